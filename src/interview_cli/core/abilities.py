"""Skills, certificates and languages: what stands in lists, groups, tags and tables of such sections."""

import re
from collections.abc import Iterator, Sequence

from interview_cli.core.dates import DATE, is_dated, without_dates
from interview_cli.core.entries import Entry
from interview_cli.core.fields import columns_of, field_kind
from interview_cli.core.roles import is_company
from interview_cli.core.textflow import OTHER_SIZE
from interview_cli.core.tongues import level_of
from interview_cli.core.units import Unit

MOST_SKILL_LETTERS = 40
_GROUP_LABEL = re.compile(r"^[^,:：|]{1,30}?(?:[:：]\s*|\s{2,}|\s*\|\s*)(?=\S)")
_LEVEL = re.compile(
    r"^(?:상|중|하|중상|최상|고급|중급|초급|기초|능숙|expert|advanced|proficient|intermediate|basic|beginner|familiar|fluent|native|"
    r"[★☆●○■□◆◇⭐]+|\d{1,3}\s?%|\d{1,2}\+?\s?(?:years?|yrs?|년)(?:\s?이상)?)$",
    re.IGNORECASE,
)
_RATED = re.compile(r"\s+(?:[★☆●○■□◆◇⭐]+|\d{1,3}\s?%)$")
_PROSE = re.compile(r"^(?:I|I'm|I've|I’m|I’ve|My|We)\s|[습입합됩]니다|다\.$")
_STRONG = re.compile(r"\s*[,;|]\s+|\s*[;|]\s*|,(?!\d)")
_WEAK = re.compile(r"\s+[·•/∙‧]\s+|[·•∙‧]|\s{2,}")
_LANGUAGES = """
english|korean|japanese|chinese|mandarin|cantonese|spanish|french|german|italian|portuguese|russian|arabic|hindi|urdu|bengali|punjabi|tamil|
telugu|turkish|dutch|swedish|norwegian|danish|finnish|polish|czech|slovak|hungarian|romanian|bulgarian|greek|hebrew|ukrainian|vietnamese|
thai|indonesian|malay|tagalog|filipino|persian|farsi|swahili|catalan|croatian|serbian|yoruba|igbo|amharic|welsh|irish|latin|
american sign language|british sign language|한국어|국어|영어|일본어|중국어|스페인어|프랑스어|불어|독일어|러시아어|아랍어|베트남어|태국어|이탈리아어|
포르투갈어|인도네시아어|수어
"""
_LANGUAGE = re.compile(
    r"(?<![A-Za-z가-힣])(?:" + "|".join(name.strip() for name in _LANGUAGES.split("|")) + r")(?![A-Za-z])", re.IGNORECASE
)
_TEST = re.compile(r"(?:toeic|toefl|teps|opic|ielts|jlpt|jpt|hsk|delf|dele|topik)\b", re.IGNORECASE)  # says how well, not what
_FLUENCY = re.compile(r"^(?P<language>[^\W\d_]+(?: [^\W\d_]+)?)\s*(?:[-–—:：(|,]|\s{2,})")
_RATED_LANGUAGE = re.compile(
    r"(?P<language>[^\W\d_]+(?: [^\W\d_]+)?)\s*(?:[(（:：]|\s[-–—|]\s|\s{2,})\s*(?P<level>[^(),;|]{2,40})"
)  # also one that nobody listed
_ENDS_WITH_DATE = re.compile(rf",\s+{DATE.pattern}\s*$", re.IGNORECASE)
_DATE_FIRST = re.compile(rf"^{DATE.pattern}\s.*,", re.IGNORECASE)
_PART_OF_NAME = re.compile(
    r"^(?:associate|professional|practitioner|expert|special\w+|foundation\w*|advanced|intermediate|level|class|grade|part|cpr|aed)\b|\band\b|&",
    re.IGNORECASE,
)  # "AWS Certified Solutions Architect, Associate"
_ISSUER = re.compile(
    r"\b(?:association|board|society|alliance|council|commission|ministry|federation|authority|chamber|organi[sz]ation|bureau|department)\b"
    r"|[가-힣](?:협회|협의회|공단|진흥원|상공회의소|개발원|평가원|위원회|학회|사회|재단|공사|경찰청|검정원|본부)$|(?:보건복지|고용노동|교육)부$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"^[A-Z]{3,6}$")  # of who issued it: "Level 3 Food Safety, CIEH"
_IN_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]+)\)$")
_ISSUED = re.compile(r"\s*[|·•]\s*|\s{2,}")


def skills_of(entry: Entry) -> Iterator[tuple[str, Unit]]:
    """Each skill with the unit that it stands in; names of groups and levels are left out."""
    bolds = [unit.first.is_bold for unit in entry.body]
    for unit in entry.body:
        if _PROSE.search(unit.text):
            continue
        parts = _items(unit)
        if len(parts) == 1 and parts[0] == unit.text and unit.first.is_bold and not all(bolds):
            continue  # a group's name over its skills
        for part in parts:
            skill = _RATED.sub("", part.replace("\x00", ",").strip(" .•-:"))
            if 0 < len(skill) <= MOST_SKILL_LETTERS and not skill.endswith("다") and not _LEVEL.match(skill):
                yield skill, unit


