"""interview score: score answers without an interview."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_cli.adapters.case_file import read_cases
from interview_cli.cli.options import Json, JsonLines, Model, wired
from interview_cli.cli.progress import steps
from interview_cli.cli.screen import Screen
from interview_cli.cli.weights import ensure_weights
from interview_cli.core.feedback import Feedback
from interview_cli.core.hearing import Heard, hear
from interview_cli.core.remarking import Coach, Judged
from interview_cli.core.report import criterion_scores
from interview_cli.core.resume import Language
from interview_cli.core.score_case import ScoreCase, parse_case
from interview_cli.core.scoring import mean, percent
from interview_cli.errors import UsageError
from interview_cli.wiring import Wiring

ONE = "one"  # the id of a case that is given by options


def score(
    cases: Annotated[
        Path | None,
        typer.Option(help="Many: a file with a case a line (JSON Lines); - is stdin.", metavar="FILE", show_default=False),
    ] = None,
    question: Annotated[str | None, typer.Option(help="One: the question.", show_default=False)] = None,
    answer: Annotated[str | None, typer.Option(help="One: the answer to it.", show_default=False)] = None,
    competency: Annotated[
        str, typer.Option(help="One: what it is judged by; problem_solving, job_knowledge, communication, …")
    ] = "problem_solving",
    language: Annotated[str, typer.Option("--lang", "-l", help="One: en or ko.")] = "en",
    model: Model = None,
    as_lines: JsonLines = False,
    as_json: Json = False,
) -> None:
    """Score answers without an interview.

    A line of the file:

        {"id": "a1", "language": "en", "competency": "problem_solving", "question": "…", "answer": "…"}

    Examples:
        interview score --question "Why Go?" --answer "We were three people, …" --competency job_knowledge
        interview score --cases answers.jsonl --jsonl
    """
    screen = Screen()
    if (cases is None) == (question is None or answer is None):
        raise UsageError("Give either --cases FILE or both --question and --answer.", hint="See: interview score --help")
    with wired(screen, model=model) as wiring:
        known = [it.id for it in wiring.content.rubric().competencies]
        if cases is not None:
            found = read_cases(cases if str(cases) == "-" else cases.expanduser(), known)
        else:
            given = {"id": ONE, "language": language, "competency": competency, "question": question, "answer": answer}
            found = (parse_case(given, "The options", known),)
        if not wiring.has_model:
            raise UsageError("Scoring needs a model, and none is set.", hint="Choose one: --model qwen2.5-coder-1.5b")
        ensure_weights(wiring, screen, may_ask=False)
        rows, coaches = [], dict[Language, Coach]()
        with steps(screen, "scoring", len(found)) as on_scored:
            for case in found:
                rows.append(_scored(wiring, case, coaches))
                on_scored()
                if as_lines:
                    screen.json(rows[-1], indent=None)
    if as_json:
        screen.json(rows[0] if cases is None else {"cases": rows})
    elif not as_lines:
        _show(screen, rows, partial(wiring.content.say, found[0].language))


def _scored(wiring: Wiring, case: ScoreCase, coaches: dict[Language, Coach]) -> dict[str, Any]:
    """Score one case; the coaches remember what they said about those before, so that no two are told the same."""
    began = time.monotonic()
    say, rubric = partial(wiring.content.say, case.language), wiring.content.rubric()
    evaluations = wiring.judge.evaluate(case.question, case.answer, case.competency, case.language, evidence=case.evidence)
    heard = hear(case.answer, case.question, case.evidence, case.language)
    points = mean(it.points for it in evaluations)
    scores = criterion_scores(evaluations, rubric.competency(case.competency), case.language)
    coach = coaches.setdefault(case.language, Coach(case.language, wiring.content.phrases(case.language)))
    feedback = coach.feedback(Judged(case.question, case.answer, evaluations, case.evidence, heard.is_answer))
    return {
        "id": case.id,
        "score": None if points is None else round(percent(points), 1),
        "criteria": [
            {
                "id": it.id,
                "label": it.label,
                "points": it.points,
                "low": it.low,
                "high": it.high,
                "quotes": list(it.quotes),
                "reason": say(f"reason.{it.reason}") if it.reason else "",
            }
            for it in scores
        ],
        "feedback": _as_text(feedback, {it.id: it.label for it in scores}, say),
        "better": {told.part: told.text for told in feedback.better},
        "flags": _flags(heard),
        "seconds": round(time.monotonic() - began, 3),
    }


def _flags(heard: Heard) -> list[dict[str, str]]:
    """What was found in the answer: the words that speak to the grader, then what concerns the whole of it."""
    found = [("instruction", words) for words in heard.instructions] + [(kind, "") for kind in heard.tricks]
    return [{"kind": kind, "text": text} for kind, text in found]


def _as_text(feedback: Feedback, labels: Mapping[str, str], say: Callable[..., str]) -> str:
    remarks = (("strength", feedback.strength), ("improve", feedback.improvement))
    return "\n".join(
        f"{say(f'report.{key}', criterion=labels[remark.criterion])} {remark.text}" for key, remark in remarks if remark
    )


def _show(screen: Screen, rows: list[dict[str, Any]], say: Callable[..., str]) -> None:
    for row in rows:
        whole = "not scored" if row["score"] is None else f"{row['score']:.0f} of 100"
        screen.result(whole if row["id"] == ONE else f"{row['id']}\t{whole}")
        if row["id"] != ONE:
            continue
        for it in row["criteria"]:
            shown = f"not scored: {it['reason']}" if it["points"] is None else f"{it['points']:.1f}/5"
            quotes = " ".join(f"“{quote}”" for quote in it["quotes"])
            screen.prose(f"{it['label']}: {shown} {quotes}".rstrip(), indent=2)
        for flag in row["flags"]:
            found = f"{say('report.flagged')} “{flag['text']}”" if flag["text"] else say(f"report.{flag['kind']}")
            screen.prose(found, indent=2)
        for line in row["feedback"].splitlines():
            screen.prose(line, indent=2)
        for part, told in row["better"].items():
            screen.prose(f"{part}: {told}", indent=2)
