"""An interview that asks mostly about one competency."""

import pytest

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.focusing import as_toml, focused
from interview_cli.core.scenario import words_of
from interview_cli.core.session import Answer, Turn
from interview_cli.errors import UsageError

CONTENT = ContentFiles()
COMPETENCIES = [competency.id for competency in CONTENT.rubric().competencies]


@pytest.mark.parametrize("name", ["quick", "standard", "full", "career_change"])
@pytest.mark.parametrize("competency", COMPETENCIES)
def test_it_is_as_long_as_before_and_all_between_the_ends_is_about_the_competency(name: str, competency: str) -> None:
    plain = CONTENT.scenario(name)
    made = CONTENT.focused(plain, competency)
    assert len(made.stages) == len(plain.stages)
    ends = {"intro", "final_statement"}
    assert {stage.competency for stage in made.stages if stage.id not in ends} == {competency}
    assert [stage.id for stage in made.stages if stage.id in ends] == [stage.id for stage in plain.stages if stage.id in ends]
    assert made.is_career_change is plain.is_career_change


def test_a_stage_that_comes_again_is_followed_up_on_its_own() -> None:
    stages = CONTENT.focused(CONTENT.scenario("full"), "job_knowledge").stages
    again = next(stage for stage in stages if stage.id == "skill_followup_2")
    assert again.parent == "skill_2"
    assert words_of(again.id) == "skill_followup"


def test_a_scenario_comes_back_from_its_text_as_it_was() -> None:
    for name in CONTENT.scenarios():
        scenario = CONTENT.scenario(name)
        again = CONTENT.parse_scenario(as_toml(scenario, scenario.stages), name)
        assert (again.id, again.version, again.stages, again.about) == (
            scenario.id,
            scenario.version,
            scenario.stages,
            scenario.about,
        )


def test_a_text_with_signs_of_its_own_comes_back_as_it_was() -> None:
    stage = '[[stages]]\nid = "intro"\nkind = "template"\ncompetency = "motivation"\n'
    source = f'id = "own"\nversion = 1\nabout.en = "a \\"b\\" \\\\ c \\u007f"\n{stage}'
    scenario = CONTENT.parse_scenario(source, "own")
    assert CONTENT.parse_scenario(as_toml(scenario, scenario.stages), "own").about == scenario.about


def test_a_competency_that_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError) as error:
        CONTENT.focused(CONTENT.scenario("quick"), "charm")
    assert "charm" in error.value.message
    assert "problem_solving" in error.value.hint


def test_a_pool_without_the_competency_is_an_error() -> None:
    with pytest.raises(ValueError, match="motivation"):
        focused(CONTENT.scenario("quick"), (), "motivation")


def test_every_stage_of_the_pool_can_be_asked_and_answered() -> None:
    made = CONTENT.focused(CONTENT.scenario("quick"), "communication")
    answered = Turn(1, "explaining", "communication", "Why?", "bank", answer=Answer("Because.", "typed"))
    assert made.stage(answered.stage) is not None
