"""A question as it is read out: in sentences, so that the first is heard while the others are still being made into sound.

A cut in the wrong place is heard as a full stop: none lies inside "e.g.", "3.5", "Node.js" or "p. 4".
"""

import re
from collections.abc import Iterator

from interview_cli.core.plain_text import plain

# Words that a full stop shortens and a sentence rarely ends with.
_SHORT = """
e.g i.e etc vs cf ca approx incl excl resp nos fig dept est inc ltd co corp mr mrs ms dr prof sr jr st p pp vol a.m p.m u.s u.k ph.d b.sc m.sc
"""
_SHORTENED = frozenset(_SHORT.split())
_END = re.compile(r"[.!?。？！…]+[\"'”’)\]»]*(?=\s|$)")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘']+$")
_INITIAL = re.compile(r"[A-Z]|(?:[A-Z]\.)+[A-Z]")  # "J. Smith", "U.S."
_BEGINS = re.compile(r"[\"“‘'(\[]*[^\W_a-z]|[\"“‘'(\[]*[가-힣]")  # a capital, a figure or a syllable
_COMMANDS = re.compile(r"\[(?=\[)|\](?=\])")  # several voices take "[[…]]" for orders and not for words
_MARKUP = re.compile(r"[`*_<>|\\{}]+|(?<![A-Za-z])#+")  # not that of "C#"


def sentences(text: str, *, is_whole: bool = True) -> Iterator[str]:
    """Cut a text into sentences, as they are read out one after the other.

    Args:
        is_whole: nothing more will come; of a text that goes on, the last sentence is left out, because its end is not known.

    Yields:
        Sentences without blanks around them, none of them empty; joined by blanks they are the text.
    """
    said = " ".join(text.split())
    start = 0
    for found in _END.finditer(said):
        if _ends(said, found):
            if found.end() == len(said) and not is_whole:
                return
            yield said[start : found.end()].strip()
            start = found.end()
    if is_whole and (rest := said[start:].strip()):
        yield rest


def _ends(said: str, found: re.Match[str]) -> bool:
    """Whether these marks end a sentence: "?" and "!" do, a full stop not behind "e.g", an initial or before a small letter."""
    rest = said[found.end() :].lstrip()
    if not rest:
        return True
    if not _BEGINS.match(rest):
        return False
    if not found[0].startswith("."):
        return True
    last = _LAST_WORD.search(said, 0, found.start())
    word = last[0] if last else ""
    return word.lower() not in _SHORTENED and not _INITIAL.fullmatch(word)


def readable(sentence: str) -> str:
    """Give a sentence as a voice may be given it: marks and control characters that a voice would spell or obey are left out.

    Returns:
        One line; "" where there is nothing to say.
    """
    bare = _MARKUP.sub(" ", _COMMANDS.sub("", plain(sentence)))
    line = " ".join(bare.split())
    return line if any(char.isalnum() for char in line) else ""
