"""interview models: the weights that can be used, and those that are here."""

from typing import Annotated, Any

import typer

from interview_cli.cli.options import Json, read_settings, wired
from interview_cli.cli.screen import Screen
from interview_cli.cli.weights import pull as pull_weights
from interview_cli.cli.weights import size
from interview_cli.core.catalog import fit
from interview_cli.core.session import NO_MODEL
from interview_cli.wiring import Wiring, load

models = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    no_args_is_help=False,
)

ModelId = Annotated[str, typer.Argument(help="An id of `interview models`.", metavar="MODEL")]


@models.callback()
def default(context: typer.Context, as_json: Json = False) -> None:
    """List, download or locate models; without a subcommand they are listed.

    Examples:
        interview models
        interview models pull qwen2.5-coder-1.5b
    """
    if context.invoked_subcommand is None:
        list_(as_json)


@models.command("list")
def list_(as_json: Json = False) -> None:
    """List the catalog: what is installed, its size and licence, and how it fits this machine.

    Examples:
        interview models list --json
    """
    screen = Screen()
    with wired(screen) as wiring:
        rows = _rows(wiring)
        settings = wiring.settings
    if as_json:
        screen.json({"models": rows})
        return
    marks = {settings.model: " *", settings.embedder: " *"}
    screen.table(
        ("id", "kind", "installed", "size", "fit", "licence"),
        [
            (
                row["id"] + marks.get(row["id"], ""),
                row["kind"],
                "yes" if row["installed"] else "no",
                size(row["bytes"]),
                row["fit"],
                row["licence"] + (f" ({row['licence_note']})" if row["licence_note"] else ""),
            )
            for row in rows
        ],
    )
    screen.note("* is in use. Fetch one with: interview models pull ID", style="dim")


@models.command()
def pull(
    model_id: Annotated[
        list[str] | None, typer.Argument(help="Ids of `interview models`; those in use by default.", metavar="MODEL")
    ] = None,
    as_json: Json = False,
) -> None:
    """Download models and verify them by SHA-256; a download that was cut off goes on where it stopped.

    Examples:
        interview models pull
        interview models pull smollm2-135m
    """
    screen = Screen()
    settings, _ = read_settings()
    with wired(screen) as wiring:
        names = model_id or [name for name in (settings.embedder, settings.model) if name != NO_MODEL]
        for name in names:
            if note := wiring.model_store.card(name).licence_note:
                screen.note(f"{name}: {note}")
            pull_weights(wiring, screen, name)
        if as_json:
            screen.json({"pulled": [row for row in _rows(wiring) if row["id"] in names]})


@models.command()
def path(model_id: ModelId, as_json: Json = False) -> None:
    """Print where a model's file or folder is.

    Examples:
        interview models path qwen2.5-coder-1.5b
    """
    screen = Screen()
    with wired(screen) as wiring:
        store = wiring.model_store
        found = store.resolve(model_id, kind=store.card(model_id).kind)
    if as_json:
        screen.json({"id": model_id, "path": str(found)})
    else:
        screen.result(str(found))


def _rows(wiring: Wiring) -> list[dict[str, Any]]:
    store, machine = wiring.model_store, load("adapters.model_store.machine:read_machine")()
    return [
        {
            "id": card.id,
            "kind": card.kind,
            "title": card.title,
            "installed": store.is_installed(card),
            "bytes": card.bytes,
            "licence": card.licence,
            "licence_note": card.licence_note,
            "fit": fit(card, machine),
            "path": str(store.path(card)),
        }
        for card in store.cards()
    ]
