"""How long somebody worked, from the dates of their jobs."""

import re
from collections.abc import Iterable

from interview_cli.core.resume import Job

Month = int  # counted from the year 0
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BEFORE = re.compile(
    rf"(?:(?P<name>{'|'.join(_MONTH_NAMES)})[a-z]*\.?,?\s*(?:\d{{1,2}},\s*)?'?|(?P<number>\d{{1,2}})\s*[/.]\s*)$", re.IGNORECASE
)
_AFTER = re.compile(r"^(?:\s?[./년]\s?|-)(?P<number>\d{1,2})(?![\d/])")
_OPEN = re.compile(r"present|current|now|today|ongoing|to date|since|현재|재직|진행|[-–—~∼〜～]\s*$", re.IGNORECASE)


def span(dates: str | None, today: Month) -> tuple[Month, Month] | None:
    """First month and the one after the last; None where no year is stated. A year alone counts from its January."""
    found = [_point(dates or "", match) for match in _YEAR.finditer(dates or "")]
    if not found or dates is None:
        return None
    start, _ = found[0]
    if len(found) == 1:
        return (start, max(today, start)) if _OPEN.search(dates) else (start, start)
    end, has_month = found[-1]
    return (start, max(end + has_month, start)) if end <= today else (start, max(today, start))


def months(jobs: Iterable[Job], today: Month) -> int:
    """How many months the jobs took together; what two took at once counts once."""
    spans = sorted(found for job in jobs if (found := span(job.dates, today)))
    total, reached = 0, 0
    for start, end in spans:
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _point(dates: str, year: re.Match[str]) -> tuple[Month, bool]:
    """The month that a year stands with, and whether there is one."""
    after, before = _AFTER.match(dates[year.end() :]), _BEFORE.search(dates[: year.start()])
    number = int(after["number"]) if after else 0
    if not after and before:
        number = _MONTH_NAMES.index(before["name"].lower()) + 1 if before["name"] else int(before["number"])
    is_month = 1 <= number <= 12
    return int(year.group()) * 12 + (number - 1 if is_month else 0), is_month
