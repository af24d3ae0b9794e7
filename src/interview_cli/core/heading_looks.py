"""How headings look in one document: learnt from those whose words are known, and used to find the others.

Apart because columns are found by headings before there are lines, and sections after.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from interview_cli.core.dates import DATE
from interview_cli.core.headings import kind_by_words, kind_of_heading
from interview_cli.core.resume import SectionKind
from interview_cli.core.textflow import is_bullet

MOST_LETTERS = 40  # of an unknown heading
LARGER = 0.4  # points above the body's size
FEWEST_KINDS = 2  # known headings that must share a look before another line is believed for its look alone
# Shares of known headings among the short lines of one look. Employers are often as bold as headings, so bold text of the
# body's size must also hold a word that headings hold.
SHARE_OF_LARGER, SHARE_OF_EQUAL, SHARE_WITHOUT_WORDS = 0.25, 0.45, 0.55

Look: TypeAlias = tuple[float, bool, bool]  # font size in points, bold, upper case


def look_of(text: str, size: float, *, is_bold: bool) -> Look:
    """How a line looks, as far as headings are told by it."""
    return round(size, 1), is_bold, text.isupper()


@dataclass(frozen=True, slots=True)
class HeadingLooks:
    """The looks of a document's headings.

    Attributes:
        shares: for each look that known headings share, their part of all short lines which look so.
        body_size: font size of most letters, in points.
        is_unusual: no heading is known, so that larger lines are believed for one word: "Where I've worked".
    """

    shares: dict[Look, float]
    body_size: float
    is_unusual: bool = False

    def kind(self, text: str, look: Look) -> SectionKind | None:
        """The kind of section that a line heads; None when it is no heading."""
        known, share = kind_of_heading(text), self.shares.get(look)
        if known is not None:
            return known if share is not None or self._is_loud(look) else None
        is_larger = look[0] > self.body_size + LARGER
        if self.is_unusual and is_larger and _can_be_heading(text):
            by_words = kind_by_words(text)
            return None if by_words == "other" else by_words
        if share is None or not _can_be_heading(text):
            return None
        if not is_larger and not any(look[1:]):
            return None  # it looks like the body, where any short line could hold such a word
        kind = kind_by_words(text)
        if kind == "other":
            return kind if is_larger and share >= SHARE_WITHOUT_WORDS else None
        return kind if share >= (SHARE_OF_LARGER if is_larger else SHARE_OF_EQUAL) else None

    def _is_loud(self, look: Look) -> bool:
        """Known words in a look that no other heading has: believed when nothing is learnt, or when they stand out."""
        size, is_bold, is_upper = look
        return not self.shares or is_bold or is_upper or size >= min(known[0] for known in self.shares) - 0.3


def learn_looks(lines: Iterable[tuple[str, Look]]) -> HeadingLooks:
    """Find the looks that headings of at least two kinds share."""
    kinds: defaultdict[Look, set[SectionKind]] = defaultdict(set)
    known: Counter[Look] = Counter()
    short: Counter[Look] = Counter()
    sizes: Counter[float] = Counter()
    for text, look in lines:
        sizes[look[0]] += len(text)
        if kind := kind_of_heading(text):
            kinds[look].add(kind)
            known[look] += 1
        if kind or _can_be_heading(text):
            short[look] += 1
    shares = {look: known[look] / short[look] for look, held in kinds.items() if len(held) >= FEWEST_KINDS}
    return HeadingLooks(shares, max(sizes, key=sizes.__getitem__, default=0.0), is_unusual=not known)


def _can_be_heading(text: str) -> bool:
    return (
        len(text) <= MOST_LETTERS
        and text[-1:] not in (".", ",", ";")
        and "|" not in text
        and "@" not in text
        and any(letter.isalpha() for letter in text)
        and not is_bullet(text)
        and not DATE.search(text)
    )
