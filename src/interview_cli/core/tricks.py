"""What an answer does to look better than it is: said twice, said back, read off the resume, made of keywords, padded out.

Facts about the text alone, each by counting, so that they cost nothing and the same answer always has the same ones. They are no
grades: a scorer may weigh the measures, and take as certain only what `kinds` gives. Apart from `core.instructions`, which looks
for words that are no answer at all.

All figures here are from 116 questions (62 English, 54 Korean) with five honest answers each, from excellent to off the topic,
and one answer a kind of trick: "found" counts the answers with the trick, a false alarm is one of the 580 honest answers; those of
"soup" are from all 254 questions with eight honest answers each.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from interview_cli.core.instructions import merged
from interview_cli.core.resume import Language
from interview_cli.core.scoring import sentences
from interview_cli.core.terms import ENGLISH_STOP, WORD, normal, stem
from interview_cli.core.trick_signs import ASSURING, CARRYING, ENDING, LINKING, NESTING
from interview_cli.core.unveiling import Span

TrickKind = Literal["pasted", "restated", "copied", "soup", "filler"]

FEWEST_WORDS = 12  # an answer with fewer is too short to tell a list or a repetition from a plain reply
FEWEST_CONTENT = 8  # content words; "Four years with Kafka" may well stand in the question or the resume
LONGEST = 20_000  # characters; what is weighed of an answer, about twenty minutes of speech


@dataclass(frozen=True, slots=True)
class Tricks:
    """How much of an answer is something else than what its speaker has to say; all in [0, 1].

    Attributes:
        pasted: the share of its words that stand in it a second time, sentence by sentence or in long runs.
        restated: the share of its content words that are the question's, times the share of the question's that it holds.
        copied: the share of its content words that stand in the evidence next to the same neighbours.
        soup: how much it looks like keywords strung together: 0 as people speak, 1 as a list of terms or as grammatical
            nonsense made of terms.
        filler: how little is new in what it says for its length, and how much is assurance: 0 as people speak, 1 for padding.
    """

    pasted: float
    restated: float
    copied: float
    soup: float
    filler: float


CERTAIN: dict[TrickKind, float] = {
    "pasted": 0.15,  # found: 116 of 116 answers given twice or with sentences looped; false alarms: none, all honest ones have 0
    "restated": 0.27,  # found: 116 of 116 that say the question back; false alarms: none, the highest honest one has 0.17
    "copied": 0.5,  # found: 116 of 116 resume lines read out; false alarms: none, the highest honest one has 0.33
    "soup": 0.66,  # found: 234 of 254; false alarms: one of 2,032
    "filler": 0.72,  # found: 65 of 116; false alarms: none, the highest honest one has 0.65
}
"""The measure from which a trick is certain. Of 215 honest answers to 43 other questions, these limits take one, for filler.

