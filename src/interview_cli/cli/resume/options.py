"""Options that several commands about resumes share."""

from typing import Annotated

import typer

ResumeId = Annotated[str, typer.Argument(help="The resume's id, or the beginning of it.", metavar="RESUME")]
