"""Which clauses are worth naming to whoever said them."""

import pytest

from interview_cli.core.clauses import Clause
from interview_cli.core.crediting import can_be_asked_about, does_credit, opens_sentence, richness
from interview_cli.core.resume import Language


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I moved the writes to a second table"),
        ("en", "finishing went from 54 to 81 percent"),
        ("ko", "조회를 이벤트 방식으로 옮겼습니다"),
        ("ko", "지연이 6시간에서 40초로 줄었습니다"),
    ],
)
def test_what_was_done_and_what_came_of_it_do_credit(language: Language, said: str) -> None:
    assert does_credit(Clause(said, said), language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the slow requests weren't just slow"),
        ("en", "that's between 8 and 63"),
        ("en", "my wife and I did the math"),
        ("en", "I kept the printout that says"),
        ("en", "I moved on to the labels work after"),
        ("en", "Otherwise I'd have gone for the bigger company"),
        ("ko", "확인은 못 했어요"),
        ("ko", "전후를 숫자로 비교해 두지 않은 건 아쉽네요"),
        ("ko", "늘리니까 문의가 좀 줄긴 줄었습니다"),
        ("ko", "남겨 뒀는데 거기선 81이었습니다"),
        ("ko", "그 학원에 같이 가자고 했습니다"),
    ],
)
def test_what_denies_doubts_or_points_elsewhere_does_no_credit(language: Language, said: str) -> None:
    assert not does_credit(Clause(said, said), language)


def test_half_a_clause_does_no_credit() -> None:
    assert not does_credit(
        Clause("I signed up for your trial and double-booked", "I signed up for your trial and double-booked …"), "en"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I'll tell you how I handle that at a store"),
        ("en", "I'd put it this way"),
        ("en", "We'd one like that at Pippin"),
        ("ko", "그거는 제가 아주 잘 압니다"),
        ("ko", "확인은 못 했어요"),
    ],
)
def test_what_only_leads_up_to_something_is_not_asked_about(language: Language, said: str) -> None:
    assert not can_be_asked_about(Clause(said, said), language)


def test_a_clause_gains_by_words_with_meaning_and_where_it_opens_its_sentence() -> None:
    short, long = (Clause(said, said) for said in ("I moved it", "I moved the nightly writes to a second table"))
    assert richness(long) > richness(short)
    assert opens_sentence(long, ("I moved the nightly writes to a second table.",)) > opens_sentence(short, ("Then I moved it.",))
