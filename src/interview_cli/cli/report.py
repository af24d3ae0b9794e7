"""interview report: what an interview came to."""

from pathlib import Path
from typing import Annotated

import typer

from interview_cli.cli import interview
from interview_cli.cli.options import Model, SessionId, wired
from interview_cli.cli.screen import Screen
from interview_cli.errors import StorageUnavailable, UsageError
from interview_cli.reports import FORMATS


def report(
    session_id: SessionId,
    form: Annotated[str, typer.Option("--format", "-f", help="md, json or html.")] = "md",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead of stdout.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    model: Model = None,
) -> None:
    """Print or save the report of an interview.

    Answers that were not judged yet are judged first; after that, reports need no model.

    Examples:
        interview report k3v9tq
        interview report k3v9tq --format html -o report.html
    """
    screen = Screen()
    form = "json" if as_json else form
    if form not in FORMATS:
        raise UsageError(f"There is no report format '{form}'.", hint=f"Formats are: {', '.join(FORMATS)}.")
    with wired(screen) as wiring:
        session = wiring.sessions.get(session_id)
    with wired(screen, model=model or session.plan.model) as wiring:
        if output is None:
            interview.print_report(wiring, screen, session.id, form)
            return
        text = interview.render_report(wiring, screen, session.id, form)
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StorageUnavailable(f"'{output}' cannot be written: {error.strerror}.", hint="Name another file with -o.") from error
    screen.note(f"Written to {output}")
