"""Which passages a question rests on."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.choosing import Choice, best_point, evidence, fuse, gist, shows, strongest_skill, topic, wanted
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
    assert position(topic(PASSAGES, SKILL, near({1: 0.9, 0: 0.2, 2: 0.1}), used=())) in (0, 1)


def test_an_entry_that_was_asked_about_is_taken_only_when_no_other_is_left() -> None:
    assert position(topic(PASSAGES, SKILL, near({0: 0.9}), used={1})) == 2
    assert position(topic(PASSAGES, SKILL, near({0: 0.9}), used={1, 2})) == 0
    assert topic(PASSAGES, SKILL, near({0: 0.9}), used={0, 1, 2}) is not None


def test_a_stage_looks_in_its_sections_and_elsewhere_only_when_they_are_empty() -> None:
    chosen = topic(PASSAGES, SKILL, near({3: 1.0}), used=())
    assert chosen is not None
    assert chosen.passage.section == "work"
    assert topic(PASSAGES, Stage("x", "generated", "y", None, ("volunteer",)), {}, used=()) is not None


def test_a_section_named_first_is_preferred_where_all_else_is_equal() -> None:
    twins = (Passage(0, "projects", "A", 1, "A\nthe same words"), Passage(1, "work", "B", 1, "B\nthe same words"))
    stage = Stage("x", "generated", "y", None, ("work", "projects"))
    assert position(topic(twins, stage, near({0: 0.5, 1: 0.5}), used=())) == 1


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
    assert list(wanted(matches)) == [1, 2, 3, 4]
    assert wanted(matches)[1] == "requirement 'something' (required, partly)"


def test_what_is_wanted_comes_before_all_else_in_the_sections_of_the_stage() -> None:
    assert position(topic(PASSAGES, SKILL, near({0: 0.9}), used=(), wanted={3: "c", 2: "b"})) == 2
    assert position(topic(PASSAGES, SKILL, near({0: 0.9}), used={2}, wanted={3: "c", 2: "b"})) != 2


def test_a_resume_without_passages_has_no_topic() -> None:
    assert topic((), SKILL, {}, used=()) is None


@given(used=st.sets(st.integers(0, 3)), meaning=st.dictionaries(st.integers(0, 3), st.floats(-1, 1)))
def test_there_is_always_a_topic_where_there_are_passages(used: set[int], meaning: dict[int, float]) -> None:
    choice = topic(PASSAGES, SKILL, near(meaning), used)
    assert choice is not None
    assert choice.passage in PASSAGES
    assert choice.why


def test_the_gist_is_the_heading_and_the_point_with_most_figures() -> None:
    text = "Acme, Engineer\n- Wrote things.\n- Cut it from 14 min to 40 s.\n- Wrote many, many, many other things besides."
    assert gist(Passage(0, "work", "Acme, Engineer", 1, text)) == "Acme, Engineer\n- Cut it from 14 min to 40 s."


@pytest.mark.parametrize("text", ["", "Acme", "one line", "two\nlines"])
def test_a_gist_is_never_more_than_the_passage(text: str) -> None:
    assert gist(Passage(0, "work", "", 1, text)) in text


SKILLED = (
    Passage(0, "work", "Acme, Redis Engineer", 1, "Acme, Redis Engineer\n- Wrote the Go services."),
    Passage(1, "work", "Brix", 1, "Brix\n- Cut p99 from 2.8 s to 410 ms with Redis.\n- Kept Redis running.\n- Typed."),
    Passage(2, "skills", "Skills", 1, "Skills\nKafka, Redis, Go"),
)
ABOUT_SKILL = replace(SKILL, topic="skill", sections=("work",))


def test_a_stage_about_a_skill_takes_the_one_that_is_told_of_most_and_the_line_that_tells_most() -> None:
    choice = topic(SKILLED, ABOUT_SKILL, {}, used=(), skills=("Kafka", "Go", "Redis"))
    assert choice is not None
    assert (choice.skill, choice.passage.position) == ("Redis", 1)
    assert choice.point == "- Cut p99 from 2.8 s to 410 ms with Redis."
    assert choice.why.startswith("skill 'Redis': told of in 1 passage,")


def test_a_skill_that_was_asked_about_gives_way_to_the_next() -> None:
    choice = topic(SKILLED, ABOUT_SKILL, {}, used=(), skills=("Go", "Redis"), asked_skills={"Redis"})
    assert choice is not None
    assert choice.skill == "Go"


def test_a_list_or_a_heading_is_no_evidence_of_a_skill() -> None:
    assert strongest_skill(("Kafka",), SKILLED) is None
    assert strongest_skill(("Redis",), SKILLED[:1]) is None


@pytest.mark.parametrize(
    ("skill", "line", "is_named"),
    [
        ("Go", "We used Google", False),
        ("Go", "Kept on going", False),
        ("Go", "Wrote it in Go.", True),
        ("Kafka", "Kafka로 옮김", True),
        ("C", "Ported from C++", False),
        ("C++", "C++로 다시 씀", True),
        ("용접", "수중용접 담당", False),
        ("용접", "용접으로 보수", True),
    ],
)
def test_a_skill_is_named_as_a_word_of_its_own(skill: str, line: str, is_named: bool) -> None:
    assert shows(skill, Passage(0, "work", "", 1, f"- {line}")) is is_named


def test_a_stage_about_no_skill_has_none() -> None:
    choice = topic(SKILLED, SKILL, {}, used=(), skills=("Redis",))
    assert choice is not None
    assert choice.skill is None


def test_the_point_is_the_one_that_is_near_and_rich_together() -> None:
    passage = Passage(0, "work", "A", 1, "A\n- Led two others.\n- Cut it from 9 to 2.\n- Ate.")
    assert best_point(passage, {}) == "- Cut it from 9 to 2."
    assert best_point(passage, {"Led two others.": 0.9, "Cut it from 9 to 2.": 0.1, "Ate.": 0.5}) == "- Led two others."


def test_a_gist_shows_the_point_that_was_chosen() -> None:
    passage = Passage(0, "work", "A", 1, "A\n- Led two others.\n- Cut it from 9 to 2.")
    assert gist(passage, "- Led two others.") == "A\n- Led two others."
    assert gist(passage, "- Not in it.") == "A\n- Cut it from 9 to 2."


def near(scores: Mapping[int, float]) -> dict[int, dict[str, float]]:
    """These scores, for all that each passage says."""
    return {place: {PASSAGES[place].text.splitlines()[-1]: score} for place, score in scores.items()}


def position(choice: Choice | None) -> int | None:
    return None if choice is None else choice.passage.position
