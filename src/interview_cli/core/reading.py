"""A document to a resume: sections, entries, passages, facts, and how well all that could be read."""

import re

from interview_cli.core.document import Document
from interview_cli.core.entries import Entry, split_entries
from interview_cli.core.facts import find_facts
from interview_cli.core.passages import cut_passages
from interview_cli.core.resume import Facts, Language, Quality, Resume, Section
from interview_cli.core.sections import Block, find_sections
from interview_cli.core.textflow import vocabulary
from interview_cli.core.units import units_of
from interview_cli.errors import ResumeUnreadable

FEWEST_LETTERS = 200
KOREAN_SHARE = 0.2  # of letters: Korean resumes are full of English terms, English ones hold next to no Hangul
ID_DIGITS = 12
_HINT = "Give a resume with its text as text: PDF, .txt or .md."


def read_resume(document: Document) -> Resume:
    """Find sections, passages and facts in a document.

    Raises:
        ResumeUnreadable: there is too little text, or nothing in it says that it is a resume.
    """
    text = document.text
    letters = sum(not letter.isspace() for letter in text)
    if letters < FEWEST_LETTERS:
        raise ResumeUnreadable(f"'{document.name}' holds only {letters} characters of text.", hint=_HINT)
    words = vocabulary([line.text for page in document.pages for line in page.lines])
    blocks = find_sections(document)
    entries = [entry for block in blocks for entry in _entries(block, words)]
    facts = find_facts(document, entries)
    sections = tuple(block.section for block in blocks if block.section.title or block.lines)
    if not any(section.title and section.kind != "other" for section in sections) and not (facts.email or facts.phone):
        raise ResumeUnreadable(f"'{document.name}' has no section and no contact that a resume has.", hint=_HINT)
    return Resume(
        id=document.sha256[:ID_DIGITS],
        sha256=document.sha256,
        name=document.name,
        language=language_of(text),
        pages=len(document.pages),
        text=text,
        sections=sections,
        passages=cut_passages(entries),
        facts=facts,
        quality=_quality(document, text, sections, facts),
    )


def language_of(text: str) -> Language:
    """Korean when at least a fifth of the letters is Hangul."""
    hangul = len(re.findall(r"[가-힣]", text))
    letters = sum(letter.isalpha() for letter in text)
    return "ko" if letters and hangul / letters >= KOREAN_SHARE else "en"


def _entries(block: Block, words: frozenset[str]) -> list[Entry]:
    return split_entries(block.section, units_of(block.lines, words))


def _quality(document: Document, text: str, sections: tuple[Section, ...], facts: Facts) -> Quality:
    """Confidence: full marks less what is missing that nearly every resume has."""
    letters = sum(not letter.isspace() for letter in text)
    unreadable = text.count("\ufffd") / max(letters, 1)
    kinds = {section.kind for section in sections}
    lacks = {
        "No name was found.": facts.name is None,
        "No e-mail address or phone number was found.": not (facts.email or facts.phone),
        "No experience or projects were found.": not kinds & {"work", "projects"},
        "Few section headings were found.": len(kinds - {"basics", "other"}) < 2,
    }
    penalties = (0.1, 0.1, 0.3, 0.3)
    lost = sum(penalty for penalty, is_lacking in zip(penalties, lacks.values(), strict=True) if is_lacking)
    warnings = (*document.warnings, *(warning for warning, is_lacking in lacks.items() if is_lacking))
    return Quality(letters, round(unreadable, 4), round(max(0.0, 1.0 - lost - 2 * unreadable), 2), warnings)
