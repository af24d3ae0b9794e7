"""Sounds and words that fill a gap, counted in context: "kind of" is none in "a new kind of index", nor "그" in "그 프로젝트".

Whisper was trained on tidy transcripts and drops most fillers, so that every count is a lower bound. The rules keep to that side:
a word that may be meant is not counted. Which ones there are: Laske & DiGennaro Reed 2024, JABA, and what Korean speakers use.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from interview_cli.core.filler_words import SOUNDS, WORDS
from interview_cli.core.resume import Language
from interview_cli.core.transcript import Word

FillerKind = Literal["sound", "word"]
HESITATION_S = 0.3  # between two words of fluent speech Whisper leaves less

_SOUNDS = {language: re.compile(pattern) for language, pattern in SOUNDS.items()}
_BEFORE_A_KIND = """
a an the this that these those what which some any every each no one another same other all many most two right only first whatever
"""
_MAKES_A_KIND = frozenset(_BEFORE_A_KIND.split())
_AFTER_KNOWING = "how what that the why who where when if about a your my our"
_FOLLOWS_KNOWING = frozenset(_AFTER_KNOWING.split())


@dataclass(frozen=True, slots=True)
class Filler:
    """How often one was heard; sounds harm more than words (the study above)."""

    text: str
    kind: FillerKind
    count: int


def fillers(words: Sequence[Word], language: Language) -> tuple[Filler, ...]:
    """Count what fills gaps in an answer: the most frequent first, then as they come."""
    found = Counter(_found(words, language))
    return tuple(Filler(text, kind, count) for (text, kind), count in found.most_common())


def _found(words: Sequence[Word], language: Language) -> Iterator[tuple[str, FillerKind]]:
    written = [re.sub(r"[^\w'’]", "", word.text) for word in words]
    bare = [word.lower() for word in written]
    for at, word in enumerate(written):
        if _SOUNDS[language].fullmatch(word):
            yield bare[at], "sound"
            continue
        for text in WORDS[language]:
            parts, is_filler = text.split(), _RULES.get(text, _is_stretched)
            if bare[at : at + len(parts)] == parts and is_filler(_Place(words, bare, at, at + len(parts))):
                yield text, "word"


@dataclass(frozen=True, slots=True)
class _Place:
    """Words from `start` to before `end`, among all."""

    words: Sequence[Word]
    bare: Sequence[str]
    start: int
    end: int

    @property
    def is_set_off_before(self) -> bool:
        """Nothing stands before it, or a comma, an end or a moment of silence does."""
        return self.start == 0 or _parts(self.words[self.start - 1], self.words[self.start])

    @property
    def is_set_off_after(self) -> bool:
        return self.end < len(self.words) and _parts(self.words[self.end - 1], self.words[self.end])

    def before(self, count: int) -> Sequence[str]:
        return self.bare[max(0, self.start - count) : self.start]

    @property
    def after(self) -> str:
        return self.bare[self.end] if self.end < len(self.bare) else ""


def _parts(one: Word, other: Word) -> bool:
    return one.text[-1:] in ",.…—-?!" or other.start_s - one.end_s >= HESITATION_S


def _is_aside(place: _Place) -> bool:
    """Tell "it was, like, late" from "tools like Kafka" by the comma behind it."""
    return place.is_set_off_after


def _is_you_know(place: _Place) -> bool:
    return place.is_set_off_after or (place.is_set_off_before and place.after not in _FOLLOWS_KNOWING)


def _is_vague(place: _Place) -> bool:
    """Tell "it kind of worked" from "what kind of index" and "a new kind of index"."""
    return not _MAKES_A_KIND & set(place.before(2))


def _is_beside(place: _Place) -> bool:
    """Tell "actually, it fell" from "what actually happened"."""
    return place.is_set_off_before or place.is_set_off_after


def _is_stretched(place: _Place) -> bool:
    """Tell "그, 프로젝트는" and "그 그 프로젝트는" from "그 프로젝트는"."""
    return place.is_set_off_after or place.after == place.bare[place.start]


_RULES: dict[str, Callable[[_Place], bool]] = {
    "like": _is_aside,
    "you know": _is_you_know,
    "kind of": _is_vague,
    "sort of": _is_vague,
    "basically": lambda _: True,
    "actually": _is_beside,
}
