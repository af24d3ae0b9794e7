"""The lines that name an entry: which they are, and where among several of them the next entry begins.

Resumes put employer, title and dates on one, two or three lines, in any order, set bold or plain; a section keeps to its habit.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from interview_cli.core.dates import is_dated, without_dates
from interview_cli.core.fields import FieldKind, fields_of
from interview_cli.core.units import SAME_EDGE, Unit

MOST_LETTERS = 140  # of a line that bears dates or is set bold
MOST_PLAIN_LETTERS = 60  # of any other
MOST_BESIDE_DATED = 2  # plain lines before or after the dated one
SAME_SIZE = 0.6
PARTS_LINES = 0.9  # of the font size: white that keeps two lines apart
_LABEL = re.compile(
    r"^(?:(?:주요|담당|핵심|세부|상세|사용|개발|수행)\s?)?(?:업무|성과|기술|내용|역할|기술\s?스택|도구|환경|사항|기간|활동)(?:\s?(?:및|/)\s?\S+)?$"
    r"|^(?:(?:key|main|core|major|selected|technical)\s)?(?:responsibilit\w+|achievements?|accomplishments?|contributions?|dut\w+|highlights?"
    r"|results?|technolog\w+|tech stack|stack|tools|environment|role|tasks)(?:\s(?:used|and \w+|& \w+))?$",
    re.IGNORECASE,
)
_DATE_END = re.compile(r"(?:19|20)\d\d\.\s?\d{1,2}\.(?:\s?\d{1,2}\.)?$")  # "2015. 1. - 2020. 4.": no sentence
_SENTENCE_END = re.compile(r"[.;!?。]$|(?:니다|습니다|했음|하였음)\.?$")


@dataclass(frozen=True, slots=True)
class HeadLook:
    """How the first line of a section's first entry looks.

    Attributes:
        before_dated: how many lines stand there before the one with the dates; 0 where no line has any.
    """

    size: float
    x0: float
    is_bold: bool
    before_dated: int

    def is_like(self, unit: Unit) -> bool:
        """The unit looks the same."""
        line = unit.first
        return (
            abs(line.size - self.size) < SAME_SIZE and abs(line.x0 - self.x0) < 2 * SAME_EDGE and line.leads_bold == self.is_bold
        )

    def is_bold_head(self, unit: Unit) -> bool:
        """A bold line that looks the same heads an entry even without a date."""
        return (
            self.is_bold and self.is_like(unit) and not unit.is_bullet and not is_label(unit) and len(unit.text) <= MOST_LETTERS
        )


def is_label(unit: Unit) -> bool:
    """A line like "주요 성과" or "Tech:" inside an entry."""
    return unit.text.endswith((":", "：")) or bool(_LABEL.match(unit.text))


def field_kinds(unit: Unit) -> list[FieldKind]:
    """What a short labelled line says of its entry ("회사명 | 한들정밀"); empty for any other line, and for duties."""
    if unit.is_bullet or len(unit.text) > MOST_LETTERS:
        return []
    kinds = [kind for kind, _ in fields_of(unit.text)]
    return [] if "duties" in kinds or "about" in kinds else kinds


def is_dated_head(unit: Unit) -> bool:
    """A line with a span of time that is no sentence."""
    text = unit.text
    return (
        not unit.is_bullet
        and len(text) <= MOST_LETTERS
        and is_dated(text)
        and (not _is_sentence(text) or _begins_with_dates(text))
    )


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and not _DATE_END.search(text)


def _begins_with_dates(text: str) -> bool:
    """A table's row whose first cell is a span of time names an entry, whatever its last cell says."""
    first, sign, _ = text.partition(" | ")
    return bool(sign) and is_dated(first) and not without_dates(first)


def is_plain_head(unit: Unit) -> bool:
    """A short line that could name something."""
    return (
        not unit.is_bullet and len(unit.text) <= MOST_PLAIN_LETTERS and not _SENTENCE_END.search(unit.text) and not is_label(unit)
    )


def _is_bold_name(unit: Unit) -> bool:
    is_short = len(unit.text) <= MOST_LETTERS and not unit.is_bullet and not is_label(unit)
    return unit.first.begins_bold and is_short and not _SENTENCE_END.search(unit.text)


