"""How many syllables a Korean text has when it is read out: what Korean speech is measured in (Coupé et al. 2019).

Hangul is one syllable a block. Figures are read as Sino-Korean numbers ("40%" is 사십 퍼센트); Latin letters in capitals are spelled,
other Latin words have about as many syllables as groups of vowels.
"""

import re

PLACES = 4  # 만 comes after four digits, 억 after eight
_PART = re.compile(r"[가-힣]|\d+|[A-Za-z]+|%")
_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
_PERCENT = 3  # 퍼센트


def syllables(text: str) -> int:
    """Count them; punctuation has none."""
    joined = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    return sum(_of(part) for part in _PART.findall(joined))


def _of(part: str) -> int:
    if part == "%":
        return _PERCENT
    if part.isdecimal():
        return _of_number(part)
    if part.isascii():
        return len(part) if part.isupper() else max(1, len(_VOWELS.findall(part.removesuffix("e"))))
    return 1


def _of_number(digits: str) -> int:
    """Count a number's: two of 40 (사십), one of 10 (십), five of 2024 (이천이십사)."""
    digits = digits.lstrip("0")
    if not digits:
        return 1  # 영
    count = 0
    for place, digit in enumerate(reversed(digits)):
        power = place % PLACES
        if digit != "0":
            count += 1 if power == 0 or digit == "1" else 2
        if power == 0 and place and digits[-place - PLACES : -place].strip("0"):
            count += 1  # 만, 억
    return count