def _items(unit: Unit) -> list[str]:
    text = re.sub(r"\([^()]*\)", lambda match: match.group().replace(",", "\x00"), unit.text)  # "SQL (BigQuery, Postgres)" is one
    label = _GROUP_LABEL.match(text)
    if label and _is_group(label.group(), text[label.end() :], unit):
        text = text[label.end() :]
    return [part for part in (_STRONG if _STRONG.search(text) else _WEAK).split(text) if part]


def _is_group(label: str, rest: str, unit: Unit) -> bool:
    """Whether a line names a group ("Data: SQL, R"); "SQL | expert" and tags in a row are skills."""
    if label.rstrip().endswith((":", "：")):
        return True
    if _LEVEL.match(rest.split(" | ")[0].strip()):
        return False
    return (bool(_STRONG.search(rest)) and (" | " not in rest)) or (unit.first.is_bold and not _WEAK.search(rest))


def certificates_of(entries: Sequence[Entry]) -> Iterator[tuple[str, Unit]]:
    """Each certificate with its unit, without issuer and date; a smaller line is who issued the one above."""
    named = [(unit, entry.columns) for entry in entries for unit in _with_names(entry)]
    largest = max((unit.first.size for unit, _ in named), default=0.0)
    is_habit = len(named) > 1 and all(_states_issuer(unit.text) for unit, _ in named)
    for unit, columns in named:
        if unit.first.size < largest - OTHER_SIZE:
            continue
        cells = [cell.strip() for cell in unit.text.split(" | ")]
        if "certificate" in columns and 1 < len(cells) <= len(columns):
            name = without_dates(cells[min(columns.index("certificate"), len(cells) - 1)])
        elif field_kind(cells[0]) and len(cells) > 1:
            name = cells[1] if field_kind(cells[0]) == "certificate" else ""
        else:
            name = _certificate(unit.text, has_issuer=is_habit or bool(_DATE_FIRST.search(unit.text)))
        if len(name) > 1:
            yield name, unit


def _with_names(entry: Entry) -> Sequence[Unit]:
    """The first line of an entry that is named, all lines of one that is a list; bullets below a name are a list too."""
    if not entry.heads:
        return entry.body
    return (
        [entry.heads[0], *(unit for unit in entry.body if unit.is_bullet)] if is_dated(entry.heads[0].text) else entry.heads[:1]
    )


def _states_issuer(text: str) -> bool:
    """What follows the last comma of a dated line may be who issued it: "2021.05 White Card, WorkSafe"."""
    tail = without_dates(text).rpartition(", ")[2]
    return bool(DATE.search(text) and ", " in without_dates(text) and not _PART_OF_NAME.search(tail))


def _certificate(text: str, *, has_issuer: bool) -> str:
    """The name at the beginning: what follows a wide gap, a sign, a comma or stands in brackets with a date is its issuer.

    Args:
        has_issuer: the others of the list name theirs behind a comma.
    """
    text = re.sub(r"\s*\((?=[^()]*(?:19|20)\d\d)[^()]*\)", "  ", text)
    parts = [part.strip(" ,") for part in _ISSUED.split(without_dates(text)) if len(part.strip(" ,")) > 1]
    name = parts[0] if parts else ""
    tail = name.rpartition(", ")[2]
    if len(parts) == 1 and (_ENDS_WITH_DATE.search(text) or has_issuer or _is_issuer(tail)) and not _PART_OF_NAME.search(tail):
        outside = re.sub(r"\([^()]*\)", lambda match: "\x00" * len(match.group()), name)
        name = name[: outside.index(", ")] if ", " in outside else name
    if (held := _IN_BRACKETS.search(name)) and _is_issuer(held["inside"]):
        name = name[: held.start()]
    *heads, issuer = re.split(r"( [-–—] )", name)
    return "".join(heads[:-1]) if heads and _is_issuer(issuer) else name


def _is_issuer(text: str) -> bool:
    return is_company(text) or bool(_ISSUER.search(text) or _INITIALS.match(text))


def languages_of(entry: Entry) -> Iterator[tuple[str, Unit]]:
    """Each language with its unit, without how well it is spoken."""
    for unit in (*entry.heads, *entry.body):
        if columns_of(unit.text):
            continue
        known = {match.span(): match.group() for match in _LANGUAGE.finditer(unit.text)}
        rated = [match for match in _RATED_LANGUAGE.finditer(unit.text) if level_of(match["level"])]
        known |= {
            it.span("language"): it["language"] for it in rated if not any(_overlap(it.span("language"), at) for at in known)
        }
        stated = _FLUENCY.match(unit.text) if not known and not DATE.search(unit.text) else None
        for language in [
            *(known[at] for at in sorted(known)),
            *([stated["language"]] if stated and not _TEST.match(stated["language"]) else []),
        ]:
            yield language, unit


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
