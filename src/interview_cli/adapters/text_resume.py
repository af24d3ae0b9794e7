"""Resumes as plain text or Markdown.

A text file is a page of equally wide letters, so its lines get boxes by counting: the rules that read a PDF read it too.
"""

import hashlib
import re
import unicodedata

from interview_cli.core.document import Document, Line, Page
from interview_cli.errors import ResumeUnreadable
from interview_cli.files import MEGABYTE, check_size

MOST_BYTES = MEGABYTE
LETTER_WIDTH, LINE_HEIGHT, SIZE = 6.0, 14.0, 12.0  # points; a Hangul letter is two wide, as on a terminal
HEADING_SIZE = 16.0
_MARKDOWN_HEADING = re.compile(r"^(?P<marks>#{1,6})\s+(?P<text>.+?)\s*#*$")
_HEADINGS = re.compile(r"^#{1,6} \S", re.MULTILINE)  # two of them in a .txt file, or from a pipe, are Markdown too
_EMPHASIS = re.compile(r"(\*\*|__)(?P<text>\S(?:.*?\S)?)\1")
_LIGHT_EMPHASIS = re.compile(r"(?<![\w*])\*(?P<text>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])")
_BOLD_LINE = re.compile(r"^(\*\*|__)(?P<text>.+?)\1(?P<rest>.*)$")


class TextResume:
    """Reads UTF-8 text files."""

    def read(self, content: bytes, name: str, *, password: str | None = None) -> Document:  # noqa: ARG002  text has none
        """Read a text file.

        Raises:
            ResumeUnreadable: over 1 MB, not UTF-8 text.
        """
        check_size(content, name, most_bytes=MOST_BYTES)
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ResumeUnreadable(
                f"'{name}' is not UTF-8 text (byte {error.start}).", hint="Save it as UTF-8, or give a PDF."
            ) from error
        if "\x00" in text:
            raise ResumeUnreadable(f"'{name}' is not a text file, whatever its name says.", hint="Give a PDF, .txt or .md file.")
        lines = _lines(
            unicodedata.normalize("NFC", text), is_markdown=len(_HEADINGS.findall(text)) >= 2 or name.lower().endswith(".md")
        )
        return Document(name, hashlib.sha256(content).hexdigest(), (Page(1, tuple(lines)),))


def _lines(text: str, *, is_markdown: bool) -> list[Line]:
    lines = []
    for row, raw in enumerate(text.splitlines()):
        shown = "".join(letter for letter in raw.expandtabs(4) if unicodedata.category(letter) not in ("Cc", "Cf", "Cs"))
        if shown.strip():
            lines.append(_line(shown, row * LINE_HEIGHT, is_markdown=is_markdown))
    return lines


def _line(shown: str, top: float, *, is_markdown: bool) -> Line:
    text, size, is_bold = shown.strip(), SIZE, False
    if is_markdown:
        if heading := _MARKDOWN_HEADING.match(text):
            text, is_bold = heading["text"], True
            size = HEADING_SIZE if len(heading["marks"]) <= 2 else SIZE
        elif bold := _BOLD_LINE.match(text):
            text, is_bold = bold["text"] + bold["rest"], True
        text = _LIGHT_EMPHASIS.sub(lambda match: match["text"], _EMPHASIS.sub(lambda match: match["text"], text))
    x0 = LETTER_WIDTH * (len(shown) - len(shown.lstrip()))
    return Line(text, x0, top, x0 + _width(text), top + SIZE, size, is_bold)


def _width(text: str) -> float:
    return LETTER_WIDTH * sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
