"""The name of the employer that a text is about: where it is labelled, in a heading, or the subject of a sentence that says what it is."""

import re
from collections.abc import Sequence

from interview_cli.core.company_lines import CompanyLine

FIRST_LINES = 30  # where such a text says whom it is about
MOST_LETTERS = 60

_LABEL = re.compile(
    r"^(?:company(?: name)?|employer|organi[sz]ation|name|회사(?:명|\s*이름)?|기업(?:명)?|기관(?:명)?|상호)\s*[:：]\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
_HEADINGS = tuple(
    re.compile(rule)
    for rule in (
        r"^(?:[Aa]bout|ABOUT|[Ww]elcome to|[Ww]orking (?:at|for)|[Cc]areers at|[Ll]ife at|[Jj]oin) (?P<name>[A-Z0-9][\w&.' -]{1,50})$",
        r"^(?P<name>[A-Z0-9][\w&.' -]{1,50}?)(?:['’]s?)? (?:[Cc]ore )?(?:[Vv]alues|[Cc]ulture|[Pp]rinciples|[Mm]ission)$",
        r"^[Ww]hat (?P<name>[A-Z0-9][\w&.' -]{1,50}?) (?:does|values|believes in|stands for)$",
        r"^(?P<name>[가-힣A-Za-z0-9㈜()&. ]{2,30}?)(?:의)?\s+(?:소개|핵심\s*가치|인재상|비전|미션|조직\s*문화|일하는\s*방식)$",
    )
)
_SUBJECT = re.compile(
    r"^(?P<name>[A-Z][\w&.'’-]*(?: (?:[A-Z&][\w&.'’-]*|of|and|the)){0,5}) (?:is|are) (?:an?|the|one of)\b",
)
_KOREAN_SUBJECT = re.compile(
    r"^(?P<name>(?:[㈜A-Za-z0-9가-힣()&.]+ ){0,2}[㈜A-Za-z0-9가-힣()&.]+?)[은는] (?=[^.]{0,200}"
    r"(?:회사|기업|병원|브랜드|스타트업|기관|서점|은행|학교|업체|연구소|호텔)(?:입니다|이다|예요|이에요))"
)
_LEGAL = re.compile(r"㈜|\(주\)|주식회사|유한회사|\b(?:Inc|Ltd|LLC|GmbH|plc|Corp|Limited)\b")
_NO_NAMES = re.compile(
    r"^(?:(?:we|us|our|it|this|that|there|here|they|he|she|you|i|what|who|the|a|an|my|these|those|one|each|every|core|company|team)\b|"
    r"(?:우리|저희|당사|회사|기업|팀|서비스|제품|사업|직무|포지션|자기|업무|본사|이곳|여기|이\s|핵심|조직))",
    re.IGNORECASE,
)


def company_name(lines: Sequence[CompanyLine]) -> str | None:
    """Find the name; None where no line says it outright. A first line alone is no name, unless the text uses it as one."""
    top = [
        (f"{line.lead}: {line.text}" if line.lead and line.text else line.lead or line.text, line) for line in lines[:FIRST_LINES]
    ]
    for text, _ in top:
        if labelled := _LABEL.match(text):
            return labelled["name"].strip()[:MOST_LETTERS]
    whole = "\n".join(line.text for line in lines[1:])
    headings = [
        text for number, (text, line) in enumerate(top) if number == 0 or line.look in ("heading", "bold") or line.is_apart
    ]
    titled = (_named(rule.match(text.strip(" :：!"))) for text in headings for rule in _HEADINGS)
    stated = (_named(rule.match(text)) for text, line in top if line.look == "text" for rule in (_SUBJECT, _KOREAN_SUBJECT))
    return next((name for names in (titled, stated) for name in names if name), None) or _first_line(
        top[0][0] if top else "", whole
    )


def _named(found: re.Match[str] | None) -> str | None:
    name = found["name"].strip() if found else ""
    return name if name and not _NO_NAMES.match(name) else None


def _first_line(text: str, rest: str) -> str | None:
    """The first line where it is a name: it bears a legal form, or sentences of the text begin with it."""
    name = text.strip()
    if not 2 <= len(name) <= MOST_LETTERS or name[-1] in ".!?:," or _NO_NAMES.match(name):
        return None
    is_used = re.search(rf"(?:^|[.!?]\s){re.escape(name)}(?: [a-z]|['’]s|[은는이가의] )", rest, re.MULTILINE)
    return name if is_used or (_LEGAL.search(name) and len(name.split()) <= 5) else None
