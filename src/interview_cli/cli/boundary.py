"""Where errors become words on the terminal and an exit code: the one place that catches everything."""

import os
import sys
import traceback
from typing import Any

import typer
from typer.core import TyperGroup

from interview_cli.cli.screen import Screen
from interview_cli.errors import ExitCode, InterviewError

DEBUG_VARIABLE = "INTERVIEW_DEBUG"


class Boundary(TyperGroup):
    """The root of all commands."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; whatever it raises ends the process with the right code and one clear message."""
        screen = Screen()
        try:
            return super().invoke(ctx)
        except InterviewError as error:
            _show_trace()
            screen.fail(error.message, error.hint)
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            screen.note("Stopped.")
            raise typer.Exit(ExitCode.INTERRUPTED) from error
        except BrokenPipeError as error:  # the reader of a pipe went away (`… | head`): not a failure of ours
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(ExitCode.DONE) from error
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:
            if _is_usage(error):
                raise
            _show_trace()
            screen.fail(
                f"Something unforeseen went wrong: {type(error).__name__}: {error}",
                "Nothing that was answered is lost. See more with --debug, and please report it.",
            )
            raise typer.Exit(ExitCode.UNFORESEEN) from error


def _is_usage(error: Exception) -> bool:
    """Say whether typer itself refused the command line; it then prints its own message and exits with 2."""
    return hasattr(error, "exit_code") and hasattr(error, "format_message")


def _show_trace() -> None:
    if os.environ.get(DEBUG_VARIABLE):
        traceback.print_exc(file=sys.stderr)
