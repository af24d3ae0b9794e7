"""How the verdict of a model joins that of the rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.gap_evidence import LIMITS, NO_LIMITS, joined, named_of, to_check
from interview_cli.core.gaps import GAPS, Gap
from interview_cli.settings import DEFAULT_MODEL

OF_DEFAULT = LIMITS[DEFAULT_MODEL]
LIMIT = OF_DEFAULT["did_not_answer"]
QUESTION = "How did you find out why the rating endpoint was slow?"
ELSEWHERE = "My brother and I went to the lake in July, and we caught eleven trout before noon."


def test_an_answer_that_the_model_does_not_recognise_as_one_is_none() -> None:
    assert joined(("no_result", "no_numbers"), OF_DEFAULT, {"did_not_answer": 0.5}) == ("did_not_answer",)


def test_a_model_that_is_sure_leaves_the_rules_alone() -> None:
    assert joined(("no_numbers", "no_result"), OF_DEFAULT, {"did_not_answer": 0.95}) == ("no_result", "no_numbers")


def test_at_the_limit_it_is_an_answer() -> None:
    assert joined((), OF_DEFAULT, {"did_not_answer": LIMIT}) == ()


def test_what_the_rules_find_no_model_takes_back() -> None:
    assert joined(("did_not_answer",), OF_DEFAULT, {"did_not_answer": 1.0}) == ("did_not_answer",)


def test_a_gap_that_the_model_is_not_good_at_is_left_to_the_rules() -> None:
    assert joined((), OF_DEFAULT, {"no_result": 0.0, "no_reasoning": 0.0}) == ()


def test_a_model_that_nobody_measured_is_neither_asked_nor_believed() -> None:
    assert to_check((), NO_LIMITS, answer=ELSEWHERE, question=QUESTION) == ()
    assert joined(("no_result",), NO_LIMITS, {"did_not_answer": 0.0}) == ("no_result",)


@pytest.mark.parametrize(
    ("found", "answer", "asked"),
    [
        ((), ELSEWHERE, ("did_not_answer",)),
        (("no_result",), ELSEWHERE, ("did_not_answer",)),
        (("did_not_answer",), ELSEWHERE, ()),
        ((), "The rating endpoint waited for the slowest of six carriers.", ()),
    ],
)
def test_only_an_answer_that_names_little_of_the_question_is_doubted(
    found: tuple[Gap, ...], answer: str, asked: tuple[Gap, ...]
) -> None:
    assert to_check(found, OF_DEFAULT, answer=answer, question=QUESTION) == asked


def test_a_question_without_words_of_its_own_raises_no_doubt() -> None:
    assert named_of("Why?", ELSEWHERE) == 1.0


def test_each_gap_that_is_asked_about_has_its_question_and_they_are_few() -> None:
    for limits in LIMITS.values():
        assert 1 <= len(limits) <= 4
        assert all(ContentFiles().gap_check(gap).endswith("?") for gap in limits)


@given(st.sets(st.sampled_from(GAPS)), st.dictionaries(st.sampled_from(GAPS), st.floats(0, 1)))
def test_whatever_is_joined_are_gaps_in_their_order(found: set[Gap], probabilities: dict[Gap, float]) -> None:
    gaps = joined(found, OF_DEFAULT, probabilities)
    assert list(gaps) == [gap for gap in GAPS if gap in gaps]
    assert gaps == ("did_not_answer",) or set(found) == set(gaps)
