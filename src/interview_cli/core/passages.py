"""Entries to passages: pieces that can be understood alone, each beginning with its entry's heading."""

import re
from collections.abc import Sequence

from interview_cli.core.entries import Entry
from interview_cli.core.resume import Passage
from interview_cli.core.units import Unit

MOST_LETTERS = 700  # about 180 English tokens; small embedders read 256 of them and drop the rest
LONG_PARAGRAPH = 1200  # letters; a shorter paragraph stays whole
_SENTENCE = re.compile(r"(?<=[.!?。])\s+(?=\S)")


def cut_passages(entries: Sequence[Entry]) -> tuple[Passage, ...]:
    """Cut every entry into passages of about 700 letters at most, at bullets and paragraphs; no passage holds two entries."""
    passages: list[Passage] = []
    for entry in entries:
        heading = _plain(entry.heading)
        for page, body in _pieces(entry, len(heading)):
            text = "\n".join(part for part in (heading, body) if part)
            passages.append(Passage(len(passages), entry.section.kind, heading, page, text))
    return tuple(passages)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _shown(unit: Unit) -> str:
    text = _plain(unit.text)
    return f"- {text}" if unit.is_bullet else text


def _pieces(entry: Entry, heading_letters: int) -> list[tuple[int, str]]:
    """Page and body of each passage; an entry with nothing but a heading is one with an empty body."""
    parts = [(unit.page, text) for unit in entry.body for text in _sentences(_shown(unit))]
    if not parts:
        return [(entry.heads[0].page, "")] if entry.heads else []
    pieces: list[tuple[int, str]] = []
    for page, text in parts:
        if pieces and heading_letters + len(pieces[-1][1]) + len(text) < MOST_LETTERS:
            pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]}\n{text}")
        else:
            pieces.append((page, text))
    if entry.heads:
        pieces[0] = (entry.heads[0].page, pieces[0][1])
    return pieces


def _sentences(text: str) -> list[str]:
    """A very long paragraph as groups of sentences; anything else as it is."""
    if len(text) <= LONG_PARAGRAPH or text.startswith("- "):
        return [text]
    groups = [""]
    for sentence in _SENTENCE.split(text):
        if groups[-1] and len(groups[-1]) + len(sentence) > MOST_LETTERS:
            groups.append("")
        groups[-1] = f"{groups[-1]} {sentence}".strip()
    return groups