The area under the curve against all honest answers, English and Korean: pasted, restated and copied 1.00; soup 0.997 and 1.00;
filler 0.97 and 0.96. Padding is a matter of degree, so that half of it is not certain.
"""


def measure(answer: str, question: str, evidence: Sequence[str], language: Language) -> Tricks:
    """Measure an answer.

    Args:
        answer: the candidate's words.
        question: what was asked.
        evidence: lines of the resume that the question rests on; may be empty.
        language: the answer's.
    """
    text = _Text(answer, language)
    return Tricks(
        pasted=_pasted(answer),
        restated=_restated(text, _Text(question, language)),
        copied=_copied(text, [_Text(line, language) for line in evidence]),
        soup=_soup(text),
        filler=_filler(text),
    )


def kinds(measures: Tricks) -> tuple[TrickKind, ...]:
    """Which tricks are certain: those whose measure hardly any honest answer reaches."""
    return tuple(kind for kind, limit in CERTAIN.items() if getattr(measures, kind) >= limit)


def unrepeated(answer: str) -> str:
    """Give an answer without what it says again word for word: first occurrences only, everything else verbatim."""
    kept, last = "", 0
    for start, end in _repeats(answer)[1]:
        kept, last = kept + answer[last:start].rstrip() + " ", end
    return (kept + answer[last:].lstrip()).strip() if last else answer


@dataclass(frozen=True)
class _Text:
    """The words of a text, and the stems of those that carry meaning, in order; not slotted, because what is found is kept."""

    text: str
    language: Language

    @cached_property
    def words(self) -> list[str]:
        return [match.group().rstrip("/-'’&.,") for match in WORD.finditer(self.text[:LONGEST])]

    @cached_property
    def stems(self) -> list[str]:
        return [stem(word) for word in self.words if _carries_meaning(word)]

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(self.stems)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(own[:2] for own in self.stems)

    @cached_property
    def _run_together(self) -> str:
        return re.sub(r"\s+", "", normal(self.text[:LONGEST]))

    def rate(self, signs: dict[Language, re.Pattern[str]]) -> float:
        """How many signs come on a word."""
        return sum(1 for _ in signs[self.language].finditer(self.text[:LONGEST])) / max(1, len(self.words))

    def holds(self, word: str) -> bool:
        """Whether the text has a stem; a Korean one may stand inside of a longer word, or share its first two syllables."""
        if word in self._kinds or not re.match(r"[가-힣]{2}", word):
            return word in self._kinds
        return word in self._run_together or word[:2] in self._beginnings

    def share_held(self, words: Collection[str]) -> float:
        """The share of stems that the text has; 0 of none."""
        return sum(self.holds(word) for word in words) / len(words) if words else 0.0


def _carries_meaning(word: str) -> bool:
    return word[:1].isdigit() or (normal(word) not in ENGLISH_STOP and len(stem(word)) >= 2)


def _ramp(value: float, low: float, high: float) -> float:
    """Where a value lies between what honest answers have and what tricks have, cut to [0, 1]."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _mean(*values: float) -> float:
    return sum(values) / len(values)


# What is said again.

RUN = 12  # words in a row that nobody says twice by chance
GRAM = 4
LEAST_COVERED = 0.8  # of a sentence's words, in runs of four that came before: the same sentence but for a word or two
FEWEST_LETTERS = 8  # "Yes. Yes." is how people talk


def _pasted(answer: str) -> float:
    total, spans = _repeats(answer)
    again = sum(1 for match in WORD.finditer(answer) for start, end in spans if start <= match.start() < end) if spans else 0
    return again / total if total else 0.0


def _repeats(answer: str) -> tuple[int, tuple[Span, ...]]:
    """How many words there are, and where sentences and long runs of words stand that came before."""
    places = [match.span() for match in WORD.finditer(answer)]
    words = [normal(answer[start:end]) for start, end in places]
    runs = [(places[first][0], places[last - 1][1]) for first, last in _runs(words)]
    return len(words), merged([*_again(answer), *runs])


