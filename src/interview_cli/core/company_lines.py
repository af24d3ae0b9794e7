"""The lines of a text about an employer, each with what its looks say: heading, bullet, or running text.

Such texts come as Markdown, as the text of PDF files, and pasted from web pages; here they become one kind of line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from interview_cli.core.plain_text import plain

MOST_LINES = 1_000
MOST_LINE_LETTERS = 2_000

Look = Literal["heading", "bold", "bullet", "text"]


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """One line.

    Attributes:
        level: of a heading: 1 for the highest; headings without levels have 2.
        lead: the words in bold at its beginning, which name what it is about; "" for none.
        is_apart: a blank line, or the beginning of the text, stands before it.
    """

    look: Look
    text: str
    level: int = 0
    lead: str = ""
    is_apart: bool = False
    is_indented: bool = False


_HASHED = re.compile(r"^(#{1,6})\s*(\S.*?)\s*#*$")
_BOXED = re.compile(r"^(?:[\[【〈《](?P<box>[^\]】〉》]{1,60})[\]】〉》]|[■●□▶◆◇▪※]\s*(?P<mark>\S[^:：]{0,59}?)\s*[:：]?)$")
_BOLD = re.compile(r"^(?:\*\*|__)(?P<name>[^*]{1,80}?)(?:\*\*|__)\s*[:：.\-–—]*\s*(?P<rest>.*)$")
_BULLET = re.compile(r"^(?:[-*+•·‣◦○▪*✓✔]\s+|\d{1,2}[.)]\s+|[①-⑳]\s*|\(\d{1,2}\)\s*)(?P<text>\S.*)$")
_TABLE_RULE = re.compile(r"^\|?[\s:|-]*-[\s:|-]*$")
_LINK = re.compile(r"!?\[([^\]]{0,200})\]\([^)\s]{0,500}\)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_QUOTED = re.compile(r"^>\s*")


def lines_of(text: str) -> list[CompanyLine]:
    """All lines that hold words, at most `MOST_LINES`."""
    return list(_lines([line[:MOST_LINE_LETTERS] for line in plain(text).split("\n")[:MOST_LINES]]))


def _lines(raws: list[str]) -> Iterator[CompanyLine]:
    is_apart = True
    for number, raw in enumerate(raws):
        text = _QUOTED.sub("", _TAG.sub("", _LINK.sub(r"\1", raw)).strip())
        following = raws[number + 1].strip() if number + 1 < len(raws) else ""
        if not re.search(r"\w", text):
            is_apart = is_apart or not text
            continue
        if "|" in text and following.startswith("|") and _TABLE_RULE.match(following):
            continue  # the heads of a table
        underline = 1 if re.fullmatch(r"={3,}", following) else 2 if re.fullmatch(r"-{3,}", following) else 0
        yield _line(text, underline, is_apart=is_apart, is_indented=raw[:1].isspace())
        is_apart = False


def _line(text: str, underline: int, *, is_apart: bool, is_indented: bool) -> CompanyLine:
    if hashed := _HASHED.match(text):
        return CompanyLine("heading", _inline(hashed[2]), len(hashed[1]), "", is_apart)
    if underline:
        return CompanyLine("heading", _inline(text), underline, "", is_apart)
    if boxed := _BOXED.match(text):
        return CompanyLine("heading", _inline(boxed["box"] or boxed["mark"]), 2, "", is_apart)
    if text.startswith("|"):
        cells = [_inline(cell) for cell in text.strip("|").split("|")]
        return CompanyLine("bullet", " ".join(cells[1:]).strip(), 0, cells[0], is_apart)
    bullet = _BULLET.match(text)
    body = bullet["text"] if bullet else text
    bold = _BOLD.match(body)
    lead, rest = (bold["name"].strip(" :：.-–—"), bold["rest"]) if bold else ("", body)
    look: Look = "bullet" if bullet else "bold" if bold and not rest else "text"
    return CompanyLine(look, _inline(rest), 0, _inline(lead), is_apart, is_indented)


def _inline(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\*\*|__|`", "", text)).strip()
