"""How resumes write dates, in English and Korean: what marks the line that an entry begins with."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?"
_YEAR = r"(?:19|20)\d{2}"
_DATE = (
    rf"(?:{_YEAR}\s?[-./]\s?\d{{1,2}}(?:\s?[-./]\s?\d{{1,2}})?\.?(?!\d)"  # 2022-03-14, 2022.03, 2022. 3.
    rf"|{_YEAR}\s?년(?:\s?\d{{1,2}}\s?월)?(?:\s?\d{{1,2}}\s?일)?"
    rf"|(?:\d{{1,2}}\s)?\b{_MONTH}\s?(?:\d{{1,2}},\s)?'?(?:{_YEAR}|\d{{2}}\b)"
    rf"|\b(?:spring|summer|fall|autumn|winter)\s{_YEAR}"
    rf"|\b\d{{1,2}}/{_YEAR}|\b{_YEAR}\b)"
)
_OPEN = r"(?:present|current|now|today|ongoing|to date|현재|재직\s?중?|재학\s?중?|진행\s?중|수료|휴학)"
_DASH = r"\s*(?:[-‐-―−~∼〜～]|\bto\b|부터|→)\s*"

DATE = re.compile(_DATE, re.IGNORECASE)
DATE_RANGE = re.compile(rf"{_DATE}{_DASH}(?:{_DATE}|{_OPEN})|{_DATE}\s*[-–—~∼〜～]\s*$", re.IGNORECASE)
_DURATION = re.compile(
    r"[(\[]?\s*\d+\s?(?:years?|yrs?|months?|mos?|년|개월)(?:\s?\d+\s?(?:months?|mos?|개월))?\s*[)\]]?", re.IGNORECASE
)
_SET_APART = re.compile(
    rf"^[(\[]?{_DATE}[)\]]?\s*(?:\||  |:|,|$)|^{_MONTH}\s?{_YEAR}\s+\w|^{_YEAR}[-./]\d\d\.?\s+\w"
    rf"|(?:  |\||,|·|\(|\[)\s*{_DATE}\s*[)\]]?$",
    re.IGNORECASE,
)


def is_dated(line: str) -> bool:
    """The line bears a span of time anywhere, or one date set apart at an end, as headings of entries do."""
    return bool(DATE_RANGE.search(line) or _SET_APART.search(line))


def without_dates(line: str) -> str:
    """The line's other words: dates, spans and durations are gone, with the marks that held them."""
    rest = DATE.sub("  ", _DURATION.sub("  ", DATE_RANGE.sub("  ", line)))
    return re.sub(r"\(\s*\)|\[\s*\]", "  ", rest).strip(" |,·-–—~")


def dates_in(line: str) -> str | None:
    """The first span of time in a line, else its first date, as written."""
    found = DATE_RANGE.search(line) or DATE.search(line)
    return found.group().strip() if found else None
