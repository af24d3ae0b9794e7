"""Interviews that the bank holds alone: no model, and yet about this candidate, this level, this employer."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from desk import CONTENT, INTRO, Desk, Replies, Watching

from interview_cli.adapters.sqlite.database import Store
from interview_cli.coach.bank import from_bank
from interview_cli.coach.prompting import Basis
from interview_cli.core.manner import Manner
from interview_cli.core.question_bank import is_of
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.scenario import Stage
from interview_cli.core.session import Session
from interview_cli.core.wording import findings
from records import ANSWER, RESUME

COMPANY = "# Northwind Foods\n\n## Our values\n\n- We write things down: decisions are found later.\n- No blame\n"
ANSWERS = {
    "en": ANSWER,
    "ko": "작년에 배송 추적을 제가 직접 웹훅으로 옮겼습니다. 조회 횟수 제한 때문이었고, 결과적으로 지연이 14분에서 40초로 줄었습니다.",
}


@pytest.fixture
def it(tmp_path: Path) -> Desk:
    return Desk(Store(tmp_path / "interviews.db"), None)


def held(it: Desk, scenario: str = "full", language: Language = "en", **more: Any) -> Session:
    session = it.begin(scenario, language=language, **more)
    return it.conductor().hold(session.id, Replies(*[ANSWERS[language]] * 15), Watching())


def questions(session: Session) -> dict[str, str]:
    return {turn.stage: turn.question for turn in session.turns}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", ["full", "career_change"])
def test_a_whole_interview_needs_no_model_and_breaks_no_rule(it: Desk, language: Language, scenario: str) -> None:
    done = held(it, scenario, language)
    assert (done.status, len(done.turns)) == ("finished", 15)
    assert len(set(questions(done).values())) == 15
    sources = [passage.text for passage in RESUME.passages] + [ANSWERS[language], "Backend Engineer", "Dana Whitfield"]
    for turn in done.turns[1:]:
        broken = set(findings(turn.question, language=language, earlier=(), sources=sources)) - {"not_grounded"}
        assert broken <= ({"false_claim"} if any(c.isdigit() for c in turn.question) else set()), turn.question
    assert it.sessions.generations(done.id) == []


def test_a_question_of_the_bank_is_followed_up_by_a_probe_of_its_own(it: Desk) -> None:
    done = held(it, "standard")
    skill, follow_up = done.turns[1:3]
    assert follow_up.gap is None or follow_up.gap
    asked = next(ready for ready in CONTENT.questions("en", "skill", "software") if is_of(ready.ask, skill.question))
    if follow_up.gap is None:
        assert follow_up.question in asked.probes
    else:
        assert any(is_of(wording, follow_up.question) for wording in CONTENT.bank("en", f"gaps.{follow_up.gap}"))


def test_a_follow_up_with_nothing_open_takes_the_probe_that_was_made_for_its_question(it: Desk) -> None:
    ready = CONTENT.questions("en", "growth", None)[0]
    basis = Basis(Stage("growth_followup", "follow_up", "growth", "growth"), question=ready.ask, answer=ANSWER)
    assert from_bank(it.begin(), RESUME, CONTENT, basis, 3) in ready.probes


@pytest.mark.parametrize("level", ["junior", "senior"])
def test_a_level_changes_what_is_asked(it: Desk, level: str) -> None:
    plain, other = questions(held(it)), questions(held(it, manner=Manner(level=level)))  # type: ignore[arg-type]
    changed = {stage for stage in plain if plain[stage] != other[stage]}
    assert {"skill", "experience", "problem_solving", "communication", "responsibility"} <= changed
    ready = [ready for ready in CONTENT.questions("en", "experience", "software") if ready.level == level]
    assert any(is_of(it.ask, other["experience"]) for it in ready)


@pytest.mark.parametrize("persona", ["warm", "tough"])
def test_a_persona_changes_what_a_complete_answer_is_asked(it: Desk, persona: str) -> None:
    basis = Basis(Stage("skill_followup", "follow_up", "job_knowledge", "skill"), question="Why Go?", answer=ANSWER)
    session = it.begin(manner=Manner(persona=persona))  # type: ignore[arg-type]
    asked = from_bank(session, RESUME, CONTENT, basis, 2)
    assert any(is_of(wording, asked) for wording in CONTENT.bank("en", f"depth.{persona}"))


def test_an_employer_and_its_values_are_asked_about(it: Desk) -> None:
    asked = questions(held(it, company=COMPANY))
    assert (
        "Northwind Foods" in asked["motivation"]
        or "We write things down" in asked["motivation"]
        or "No blame" in asked["motivation"]
    )
    about = [stage for stage, question in asked.items() if "We write things down" in question or "No blame" in question]
    assert len(about) >= 2


def test_a_career_changer_is_asked_what_carries_over(it: Desk) -> None:
    asked = questions(held(it, "career_change"))
    meant = [ready.ask for ready in CONTENT.questions("en", "experience", "software") if ready.is_for_change]
    assert any(is_of(wording, asked["experience"]) for wording in meant)


def test_a_focus_asks_about_one_competency_between_the_ends(it: Desk) -> None:
    scenario = CONTENT.focused(CONTENT.scenario("standard"), "motivation")
    plan = replace(it.begin().plan, scenario=scenario, manner=Manner(focus="motivation"))
    session = it.sessions.create(plan)
    done = it.conductor().hold(session.id, Replies(INTRO, *[ANSWER] * 3), Watching())
    assert [turn.competency for turn in done.turns] == ["communication", "motivation", "motivation", "motivation"]
    assert len(set(questions(done).values())) == 4


def test_two_seeds_hold_two_interviews_and_one_repeats(it: Desk) -> None:
    assert questions(held(it, seed=3)) == questions(held(it, seed=3))
    assert questions(held(it, seed=3)) != questions(held(it, seed=4))


def test_without_a_model_nothing_is_scored_and_a_model_can_score_it_later(it: Desk, tmp_path: Path) -> None:
    done = held(it, "quick")
    it.judge.judge(done, done.turns[0])
    (reason,) = {evaluation.reason for evaluation in it.sessions.get(done.id).turns[0].evaluations}
    assert reason == "no_model"
    assert not it.sessions.get(done.id).turns[0].is_judged
