"""interview scenarios: which interviews there are, and whether one of your own can be held."""

from pathlib import Path
from typing import Annotated

import typer

from interview_cli.cli.display import counted
from interview_cli.cli.options import Json, wired
from interview_cli.cli.screen import Screen
from interview_cli.core.scenario import Scenario


def scenarios(
    check: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Check a TOML file of your own instead of listing.", show_default=False)
    ] = None,
    as_json: Json = False,
) -> None:
    """List the interviews there are, or check one of your own.

    A file that cannot be held ends with 2; what is wrong is said with its line.

    Examples:
        interview scenarios
        interview scenarios --check own.toml
    """
    screen = Screen()
    with wired(screen) as wiring:
        names = wiring.content.scenarios() if check is None else [str(check.expanduser())]
        found = sorted((wiring.content.scenario(name) for name in names), key=lambda scenario: len(scenario.stages))
        language = wiring.settings.language or "en"
    rows = [{"scenario": it.id, "questions": len(it.stages), "about": _about(it, language)} for it in found]
    if as_json:
        screen.json(
            {"scenarios": [{**row, "stages": [stage.id for stage in it.stages]} for row, it in zip(rows, found, strict=True)]}
        )
    elif check is not None:
        screen.result(f"{check.name} can be held: {counted(len(found[0].stages), 'question')} at most.")
    else:
        screen.table(("scenario", "questions", "for"), [[str(value) for value in row.values()] for row in rows])


def _about(scenario: Scenario, language: str) -> str:
    about = dict(scenario.about)
    return about.get(language, next(iter(about.values()), ""))
