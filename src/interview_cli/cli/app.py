"""The command line's root: a table of commands, each imported only when it is called.

`interview --help` lists them from this table, so that it is instant; a test compares each line with the command's own help.
"""

import os
from importlib import import_module
from typing import Annotated, Any

import typer

from interview_cli import __version__
from interview_cli.cli.boundary import DEBUG_VARIABLE, Boundary
from interview_cli.cli.help import keep_lines

COMMANDS = {
    "start": ("start:start", "Begin an interview about your resume."),
    "continue": ("continue_:continue_", "Go on with an unfinished interview, where it was left."),
    "answer": ("answer:answer", "Answer the current question, and get the next one."),
    "report": ("report:report", "Print or save the report of an interview."),
    "show": ("show:show", "Show an interview: questions, answers, and where it stands."),
    "sessions": ("sessions:sessions", "List or delete interviews."),
    "resume": ("resume:resume", "Add, list, show, search, mend, match or delete resumes."),
    "scenarios": ("scenarios:scenarios", "List the interviews there are, or check one of your own."),
    "transcribe": ("transcribe:transcribe", "Write down a recording: its words with their times."),
    "voice": ("voice:voice", "Try out what spoken answers need: the microphone, its level, and whether you are understood."),
    "score": ("score:score", "Score answers without an interview."),
    "batch": ("batch:batch", "Hold scripted interviews and score them."),
    "calibrate": ("calibrate:calibrate", "Fit the judge of a model to graded answers."),
    "models": ("models:models", "List, download or locate models."),
    "config": ("config:config", "Show the settings and where each came from."),
    "doctor": ("doctor:doctor", "Check every part: libraries, weights, database, terminal."),
    "demo": ("demo:demo", "Hold a scripted interview about a made-up resume."),
}


class Commands(Boundary):
    """The group of all commands, imported one by one."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 -- the base class's signature
        """Their names, in the order of a first interview."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 -- the base class's signature
        """Import a command by its name; None for a name that is none."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
        found = getattr(import_module(f"interview_cli.cli.{module}"), attribute)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
            alone.command(cmd_name)(found)
            found = alone
        command = typer.main.get_command(found)
        command.name = cmd_name
        keep_lines(command)
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 -- the base class's signature
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])


app = typer.Typer(
    name="interview",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with: interview start resume.pdf      See it at work: interview demo",
)


def show_version(wanted: bool) -> None:
    """Print the version and leave, before a command is looked for."""
    if wanted:
        typer.echo(f"interview {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[  # noqa: ARG001 -- acted on by its callback
        bool, typer.Option("--version", help="Print the version and leave.", callback=show_version, is_eager=True)
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show tracebacks. [env: INTERVIEW_DEBUG]")] = False,
) -> None:
    """Practise job interviews on your own machine: your resume in, questions, answers, and a report out."""
    if debug:
        os.environ[DEBUG_VARIABLE] = "1"
