"""interview calibrate: fit what reads a model's judgement of answers, on this machine."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from interview_cli.cli.options import Json, wired
from interview_cli.cli.progress import steps
from interview_cli.cli.screen import Screen
from interview_cli.core.session import NO_MODEL
from interview_cli.errors import UsageError
from interview_cli.wiring import check_libraries, load

LANGUAGE_NAMES = {"all": "all", "en": "English", "ko": "Korean"}


def calibrate(
    model: Annotated[str, typer.Argument(help="An id of `interview models`, or a GGUF file.", metavar="MODEL")],
    answers: Annotated[
        Path | None,
        typer.Option(
            help="Fit on graded answers of your own instead: JSON Lines as in content/graded.", metavar="FILE", show_default=False
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Fit the judge of a model to graded answers.

    The model reads 254 questions with answers from excellent to off the topic, about an hour and a half on two cores for 1.5 billion
    parameters. Ctrl-C loses nothing: the same command goes on there. What comes out is used from then on.

    Examples:
        interview calibrate ./my-model.gguf
        interview calibrate qwen2.5-coder-0.5b --json
        interview calibrate qwen2.5-coder-1.5b --answers our-grades.jsonl
    """
    screen = Screen()
    if model == NO_MODEL:
        raise UsageError(f"'{NO_MODEL}' is no model.", hint="Name one of: interview models")
    with wired(screen, model=model) as wiring:
        check_libraries(["llama_cpp"])
        wiring.model_store.resolve(model)
        ladders = wiring.content.ladders(answers.expanduser() if answers else None)
        run, folds = load("coach.calibrate:calibrate"), load("coach.probe:FOLDS")
        if len(ladders) < folds:
            raise UsageError(f"{answers} has {len(ladders)} graded questions; at least {folds} are needed.", hint="Add more.")
        with steps(screen, "reading graded answers and fitting", len(ladders) + folds + 1) as on_step:
            parts = {"content": wiring.content, "probes": wiring.probes, "ladders": ladders}
            probe = run(wiring.model.get(), **parts, on_read=on_step, on_fit=on_step)
    figures = {name: asdict(it) for name, it in probe.figures.items()}
    if as_json:
        screen.json({"model": model, "margin": probe.margin, "figures": figures})
        return
    screen.result(f"{model} is calibrated. Cross-validated on questions that it was not fitted on:")
    screen.table(
        ("language", "questions", "better answer higher", "neighbours", "attacks above a partial answer"),
        [
            (LANGUAGE_NAMES[name], str(it["ladders"]), *(f"{it[key]:.0%}" for key in ("pairs", "adjacent", "attacks")))
            for name, it in figures.items()
        ],
    )
    screen.note(f"Two of three judgements were off by at most {probe.margin:.1f} of the 4 points between worst and best.")
