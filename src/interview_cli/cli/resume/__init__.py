"""interview resume: the documents that interviews rest on. One command a file; this one is their group."""

import typer

from interview_cli.cli.resume.add import add
from interview_cli.cli.resume.delete import delete
from interview_cli.cli.resume.edit import edit
from interview_cli.cli.resume.list_ import list_
from interview_cli.cli.resume.match import match
from interview_cli.cli.resume.search import search
from interview_cli.cli.resume.show import show

resume = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Add, list, show, search, mend, match or delete resumes.",
    no_args_is_help=True,
)
resume.command()(add)
resume.command("list")(list_)
resume.command()(show)
resume.command()(search)
resume.command()(match)
resume.command()(edit)
resume.command()(delete)
