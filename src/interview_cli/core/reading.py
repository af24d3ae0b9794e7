"""A document to a resume: sections, entries, passages, facts, and how well all that could be read."""

import re

from interview_cli.core.document import Document
from interview_cli.core.entries import Entry, split_entries
from interview_cli.core.facts import find_facts
from interview_cli.core.outline import Outline
from interview_cli.core.passages import cut_passages
from interview_cli.core.resume import Language, Quality, Resume
from interview_cli.core.sections import Block, find_sections
from interview_cli.core.textflow import vocabulary
from interview_cli.core.units import units_of
from interview_cli.errors import ResumeUnreadable

FEWEST_LETTERS = 200
KOREAN_SHARE = 0.2  # of letters: Korean resumes are full of English terms, English ones hold next to no Hangul
ID_DIGITS = 12
LISTED_KINDS = frozenset({"skills", "languages", "certificates", "interests", "awards"})
_HINT = "Give a resume with its text as text: PDF, .docx, .txt, .md or .json (JSON Resume)."


def read_resume(source: Document | Outline) -> Resume:
    """Find sections, passages and facts in a document; an outline states them.

    Raises:
        ResumeUnreadable: there is too little text, or nothing in it says that it is a resume.
    """
    letters = sum(not letter.isspace() for letter in source.text)
    if letters < FEWEST_LETTERS:
        raise ResumeUnreadable(f"'{source.name}' holds only {letters} characters of text.", hint=_HINT)
    outline = source if isinstance(source, Outline) else outline_of(source)
    sections, facts = outline.sections, outline.facts
    if not any(section.title and section.kind != "other" for section in sections) and not (facts.email or facts.phone):
        raise ResumeUnreadable(f"'{source.name}' has no section and no contact that a resume has.", hint=_HINT)
    return Resume(
        id=outline.sha256[:ID_DIGITS],
        sha256=outline.sha256,
        name=outline.name,
        language=outline.language,
        pages=outline.pages,
        text=outline.text,
        sections=sections,
        passages=cut_passages(outline.entries),
        facts=facts,
        quality=_quality(outline),
    )


def outline_of(document: Document) -> Outline:
    """Find the structure of a document by its looks and words."""
    words = vocabulary([line.text for page in document.pages for line in page.lines])
    blocks = find_sections(document)
    entries = tuple(entry for block in blocks for entry in _entries(block, words))
    return Outline(
        document.name,
        document.sha256,
        language_of(document.text),
        len(document.pages),
        document.text,
        tuple(block.section for block in blocks if block.section.title or block.lines),
        entries,
        find_facts(document, entries),
        document.warnings,
    )


def language_of(text: str) -> Language:
    """Korean when at least a fifth of the letters is Hangul."""
    hangul = len(re.findall(r"[가-힣]", text))
    letters = sum(letter.isalpha() for letter in text)
    return "ko" if letters and hangul / letters >= KOREAN_SHARE else "en"


def _entries(block: Block, words: frozenset[str]) -> list[Entry]:
    return split_entries(block.section, units_of(block.lines, words, is_list=_is_list(block)))


def _is_list(block: Block) -> bool:
    """Skills and the like one a line: next to no line holds several."""
    if block.section.kind not in LISTED_KINDS:
        return False
    several = sum(bool(re.search(r"[,;:|·•/]|\s{2}", placed.line.text)) for placed in block.lines)
    return several * 4 <= len(block.lines)


def _quality(outline: Outline) -> Quality:
    """Confidence: full marks less what is missing that nearly every resume has."""
    facts = outline.facts
    letters = sum(not letter.isspace() for letter in outline.text)
    unreadable = outline.text.count("\ufffd") / max(letters, 1)
    kinds = {section.kind for section in outline.sections}
    lacks = {
        "No name was found.": facts.name is None,
        "No e-mail address or phone number was found.": not (facts.email or facts.phone),
        "No experience or projects were found.": not kinds & {"work", "projects"},
        "Few section headings were found.": len(kinds - {"basics", "other"}) < 2,
    }
    penalties = (0.1, 0.1, 0.3, 0.3)
    lost = sum(penalty for penalty, is_lacking in zip(penalties, lacks.values(), strict=True) if is_lacking)
    warnings = (*outline.warnings, *(warning for warning, is_lacking in lacks.items() if is_lacking))
    return Quality(letters, round(unreadable, 4), round(max(0.0, 1.0 - lost - 2 * unreadable), 2), warnings)
