"""A document to a resume: sections, entries, passages, facts, and how well all that could be read."""

import re
from collections.abc import Mapping

from interview_cli.core.document import Document
from interview_cli.core.entries import Entry, split_entries
from interview_cli.core.facts import find_facts
from interview_cli.core.likeness import Likeness, likeness_of
from interview_cli.core.outline import Outline
from interview_cli.core.passages import cut_passages
from interview_cli.core.resume import Language, Quality, Resume
from interview_cli.core.sections import Block, find_sections
from interview_cli.core.textflow import vocabulary
from interview_cli.core.units import pitches_of, units_of
from interview_cli.errors import ResumeUnreadable

FEWEST_LETTERS = 100  # a short Korean form has about 150
UNSURE = 0.4  # confidence, at most, in what may be no resume
KOREAN_SHARE = 0.2  # of letters: Korean resumes are full of English terms, English ones hold next to no Hangul
ID_DIGITS = 12
LISTED_KINDS = frozenset({"skills", "languages", "certificates", "interests", "awards"})
_HINT = "Give a resume with its text as text: PDF, .docx, .txt, .md or .json (JSON Resume)."
_NO_RESUME_HINT = (
    "If it is one, give its parts headings, such as Experience, Education and Skills, and its jobs their dates. "
    "Else give a resume: PDF, .docx, .txt, .md or .json (JSON Resume)."
)


def read_resume(source: Document | Outline) -> Resume:
    """Find sections, passages and facts in a document; an outline states them.

    Raises:
        ResumeUnreadable: there is too little text, or nothing in it says that it is a resume.
    """
    letters = sum(not letter.isspace() for letter in source.text)
    if letters < FEWEST_LETTERS:
        raise ResumeUnreadable(f"'{source.name}' holds only {letters} characters of text.", hint=_HINT)
    if isinstance(source, Outline):
        outline, is_sure = source, True
    else:
        outline = outline_of(source)
        is_sure = _checked(likeness_of(source, outline), source.name)
    return Resume(
        id=outline.sha256[:ID_DIGITS],
        sha256=outline.sha256,
        name=outline.name,
        language=outline.language,
        pages=outline.pages,
        text=outline.text,
        sections=outline.sections,
        passages=cut_passages(outline.entries),
        facts=outline.facts,
        quality=_quality(outline, is_sure=is_sure),
    )


def _checked(found: Likeness, name: str) -> bool:
    """Refuse what is no resume; say whether it surely is one."""
    if not found.is_resume:
        looks = f"looks like {found.other}, not like a resume" if found.other else "does not look like a resume"
        lacks = ", ".join(f"no {what}" for what in found.missing)
        raise ResumeUnreadable(f"'{name}' {looks}{': found ' * bool(lacks)}{lacks}.", hint=_NO_RESUME_HINT)
    return found.is_sure


def outline_of(document: Document) -> Outline:
    """Find the structure of a document by its looks and words."""
    words = vocabulary([line.text for page in document.pages for line in page.lines])
    blocks = find_sections(document)
    pitches = pitches_of([placed for block in blocks for placed in block.lines])
    entries = tuple(entry for block in blocks for entry in _entries(block, words, pitches))
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
        document.recognised,
    )


def language_of(text: str) -> Language:
    """Korean when at least a fifth of the letters is Hangul."""
    hangul = len(re.findall(r"[가-힣]", text))
    letters = sum(letter.isalpha() for letter in text)
    return "ko" if letters and hangul / letters >= KOREAN_SHARE else "en"


def _entries(block: Block, words: frozenset[str], pitches: Mapping[float, float]) -> list[Entry]:
    spaced = pitches if block.section.kind in LISTED_KINDS else None
    return split_entries(block.section, units_of(block.lines, words, is_list=_is_list(block), pitches=spaced))


def _is_list(block: Block) -> bool:
    """Skills and the like one a line: next to no line holds several."""
    if block.section.kind not in LISTED_KINDS:
        return False
    several = sum(bool(re.search(r"[,;:|·•/]|\s{2}", placed.line.text)) for placed in block.lines)
    return several * 4 <= len(block.lines)


def _quality(outline: Outline, *, is_sure: bool) -> Quality:
    """Confidence: full marks less what is missing that nearly every resume has; little where it may be no resume at all.

    What was read from pictures is at most as sure as that reading.
    """
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
    if not is_sure:
        warnings = (*warnings, "Little in it is what a resume holds: look at what was read before an interview rests on it.")
    confidence = max(0.0, 1.0 - lost - 2 * unreadable) * (1.0 if outline.recognised is None else outline.recognised)
    return Quality(letters, round(unreadable, 4), round(confidence if is_sure else min(confidence, UNSURE), 2), warnings)
