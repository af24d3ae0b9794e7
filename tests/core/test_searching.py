"""What a search compares, and how meaning and words make one ranking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.resume import Passage
from interview_cli.core.searching import claims, coverage, ranked

TEXTS = (
    "가온결제에서 결제 승인을 비동기로 바꾸었습니다. 정산 배치는 4분이 걸립니다.",
    "C++로 로그 수집기를 만들고 k8s에 배포했습니다.",
    "Deployed the tracker to Kubernetes; CI/CD in GitLab, .NET and C# for the clients.",
    "Cached the exchange rates in Redis and cut 300 calls a minute.",
)


def passage(text: str, heading: str = "") -> Passage:
    return Passage(0, "work", heading, 1, text)


def test_a_passage_says_what_its_lines_say_without_heading_and_bullets() -> None:
    assert claims(passage("Acme, Engineer\n- Cut the delay\n- Led four people", "Acme, Engineer")) == (
        "Cut the delay",
        "Led four people",
    )


def test_the_sentences_of_a_line_are_claims_beside_the_line() -> None:
    assert claims(passage("Led it. Cut the delay.")) == ("Led it. Cut the delay.", "Led it.", "Cut the delay.")


def test_a_number_with_a_point_is_no_end_of_a_sentence() -> None:
    assert claims(passage("- 응답 1.8초 → 0.24초")) == ("응답 1.8초 → 0.24초",)


def test_a_heading_that_stands_alone_is_the_claim() -> None:
    assert claims(passage("BSc Chemistry, 2011", "BSc Chemistry, 2011")) == ("BSc Chemistry, 2011",)


@given(text=st.text(), heading=st.text(max_size=5))
def test_every_passage_says_something_once(text: str, heading: str) -> None:
    found = claims(passage(heading + text, heading))
    assert found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("결제", 0),
        ("정산", 0),
        ("정산을 어떻게 하셨나요", 0),
        ("비동기", 0),
        ("C++", 1),
        ("k8s", 1),
        ("C#", 2),
        (".NET", 2),
        ("CI/CD", 2),
        ("deploying", 2),
        ("caching", 3),
    ],
)
def test_a_word_is_found_whatever_its_ending_or_particle(query: str, place: int) -> None:
    found = coverage(query, TEXTS)
    assert [has > 0 for has in found] == [at == place for at in range(len(TEXTS))]


def test_the_words_of_every_question_count_nothing() -> None:
    assert coverage("Tell me about a project and your experience in the team", TEXTS) == (0.0,) * 4
    assert coverage("가장 어려웠던 경험에 대해 말씀해 주세요", TEXTS) == (0.0,) * 4


def test_a_text_with_all_the_words_is_covered_and_a_rare_word_weighs_more() -> None:
    texts = ("redis cache", "redis queue", "redis cluster", "kafka queue")
    both, common, rare = (
        coverage("redis kafka", (*texts, "redis kafka"))[4],
        coverage("redis kafka", texts)[0],
        coverage("redis kafka", texts)[3],
    )
    assert both == pytest.approx(1.0)
    assert common < rare


def test_no_text_or_no_word_covers_nothing() -> None:
    assert coverage("redis", ()) == ()
    assert coverage("", TEXTS) == (0.0,) * 4


@given(query=st.text(max_size=40))
def test_a_share_is_a_share(query: str) -> None:
    assert all(0 <= has <= 1 + 1e-9 for has in coverage(query, TEXTS))


def test_words_lift_a_passage_over_one_that_is_a_little_nearer() -> None:
    assert [place for place, _ in ranked((0.90, 0.85, 0.10), (0.0, 1.0, 0.0))] == [1, 0, 2]


def test_words_alone_do_not_lift_the_farthest_passage_over_the_nearest() -> None:
    assert ranked((0.9, 0.1), (0.0, 1.0))[0][0] == 0


def test_equal_scores_keep_reading_order() -> None:
    assert [place for place, _ in ranked((0.5, 0.5, 0.5), (0.0, 0.0, 0.0))] == [0, 1, 2]


def test_nothing_is_ranked_where_nothing_is() -> None:
    assert ranked((), ()) == []


@given(pairs=st.lists(st.tuples(st.floats(-1, 1), st.floats(0, 1)), min_size=1, max_size=9))
def test_a_ranking_holds_every_passage_once_best_first(pairs: list[tuple[float, float]]) -> None:
    found = ranked([near for near, _ in pairs], [has for _, has in pairs])
    assert sorted(place for place, _ in found) == list(range(len(pairs)))
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