def _again(answer: str) -> Iterator[Span]:
    """Sentences that were said before, word for word or nearly."""
    said: set[str] = set()
    grams: set[tuple[str, ...]] = set()
    at = 0
    for sentence in sentences(answer):
        start = answer.index(sentence, at)
        at = start + len(sentence)
        words = [normal(word) for word in WORD.findall(sentence)]
        own = [tuple(words[place : place + GRAM]) for place in range(len(words) - GRAM + 1)]
        covered = {place + step for place, gram in enumerate(own) if gram in grams for step in range(GRAM)}
        plain = " ".join(words)
        is_same = plain in said and len(plain) >= FEWEST_LETTERS
        if is_same or (len(words) >= 2 * GRAM and len(covered) >= LEAST_COVERED * len(words)):
            yield start, at
        said.add(plain)
        grams.update(own)


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of at least `RUN` words that came before, as first and last place."""
    first_places: dict[tuple[str, ...], int] = {}
    place = 0
    while place + RUN <= len(words):
        earlier = first_places.setdefault(tuple(words[place : place + RUN]), place)
        end = place + RUN
        if earlier == place:
            place += 1
            continue
        while end < len(words) and words[end] == words[earlier + end - place]:
            end += 1
        yield place, end
        place = end


# What is somebody else's.


def _restated(text: _Text, question: _Text) -> float:
    if len(text.stems) < FEWEST_CONTENT:
        return 0.0
    return question.share_held(text.stems) * text.share_held(set(question.stems))


REACH = 3  # content words; between two of a line, one or two may be put in


def _copied(text: _Text, evidence: Sequence[_Text]) -> float:
    if len(text.stems) < FEWEST_CONTENT:
        return 0.0
    pairs = {pair for line in evidence for pair in pairwise(line.stems)}
    stems = text.stems
    copied: set[int] = set()
    for place, word in enumerate(stems):
        for other in range(place + 1, min(len(stems), place + REACH)):
            if (word, stems[other]) in pairs:
                copied.update((place, other))
    return len(copied) / len(stems)


# What says little.


def _soup(text: _Text) -> float:
    if len(text.words) < FEWEST_WORDS:
        return 0.0
    dense, long = len(text.stems) / len(text.words), _mean(*map(len, text.stems)) if text.stems else 0.0
    bare = 1 - text.rate(CARRYING)
    if text.language == "ko":
        endings = sum(1 for _ in ENDING.finditer(text.text[:LONGEST])) / len(text.words)
        nested, linked = _ramp(text.rate(NESTING), 0.01, 0.1), _ramp(text.rate(LINKING), 0.1, 0.28)
        strung = _mean(_ramp(bare, 0.72, 0.92), nested, linked, _ramp(long, 2.4, 3.0))
        return max(strung * _weight(text), _ramp(FEWEST_ENDINGS - endings, 0.0, 0.09))
    terms = sum(1 for word in text.words if len(word) >= LONG_WORD or _TERM.match(word)) / len(text.words)
    jargon = _mean(_ramp(long, 5.0, 6.3), _ramp(terms, 0.08, 0.25))
    strung = _mean(_ramp(bare, 0.78, 0.94), _ramp(dense, 0.36, 0.52), _ramp(text.rate(LINKING), 0.11, 0.22), jargon)
    return max(strung * _weight(text), min(_ramp(dense, 0.55, 0.8), _ramp(bare, 0.9, 0.98)))


# Of the words of a Korean answer so many end as verbs do: honest ones from 0.16 (of 1,088), bare lists of terms at most 0.03.
FEWEST_ENDINGS = 0.15
ENOUGH: dict[Language, int] = {"en": 50, "ko": 30}  # words; the fewer, the more often a rate is high by chance


def _weight(text: _Text) -> float:
    return min(1.0, len(text.words) / ENOUGH[text.language])


LONG_WORD = 9  # letters
_TERM = re.compile(r"[A-Z]{2}|[a-z]+[A-Z]|[A-Za-z]+-?\d")
WINDOW = 30  # content words: repetition inside of it does not grow with an answer's length


def _filler(text: _Text) -> float:
    if not text.words:
        return 0.0
    stale, again, assured = _stale(text.stems), 1 - len(set(text.stems)) / max(1, len(text.stems)), text.rate(ASSURING)
    thin = 1 - len(set(text.stems)) / len(text.words)
    if text.language == "ko":
        return _weight(text) * _mean(_ramp(assured, 0.01, 0.07), _ramp(stale, 0.03, 0.08), _ramp(again, 0.07, 0.18))
    padded = (_ramp(thin, 0.66, 0.78), _ramp(again, 0.09, 0.25), _ramp(stale, 0.05, 0.18), _ramp(assured, 0.01, 0.05))
    return _weight(text) * _mean(*padded)


def _stale(stems: Sequence[str]) -> float:
    """The mean share of content words in a window that stand in it already."""
    width = min(WINDOW, len(stems))
    windows = [len(set(stems[start : start + width])) for start in range(len(stems) - width + 1)]
    return 1 - sum(windows) / (len(windows) * width) if width else 0.0
