"""The weights that an interview needs: there, or fetched after asking, or an error that names the command."""

from collections.abc import Iterable

from interview_cli.cli.progress import download
from interview_cli.cli.screen import Screen
from interview_cli.core.catalog import Kind
from interview_cli.errors import ModelMissing
from interview_cli.wiring import Wiring, check_libraries


def ensure_weights(wiring: Wiring, screen: Screen, *, may_ask: bool) -> None:
    """Check that model and embedder are there to be loaded, with their libraries, before any session changes.

    A catalog model that is missing is offered for download where somebody can say yes.

    Raises:
        ModelMissing, ModelBroken: with what was tried, and the command that mends it.
    """
    check_libraries(wiring.libraries)
    if not wiring.has_model:
        return
    settings, store = wiring.settings, wiring.model_store
    needed: tuple[tuple[str, Kind], ...] = ((settings.model, "llm"), (settings.embedder, "embedder"))
    problems: dict[str, ModelMissing] = {}
    for name, kind in needed:
        try:
            store.resolve(name, kind=kind)
        except ModelMissing as problem:
            problems[name] = problem
    if not problems:
        return
    known = {card.id for card in store.cards()}
    if not (may_ask and problems.keys() <= known and _offer(wiring, screen, problems)):
        raise next(iter(problems.values()))
    for name in problems:
        pull(wiring, screen, name)


def pull(wiring: Wiring, screen: Screen, name: str) -> None:
    """Fetch and verify the weights of a catalog model, with a bar."""
    with download(screen, name) as on_progress:
        pulled = wiring.model_store.pull(name, on_progress)
    for failure in pulled.failures:
        screen.note(f"Not from there: {failure}", style="dim")
    screen.note(f"{name} is ready: {pulled.path} ({pulled.source}, checked by SHA-256)")
    if pulled.record:
        screen.note(f"No hash of it was known before; the one its source gave is kept in {pulled.record}.")


def _offer(wiring: Wiring, screen: Screen, names: Iterable[str]) -> bool:
    cards = [wiring.model_store.card(name) for name in names]
    screen.note("An interview needs what is not on this machine yet:")
    for card in cards:
        licence = f"{card.licence} licence" + (f"; {card.licence_note}" if card.licence_note else "")
        screen.note(f"  {card.title}: {size(card.bytes)}, {licence}")
    return screen.confirm(f"Download {size(sum(card.bytes for card in cards))} now?", default=True)


def size(count: int) -> str:
    """Bytes for people, in decimal units as disks and downloads are sold."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(1, round(count / 1e6))} MB"
