"""Text as a model would read it behind what hides it from a person: invisible characters, spaced-out letters, encodings."""

import base64
import codecs
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

Span = tuple[int, int]
"""Start and end offsets into a text."""

FEWEST_HIDDEN = 8  # a flag emoji holds up to seven tag characters
LEAST_READABLE = 0.9  # of the decoded characters; a digest or a key decodes to noise

_INVISIBLE = r"\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f"
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_HIDDEN_RUN = re.compile(f"[{_INVISIBLE}]{{{FEWEST_HIDDEN},}}")
_LOOKALIKES = str.maketrans("аеорсухіѕАЕОРСХІ’‘“”", "aeopcyxisAEOPCXI''\"\"")  # Cyrillic letters that pass for Latin ones
_SPACED = re.compile(r"(?<!\w)(?:\w[ .*-]{1,2}){8,400}\w(?!\w)")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{40,}={0,2}")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:(?:\\x|0x)?[0-9a-fA-F]{2}[ ,]?){20,}")
_LEET = str.maketrans("013457@$!|", "oieastasil")
_MIXED = re.compile(r"\b(?=\w*[a-z])(?=\w*[013457@$])[a-z013457@$]{2,}\b", re.I)
FEWEST_MIXED = 4  # words; versions and part numbers come in ones and twos
_COMMON = re.compile(r"\b(?:the|a|an|to|and|i|is|was|of|we|it|in|my|for|that|this|with|on)\b", re.I)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without what is invisible, and where each of its characters stood before."""

    text: str
    places: tuple[int, ...]

    def original(self, span: Span) -> Span:
        """Offsets into the text as it was given; `span` is not empty."""
        return self.places[span[0]], self.places[span[1] - 1] + 1

    def folded(self, place: int) -> int:
        """The offset of the first character at or after a place of the text as it was given."""
        return bisect_left(self.places, place)


def fold(text: str) -> Folded:
    """Drop invisible characters; write wide and look-alike letters and curly quotes as plain ones."""
    letters, places = [], []
    for place, letter in enumerate(text.translate(_LOOKALIKES)):
        if letter.isascii() or not _HIDDEN.match(letter):
            plain = letter if letter.isascii() or "가" <= letter <= "힣" else unicodedata.normalize("NFKC", letter)
            letters.append(plain if len(plain) == 1 and letter != "…" else letter)
            places.append(place)
    return Folded("".join(letters), tuple(places))


def hidden_runs(text: str) -> Iterator[Span]:
    """Runs of invisible characters that are long enough to carry a message."""
    return (match.span() for match in _HIDDEN_RUN.finditer(text))


def spaced_out(text: str) -> Iterator[tuple[Span, str]]:
    """Runs of single letters with something between them ("i g n o r e"), with what they spell."""
    for match in _SPACED.finditer(text):
        yield match.span(), re.sub(r"[ .*-]", "", match.group())


def encoded(text: str) -> Iterator[Span]:
    """Blobs of base64 or hexadecimal digits that decode to words; digests, keys and identifiers do not."""
    for match in _BASE64.finditer(text):
        blob = match.group().rstrip("=")
        told = base64.b64decode(blob[: len(blob) // 4 * 4])  # whole groups of its own signs: it cannot fail
        if _is_readable(told):
            yield match.span()
    for match in _HEX.finditer(text):
        digits = re.sub(r"\\x|0x|[ ,]", "", match.group())
        if len(digits) % 2 == 0 and _is_readable(bytes.fromhex(digits)):
            yield match.span()


def rot13(text: str) -> str | None:
    """The text with its letters moved by 13; None where it holds common English words as it is, or next to no letters."""
    is_plain = _COMMON.search(text) or sum(letter.isascii() and letter.isalpha() for letter in text) < 20
    return None if is_plain else codecs.encode(text, "rot13")


def unleeted(text: str) -> str | None:
    """The text with digits and signs that stand inside of words as the letters they look like; None where hardly any do."""
    return text.translate(_LEET) if len(_MIXED.findall(text)) >= FEWEST_MIXED else None


def _is_readable(told: bytes) -> bool:
    text = told.decode("utf-8", errors="replace")
    readable = sum(letter.isalpha() or letter in " .,:;'\"!?/0123456789" for letter in text if letter != "\ufffd")
    return text.count(" ") >= 2 and readable >= LEAST_READABLE * len(text)
