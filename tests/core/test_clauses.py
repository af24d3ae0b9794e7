"""Which words of a sentence can be said back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.clauses import MOST_LETTERS, beginning, clauses
from interview_cli.core.resume import LANGUAGES, Language


@pytest.mark.parametrize(
    ("sentence", "best"),
    [
        ("I moved it to events: each scanner writes to a topic.", "I moved it to events"),
        (
            "With an overbooking, I ring the other hotel before I say anything, so I've got a room.",
            "I ring the other hotel before I say anything",
        ),
        (
            "In my player the closure kept the screen alive; I took weak, since people leave.",
            "In my player the closure kept the screen alive",
        ),
        ("I'd put 12:00 on the register, as the sheet said.", "I'd put 12:00 on the register"),
        (
            "Slow starts in Play vitals went from 19 to 6 percent within a month.",
            "Slow starts in Play vitals went from 19 to 6 percent within a month",
        ),
        ("So I, um, well.", None),
        ("Go, Kafka, Postgres.", None),
    ],
)
def test_an_english_clause_has_who_and_what(sentence: str, best: str | None) -> None:
    found = clauses(sentence, "en")
    assert (found[0].text if found else None) == best


@pytest.mark.parametrize(
    ("sentence", "best"),
    [
        (
            "우선 유입 채널별로 나눴더니 검색은 그대로고 제휴 광고로 들어온 회원만 2%대였습니다.",
            "제휴 광고로 들어온 회원만 2%대였습니다",
        ),
        ("사고 하나가 나기 전에 작은 사고 29건이 납니다.", "사고 하나가 나기 전에 작은 사고 29건이 납니다"),
        ("바로 굴착을 멈추고 관로를 80cm 옮기는 안으로 승인받았습니다.", "관로를 80cm 옮기는 안으로 승인받았습니다"),
        ("그 친구가 중간에 끼지만 않았어도 됐을 건인데 아깝습니다.", "그 친구가 중간에 끼지만 않았어도 됐을 건인데 아깝습니다"),
        ("운영팀은 안내 문자를 미리 바꿔서 보냈고 27일에 제대로 열렸습니다.", "27일에 제대로 열렸습니다"),
        ("로그인, 상점, 우편함 세 개로 기능을 나눠 만들었습니다.", "로그인, 상점, 우편함 세 개로 기능을 나눠 만들었습니다"),
        ("Redis, Kafka.", None),
    ],
)
def test_a_korean_clause_ends_with_its_verb(sentence: str, best: str | None) -> None:
    found = clauses(sentence, "ko")
    assert (found[0].text if found else None) == best


@pytest.mark.parametrize(
    ("sentence", "language", "half"),
    [
        ("멀쩡하니까 센서 개체 불량은 빠졌습니다.", "ko", "개체 불량은 빠졌습니다"),
        ("보고서 양식을 먼저 정하고 부서 의견을 모았습니다.", "ko", "의견을 모았습니다"),
        ("처음에는 중앙에서 다 정하는 게 위험하지 않냐는 반대도 있었어요.", "ko", "게 위험하지 않냐는 반대도 있었어요"),
    ],
)
def test_no_clause_begins_behind_a_noun_that_sounds_like_a_verb_nor_in_the_middle(
    sentence: str, language: Language, half: str
) -> None:
    found = [clause.text for clause in clauses(sentence, language)]
    assert found
    assert half not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Reza, one of the firmware guys, laughed.",
        "I'd look at the ticket, whether it's sat too long, and the mix.",
        "I check three things: is the interval narrow enough to act on, and the split.",
    ],
)
def test_what_hangs_on_another_clause_is_not_named(sentence: str) -> None:
    assert not [clause.text for clause in clauses(sentence, "en") if clause.text.startswith(("one of", "whether", "is "))]


def test_what_is_cut_is_shown_as_cut() -> None:
    (clause, *_) = clauses(
        "I walked from the old warehouse to the new one every single morning with the whole list of parts in my hand.", "en"
    )
    assert clause.shown == f"{clause.text} …"


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_a_clause_stands_verbatim_in_its_sentence_and_is_short(sentence: str, language: Language) -> None:
    found = [*clauses(sentence, language), *filter(None, [beginning(sentence, language)])]
    for clause in found:
        assert clause.text in sentence
        assert clause.text in clause.shown
        assert len(clause.text) <= MOST_LETTERS[language]
