"""The title and the employer that a job description names at its top."""

import re
from collections.abc import Sequence

FIRST_LINES = 12  # where a posting says what it is for
MOST_LETTERS = 80

_TITLE_LABEL = re.compile(
    r"^(?:job title|position(?: title)?|title|role"
    r"|모집 ?부문|모집 ?직무|모집 ?분야|포지션(?:명)?|직무(?:명)?|공고명|채용 ?직무)\s*[:：]\s*(?P<value>.+)$",
    re.IGNORECASE,
)
_EMPLOYER_LABEL = re.compile(
    r"^(?:company(?: name)?|employer|organi[sz]ation|회사(?:명)?|기업(?:명)?|기관(?:명)?)\s*[:：]\s*(?P<value>.+)$", re.IGNORECASE
)
_IS_HIRING = re.compile(
    r"^(?P<employer>[A-Z][\w&.' -]{1,40}?) (?:is|are) (?:currently )?(?:hiring|looking for|seeking|recruiting) (?:an? |our (?:next |first )?)?"
    r"(?P<title>[^.,!;]{3,60}?)(?= (?:to|who|that|for|in|with|at|on)\b|[.,!;]|$)"
)
_WE_HIRE = re.compile(
    r"\bwe(?:'re| are) (?:currently )?(?:hiring|looking for|seeking|recruiting) (?:an? |our (?:next |first )?)"
    r"(?P<title>[^.,!;]{3,60}?)(?= (?:to|who|that|for|in|with|at|on)\b|[.,!;]|$)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:engineer|developer|analyst|manager|nurse|designer|scientist|architect|consultant|accountant|assistant|director|specialist|"
    r"coordinator|administrator|technician|representative|associate|officer|intern|lead|head|teacher|tutor|researcher|editor|writer|"
    r"marketer|planner|operator|programmer|executive|supervisor|advisor|recruiter|sre|clerk|agent|chef|cook|driver|counsel|paralegal)s?\b"
    r"|엔지니어|개발자?|기획자?|간호사|디자이너|마케터|매니저|연구원|분석가|회계|담당자?|사원|리드|인턴|컨설턴트|교사|강사|상담사|관리자|"
    r"운영|영업|조리사|요리사|기사|직원",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"^[\[(【](?P<employer>[^\])】]{2,40})[\])】]\s*(?P<title>\S.*)$")
_PARTED = re.compile(r"\s+[-–—|@·]\s+|\s*\|\s*|\s+at\s+|,\s+")
_HIRING_WORD = re.compile(
    r"\s*(?:\([^()]*\))?\s*(?:신입|경력|정규직|계약직)?(?:/경력)?\s*(?:채용|모집|구인|공고|hiring|wanted)"
    r"(?:\s*공고)?(?:\s*\([^()]*\))?[!.]*$",
    re.IGNORECASE,
)
_KOREAN_HIRING = re.compile(
    r"^(?P<employer>\S+(?:\s\S+)?)(?:에서|은|는)\s+(?:함께할\s+)?(?P<title>[^.,]{2,30}?)(?:을|를)\s+(?:찾|모집|채용|모십)"
)


def title_and_employer(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Find both in a posting's first lines; each is None where they do not say."""
    top = [re.sub(r"\s+", " ", line).strip() for line in lines[:FIRST_LINES]]
    title = _labelled(_TITLE_LABEL, top)
    employer = _labelled(_EMPLOYER_LABEL, top)
    for line in top:
        if title and employer:
            break
        said_title, said_employer = _said(line)
        title, employer = title or said_title, employer or (said_employer if said_title else None)
    return title, employer


def _labelled(label: re.Pattern[str], lines: Sequence[str]) -> str | None:
    return next((found["value"].strip()[:MOST_LETTERS] for line in lines if (found := label.match(line))), None)


def _said(line: str) -> tuple[str | None, str | None]:
    """What one line says: "Acme is hiring a Baker", "Baker at Acme", "[Acme] 제빵사 채용"."""
    for rule in (_IS_HIRING, _KOREAN_HIRING, _WE_HIRE):
        if (said := rule.search(line)) and _ROLE.search(said["title"]):
            employer = said.groupdict().get("employer")
            return said["title"].strip(), employer.strip() if employer and employer.lower() != "we" else None
    line = _HIRING_WORD.sub("", line)
    if len(line) > MOST_LETTERS or line[-1:] in (".", "!", "?", ":", "다", "요"):
        return None, None
    if bracketed := _BRACKETED.match(line):
        return (bracketed["title"].strip(), bracketed["employer"].strip()) if _ROLE.search(bracketed["title"]) else (None, None)
    parts = [part.strip() for part in _PARTED.split(line) if part.strip()]
    titles = [part for part in parts if _ROLE.search(part)]
    others = [part for part in parts if part not in titles]
    return (titles[0], others[0] if others else None) if titles else (None, None)
