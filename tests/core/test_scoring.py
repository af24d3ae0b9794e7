"""The arithmetic of scores, by its laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.scoring import is_too_short, mean, percent, points_of_checks, sentences, weighted_total

CHANCE = st.floats(0, 1)
SCORE = st.none() | st.floats(0, 100)
WEIGHT = st.floats(0.1, 100)


@given(text=st.text(alphabet=st.sampled_from("ab가 .!?。\n\"'…)1"), max_size=80) | st.text(max_size=80))
def test_sentences_stand_verbatim_and_in_order_and_leave_no_word_out(text: str) -> None:
    place = 0
    for sentence in sentences(text):
        assert sentence == sentence.strip() != ""
        found = text.find(sentence, place)
        assert found >= place
        assert not any(c.isalnum() for c in text[place:found])
        place = found + len(sentence)
    assert not any(c.isalnum() for c in text[place:])


def test_a_figure_or_a_file_name_does_not_end_a_sentence() -> None:
    text = "It fell from 4.6 s to 2.1 s with Node.js. That was all!"
    assert sentences(text) == ("It fell from 4.6 s to 2.1 s with Node.js.", "That was all!")


@given(yes=st.lists(CHANCE, min_size=1, max_size=5), has_quote=st.booleans())
def test_points_stay_on_the_scale_and_in_their_spread(yes: list[float], has_quote: bool) -> None:
    points, low, high = points_of_checks(yes, has_quote=has_quote)
    assert 1 <= low <= points <= high <= 5


@given(yes=st.lists(CHANCE, min_size=1, max_size=5))
def test_without_a_quote_there_are_no_more_than_two_points(yes: list[float]) -> None:
    free, capped = points_of_checks(yes, has_quote=True)[0], points_of_checks(yes, has_quote=False)[0]
    assert capped == min(free, 2)


@given(yes=st.lists(CHANCE, min_size=1, max_size=5), more=CHANCE)
def test_a_better_check_never_lowers_the_points(yes: list[float], more: float) -> None:
    better = [max(yes[0], more), *yes[1:]]
    assert points_of_checks(better, has_quote=True)[0] >= points_of_checks(yes, has_quote=True)[0]


@pytest.mark.parametrize(("yes", "points"), [([0, 0], 1), ([1, 1], 5), ([0.5], 3), ([1, 0], 3)])
def test_all_checks_met_are_five_points_and_none_is_one(yes: list[float], points: float) -> None:
    assert points_of_checks(yes, has_quote=True)[0] == points


def test_a_criterion_without_checks_is_refused() -> None:
    with pytest.raises(ValueError, match="without checks"):
        points_of_checks([], has_quote=True)


def test_percent_runs_from_zero_to_hundred() -> None:
    assert [percent(points) for points in (1, 2, 3, 5)] == [0, 25, 50, 100]


@given(values=st.lists(SCORE, max_size=6))
def test_a_mean_ignores_what_is_unknown_and_counts_zero(values: list[float | None]) -> None:
    known = [value for value in values if value is not None]
    found = mean(values)
    assert (found is None) is (not known)
    if found is not None:
        assert found == pytest.approx(mean(known))
        assert min(known) - 1e-9 <= found <= max(known) + 1e-9


def test_zero_is_a_score() -> None:
    assert mean([0.0, None]) == 0
    assert weighted_total([(15, 0.0), (20, None)]) == 0


def test_nothing_known_has_no_mean_and_no_total() -> None:
    assert mean([None, None]) is None
    assert weighted_total([(15, None)]) is None
    assert weighted_total([]) is None


@given(scores=st.lists(st.tuples(WEIGHT, SCORE), max_size=6), factor=st.floats(0.1, 10))
def test_a_total_depends_on_the_shares_of_the_weights_alone(scores: list[tuple[float, float | None]], factor: float) -> None:
    total = weighted_total(scores)
    scaled = weighted_total([(weight * factor, score) for weight, score in scores])
    assert scaled == (None if total is None else pytest.approx(total))


@given(scores=st.lists(st.tuples(WEIGHT, SCORE), max_size=6), weight=WEIGHT)
def test_an_unknown_score_changes_no_total(scores: list[tuple[float, float | None]], weight: float) -> None:
    assert weighted_total([*scores, (weight, None)]) == weighted_total(scores)


@given(scores=st.lists(st.tuples(WEIGHT, st.floats(0, 100)), min_size=1, max_size=6))
def test_a_total_lies_between_the_lowest_and_the_highest_score(scores: list[tuple[float, float]]) -> None:
    total = weighted_total(scores)
    assert total is not None
    assert min(s for _, s in scores) - 1e-6 <= total <= max(s for _, s in scores) + 1e-6


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Go", "en", True),
        ("123456789012345678901234567890", "en", True),  # figures alone say nothing that can be judged
        ("I rewrote the parser in Go and it held.", "en", False),
        ("네, 했습니다.", "ko", True),
        ("제가 큐를 직접 다시 만들었습니다.", "ko", False),
    ],
)
def test_an_answer_is_too_short_by_its_letters(text: str, language: str, expected: bool) -> None:
    assert is_too_short(text, language) is expected  # type: ignore[arg-type]
