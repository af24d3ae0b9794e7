"""What documents other than resumes are known by: source code, logs, invoices, contracts, recipes, papers, advertisements of jobs.

Only what stands at the beginning of lines counts, where such documents have their labels: a resume may tell of invoices.
"""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from interview_cli.core.job_headings import part_of_heading
from interview_cli.core.textflow import is_bullet

OtherKind: TypeAlias = Literal["source code", "a log", "an invoice", "a contract", "a recipe", "a paper", "a job advertisement"]

MOST_SHARE = 0.3  # of a document's lines that look like code, or begin with a time
FEWEST_LINES = 5
FEWEST_SIGNS = 3  # different ones, of an invoice, a contract, a recipe or a paper
FEWEST_HEADINGS = 2  # of an advertisement, that no resume has
_CODE = re.compile(
    r"[{};]\s*$|^\s*(?:def |class \w+[:({]|import \w|from \w+ import|function\b|const |let |var |return\b|if \(|for \(|while \(|#include"
    r"|public |private |package |use |fn |func |@\w+|//|/\*|\}|elif |else:|try:|except\b|SELECT |<\w+[ >/])"
    r"|^[\w.]+\(.*\)$|^\w[\w.\[\]]* [-+*/]?= \S"
)
_LOGGED = re.compile(r"^\W?(?:\d{4}-\d\d-\d\d[T ]|[A-Z][a-z]{2} +\d{1,2} )?\d\d:\d\d:\d\d")
_SIGNS: dict[OtherKind, str] = {
    "an invoice": (
        r"invoice|bill(?:ed)? to|ship to|sub-?total|(?:amount|balance|total) due|total|payment (?:terms|due)|due date|unit price|qty|quantity"
        r"|(?:sales )?tax|vat|iban|account (?:no|number)|청구서|세금계산서|거래명세서|견적서|공급가액|공급받는|공급자|합계|부가세|세액|단가|품목|입금"
    ),
    "a contract": (
        r"this agreement|(?:\d+[.)] *)?(?:definitions|governing law|confidentiality|termination|indemni\w+|severability|entire agreement|notices"
        r"|force majeure|term|payment)\b(?=[.:]?$|\. )|in witness whereof|whereas|now,? therefore|the parties|제 ?1 ?조|제 ?2 ?조|제 ?3 ?조|제 ?4 ?조"
        r"|계약서|\W?갑\W|\W?을\W"
    ),
    "a paper": (
        r"(?:\d+[.)]? *)?(?:abstract|introduction|related work|methods?|results|discussion|conclusions?|acknowledge?ments?|references|bibliography"
        r"|초록|서론|이론적 배경|연구 ?방법|결과|고찰|결론|참고 ?문헌)\s*$"
    ),
    "a recipe": (
        r"ingredients|method|directions|preheat|serves|servings|prep time|cook time|yield|\W*[\d/½¼¾.]+ ?(?:g|kg|ml|cups?|tbsp|tsp|"
        r"tablespoons?|teaspoons?|cloves?)\b|재료|만드는 ?법|조리 ?(?:법|순서)|\W*\S+ [\d/]+ ?(?:큰술|작은술|컵|g|ml)"
    ),
}
_BEGINS = {kind: re.compile(rf"(?:{signs})", re.IGNORECASE) for kind, signs in _SIGNS.items()}
_ADVERTISED = re.compile(
    r"requirements|(?:required|minimum|basic) qualification|nice to have|preferred|what you.ll|what we|we offer|benefits|perks"
    r"|who you are|about (?:us|the (?:role|job|company|team))|how to apply|job description"
    r"|자격 ?요건|지원 ?자격|우대|복리후생|모집|전형|접수|채용|근무 ?조건|이런 ",
    re.IGNORECASE,
)


def other_kind(lines: Sequence[str]) -> OtherKind | None:
    """What the lines look like, when it is something else than a resume."""
    if len(lines) >= FEWEST_LINES:
        if sum(bool(_LOGGED.match(line)) for line in lines) > MOST_SHARE * len(lines):
            return "a log"
        if sum(bool(_CODE.search(line)) for line in lines) > MOST_SHARE * len(lines):
            return "source code"
    for kind, begins in _BEGINS.items():
        signs = {found.group().strip().lower() for line in lines if (found := begins.match(line))}
        if len(signs) >= FEWEST_SIGNS:
            return kind
    headings = [line.strip() for line in lines if not is_bullet(line) and part_of_heading(line)]
    advertised = {heading.lower() for heading in headings if _ADVERTISED.search(heading)}
    return "a job advertisement" if len(advertised) >= FEWEST_HEADINGS else None
