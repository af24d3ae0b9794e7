"""What a candidate's file about an employer says: who, what they do, what they value. What it does not say stays absent.

Apart from job descriptions, which ask for something. As little trusted: so many values of so many letters leave this file.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from interview_cli.core.company_headings import CompanyPart, bare_heading, known_company_part
from interview_cli.core.company_lines import CompanyLine, lines_of
from interview_cli.core.company_naming import company_name
from interview_cli.core.plain_text import plain

MOST_VALUES = 12
MOST_NAME_LETTERS = 60  # of a value
MOST_ABOUT_LETTERS = 300
MOST_DOES_LETTERS = 300
MOST_TEXT_LETTERS = 20_000


@dataclass(frozen=True, slots=True)
class Value:
    """Something that an employer values: its name as written, and its explanation, "" where there is none."""

    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Company:
    """An employer as the file tells of it. `does` is one sentence, "" where the text does not say; `name` is None there."""

    name: str | None
    does: str
    values: tuple[Value, ...]
    text: str


@dataclass(slots=True)
class _Reading:
    """What is read so far: the part that the next line stands in, and how its values are written."""

    part: CompanyPart | None = None
    heading: str = ""
    level: int = 0
    form: str = ""  # "bullet", "named" (headings or bold), "plain" (a short line, then its explanation)
    is_spaced: bool | None = None  # whether blank lines stand between plain values
    held: list[list[str]] = field(default_factory=list)  # names and explanations under this heading
    prose: list[str] = field(default_factory=list)  # what else stands under it
    values: list[Value] = field(default_factory=list)
    told: list[tuple[CompanyPart | None, str]] = field(default_factory=list)  # paragraphs, each with its part


_LABELLED = re.compile(r"^(?P<label>[^:：]{1,40})[:：](?!//)\s*(?P<rest>\S.*)$")
_ITEM = re.compile(r"^(?P<name>.{1,60}?)(?:\s*[:：](?!//)|\s+[-–—~=]+\s|\s*[—–]\s*)\s*(?P<about>\S.*)$")
_SENTENCE_END = re.compile(r"(?<!\bSt)(?<!\bDr)(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<=[.!?。])\s+(?=[A-Z가-힣\"'(\d])")
_ENDS = (".", "!", "?", "。", ",", ";", ":", "：")
_LISTED = re.compile(r"\s*[,·/;、]\s*(?:and\s+|그리고\s+)?|\s+and\s+")
_VALUES_SENTENCE = re.compile(
    r"\b(?:our|company|core) (?:core )?values(?: are| include)?[:：]? (?P<en>[^.]{3,200})\."
    r"|(?:핵심 ?가치|인재상)[은는] (?P<ko>[^.]{2,120}?)(?:입니다|이다|예요)",
    re.IGNORECASE,
)
_MISSION_SENTENCE = re.compile(
    r"^(?P<name>our (?:mission|vision|purpose)|(?:우리의?|저희의?) ?(?:비전|미션|사명))(?: is\b|[은는] )", re.IGNORECASE
)
_WE_DO = (
    r"(?:(?:is|are) (?:an?|the|one of)\b|(?:\w+ly )?(?:make|build|sell|move|provide|offer|run|help|design|develop|deliver|operate|manufacture|"
    r"produce|publish|serve|treat|grow|ship|connect|create|supply|teach|care|host|print|bake|brew|rent|insure|lend|process|repair|clean|organi[sz]e|"
    r"support|maintain|manage|store|import|export|test|install|advise|translate)(?:e?s)?\b)"
)
_KOREAN_DOES = re.compile(
    r"(?:회사|기업|병원|브랜드|스타트업|기관|서점|은행|학교|업체|플랫폼|매장|호텔|연구소|에이전시|스튜디오)"
    r"(?:입니다|이다|예요|이에요)[.!]?$"
    r"|(?:만듭니다|만들고 있습니다|만들어요|돕습니다|팝니다"
    r"|(?:제공|운영|판매|개발|생산|제조|공급|연결|배달|서비스|설계|수리|유통|치료)(?:합니다|하고 있습니다|해요))[.!]?$"
)


def parse_company(text: str) -> Company:
    """Read a text about an employer, in English or Korean and whatever form; strange texts give an empty company."""
    kept = plain(text)[:MOST_TEXT_LETTERS]
    lines = lines_of(kept)
    name = company_name(lines)
    reading = _Reading()
    for line in lines:
        _read(reading, line)
    _close(reading)
    values = {value.name.lower(): value for value in reversed((*reading.values, *_in_sentences(reading)))}
    return Company(name, _does(reading, name)[:MOST_DOES_LETTERS], tuple(reversed(values.values()))[:MOST_VALUES], kept)


def _read(reading: _Reading, line: CompanyLine) -> None:
    """Take one line: a heading opens a part, another one below the values' own names a value, all else is content."""
    if line.look == "heading" and reading.part == "values" and line.level > reading.level:
        return _read_content(reading, line)
    labelled = _LABELLED.match(f"{line.lead}: {line.text}" if line.lead else line.text)
    if line.look != "bullet" or reading.part is None:
        whole = line.lead if line.look == "bold" else line.text
        part = known_company_part(whole) if not (line.lead and line.text) else None
        if part:
            return _open(reading, part, bare_heading(whole), line.level or 2)
        if labelled and (part := known_company_part(labelled["label"])):
            _open(reading, part, bare_heading(labelled["label"]), 2)
            return _read_content(reading, CompanyLine("text", labelled["rest"]))
    if line.look == "heading":
        return _open(reading, None, "", line.level)
    return _read_content(reading, line)


