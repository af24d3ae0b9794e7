"""interview resume search: the passages that say most about something."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_cli.cli.display import passage_json
from interview_cli.cli.options import Json, JsonLines, wired
from interview_cli.cli.resume.options import ResumeId
from interview_cli.cli.screen import Screen
from interview_cli.coach.recall import Found
from interview_cli.core.resume import Resume
from interview_cli.errors import UsageError


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
    if words is not None and not words.strip():
        raise UsageError(
            f"There is nothing to look for in '{words}'.", hint='For example: interview resume search RESUME "team lead"'
        )
    texts = [words] if words is not None else _read_queries(queries or Path())
    with wired(screen) as wiring:
        found = wiring.resumes.get(resume_id)
        with screen.working("Making it searchable …"):
            wiring.vectors.of(found).get()
        answers = ((text, wiring.recall.search(found, text, k)) for text in texts)
        if as_lines:
            for text, hits in answers:
                screen.json(_row(found, text, hits), indent=None)
        elif as_json:
            rows = [_row(found, text, hits) for text, hits in answers]
            screen.json(rows[0] if words is not None else {"results": rows})
        else:
            for text, hits in answers:
                _show(screen, found, text, hits)


def _row(found: Resume, text: str, hits: Sequence[Found]) -> dict[str, Any]:
    passages = {passage.position: passage_json(found, passage) for passage in found.passages}
    rows = [{"passage_id": passages[it.position]["id"], "score": round(it.score, 6), **passages[it.position]} for it in hits]
    return {"query": text, "hits": rows}


def _show(screen: Screen, found: Resume, text: str, hits: Sequence[Found]) -> None:
    """For a person: where each passage stands, and what it says that is nearest. In a pipe: lines for cut and awk."""
    passages = {passage.position: passage for passage in found.passages}
    if not screen.out.is_terminal:
        screen.table(("section", "passage"), [(passages[it.position].section, passages[it.position].text) for it in hits])
        return
    screen.prose(f"“{text}”")
    for number, hit in enumerate(hits, start=1):
        passage = passages[hit.position]
        screen.prose(f"{number}. {passage.section}, page {passage.page}: {passage.heading or found.name}", indent=2)
        if hit.claim != passage.heading:
            screen.prose(hit.claim, indent=5)
    if not hits:
        screen.prose("Nothing.", indent=2)


def _read_queries(path: Path) -> list[str]:
    try:
        return [str(json.loads(line)["query"]) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"'{path}' is no file of queries: {error}.", hint='It has one {"query": "…"} a line.') from error
