"""What one language has, the other has too; what the program asks for is there."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest

import interview_cli
from interview_cli.adapters.content_files import PACKAGED, ContentFiles
from interview_cli.adapters.keyboard import WORDS
from interview_cli.adapters.speaker import WORDS as SPEAKER_WORDS
from interview_cli.coach.checking import PROMPT_LANGUAGE
from interview_cli.core.gaps import GAPS
from interview_cli.core.manner import LEVELS, PERSONAS
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.scenario import Stage
from interview_cli.core.wording import findings

CONTENT = ContentFiles()
STAGES: dict[str, Stage] = {
    stage.id: stage for name in (*CONTENT.scenarios(), str(PACKAGED / "focus.toml")) for stage in CONTENT.scenario(name).stages
}
REASONS = ("no_answer", "too_short", "asked_again", "no_model", "model_failed")
SOURCES = Path(interview_cli.__file__).parent
EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def strings(language: str) -> dict[str, str]:
    table = tomllib.loads((PACKAGED / "languages" / language / "strings.toml").read_text(encoding="utf-8"))
    return dict(_flat(table))


def _flat(table: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words_with_the_same_slots() -> None:
    english, korean = strings("en"), strings("ko")
    assert sorted(english) == sorted(korean)
    assert {key: slots(text) for key, text in english.items()} == {key: slots(text) for key, text in korean.items()}


@EACH_LANGUAGE
def test_no_word_is_empty(language: str) -> None:
    assert [key for key, text in strings(language).items() if not text.strip()] == []


def test_korean_words_are_korean() -> None:
    same = {key for key, text in strings("ko").items() if not re.search("[가-힣]", text)}
    assert same == set()


@EACH_LANGUAGE
def test_every_stage_gap_and_reason_has_a_word(language: str) -> None:
    wanted = [f"stage.{stage}" for stage in STAGES] + [f"gap.{gap}" for gap in GAPS] + [f"reason.{reason}" for reason in REASONS]
    assert [key for key in wanted if key not in strings(language)] == []


@EACH_LANGUAGE
def test_the_keyboard_has_its_words(language: str) -> None:
    assert [key for key in WORDS if key not in strings(language)] == []


@EACH_LANGUAGE
def test_the_speaker_has_its_words(language: str) -> None:
    assert [key for key in SPEAKER_WORDS if key not in strings(language)] == []


@EACH_LANGUAGE
def test_every_word_that_the_program_says_is_there(language: str) -> None:
    dotted = re.compile(r'"((?:interview|report|keyboard|speak)\.[a-z_]+)"')
    said = {key for path in SOURCES.rglob("*.py") for key in dotted.findall(path.read_text(encoding="utf-8"))} - {
        "interview.toml"
    }
    assert len(said) > 25
    assert sorted(said - strings(language).keys()) == []


@EACH_LANGUAGE
@pytest.mark.parametrize("stage", STAGES.values(), ids=STAGES)
def test_every_stage_can_be_asked_in_every_language(stage: Stage, language: Language) -> None:
    asking = CONTENT.asking(language)
    match stage.kind:
        case "generated":
            assert asking.tasks[stage.id]
            assert CONTENT.questions(language, stage.id, None)
            assert dict(stage.query)[language]
        case "template":
            assert CONTENT.questions(language, stage.id, None)
        case "follow_up":
            assert CONTENT.bank(language, "depth.any")


@EACH_LANGUAGE
@pytest.mark.parametrize("gap", GAPS)
def test_every_gap_has_a_task_ready_questions_and_a_hint(gap: str, language: Language) -> None:
    assert CONTENT.asking(language).tasks[gap]
    assert CONTENT.bank(language, f"gaps.{gap}")
    assert CONTENT.say(language, f"hint.{gap}")


def test_both_languages_have_the_same_tasks() -> None:
    assert CONTENT.asking("en").tasks.keys() == CONTENT.asking("ko").tasks.keys()


@EACH_LANGUAGE
def test_tasks_and_openings_are_of_known_stages_and_gaps_levels_and_personas(language: Language) -> None:
    asking = CONTENT.asking(language)
    asked = {*STAGES, "depth"}
    special = {f"{name}_{which}" for name in asked for which in (*LEVELS, *PERSONAS, "change")}
    assert sorted({*asking.tasks, *asking.openings} - asked - special - {*GAPS}) == []
    assert {name for wordings in asking.openings.values() for words in wordings for name in slots(words)} <= {
        "place",
        "skill",
        "point",
        "quote",
    }


@EACH_LANGUAGE
def test_worked_examples_keep_the_rules_that_questions_must_keep(language: Language) -> None:
    asking = CONTENT.asking(language)
    for example in asking.examples:
        assert example.focus in asking.tasks
        sources = [*example.passages, example.answer]
        assert findings(example.question, language=language, earlier=(), sources=sources) == (), example.question


@EACH_LANGUAGE
def test_the_prompts_for_asking_render_in_every_language(language: Language) -> None:
    task = CONTENT.asking(language).task("skill")
    system = CONTENT.render(language, "system", role="Data Engineer", company="Northwind Foods", level="senior", persona="tough")
    ask = CONTENT.render(language, "ask", passages=["Cut the delay to 40 s."], focus=task, value="we write things down")
    follow_up = CONTENT.render(language, "follow_up", answer="I did.", focus=task)
    assert "Data Engineer" in system
    assert "Northwind Foods" in system
    assert "Cut the delay to 40 s." in ask
    assert "we write things down" in ask
    assert task in ask
    assert "I did." in follow_up
    assert "{" not in system + ask + follow_up


@EACH_LANGUAGE
def test_level_and_persona_change_what_the_model_is_told(language: Language) -> None:
    told = {
        CONTENT.render(language, "system", role="", company="", level=level, persona=persona)
        for level in ("", *LEVELS)
        for persona in PERSONAS
    }
    assert len(told) == 12


def test_the_prompts_for_judging_render() -> None:
    answer = CONTENT.render(PROMPT_LANGUAGE, "judge_answer", question="Why?", answer="One. Two.")
    assert "Why?" in answer
    assert "One. Two." in answer
    assert CONTENT.render(PROMPT_LANGUAGE, "judge_check", check="Is it?").startswith("Is it?")
    for name in ("judge_system", "judge_ready"):
        assert CONTENT.render(PROMPT_LANGUAGE, name)


def test_the_rubric_is_whole() -> None:
    rubric = CONTENT.rubric()
    weights = {competency.id: competency.weight for competency in rubric.competencies}
    assert weights == {
        "communication": 15,
        "motivation": 15,
        "job_knowledge": 20,
        "problem_solving": 30,
        "collaboration_growth": 20,
    }
    for competency in rubric.competencies:
        assert {language for language, _ in competency.label} == set(LANGUAGES)
        assert 3 <= len(competency.criteria) <= 4
        for criterion in competency.criteria:
            assert len(criterion.anchors) == 5
            assert len(criterion.checks) >= 2
            assert (
                {language for language, _ in criterion.label} == {language for language, _ in criterion.advice} == set(LANGUAGES)
            )


def test_criteria_have_ids_of_their_own() -> None:
    ids = [criterion.id for competency in CONTENT.rubric().competencies for criterion in competency.criteria]
    assert sorted(set(ids)) == sorted(ids)


def test_the_scenarios_are_those_that_were_promised() -> None:
    assert {name: len(CONTENT.scenario(name).stages) for name in CONTENT.scenarios()} == {
        "career_change": 15,
        "full": 15,
        "quick": 2,
        "standard": 4,
    }
    assert CONTENT.scenario("career_change").is_career_change
    assert CONTENT.scenario("career_change").stages == CONTENT.scenario("full").stages
    assert [stage.id for stage in CONTENT.scenario("standard").stages] == ["intro", "skill", "skill_followup", "experience"]
    assert len(get_args(Language)) == len(LANGUAGES) == 2