def _open(reading: _Reading, part: CompanyPart | None, heading: str, level: int) -> None:
    _close(reading)
    reading.part, reading.heading, reading.level = part, heading, level


def _close(reading: _Reading) -> None:
    """Keep what stood under the last heading: a vision told in a sentence is a value named by its heading."""
    if not reading.held and reading.prose and reading.part in ("mission", "values"):
        names = [] if reading.part == "mission" else _listed(" ".join(reading.prose))
        reading.held = [[name, ""] for name in names] or [[reading.heading, " ".join(reading.prose)]]
    for name, about in reading.held:
        if (short := _cut(name.strip(" .:：·"), MOST_NAME_LETTERS)) and re.search(r"\w", short):
            reading.values.append(Value(short, _cut(about, MOST_ABOUT_LETTERS)))
    reading.held, reading.prose, reading.form, reading.is_spaced = [], [], "", None


def _read_content(reading: _Reading, line: CompanyLine) -> None:
    words = " ".join(filter(None, (line.lead, line.text)))
    if reading.part not in ("values", "mission"):
        is_new = line.is_apart or not reading.told or reading.told[-1][0] != reading.part or line.look == "bullet"
        if is_new:
            reading.told.append((reading.part, words))
        else:
            reading.told[-1] = (reading.part, f"{reading.told[-1][1]} {words}"[: 4 * MOST_DOES_LETTERS])
    elif line.look in ("heading", "bold"):
        reading.form = "named"
        reading.held.append([bare_heading(words), ""])
    elif reading.form == "named" and not line.lead:
        _explain(reading, words)
    elif line.look == "bullet" or line.lead:
        reading.form = "bullet" if line.look == "bullet" else reading.form or "bold"
        reading.held.append([line.lead, line.text] if line.lead else [*_item(line.text)])
    elif line.is_apart and not line.is_indented and (reading.form == "bullet" or (reading.part == "mission" and reading.prose)):
        _open(reading, None, "", reading.level)
        _read_content(reading, line)
    elif reading.part == "values" and reading.form in ("", "plain") and _is_plain_name(reading, line):
        _hold_plain(reading, line)
    else:
        _explain(reading, words)


