"""interview batch: many scripted interviews, for CI and for comparing models."""

import time
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_cli.adapters.script_file import read_script
from interview_cli.adapters.scripted_candidate import ScriptedCandidate
from interview_cli.cli.audience import NoAudience
from interview_cli.cli.display import turn_json
from interview_cli.cli.options import Json, JsonLines, Model, NoModel, chosen_model, wired
from interview_cli.cli.progress import steps
from interview_cli.cli.screen import Screen
from interview_cli.cli.start import begin
from interview_cli.cli.weights import ensure_weights
from interview_cli.coach.hear import hear, said_of
from interview_cli.coach.open import open_resume
from interview_cli.coach.summarise import summarise
from interview_cli.core.resume import Resume
from interview_cli.core.script import Case, Expectation, Recording, Script, shortfall
from interview_cli.core.session import Session, Turn
from interview_cli.errors import BelowThreshold, InterviewError, ModelMissing, StorageUnavailable, UsageError
from interview_cli.ports import Question, Said
from interview_cli.reports import junit
from interview_cli.reports.delivery import as_json
from interview_cli.wiring import Wiring


def batch(
    file: Annotated[Path, typer.Argument(help="The cases, as YAML.", metavar="FILE")],
    fail_under: Annotated[
        float | None, typer.Option(help="Lowest score, 0 to 100, that every case must reach.", min=0, max=100, show_default=False)
    ] = None,
    junit_file: Annotated[
        Path | None, typer.Option("--junit", help="Write JUnit XML to this file too.", show_default=False)
    ] = None,
    shard: Annotated[str | None, typer.Option(help="Run only part i of n, as i/n.", show_default=False)] = None,
    model: Model = None,
    no_model: NoModel = False,
    as_lines: JsonLines = False,
    as_json: Json = False,
) -> None:
    """Hold scripted interviews and score them.

    Ends with 9 when a case misses its score, 1 when one could not be held.

    The file:

        version: 1
        defaults: {language: en, scenario: standard, seed: 7}
        cases:
          - name: strong-backend
            resume: resumes/backend.pdf
            answers: {intro: "…", skill: "…", default: "…"}
            expect: {min_score: 55}

    An answer may be a recording: {audio: takes/intro.wav}

    Examples:
        interview batch cases.yaml
        interview batch cases.yaml --jsonl --junit results.xml --fail-under 50
    """
    screen = Screen()
    script = _part(read_script(file), shard)
    rows: list[dict[str, Any]] = []
    with wired(screen, model=chosen_model(model, without=no_model)) as wiring:
        if any(isinstance(given, Recording) for case in script.cases for given in case.answers.all):
            wiring.check_voice()
        ensure_weights(wiring, screen, may_ask=False)
        _check_stages(wiring, script)
        with steps(screen, "interviews", len(script.cases)) as on_case:
            for row in _rows(wiring, script.cases, fail_under):
                rows.append(row)
                on_case()
                if as_lines:
                    screen.json(row, indent=None)
                elif not as_json:
                    screen.result(_line(row))
    if as_json:
        screen.json({"cases": rows})
    if junit_file is not None:
        _write(junit_file, junit.render(file.stem, rows))
    _settle(rows)


def _rows(wiring: Wiring, cases: Iterable[Case], fail_under: float | None) -> Iterator[dict[str, Any]]:
    for case in cases:
        began = time.monotonic()
        try:
            row = _held(wiring, case, fail_under)
        except ModelMissing:
            raise  # no later case can go better
        except InterviewError as error:
            row = {"session_id": None, "status": "error", "score": None, "turns": [], "reason": error.message}
        yield {"case": case.name, **row, "seconds": round(time.monotonic() - began, 3)}


def _held(wiring: Wiring, case: Case, fail_under: float | None) -> dict[str, Any]:
    job = None if case.job is None else wiring.open_job(Path(case.job))
    resume = open_resume(Path(case.resume), reader=wiring.reader, resumes=wiring.resumes)
    company = None if case.company is None else wiring.open_company(Path(case.company))
    session = begin(wiring, resume, role=case.role, job=job, company=company, manner=case.manner, **_chosen(case))
    candidate = ScriptedCandidate(case, partial(_hear, wiring, session, resume))
    session = wiring.conductor(in_background=False).hold(session.id, candidate, NoAudience())
    report = summarise(session.id, sessions=wiring.sessions, resumes=wiring.resumes, content=wiring.content, judge=wiring.judge)
    lowest = max((limit for limit in (case.expect.min_score, fail_under) if limit is not None), default=None)
    reason = shortfall(report.total, Expectation(lowest, case.expect.max_score))
    turns = [
        {**turn_json(turn), "answer": turn.answer.text if turn.answer else None, "score": question.score, **_spoken(turn)}
        for turn, question in zip(session.turns, report.questions, strict=True)
    ]
    status = "failed" if reason else "passed"
    return {"session_id": session.id, "status": status, "score": report.total, "turns": turns, "reason": reason}


def _spoken(turn: Turn) -> dict[str, Any]:
    """How an answer was spoken, where it was."""
    return {"delivery": as_json(turn.answer.delivery)} if turn.answer and turn.answer.delivery else {}


def _hear(wiring: Wiring, session: Session, resume: Resume, recording: Recording, question: Question) -> Said:
    language, path = session.plan.language, Path(recording.path)
    return said_of(hear(path, question=question.text, language=language, resume=resume, transcriber=wiring.transcriber))


def _chosen(case: Case) -> dict[str, Any]:
    return {"language": case.language, "scenario": case.scenario, "seed": case.seed}


def _part(script: Script, shard: str | None) -> Script:
    if shard is None:
        return script
    number, slash, of = shard.partition("/")
    if not (slash and number.isdigit() and of.isdigit()):
        raise UsageError(f"--shard must be i/n, not '{shard}'.", hint="For example, the second of three parts: --shard 2/3")
    return script.shard(int(number), int(of))


def _check_stages(wiring: Wiring, script: Script) -> None:
    for case in script.cases:
        scenario = wiring.content.scenario(case.scenario or wiring.settings.scenario)
        if case.manner.focus:
            scenario = wiring.content.focused(scenario, case.manner.focus)
        case.check_stages([stage.id for stage in scenario.stages])


def _line(row: Mapping[str, Any]) -> str:
    score = "not scored" if row["score"] is None else f"{row['score']:.0f}"
    return "\t".join(
        filter(None, (row["status"], row["case"], score, f"{row['seconds']:.0f} s", row["session_id"], row["reason"]))
    )


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StorageUnavailable(
            f"'{path}' cannot be written: {error.strerror}.", hint="Name another file with --junit."
        ) from error


def _settle(rows: Iterable[Mapping[str, Any]]) -> None:
    """End as the cases deserve: an interview that could not be held is worse than one with a low score."""
    if broken := [row["case"] for row in rows if row["status"] == "error"]:
        raise InterviewError(f"Could not be held: {', '.join(broken)}.", hint="The reason stands in each case's line.")
    if failed := [row["case"] for row in rows if row["status"] == "failed"]:
        raise BelowThreshold(f"Missed their scores: {', '.join(failed)}.", hint="See one with: interview report SESSION")
