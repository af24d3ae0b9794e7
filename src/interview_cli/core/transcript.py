"""What was heard of a recording: the words with their times, and what was left out of them as not said.

Apart from the adapter that listens, because what may be believed of a transcript is a rule and not a library's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from interview_cli.core.resume import Language

Doubt = Literal["no_speech", "unsure", "repeats"]

# Radford et al. 2022, section 4.5: a window is silence when both say so, and text that compresses well is a loop.
MOST_NO_SPEECH = 0.6
LEAST_SURE_OF_SILENCE = -1.0
MOST_COMPRESSED = 2.4
# The mean log-probability of a token below which text was guessed: music gave -2.0 ("please subscribe"), the worst speech -1.45.
LEAST_SURE = -1.6
MOST_OFF_S = 0.5  # of the times that Whisper gives its words, beside those of the voice detector


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in which somebody speaks, in seconds from the recording's beginning."""

    start_s: float
    end_s: float

    def later(self, by_s: float) -> "Span":
        """The same, that much later."""
        return Span(self.start_s + by_s, self.end_s + by_s)


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is written, with its punctuation, and when it was said."""

    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that were recognised together, with what the model says of its own certainty.

    Attributes:
        text: as written; the words make it, up to blanks.
        no_speech: how probable it is that nobody spoke, 0 to 1.
        log_probability: the mean over the tokens; 0 is certain.
        compression: how many times shorter the text becomes when it is packed; loops pack well.
    """

    text: str
    words: tuple[Word, ...]
    no_speech: float
    log_probability: float
    compression: float

    def later(self, by_s: float) -> "Piece":
        """The same, that much later."""
        words = tuple(replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s) for word in self.words)
        return replace(self, words=words)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Text that the model wrote and that was taken for not said, with the reason."""

    text: str
    start_s: float
    end_s: float
    reason: Doubt


@dataclass(frozen=True, slots=True)
class Transcript:
    """A recording in words.

    Attributes:
        duration_s: of the whole recording.
        warnings: what is wrong with the recording, for whoever made it.
    """

    text: str
    language: Language
    duration_s: float
    words: tuple[Word, ...]
    left_out: tuple[LeftOut, ...] = ()
    warnings: tuple[str, ...] = ()


def doubt(piece: Piece) -> Doubt | None:
    """Why a piece is not to be believed: a model that is made to write writes something about silence and music too."""
    if piece.no_speech > MOST_NO_SPEECH and piece.log_probability < LEAST_SURE_OF_SILENCE:
        return "no_speech"
    if piece.compression > MOST_COMPRESSED:
        return "repeats"
    return "unsure" if piece.log_probability < LEAST_SURE else None


def transcript_of(
    pieces: Iterable[Piece],
    spans: Sequence[Span],
    *,
    language: Language,
    duration_s: float,
    warnings: tuple[str, ...] = (),
) -> Transcript:
    """Join what was recognised, without what is not to be believed, and with each word inside a span of speech.

    Args:
        spans: where somebody speaks, in order; () where nobody looked.
    """
    kept: list[Piece] = []
    left_out: list[LeftOut] = []
    for piece in pieces:
        reason = doubt(piece)
        if reason is None:
            kept.append(piece)
        else:
            start_s, end_s = (piece.words[0].start_s, piece.words[-1].end_s) if piece.words else (0.0, 0.0)
            left_out.append(LeftOut(piece.text.strip(), start_s, end_s, reason))
    return Transcript(
        text=" ".join(piece.text.strip() for piece in kept).strip(),
        language=language,
        duration_s=duration_s,
        words=within([word for piece in kept for word in piece.words], spans),
        left_out=tuple(left_out),
        warnings=warnings,
    )


def within(words: Sequence[Word], spans: Sequence[Span]) -> tuple[Word, ...]:
    """Fit each word into the span of speech that it is most in; the first and the last of a span reach to its borders.

    Whisper's own times are off by up to half a second, and it lets a word last through the pause after it. A word that is in no
    span keeps to the border of the nearest one. Order is kept, and no word ends before it starts.
    """
    if not spans:
        return tuple(words)
    places = [max(range(len(spans)), key=lambda at: _overlap(word, spans[at])) for word in words]
    fitted = [_within(word, spans[at]) for word, at in zip(words, places, strict=True)]
    for at, span in enumerate(spans):
        own = [n for n, place in enumerate(places) if place == at]
        if own and fitted[own[0]].start_s - span.start_s < MOST_OFF_S:
            fitted[own[0]] = replace(fitted[own[0]], start_s=span.start_s)
        if own and span.end_s - fitted[own[-1]].end_s < MOST_OFF_S:
            fitted[own[-1]] = replace(fitted[own[-1]], end_s=span.end_s)
    return tuple(fitted)


def _within(word: Word, span: Span) -> Word:
    start_s = min(max(word.start_s, span.start_s), span.end_s)
    end_s = max(min(word.end_s, span.end_s), start_s)
    return replace(word, start_s=round(start_s, 3), end_s=round(end_s, 3))


def _overlap(word: Word, span: Span) -> float:
    """Seconds that both share; below 0 it is how far they are apart."""
    return min(word.end_s, span.end_s) - max(word.start_s, span.start_s)
