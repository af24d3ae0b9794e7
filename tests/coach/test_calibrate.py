"""Calibrating: every graded answer is read once, what was read is kept, and the probe is used from then on."""

from dataclasses import replace
from pathlib import Path

import pytest
from desk import CONTENT, Desk

from interview_cli.adapters.probe_files import ProbeFiles
from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.adapters.sqlite.database import Store
from interview_cli.coach.background import Deferred
from interview_cli.coach.calibrate import calibrate
from interview_cli.coach.judge import CHECKED, READ
from interview_cli.coach.reading import made_with
from interview_cli.core.prompt import Prompt
from interview_cli.errors import GenerationInterrupted
from interview_cli.ports import PartStates
from records import ANSWER

LADDERS = CONTENT.ladders()[:8]


def test_each_text_is_read_once_and_the_probe_is_kept(tmp_path: Path) -> None:
    model, files, steps = ScriptedModel(["x"]), ProbeFiles(tmp_path), []
    probe = calibrate(model, content=CONTENT, probes=files, ladders=LADDERS, on_read=lambda: steps.append("read"))

    assert len(model.prompts) == len(LADDERS) * 9
    assert len(steps) == len(LADDERS)
    assert probe.figures["all"].ladders == len(LADDERS)
    assert files.get("scripted") is not None


def test_one_that_was_broken_off_goes_on_there(tmp_path: Path) -> None:
    class BrokenOff(ScriptedModel):
        left = 20

        def represent(self, prompt: Prompt, parts: object, *, depth: float) -> PartStates:
            self.left -= 1
            if self.left < 0:
                raise GenerationInterrupted("stopped")
            return super().represent(prompt, parts, depth=depth)  # type: ignore[arg-type]

    files = ProbeFiles(tmp_path)
    with pytest.raises(GenerationInterrupted):
        calibrate(BrokenOff(["x"]), content=CONTENT, probes=files, ladders=LADDERS)
    model = ScriptedModel(["x"])
    calibrate(model, content=CONTENT, probes=files, ladders=LADDERS)

    assert len(model.prompts) == (len(LADDERS) - 2) * 9  # twenty texts are two ladders and a bit


def test_the_judge_reads_with_the_probe_once_there_is_one(tmp_path: Path) -> None:
    it = Desk(Store(tmp_path / "interviews.db"), Deferred(lambda: ScriptedModel(["x"])), probes=tmp_path / "probes")
    before = it.judge.evaluate("Why webhooks?", ANSWER, "job_knowledge", "en")
    calibrate(ScriptedModel(["x"]), content=CONTENT, probes=ProbeFiles(tmp_path / "probes"), ladders=LADDERS)
    after = it.judge.evaluate("Why webhooks?", ANSWER, "job_knowledge", "en")

    assert ({e.method for e in before}, {e.method for e in after}) == ({CHECKED}, {READ})
    assert it.judge.evaluate("Why webhooks?", ANSWER, "job_knowledge", "en") == after
    for each in after:
        assert each.points is not None
        assert each.low is not None
        assert each.high is not None
        assert 1 <= each.low <= each.points <= each.high <= 5
        assert all(quote in ANSWER for quote in each.quotes)
        assert each.quotes or each.points <= 2


def test_a_probe_of_another_prompt_is_not_used(tmp_path: Path) -> None:
    it = Desk(Store(tmp_path / "interviews.db"), Deferred(lambda: ScriptedModel(["x"])), probes=tmp_path / "probes")
    files = ProbeFiles(tmp_path / "probes")
    calibrate(ScriptedModel(["x"]), content=CONTENT, probes=files, ladders=LADDERS)
    probe = files.get("scripted")
    assert probe is not None
    assert probe.made_with == made_with(CONTENT)
    files.put(replace(probe, made_with="of another prompt"))

    assert {e.method for e in it.judge.evaluate("Why?", ANSWER, "job_knowledge", "en")} == {CHECKED}


def test_an_attack_gets_next_to_nothing_whatever_is_read(tmp_path: Path) -> None:
    it = Desk(Store(tmp_path / "interviews.db"), Deferred(lambda: ScriptedModel(["x"])), probes=tmp_path / "probes")
    calibrate(ScriptedModel(["x"]), content=CONTENT, probes=ProbeFiles(tmp_path / "probes"), ladders=LADDERS)
    for ladder in LADDERS:
        attack = ladder.attacks["copied_question"]
        judged = it.judge.evaluate(ladder.question, attack, ladder.competency, ladder.language)
        assert max(each.points or 0 for each in judged) <= 1.2
