"""Values of a JSON file that other people write, read as what they should be; any other type is named with its place."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from interview_cli.errors import ResumeUnreadable

_KINDS: tuple[tuple[type, str], ...] = ((bool, "true or false"), (str, "a text"), (list, "a list"), (Mapping, "an object"))


@dataclass(frozen=True, slots=True)
class JsonValues:
    """Reads values; null is always nothing. Every method raises ResumeUnreadable for another type.

    Attributes:
        file: its name, for messages.
        form: where the file's form is described, for hints.
    """

    file: str
    form: str

    def text(self, value: object, place: str) -> str:
        """One line; numbers are taken as written."""
        return " ".join(self.paragraphs(value, place))

    def paragraphs(self, value: object, place: str) -> list[str]:
        """The lines of a text that are not blank, without what cannot be seen."""
        if value is None:
            return []
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self._wrong(place, "a text", value)
        lines = (re.sub(r"\s+", " ", _visible(line)).strip() for line in str(value).splitlines())
        return [line for line in lines if line]

    def texts(self, value: object, place: str) -> list[str]:
        """A list of texts, one line each; empty ones are left out."""
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._wrong(place, "a list of texts", value)
        return [text for number, item in enumerate(value) if (text := self.text(item, f"{place}[{number}]"))]

    def record(self, value: object, place: str) -> Mapping[str, Any]:
        """An object."""
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            raise self._wrong(place, "an object", value)
        return value

    def records(self, value: object, place: str) -> list[Mapping[str, Any]]:
        """A list of objects."""
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._wrong(place, "a list of objects", value)
        return [self.record(item, f"{place}[{number}]") for number, item in enumerate(value)]

    def _wrong(self, place: str, expected: str, value: object) -> ResumeUnreadable:
        kind = next((name for type_, name in _KINDS if isinstance(value, type_)), "a number")
        return ResumeUnreadable(
            f"'{self.file}' is not well formed: {place} should be {expected}, not {kind}.",
            hint=f"The form is described at {self.form}",
        )


def _visible(text: str) -> str:
    """Without control characters, marks that cannot be seen, and halves of characters."""
    text = unicodedata.normalize("NFC", text.replace("\t", " "))
    return "".join(letter for letter in text if unicodedata.category(letter) not in ("Cc", "Cf", "Cs"))
