"""The folder of weights: which models are there, and the one place where a model's name becomes a path.

A model of one GGUF is models/<id>.gguf, any other the folder models/<id>/. Several homes may share one folder (INTERVIEW_MODELS).
"""

import errno
import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from interview_cli.adapters.model_store.checks import check_card, check_file, check_gguf
from interview_cli.adapters.model_store.download import Download, Pulled
from interview_cli.adapters.model_store.lock import only_one
from interview_cli.adapters.model_store.source import WeightSource
from interview_cli.core.catalog import GGUF, Kind, ModelCard
from interview_cli.errors import ModelMissing, StorageUnavailable, UsageError

_FORMS: dict[Kind, str] = {
    "llm": "a .gguf file",
    "embedder": "a .gguf file or a folder",
    "speech": "a folder",
    "voice": "a piper voice, its .onnx file with its .onnx.json beside it",
}


def free_bytes_of(folder: Path) -> int:
    """The free space of the disk that holds an existing folder."""
    return shutil.disk_usage(folder).free


class ModelStore:
    """The weights on this machine."""

    def __init__(
        self,
        folder: Path,
        catalog: Sequence[ModelCard],
        *,
        sources: Callable[[], Iterable[WeightSource]] = tuple,
        free_bytes: Callable[[Path], int] = free_bytes_of,
    ) -> None:
        """Keep the arguments; nothing is read yet.

        Args:
            folder: where the weights are; it need not exist.
            catalog: the models that are known by an id.
            sources: gives the sources in the order in which they are tried; called by a pull only, because loading them is slow.
            free_bytes: measures the disk.
        """
        self._folder = folder
        self._catalog = {card.id: card for card in catalog}
        self._sources = sources
        self._free_bytes = free_bytes

    def cards(self) -> tuple[ModelCard, ...]:
        """All models of the catalog, in its order."""
        return tuple(self._catalog.values())

    def card(self, model_id: str) -> ModelCard:
        """Find a model by its id.

        Raises:
            UsageError: there is none.
        """
        if card := self._catalog.get(model_id):
            return card
        raise UsageError(f"There is no model '{model_id}' in the catalog.", hint=f"Its models are: {', '.join(self._catalog)}.")

    def find(self, name: str) -> ModelCard | None:
        """The model of this id, or None: then it is the path of one that nobody described."""
        return self._catalog.get(name)

    def is_gguf(self, name: str) -> bool:
        """Whether a model, named as for `resolve`, is a GGUF and not a folder."""
        card = self.find(name)
        return card.is_gguf if card else Path(name).suffix == GGUF

    def path(self, card: ModelCard) -> Path:
        """Where the model is, or would be."""
        return self._folder / card.name

    def is_installed(self, card: ModelCard) -> bool:
        """Whether all files are there with the right sizes. Nothing is hashed."""
        try:
            check_card(card, self._folder)
        except ModelMissing:
            return False
        return True

    def resolve(self, name: str, *, kind: Kind = "llm") -> Path:
        """Make a path of what the user calls a model: an id of the catalog, or a path.

        Every command that needs a model asks here first, before it changes anything.

        Args:
            name: as given by the flag, the variable, the file of settings or the default.
            kind: what it is needed as.

        Returns:
            A GGUF whose beginning and size are right, or a folder: of an embedder either, of a model that listens a folder; of a
            voice outside the catalog its .onnx file.

        Raises:
            ModelMissing, ModelBroken: with what was tried and why it was not taken.
            UsageError: the model is of another kind.
        """
        if card := self._catalog.get(name):
            if card.kind != kind:
                raise UsageError(f"'{name}' is of the kind {card.kind}, not {kind}.", hint=f"Choose one of: {self._ids(kind)}.")
            check_card(card, self._folder)
            return self.path(card)
        path = Path(name).expanduser().absolute()
        hint = f"Give the path of {_FORMS[kind]}, or one of: {self._ids(kind)}."
        try:
            if kind == "llm" or (kind == "embedder" and path.suffix == GGUF):
                check_gguf(path, exact_bytes=None, hint=hint)
            elif kind == "voice":
                check_file(path, exact_bytes=None, hint=hint)
                check_file(path.with_name(f"{path.name}.json"), exact_bytes=None, hint=hint)
            else:
                check_file(path / "config.json", exact_bytes=None, hint=hint)
        except ModelMissing as error:
            tried = f"No usable model '{name}'. Tried: the catalog, which has no such id; the path: {error.message}"
            raise type(error)(tried, hint=hint) from error
        return path

    def pull(self, model_id: str, on_progress: Callable[[int, int], None] = lambda _done, _total: None) -> Pulled:
        """Get a model onto this machine.

        Safe to interrupt and to run twice at once: a second call waits for the first, and a later one goes on where one ended.

        Args:
            model_id: an id of the catalog.
            on_progress: told the bytes that are there and the bytes of the whole.

        Raises:
            UsageError: unknown id.
            StorageUnavailable: the folder cannot be written to, or the disk is too full.
            DownloadFailed: no source gave it; with the reason of each.
        """
        card = self.card(model_id)
        partial = self._folder / ".partial" / card.id
        try:
            partial.mkdir(parents=True, exist_ok=True)
            with only_one(partial.with_name(f"{card.id}.lock")):
                return Download(card, self._folder, partial).run(self._sources, self._free_bytes, on_progress)
        except OSError as error:
            what = "is on a full disk" if error.errno == errno.ENOSPC else f"cannot be used: {error}"
            raise StorageUnavailable(
                f"The folder of weights {self._folder} {what}.", hint="Make room, or choose another folder with INTERVIEW_MODELS."
            ) from error

    def _ids(self, kind: Kind) -> str:
        return ", ".join(card.id for card in self.cards() if card.kind == kind)
