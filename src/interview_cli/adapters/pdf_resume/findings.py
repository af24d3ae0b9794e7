"""What the child found on the pages, judged: warnings for the person who gave the file, or one refusal.

Apart because this is where a file is refused that could be opened: a scan, a page of hidden text, a font without letters.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NoReturn

from interview_cli.adapters.pdf_resume.process import EXPORT
from interview_cli.core.words import Box, PageWords, Word
from interview_cli.errors import ResumeUnreadable

ODD_SHARE, UNREADABLE_SHARE = 0.05, 0.4  # of characters without Unicode text: said above the first, refused above the second

# In the order in which they are named.
HIDDEN = {
    "invisible": "set not to be painted",
    "background": "in the colour of their background",
    "covered": "under a picture or a box",
    "tiny": "smaller than a person reads",
    "outside": "outside the page",
    "unseen": "cut off or in a hidden layer",
    "control": "zero-width or direction signs",
}


def page_words(number: int, page: dict[str, Any]) -> PageWords:
    """Make a record of what the child sent of one page."""
    words = tuple(Word(word["text"], Box(*word["box"]), word["size"], word["is_bold"]) for word in page["words"])
    tables = tuple(tuple(tuple(Box(*cell) for cell in row) for row in rows) for rows in page["tables"])
    return PageWords(number, page["width"], page["height"], words, tables)


def refuse_pictures(name: str, numbers: Sequence[int], reason: str, hint: str) -> NoReturn:
    """Refuse a document because of its pages that are pictures: without them it would be half a resume.

    Raises:
        ResumeUnreadable: naming the pages, and how to get what can read them.
    """
    raise ResumeUnreadable(f"'{name}': {_which(numbers)}. {reason}", hint=hint)


def warnings_about(name: str, pages: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """What the reader of the document must know of pages that have text.

    Raises:
        ResumeUnreadable: there is no text, or too much of it has no meaning.
    """
    if not pages:
        raise ResumeUnreadable(f"'{name}' is damaged: no page is found in it.", hint=EXPORT)
    if not any(page["words"] or page["is_picture"] for page in pages):
        raise ResumeUnreadable(f"'{name}' has no text that can be seen.", hint=EXPORT)
    share = sum(page["unreadable"] for page in pages) / max(sum(page["characters"] for page in pages), 1)
    if share > UNREADABLE_SHARE:
        raise ResumeUnreadable(
            f"{share:.0%} of the characters in '{name}' have no readable form: its fonts lack a text mapping.", hint=EXPORT
        )
    warnings = [_about_hidden(number, Counter(page["hidden"])) for number, page in enumerate(pages, start=1)]
    warnings += [
        f"Page {number} is a scan: its text comes from an invisible layer, which may say other things than the picture."
        for number, page in enumerate(pages, start=1)
        if page["has_layer"]
    ]
    if share > ODD_SHARE:
        warnings.append(f"{share:.0%} of the characters are not readable: a font lacks its text mapping.")
    return tuple(filter(None, warnings))


def about_pictures(numbers: Sequence[int], confidence: float) -> str:
    """What was done with pages that are pictures, and how sure it was (0 to 1)."""
    which = _which(numbers)
    return f"{which[0].upper()}{which[1:]} and came through OCR, {confidence:.0%} sure on average: check names and numbers."


def _which(numbers: Sequence[int]) -> str:
    return f"page {numbers[0]} is a picture" if len(numbers) == 1 else f"pages {', '.join(map(str, numbers))} are pictures"


def _about_hidden(number: int, hidden: Counter[str]) -> str:
    if not hidden.total():
        return ""
    kinds = ", ".join(f"{hidden[kind]} {words}" for kind, words in HIDDEN.items() if hidden[kind])
    return f"Page {number}: {hidden.total()} hidden characters were left out ({kinds})."