def _is_plain_name(reading: _Reading, line: CompanyLine) -> bool:
    """A short line without an end that begins something: names a value whose explanation follows."""
    before = reading.held[-1][1] if reading.held else " ".join(reading.prose)
    is_closed = line.is_apart or not before or before.endswith(_ENDS[:4])
    is_short = len(line.text) <= MOST_NAME_LETTERS and len(line.text.split()) <= 8 and not line.text.endswith(_ENDS)
    return is_closed and is_short and not line.text[:1].islower() and len(_listed(line.text)) < 2


def _hold_plain(reading: _Reading, line: CompanyLine) -> None:
    if reading.held and reading.is_spaced is None:
        reading.is_spaced = line.is_apart
    elif reading.held and line.is_apart and not reading.is_spaced:
        return _open(reading, None, "", reading.level)
    reading.form = "plain"
    reading.held.append([*_item(line.text)])
    return None


def _explain(reading: _Reading, words: str) -> None:
    if reading.held:
        reading.held[-1][1] = f"{reading.held[-1][1]} {words}".strip()[: 2 * MOST_ABOUT_LETTERS]
    else:
        reading.prose.append(words[: 2 * MOST_ABOUT_LETTERS])


def _item(text: str) -> tuple[str, str]:
    """Part a value's name from its explanation: "Name: why", "Name — why", "Name. Why it is so."."""
    if parted := _ITEM.match(text):
        return parted["name"], parted["about"]
    first, *rest = _SENTENCE_END.split(text)
    if rest and len(first) <= MOST_NAME_LETTERS:
        return first, " ".join(rest)
    clause = re.split(r"[,;]\s", text)[0]
    return (text, "") if len(text) <= MOST_NAME_LETTERS else (clause, text)


def _listed(text: str) -> list[str]:
    """The names in a list like "courage, care and candour"; none when it is anything else."""
    names = [name for name in _LISTED.split(text.strip(" .")) if name]
    return names if len(names) > 1 and all(len(name) <= 30 and len(name.split()) <= 4 for name in names) else []


def _in_sentences(reading: _Reading) -> Iterator[Value]:
    for part, paragraph in reading.told:
        if part != "aside":
            for sentence in _SENTENCE_END.split(paragraph):
                if found := _MISSION_SENTENCE.match(sentence):
                    yield Value(found["name"], _cut(sentence, MOST_ABOUT_LETTERS))
            for found in _VALUES_SENTENCE.finditer(paragraph):
                yield from (Value(_cut(name, MOST_NAME_LETTERS)) for name in _listed(found["en"] or found["ko"]))


def _does(reading: _Reading, name: str | None) -> str:
    """The first sentence under a heading that asks for it, else the first that says it outright."""
    said = [(part, _SENTENCE_END.split(paragraph)) for part, paragraph in reading.told if part != "aside"]
    if stated := next((sentences[0] for part, sentences in said if part == "does"), ""):
        return _cut(stated, MOST_DOES_LETTERS)
    return next((_cut(sentence, MOST_DOES_LETTERS) for sentence in _saying(said, name)), "")


def _saying(said: Sequence[tuple[CompanyPart | None, Sequence[str]]], name: str | None) -> Iterator[str]:
    owner = rf"(?:we|{re.escape(name)})" if name else "we"
    english = re.compile(rf"(?:at [^,]{{1,60}}, )?{owner}(?:, [^,]{{1,60}},)? {_WE_DO}", re.IGNORECASE)
    korean = re.compile(rf"(?:우리\S*|저희\S*|당사|{re.escape(name) if name else '당사'})\s?\S{{0,6}}[은는]\s")
    for wanted in ("about", None):
        for part, sentences in said:
            for sentence in sentences if part == wanted else ():
                if english.match(sentence) or (_KOREAN_DOES.search(sentence) and (part == "about" or korean.match(sentence))):
                    yield sentence


def _cut(text: str, letters: int) -> str:
    """The text, or as many whole words of it as there is room for."""
    if len(text) <= letters:
        return text.strip()
    return text[: letters - 1].rsplit(" ", 1)[0].strip() + "…"
