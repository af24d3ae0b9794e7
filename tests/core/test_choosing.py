"""Which passages a question rests on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.choosing import evidence, fuse, gist, topic, wanted
from interview_cli.core.requirement import Evidence, Importance, Match, Requirement, State
from interview_cli.core.resume import Passage
from interview_cli.core.scenario import Stage
from records import RESUME, SKILL

PASSAGES = RESUME.passages

RANKING = st.lists(st.integers(0, 8), unique=True, max_size=9)


@given(first=RANKING, second=RANKING)
def test_joined_rankings_hold_everything_once_and_best_first(first: list[int], second: list[int]) -> None:
    joined = fuse(first, second)
    assert {item for item, _ in joined} == {*first, *second}
    assert len(joined) == len({*first, *second})
    assert [score for _, score in joined] == sorted((score for _, score in joined), reverse=True)


@given(ranking=RANKING)
def test_joining_a_ranking_with_itself_or_nothing_changes_no_order(ranking: list[int]) -> None:
    assert [item for item, _ in fuse(ranking, ranking)] == ranking
    assert [item for item, _ in fuse(ranking, [])] == ranking


def test_what_two_rankings_agree_on_comes_before_what_one_puts_first() -> None:
    assert fuse(["a", "b"], ["c", "b"])[0][0] == "b"


def test_figures_are_evidence_but_those_of_the_heading_are_not() -> None:
    told = Passage(0, "work", "", 1, "Cut the delay from 14 min to 40 s.")
    dated = Passage(1, "work", "Cut 2018 2019 2020", 1, "Cut 2018 2019 2020 the delay by a lot.")
    assert evidence(told) > evidence(dated)


def test_a_topic_is_the_best_passage_of_the_best_entry() -> None:
    assert topic(PASSAGES, SKILL, {1: 0.9, 0: 0.2, 2: 0.1}, used=()) in PASSAGES[:2]


def test_an_entry_that_was_asked_about_is_taken_only_when_no_other_is_left() -> None:
    assert position(topic(PASSAGES, SKILL, {0: 0.9}, used={1})) == 2
    assert position(topic(PASSAGES, SKILL, {0: 0.9}, used={1, 2})) == 0
    assert topic(PASSAGES, SKILL, {0: 0.9}, used={0, 1, 2}) is not None


def test_a_stage_looks_in_its_sections_and_elsewhere_only_when_they_are_empty() -> None:
    chosen = topic(PASSAGES, SKILL, {3: 1.0}, used=())
    assert chosen is not None
    assert chosen.section == "work"
    assert topic(PASSAGES, Stage("x", "generated", "y", None, ("volunteer",)), {}, used=()) is not None


def test_a_section_named_first_is_preferred_where_all_else_is_equal() -> None:
    twins = (Passage(0, "projects", "A", 1, "A\nthe same words"), Passage(1, "work", "B", 1, "B\nthe same words"))
    stage = Stage("x", "generated", "y", None, ("work", "projects"))
    assert position(topic(twins, stage, {0: 0.5, 1: 0.5}, used=())) == 1


def matched(position: int, importance: Importance, state: State) -> Match:
    proof = (Evidence(position, 1, "a line", 5.0),) if state in ("covered", "partly") else ()
    return Match(Requirement("something", importance), state, proof)


def test_what_a_job_needs_most_and_the_resume_shows_least_is_asked_about_first() -> None:
    matches = [
        matched(4, "duty", "partly"),
        matched(3, "preferred", "covered"),
        matched(2, "required", "covered"),
        matched(1, "required", "partly"),
        matched(2, "preferred", "partly"),
        matched(0, "required", "not_found"),
        matched(0, "required", "untold"),
    ]
    assert wanted(matches) == (1, 2, 3, 4)


def test_what_is_wanted_comes_before_all_else_in_the_sections_of_the_stage() -> None:
    assert position(topic(PASSAGES, SKILL, {0: 0.9}, used=(), wanted=(3, 2))) == 2
    assert position(topic(PASSAGES, SKILL, {0: 0.9}, used={2}, wanted=(3, 2))) != 2


def test_a_resume_without_passages_has_no_topic() -> None:
    assert topic((), SKILL, {}, used=()) is None


@given(used=st.sets(st.integers(0, 3)), meaning=st.dictionaries(st.integers(0, 3), st.floats(-1, 1)))
def test_there_is_always_a_topic_where_there_are_passages(used: set[int], meaning: dict[int, float]) -> None:
    assert topic(PASSAGES, SKILL, meaning, used) in PASSAGES


def test_the_gist_is_the_heading_and_the_point_with_most_figures() -> None:
    text = "Acme, Engineer\n- Wrote things.\n- Cut it from 14 min to 40 s.\n- Wrote many, many, many other things besides."
    assert gist(Passage(0, "work", "Acme, Engineer", 1, text)) == "Acme, Engineer\n- Cut it from 14 min to 40 s."


@pytest.mark.parametrize("text", ["", "Acme", "one line", "two\nlines"])
def test_a_gist_is_never_more_than_the_passage(text: str) -> None:
    assert gist(Passage(0, "work", "", 1, text)) in text


def position(passage: Passage | None) -> int | None:
    return None if passage is None else passage.position
