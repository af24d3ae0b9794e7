"""Whether a text came from fingers that wander over a keyboard, not from somebody who says something.

Every word must look so: names, code and abbreviations have odd letters too, and one word that is none makes the text an answer.
"""

import re

# Runs of four neighbours that no English word holds; "wert" and "erty" (property) are left out.
_ROWS = ("qwer", "rtyu", "tyui", "yuio", "uiop", "asdf", "sdfg", "dfgh", "fghj", "ghjk", "hjkl", "zxcv", "xcvb", "cvbn", "vbnm")
_SHORT_RUNS = frozenset({"asd", "sdf", "dfg", "fgh", "ghj", "hjk", "jkl", "zxc", "xcv", "cvb", "vbn", "bnm", "qwe"})
_RUNS = re.compile("|".join((*_ROWS, *(row[::-1] for row in _ROWS))))
_CLUSTER = re.compile("[bcdfghjklmnpqrstvwxz]{6}")  # y is a vowel: rhythm
_ONE_SOUND = re.compile("[tpgc]h")  # counted as one consonant: catchphrase
_STUTTER = re.compile(r"(\S)\1{3,}|(\S{2,4}?)\2{2,}")
_JAMO = re.compile(r"[ㄱ-ㅣ\u1100-\u11ff]")  # single letters; NFKC makes the second form of the first
_LETTERS_IN_ORDER = re.compile(r"가나다라(?:마(?:바(?:사)?)?)?")
LEAST_LETTERS = 4  # shorter ones are abbreviations
LEAST_SHARE = 0.8  # of the letters


def is_mashed(text: str) -> bool:
    """Say whether a text is keyboard mashing, or one letter over and over.

    Args:
        text: NFKC; words are cut at white space.
    """
    tokens = [token for token in text.split() if any(letter.isalpha() for letter in token)]
    mashed = sum(len(token) for token in tokens if _is_mashed_word(token))
    return mashed > 0 and mashed >= LEAST_SHARE * sum(len(token) for token in tokens)


def _is_mashed_word(token: str) -> bool:
    letters = "".join(letter for letter in token if letter.isalpha())
    jamo = len(_JAMO.findall(letters))
    if jamo >= LEAST_LETTERS - 1 and jamo >= LEAST_SHARE * len(letters):
        return True
    if len(letters) < LEAST_LETTERS:
        return letters in _SHORT_RUNS
    if _STUTTER.fullmatch(letters) or _LETTERS_IN_ORDER.fullmatch(letters):
        return True
    low = letters.lower()
    return bool(_RUNS.search(low) or _CLUSTER.search(_ONE_SOUND.sub("t", low)))