def look_of_heads(units: Sequence[Unit]) -> HeadLook | None:
    """Learn the habit of a section from its first lines; None where it begins with a bullet."""
    if not units or units[0].is_bullet:
        return None
    first = units[0].first
    lead = []
    for unit in units[: MOST_BESIDE_DATED + 1]:
        if is_dated_head(unit) or not (is_plain_head(unit) or _is_bold_name(unit)):
            break
        lead.append(unit)
    has_date = len(lead) < len(units) and is_dated_head(units[len(lead)])
    return HeadLook(first.size, first.x0, first.leads_bold, len(lead) if has_date else 0)


def runs_of(units: Sequence[Unit], look: HeadLook | None) -> list[tuple[bool, list[Unit]]]:
    """Stretches of lines that can name an entry (True), and of the others."""

    def can_name(unit: Unit) -> bool:
        return is_dated_head(unit) or is_plain_head(unit) or bool(look and look.is_bold_head(unit))

    return [(is_head, list(run)) for is_head, run in groupby(units, key=can_name)]


def first_head(run: Sequence[Unit], look: HeadLook | None) -> int:
    """Where in a run that follows an entry's text the next entry begins; the run's length when it does not.

    The lines before it end the text above: a list of tools, a closing remark.
    """
    bold = next((place for place, unit in enumerate(run) if look and look.is_bold_head(unit)), None)
    dated = next((place for place, unit in enumerate(run) if is_dated_head(unit)), None)
    if bold is not None and (dated is None or bold <= dated):
        return bold
    if dated is None:
        return next((place for place, unit in enumerate(run) if _stands_apart(unit, run)), len(run))
    if look and not look.before_dated and look.is_like(run[dated]):
        return dated
    earliest = max(0, dated - MOST_BESIDE_DATED)
    gaps = {place: run[place].gap for place in range(earliest, dated + 1)}
    widest = max(gaps, key=lambda place: (gaps[place], -place))
    if gaps[widest] > 1.3 * min(gaps.values()) + 0.5 or (widest == 0 and len(gaps) == 1):
        return widest
    return max(earliest, dated - (look.before_dated if look else 0))


def _stands_apart(unit: Unit, run: Sequence[Unit]) -> bool:
    """A line without date or weight begins an entry only where white parts it from the text above but not from the one below."""
    return unit is run[-1] and unit.gap > PARTS_LINES * unit.first.size


def groups_of(run: Sequence[Unit]) -> list[list[Unit]]:
    """Cut a run of head lines into entries: each has one line with dates, if any has, and begins as the first does."""
    has_dates = any(is_dated_head(unit) for unit in run)
    inner = [unit.gap for unit in run[1:]]
    by_gap = has_dates and len(inner) > 1 and max(inner) > 1.5 * min(inner) + 1.0
    widest = max(inner, default=0.0)
    groups: list[list[Unit]] = [[run[0]]]
    for unit in run[1:]:
        first = groups[-1][0]
        is_complete = not has_dates or any(is_dated_head(held) for held in groups[-1])
        alike = _look_alike(first, unit) and (not has_dates or is_dated_head(first) == is_dated_head(unit))
        starts = unit.gap > 0.7 * widest if by_gap else alike and (has_dates or unit.first.leads_bold)
        if is_complete and (starts or (alike and is_dated_head(unit))):
            groups.append([])
        groups[-1].append(unit)
    if has_dates:  # what bears no date of its own belongs to the one above
        for place in range(len(groups) - 1, 0, -1):
            if not any(is_dated_head(unit) for unit in groups[place]):
                groups[place - 1] += groups.pop(place)
    return groups


def _look_alike(first: Unit, second: Unit) -> bool:
    """The second may be bolder: where half a line is bold, its length decides how it counts."""
    return abs(first.first.size - second.first.size) < SAME_SIZE and first.first.leads_bold <= second.first.leads_bold


def naming_lines(group: Sequence[Unit]) -> int:
    """How many lines of a group name the entry: up to the dated one, and what stands close below it."""
    dated = next((place for place, unit in enumerate(group) if is_dated_head(unit)), 0)
    count = dated + 1
    while count < len(group) and count <= dated + MOST_BESIDE_DATED and _is_close_below(group[count], group[count - 1]):
        count += 1
    return count


def _is_close_below(unit: Unit, above: Unit) -> bool:
    if " | " in above.text:
        return False  # a row of a table says it all
    return unit.page != above.page or unit.gap <= PARTS_LINES * unit.first.size
