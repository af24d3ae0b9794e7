"""The graded answers that ship, and how the order of scores is measured on them."""

import pytest

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.graded import ASPECTS, LEVELS, figures_of

LADDERS = ContentFiles().ladders()
RIGHT = {"excellent": 5.0, "good": 4.0, "partial": 3.0, "poor": 2.0, "off_topic": 1.0}


def test_every_ladder_is_whole_and_told_apart_from_the_others() -> None:
    assert len(LADDERS) == len({it.id for it in LADDERS}) == len({it.fingerprint for it in LADDERS}) == 254
    assert {it.language for it in LADDERS} == {"en", "ko"}
    for it in LADDERS:
        assert set(it.answers) == {*LEVELS, "thin", "weak", "brief"}
        assert all(it.answers[level].level == level for level in LEVELS)
        assert [it.answers[name].level for name in ("thin", "weak")] == ["poor", "poor"]
        assert it.answers["brief"].level in ("good", "excellent")
        assert all(text.strip() for text in (*(answer.text for answer in it.answers.values()), *it.attacks.values(), it.question))
        assert {mark for answer in it.answers.values() for mark in answer.marks.values()} <= {1, 2, 3, 4, 5}
        assert all(set(answer.marks) == set(ASPECTS) for answer in it.answers.values())


def test_both_languages_and_all_competencies_are_there_in_earnest() -> None:
    assert min(sum(it.language == language for it in LADDERS) for language in ("en", "ko")) >= 60
    competencies = [it.competency for it in LADDERS]
    assert min(competencies.count(it.id) for it in ContentFiles().rubric().competencies) >= 15


def test_a_ladder_lends_all_answers_and_its_attacks_in_turn() -> None:
    first = LADDERS[0]
    lent = [set(first.texts(number)) - set(first.answers) for number in range(4)]
    assert [set(first.answers) < set(first.texts(number)) for number in range(4)] == [True] * 4
    assert set.union(*lent) == set(first.attacks)
    assert [len(it) for it in lent] == [1, 1, 1, 1]


def test_scores_in_order_are_right_in_every_figure() -> None:
    figures = figures_of([RIGHT | {"padded": 2.9, "thin": 9.0}], ["padded"])
    assert (figures.pairs, figures.adjacent, figures.attacks, figures.ladders) == (1.0, 1.0, 0.0, 1)


def test_equal_scores_are_wrong_and_an_attack_at_the_limit_is_none() -> None:
    figures = figures_of([dict.fromkeys(LEVELS, 3.0) | {"padded": 3.0}], ["padded"])
    assert (figures.pairs, figures.adjacent, figures.attacks) == (0.0, 0.0, 0.0)


def test_one_step_turned_round_is_one_pair_of_ten_and_one_neighbour_of_four() -> None:
    figures = figures_of([RIGHT | {"excellent": 3.5, "padded": 3.1}], ["padded"])
    assert (figures.pairs, figures.adjacent, figures.attacks) == (0.9, 0.75, 1.0)


def test_without_ladders_there_is_no_figure() -> None:
    with pytest.raises(ValueError, match="no ladders"):
        figures_of([], [])
