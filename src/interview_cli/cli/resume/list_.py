"""interview resume list: the resumes on this machine."""

from interview_cli.cli.options import Json, wired
from interview_cli.cli.screen import Screen


def list_(as_json: Json = False) -> None:
    """List all resumes, newest first.

    Examples:
        interview resume list
        interview resume list --json
    """
    screen = Screen()
    with wired(screen) as wiring:
        rows = [
            {"resume_id": it.id, "name": it.name, "language": it.language, "pages": it.pages, "passages": len(it.passages)}
            for it in wiring.resumes.all()
        ]
    if as_json:
        screen.json({"resumes": rows})
    elif not rows:
        screen.note("No resumes yet. Add one with: interview resume add resume.pdf")
    else:
        screen.table(("id", "file", "language", "pages", "passages"), [[str(value) for value in row.values()] for row in rows])
