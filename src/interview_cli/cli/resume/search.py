"""interview resume search: the passages that say most about something."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from interview_cli.cli.display import passage_json
from interview_cli.cli.options import Json, JsonLines, wired
from interview_cli.cli.resume.options import ResumeId
from interview_cli.cli.screen import Screen
from interview_cli.core.resume import Resume
from interview_cli.errors import UsageError
from interview_cli.wiring import Wiring


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
