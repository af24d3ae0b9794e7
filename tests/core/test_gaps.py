"""What an answer leaves open, and which words of it may be said back."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.gaps import GAPS, PRIORITIES, Gap, find_gaps, largest_gap
from interview_cli.core.quoting import quotable
from interview_cli.core.resume import Language

PASSAGES = {
    "en": (
        "Put a 90-second Redis cache in front of the rating endpoint; p99 latency went from 2.8 s to 410 ms.",
        "On call for webhook delivery. Kafka, Postgres.",
    ),
    "ko": ("추천 로그 집계 Spark 배치의 데이터 쏠림을 솔팅으로 해결, 5시간 → 48분", "Kafka 기반 정산 파이프라인 운영"),
}
QUESTIONS = {
    "en": "How did you find out why the rating endpoint was slow?",
    "ko": "추천 로그 배치가 느렸던 원인을 어떻게 찾으셨나요?",
}

COMPLETE = {
    "en": (
        "Last spring the rating endpoint was slow for our biggest merchants. At first I suspected the database, "
        "so I traced two hundred requests instead of guessing, and the wait was on the "
        "slowest of six carriers. I put a cache in front because prices rarely change within ninety seconds; I "
        "considered a longer one but the error rate was too high. p99 went from 2.8 s to 410 ms."
    ),
    "ko": (
        "작년에 추천 로그 배치가 5시간씩 걸려서 아침 추천이 늦게 나갔습니다. 처음엔 저도 메모리를 늘렸는데 "
        "7분밖에 안 줄었습니다. 그래서 제가 태스크 분포를 직접 확인했더니 비회원 키 "
        "하나에 38퍼센트가 몰려 있었습니다. "
        "전부 솔팅하는 대신 그 키만 따로 집계했는데, 코드가 복잡해지기 때문입니다. 결과적으로 48분으로 줄었습니다."
    ),
}


def gaps(answer: str, language: Language) -> tuple[Gap, ...]:
    return find_gaps(answer, question=QUESTIONS[language], language=language, passages=PASSAGES[language])


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_complete_answer_leaves_nothing_open(language: Language) -> None:
    assert gaps(COMPLETE[language], language) == ()


@pytest.mark.parametrize(
    ("answer", "language"),
    [
        ("", "en"),
        ("   ", "ko"),
        ("I don't know.", "en"),
        ("Hmm, sorry, no idea, honestly.", "en"),
        ("I can't think of anything right now.", "en"),
        ("Pass.", "en"),
        ("I have no experience with that.", "en"),
        ("잘 모르겠습니다.", "ko"),
        ("음… 죄송합니다, 그 부분은 잘 모르겠습니다.", "ko"),
        ("경험이 없습니다.", "ko"),
        ("딱히 없습니다.", "ko"),
        ("기억이 잘 나지 않습니다.", "ko"),
        ("패스하겠습니다", "ko"),
    ],
)
def test_a_refusal_is_no_answer(answer: str, language: Language) -> None:
    assert gaps(answer, language) == ("did_not_answer",)


@pytest.mark.parametrize(
    ("answer", "language"),
    [
        ("문제가 없습니다, 40% 줄였습니다", "ko"),
        ("정확한 수치는 모르겠지만 태스크 분포를 보고 비회원 키를 따로 집계해서 줄였습니다.", "ko"),
        ("문제가 없었습니다. 장애 없이 배포했습니다.", "ko"),
        ("I don't know the exact figure, but tracing showed the slowest carrier was the cause.", "en"),
        ("No problem there, we cut it by 40%.", "en"),
        ("Go", "en"),
        ("3개월", "ko"),
        ("Kafka요", "ko"),
        ("네", "ko"),
    ],
)
def test_a_word_of_refusal_inside_an_answer_is_none(answer: str, language: Language) -> None:
    assert "did_not_answer" not in gaps(answer, language)


@pytest.mark.parametrize(("answer", "language"), [("Go", "en"), ("3개월", "ko")])
def test_a_short_answer_is_short_and_not_missing(answer: str, language: Language) -> None:
    assert largest_gap(gaps(answer, language), "job_knowledge") == "too_short"


def test_saying_the_question_back_is_no_answer() -> None:
    answer = (
        "How I found out why the rating endpoint was slow, well, the rating endpoint was slow, and I had to find out "
        "why the rating endpoint was so slow, and so I found out."
    )
    assert gaps(answer, "en") == ("did_not_answer",)


@pytest.mark.parametrize(
    ("gap", "answer", "language"),
    [
        (
            "too_generic",
            "I always think communication is important. In general I follow best practices, I am passionate, I "
            "work hard in every situation and I usually deliver value to the whole team.",
            "en",
        ),
        (
            "too_generic",
            "저는 항상 소통이 중요하다고 생각합니다. 다양한 상황에서 최선을 다하고 꾸준히 노력하는 자세로 "
            "성실하게 업무에 임하며 앞으로도 열심히 성장하는 사람이 되겠습니다. 감사합니다.",
            "ko",
        ),
        (
            "too_generic",
            "Tracing, fan-out, tail latency, cache stampede, single-flight, negative caching, replay logs, hit "
            "ratio, root cause, hypothesis, invalidation, staleness budget.",
            "en",
        ),
        (
            "no_specific_example",
            "The endpoint can be slow for many reasons and one needs to look into monitoring, then to find what "
            "is slow, and a cache is a normal solution for that kind of problem, I would say.",
            "en",
        ),
        (
            "no_own_role",
            "We looked at the traces in March 2022 and we saw that the carriers were slow. We added a cache "
            "because that is simple, and our latency went down to 410 milliseconds for everybody.",
            "en",
        ),
        (
            "no_own_role",
            "저희 팀에서 작년 3월에 스파크 UI를 확인했고 비회원 키가 문제라는 것을 알게 됐습니다. 그래서 저희가 "
            "다 같이 그 키만 따로 집계하기로 결정했고 결과적으로 48분까지 줄었습니다.",
            "ko",
        ),
        (
            "no_reasoning",
            "In March 2022 I added a cache in front of the endpoint. I tested it on staging on Monday and I "
            "released it on Friday. Latency dropped to 410 milliseconds and the team was happy.",
            "en",
        ),
        (
            "no_alternatives",
            "In March 2022 the endpoint was slow because of six carriers. I added a cache for ninety seconds "
            "since prices rarely change. Latency dropped to 410 milliseconds in the end and merchants noticed.",
            "en",
        ),
        (
            "no_result",
            "In March 2022 the endpoint was slow because of six carriers, and I considered a queue instead. I "
            "added a cache for ninety seconds since prices rarely change in that time, in my view.",
            "en",
        ),
        (
            "no_numbers",
            "Last spring the endpoint was slow because of one carrier, and I considered a queue instead. I added "
            "a cache since prices rarely change. Latency dropped and merchants noticed it soon.",
            "en",
        ),
        (
            "no_numbers",
            "작년에 배치가 늦게 끝나서 추천이 제때 나가지 못했습니다. 제가 태스크 분포를 확인했더니 비회원 키에 "
            "몰려 있었기 때문에 그 키만 따로 집계했습니다. 결과적으로 많이 줄었습니다. 다른 방법도 비교해 "
            "봤습니다.",
            "ko",
        ),
        (
            "unexplained_term",
            "Last spring I fixed it with DMARC and VXLAN because one carrier was slow, and I considered a queue "
            "instead. Latency dropped by forty percent and the merchants noticed it at once.",
            "en",
        ),
        (
            "solution_without_problem",
            "In March 2022 I implemented a cache with ninety seconds and deployed it on Friday. I chose Redis "
            "since the team knows it, over Memcached, and latency went down to 410 milliseconds.",
            "en",
        ),
        (
            "contradiction_with_resume",
            "To be honest I have never used Kafka in my work, I only read about it, and the webhook delivery was "
            "done by somebody else in the team while I was doing the rating endpoint in 2022.",
            "en",
        ),
        (
            "contradiction_with_resume",
            "I traced the requests last spring and put the cache in front, and the p99 latency of the rating "
            "endpoint went from 9 s to 700 ms because nothing waited for the slowest carrier any more.",
            "en",
        ),
        (
            "contradiction_with_resume",
            "사실 Kafka는 써 본 적이 없고 정산 쪽은 다른 분이 담당하셨습니다. 저는 추천 로그 배치만 작년에 맡아서 "
            "했고 결과적으로 48분까지 줄였습니다. 원인은 데이터 쏠림이었습니다.",
            "ko",
        ),
    ],
)
def test_each_gap_is_found_where_it_is(gap: Gap, answer: str, language: Language) -> None:
    assert gap in gaps(answer, language)


def test_figures_of_the_resume_told_again_contradict_nothing() -> None:
    assert "contradiction_with_resume" not in gaps(COMPLETE["en"] + " Our disk use went from 30 GB to 20 GB meanwhile.", "en")


def test_which_gap_is_largest_depends_on_the_competency() -> None:
    found: tuple[Gap, ...] = ("no_numbers", "no_alternatives", "no_reasoning")
    assert largest_gap(found, "motivation") == "no_reasoning"
    assert largest_gap(("no_numbers", "no_alternatives"), "job_knowledge") is None
    assert largest_gap(("no_numbers", "no_alternatives"), "problem_solving") == "no_numbers"
    assert largest_gap(("no_numbers",), "motivation") is None
    assert largest_gap((), "problem_solving") is None


def test_the_order_of_the_gaps_given_does_not_matter() -> None:
    assert largest_gap(reversed(GAPS), "problem_solving") == largest_gap(GAPS, "problem_solving") == "did_not_answer"


def test_priorities_name_gaps_once_and_every_gap_matters_somewhere() -> None:
    assert all(len(set(order)) == len(order) for order in PRIORITIES.values())
    assert {gap for order in PRIORITIES.values() for gap in order} == set(get_args(Gap))


@pytest.mark.parametrize(
    ("answer", "language", "expected"),
    [
        ("Well, I think we reduced the p99 latency to 410 ms, you know.", "en", "410 ms"),
        ("So basically it was the Redis cache that I wrote.", "en", "Redis cache"),
        ("음, 그래서 유니크 제약으로 바꿨습니다.", "ko", "유니크 제약"),
        ("그냥 열심히 했고요, 중복 예약 0건을 확인했습니다.", "ko", "예약 0건"),
        ("Go", "en", "Go"),
        ("3개월", "ko", "3개월"),
        ("", "en", ""),
        ("?!…", "ko", ""),
    ],
)
def test_the_most_concrete_words_are_quoted(answer: str, language: Language, expected: str) -> None:
    assert expected in quotable(answer, language)


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from(
            [
                "I",
                "the",
                "cache",
                "Redis",
                "410",
                "ms",
                "C++",
                "40%",
                "유니크",
                "제약을",
                "바꿨고",
                "중복",
                "예약",
                "0건을",
                "**b**",
                "{x}",
                "\x1b[0m",
                "<i>",
                ",",
                ".",
                "?",
                "\n",
            ]
        ),
        max_size=25,
    ).map(" ".join),
    st.sampled_from(["en", "ko"]),
)
def test_what_is_quoted_stands_in_the_answer(answer: str, language: Language) -> None:
    quote = quotable(answer, language)
    assert quote in answer
    assert len(quote.split()) <= 6
    assert len(quote) <= 60
    assert not re.search(r"[\n\x00-\x1f\"“”{}<>*`?]", quote)


@given(st.text(max_size=300), st.text(max_size=80), st.sampled_from(["en", "ko"]), st.lists(st.text(max_size=80), max_size=3))
def test_any_answer_has_known_gaps(answer: str, question: str, language: Language, passages: list[str]) -> None:
    found = find_gaps(answer, question=question, language=language, passages=passages)
    assert list(found) == [gap for gap in GAPS if gap in found]
