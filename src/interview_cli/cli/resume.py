"""interview resume: the documents that interviews rest on."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_cli.cli.display import passage_json, resume_json
from interview_cli.cli.options import Json, JsonLines, wired
from interview_cli.cli.screen import Screen
from interview_cli.cli.sessions import confirm_delete
from interview_cli.coach.open import is_ready, open_resume
from interview_cli.core.resume import Resume
from interview_cli.errors import UsageError
from interview_cli.wiring import Wiring

resume = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Add, list, show, search or delete resumes.",
    no_args_is_help=True,
)

ResumeId = Annotated[str, typer.Argument(help="The resume's id, or the beginning of it.", metavar="RESUME")]


@resume.command()
def add(
    file: Annotated[Path, typer.Argument(help="A PDF, or .txt or .md.", metavar="FILE")],
    as_json: Json = False,
) -> None:
    """Read a resume and make it ready for interviews. The same file twice is one resume.

    Examples:
        interview resume add resume.pdf
        interview resume add resume.pdf --json
    """
    screen = Screen()
    with wired(screen) as wiring:
        wiring.model_store.resolve(wiring.settings.embedder, kind="embedder")
        with screen.working(f"Reading {file.name} …"):
            read = open_resume(file.expanduser().absolute(), reader=wiring.reader, resumes=wiring.resumes)
        with screen.working("Making it searchable …"):
            wiring.vectors.of(read).get()
        _show(wiring, screen, read, as_json=as_json)


@resume.command("list")
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


@resume.command()
def show(resume_id: ResumeId, as_json: Json = False) -> None:
    """Show what was read from a resume: facts, sections, passages, warnings.

    Examples:
        interview resume show 3fa1c0
    """
    screen = Screen()
    with wired(screen) as wiring:
        _show(wiring, screen, wiring.resumes.get(resume_id), as_json=as_json)


@resume.command()
def search(
    resume_id: ResumeId,
    words: Annotated[str | None, typer.Argument(help="What to look for.", show_default=False)] = None,
    queries: Annotated[Path | None, typer.Option(help='A file with a {"query": …} a line.', show_default=False)] = None,
    k: Annotated[int, typer.Option("-k", help="How many passages, at least 1.", min=1)] = 3,
    as_json: Json = False,
    as_lines: JsonLines = False,
) -> None:
    """Find the passages that say most about something.

    Examples:
        interview resume search 3fa1c0 "database performance"
        interview resume search 3fa1c0 --queries queries.jsonl -k 3 --jsonl
    """
    screen = Screen()
    if (words is None) == (queries is None):
        raise UsageError("Give either words or --queries FILE.", hint='For example: interview resume search RESUME "team lead"')
    texts = [words] if words is not None else _read_queries(queries or Path())
    with wired(screen) as wiring:
        found = wiring.resumes.get(resume_id)
        rows = (_search(wiring, found, text, k) for text in texts)
        if as_lines:
            for row in rows:
                screen.json(row, indent=None)
        elif as_json:
            screen.json(next(rows) if words is not None else {"results": list(rows)})
        else:
            screen.table(("section", "passage"), [(hit["section"], hit["text"]) for row in rows for hit in row["hits"]])


@resume.command()
def delete(
    resume_id: ResumeId,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    as_json: Json = False,
) -> None:
    """Delete a resume, its passages, and the interviews that rest on it.

    Examples:
        interview resume delete 3fa1c0
        interview resume delete 3fa1c0 --yes
    """
    screen = Screen()
    with wired(screen) as wiring:
        found = wiring.resumes.get(resume_id)
        sessions = wiring.resumes.sessions_of(found.id)
        if not yes:
            confirm_delete(screen, f"Delete {found.name} ({found.id}) and {len(sessions)} interviews about it?")
        gone = wiring.resumes.delete(found.id)
    if as_json:
        screen.json({"deleted": found.id, "sessions": gone})
    else:
        screen.note(f"Deleted {found.name} and {gone} interviews.")


def _show(wiring: Wiring, screen: Screen, found: Resume, *, as_json: bool) -> None:
    ready = is_ready(found, resumes=wiring.resumes, embedder_id=wiring.settings.embedder)
    if as_json:
        screen.json(resume_json(found, is_ready=ready))
        return
    facts = found.facts
    known = {
        "id": found.id,
        "file": f"{found.name} ({found.pages} pages, {found.language})",
        "status": "ready" if ready else "not ready: it is made searchable when an interview begins",
        "name": facts.name,
        "contact": ", ".join(filter(None, (facts.email, facts.phone))),
        "target role": facts.target_role,
        "employers": ", ".join(facts.employers),
        "skills": ", ".join(facts.skills),
        "certificates": ", ".join(facts.certificates),
        "confidence": f"{found.quality.confidence:.0%}",
    }
    screen.table(("what", "read"), [(label, value) for label, value in known.items() if value])
    screen.table(("section", "page", "passage"), [(p.section, str(p.page), p.text) for p in found.passages])
    for warning in found.quality.warnings:
        screen.note(f"Note: {warning}", style="yellow")


def _search(wiring: Wiring, found: Resume, text: str, k: int) -> dict[str, Any]:
    by_position = {passage.position: passage for passage in found.passages}
    hits = []
    for hit in wiring.recall.search(found, text, k):
        passage = passage_json(found, by_position[hit.position])
        hits.append({"passage_id": passage["id"], "score": round(hit.score, 6), **passage})
    return {"query": text, "hits": hits}


def _read_queries(path: Path) -> list[str]:
    try:
        return [str(json.loads(line)["query"]) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"'{path}' is no file of queries: {error}.", hint='It has one {"query": "…"} a line.') from error
