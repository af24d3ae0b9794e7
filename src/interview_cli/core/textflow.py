"""Lines that belong together: which line break was the page's end of room, and what stood there before the break."""

import re

from interview_cli.core.document import Line

BULLETS = "•‣◦●○▪▫■□◆◇▶►∙⁃※*·–—-➢➤✓✔"
OTHER_SIZE = 0.4  # points between the sizes of two texts
_BULLET = re.compile(rf"^(?:[{re.escape(BULLETS)}](?=\s|$)|[•●▪■◆▶►‣](?=\S)|\d{{1,2}}[.)](?=\s)|\(\d{{1,2}}\)(?=\s)|[①-⑳])\s*")
_HANGUL = re.compile(r"[가-힣]")
_WORD = re.compile(r"\w+")
_COUNTER = re.compile(r"[건분회억만천원명개년월일시초주배위점차종]")
# Where a Korean word probably ends (a particle or a connecting ending), and what never begins one.
_PARTICLE_END = re.compile(r"(?:\w[을를은는아어운한된할던]|\w\w(?:[에의로와과며도]|에서|으로|하고|하여|해서|했고|하는|되는))$")
_AFFIX = re.compile(r"^(?:[을를은는의]|니다|습니다|에서|으로|까지|부터)$")
_LABEL = re.compile(r"^\S[^:：.]{0,24}[:：]\s")
# First halves that English writes with a hyphen: a break after them keeps it.
_PREFIXES = re.compile(
    r"^(?:self|well|cross|end|on|real|long|full|high|low|open|dead|non|co|pre|post|multi|single|two|three|first|time|data|user|"
    r"cost|risk|front|back|in|out|up|down|year|day|half|part|role|test|hands|large|small|event|rule|cloud|peer|zero|top|best)$",
    re.IGNORECASE,
)


def is_bullet(text: str) -> bool:
    """The line begins with a bullet, or is one."""
    return bool(_BULLET.match(text))


def without_bullet(text: str) -> str:
    """The line without its bullet; a number in front of an item goes too."""
    return _BULLET.sub("", text, count=1)


def vocabulary(lines: list[str]) -> frozenset[str]:
    """All words that stand inside lines, lower case; those at the ends of lines may be halves of what they are compared with."""
    return frozenset(word.lower() for line in lines for word in _WORD.findall(line)[1:-1])


def join_wrapped(first: str, second: str, words: frozenset[str], *, shortfall: float | None = None) -> str:
    """Join two lines of one text as they were before the break.

    Args:
        first: what stands before the break.
        second: what stands after it.
        words: the document's vocabulary; it tells "dead-" + "letter" from "submis-" + "sions".
        shortfall: by how many character widths the first line misses the right edge, None where unknown. Korean may be
            broken inside a word; then the line is full. A line that is not full was broken at a blank.
    """
    if re.search(r"\w-$", first) and second[:1].isalnum():
        return _join_hyphenated(first, second, words)
    if first[-1:].isdigit() and _COUNTER.match(second) and shortfall is not None and shortfall <= 1.0:
        return first + second
    if not (_HANGUL.match(first[-1:]) and _HANGUL.match(second[:1])):
        return f"{first} {second}"
    left, right = _WORD.findall(first)[-1], _WORD.findall(second)[0]
    if (left + right).lower() in words or (_AFFIX.match(right) and not (shortfall and shortfall > 1.0)):
        return first + second
    if _PARTICLE_END.search(left):
        return f"{first} {second}"
    if shortfall is None or shortfall > 1.0 or (left.lower() in words and right.lower() in words):
        return f"{first} {second}"
    return first + second


def _join_hyphenated(first: str, second: str, words: frozenset[str]) -> str:
    left, right = _WORD.findall(first)[-1], _WORD.findall(second)[0]
    if not (left.isalpha() and left.isascii() and right[0].islower()) or left.isupper():
        return first + second
    if (left + right).lower() in words:
        return first[:-1] + second
    if _PREFIXES.match(left) or (left.lower() in words and right.lower() in words):
        return first + second
    return first[:-1] + second


def flows_on(line: Line, following: Line, right_edge: float) -> bool:
    """Whether the break between two lines is only the end of room: the next line's first word would not have fitted.

    `right_edge` is where the text's column ends, in points.
    """
    if is_bullet(following.text) or _LABEL.match(following.text) or " | " in line.text or " | " in following.text:
        return False
    if abs(line.size - following.size) > OTHER_SIZE or line.is_bold != following.is_bold:
        return False
    return not fits(line, following, right_edge)


def fits(line: Line, following: Line, right_edge: float) -> bool:
    """The following line's first word would have fitted behind this line, so its writer broke it on purpose."""
    word = following.text.split()[0]
    width = 1.25 * (following.x1 - following.x0) * len(word) / max(len(following.text), 1)  # by count, with room
    blank = 0.28 * line.size
    return line.x1 + blank + width < right_edge - 1.0
