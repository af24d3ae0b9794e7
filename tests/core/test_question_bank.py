"""Which of the bank's questions an interview takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.question_bank import ReadyQuestion, Wanted, in_order, is_of, probes_of, turn, unasked

ANYBODY = ReadyQuestion("What was hard?", ("Why?",))
NAMED = ReadyQuestion("What was hard in {entry}?")
FIELD = ReadyQuestion("Which patient comes first?", trade="nursing")
SENIOR = ReadyQuestion("Which team had to give way?", level="senior")
CHANGE = ReadyQuestion("What carries over?", is_for_change=True)
VALUE = ReadyQuestion("What does “{value}” mean to you?")
ALL = (ANYBODY, NAMED, FIELD, SENIOR, CHANGE, VALUE)


def test_a_question_whose_slots_are_unknown_is_not_asked() -> None:
    assert in_order(ALL, Wanted({}, 0)) == [FIELD, ANYBODY]


def test_what_is_known_of_the_candidate_or_their_field_comes_before_what_fits_anybody() -> None:
    assert in_order(ALL, Wanted({"entry": "the move"}, 0)) == [NAMED, FIELD, ANYBODY]


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        (Wanted({}, 0, level="senior"), SENIOR),
        (Wanted({}, 0, is_career_change=True), CHANGE),
        (Wanted({"value": "no blame"}, 0), VALUE),
    ],
)
def test_what_was_made_for_this_interview_comes_first(wanted: Wanted, first: ReadyQuestion) -> None:
    assert in_order(ALL, wanted)[0] == first


@pytest.mark.parametrize("level", [None, "junior", "mid"])
def test_a_question_for_one_level_is_never_asked_at_another(level: str | None) -> None:
    assert SENIOR not in in_order(ALL, Wanted({}, 0, level=level))  # type: ignore[arg-type]


def test_a_greeting_uses_as_much_as_is_known() -> None:
    greetings = [ReadyQuestion("Hello."), ReadyQuestion("Hello {name}."), ReadyQuestion("Hello {name}, as {role}?")]
    known = {"name": "Ada", "role": "Engineer"}
    assert in_order(greetings, Wanted(known, 1, greets=True))[0] == greetings[2]


def test_the_shift_changes_the_order_within_a_rank_alone() -> None:
    questions = [ReadyQuestion(f"Question {n}?") for n in range(5)] + [SENIOR]
    orders = {tuple(in_order(questions, Wanted({}, shift, level="senior"))) for shift in range(6)}
    assert len(orders) > 1
    assert {order[0] for order in orders} == {SENIOR}


@given(items=st.lists(st.integers()), shift=st.integers(0, 100))
def test_turning_loses_nothing(items: list[int], shift: int) -> None:
    assert sorted(turn(items, shift)) == sorted(items)


def test_a_wording_that_was_asked_with_other_words_comes_last() -> None:
    wordings = ["Why “{quote}”?", "What came of it?"]
    assert unasked(wordings, {"quote": "the move"}, {"Why “the queue”?"}) == "What came of it?"
    assert unasked(wordings[:1], {"quote": "the move"}, {"Why “the queue”?"}) == "Why “the move”?"


def test_nothing_is_asked_twice_with_the_same_words() -> None:
    assert unasked(["What came of it?"], {}, {"What came of it?"}) is None


@pytest.mark.parametrize(
    ("wording", "question", "is_same"),
    [
        ("What was hard in {entry}?", "What was hard in your work at Acme (UK)?", True),
        ("What was hard in {entry}?", "What was hard?", False),
        ("What (really) was hard?", "What (really) was hard?", True),
        ("{skill}: why?", "C++: why?", True),
    ],
)
def test_a_question_is_known_by_its_wording(wording: str, question: str, is_same: bool) -> None:
    assert is_of(wording, question) is is_same


def test_the_probes_of_a_question_are_those_that_were_made_for_it() -> None:
    assert probes_of(ALL, "What was hard?") == ("Why?",)
    assert probes_of(ALL, "How did you move tracking?") == ()
