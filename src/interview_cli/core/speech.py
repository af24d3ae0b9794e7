"""How an answer was spoken: pace, pauses, the first word, fillers. Facts that a listener could count, and nothing about the speaker.

All of it comes from the words' times. What is too short to be told stays unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from interview_cli.core.resume import Language
from interview_cli.core.speech_fillers import Filler, fillers
from interview_cli.core.syllables import syllables
from interview_cli.core.transcript import Transcript, Word

LONG_PAUSE_S = 2.0
SHORTEST_FOR_PACE_S = 5.0  # of talk: one long word more or less would change the pace of less by a tenth

PaceUnit = Literal["words_per_minute", "syllables_per_second"]
# Korean is never measured in words: it glues particles and endings to them. Coupé et al. 2019, Science Advances 5.
UNITS: dict[Language, PaceUnit] = {"en": "words_per_minute", "ko": "syllables_per_second"}


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence between two words, longer than 2 s."""

    start_s: float
    length_s: float


@dataclass(frozen=True, slots=True)
class Delivery:
    """How one answer was spoken.

    Attributes:
        duration_s: of the recording.
        first_word_s: from its beginning to the first word; None without words.
        talk_s: from the first word to the last, without pauses over 2 s.
        words: how many.
        pace: in `pace_unit`, over `talk_s`; None for talk too short to tell.
        fillers: what was heard of them; a lower bound.
    """

    duration_s: float
    first_word_s: float | None
    talk_s: float
    words: int
    pace: float | None
    pace_unit: PaceUnit
    pauses: tuple[Pause, ...]
    fillers: tuple[Filler, ...]

    @property
    def talk_share(self) -> float:
        """How much of the recording is talk, 0 to 1."""
        return min(1.0, self.talk_s / self.duration_s) if self.duration_s else 0.0

    @property
    def fillers_per_minute(self) -> float | None:
        """All kinds together; None for talk too short to tell."""
        return None if self.pace is None else round(sum(it.count for it in self.fillers) * 60 / self.talk_s, 1)

    @property
    def pauses_per_minute(self) -> float | None:
        """Pauses over 2 s, by the minute from the first word to the last; None for talk too short to tell."""
        spoken_s = self.talk_s + sum(it.length_s for it in self.pauses)
        return None if self.pace is None else round(len(self.pauses) * 60 / spoken_s, 1)


def delivery_of(heard: Transcript) -> Delivery:
    """Measure a recording that was put into words."""
    words, unit = heard.words, UNITS[heard.language]
    pauses = tuple(_pauses(words))
    talk_s = words[-1].end_s - words[0].start_s - sum(pause.length_s for pause in pauses) if words else 0.0
    return Delivery(
        duration_s=round(heard.duration_s, 1),
        first_word_s=round(words[0].start_s, 1) if words else None,
        talk_s=round(talk_s, 1),
        words=len(words),
        pace=_pace(words, unit, talk_s),
        pace_unit=unit,
        pauses=pauses,
        fillers=fillers(words, heard.language),
    )


def _pauses(words: Sequence[Word]) -> list[Pause]:
    gaps = [(one.end_s, other.start_s - one.end_s) for one, other in pairwise(words)]
    return [Pause(round(start_s, 1), round(length_s, 1)) for start_s, length_s in gaps if length_s > LONG_PAUSE_S]


def _pace(words: Sequence[Word], unit: PaceUnit, talk_s: float) -> float | None:
    if talk_s < SHORTEST_FOR_PACE_S:
        return None
    if unit == "words_per_minute":
        return round(len(words) * 60 / talk_s)
    return round(sum(syllables(word.text) for word in words) / talk_s, 1)
