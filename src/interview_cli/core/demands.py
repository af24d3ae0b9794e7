"""What one requirement names outright: years, a degree, languages, a certificate, technologies; or that no resume can tell.

Apart from `core.matching` because this reads the requirement alone; that holds it against a resume.
"""

import re
from dataclasses import dataclass

from interview_cli.core.claims import COMMON_NAMES
from interview_cli.core.same_names import things_in, without_things
from interview_cli.core.terms import content_stems, normal, spoken_numbers, words
from interview_cli.core.tongues import LANGUAGE_NAMES, languages_asked


@dataclass(frozen=True, slots=True)
class Demand:
    """What must be shown.

    Attributes:
        names: technologies, certificates and other names that must stand in the resume as they are.
        concepts: names that prove, and refute nothing.
        needs_all: every name, and not one of several.
        years: of experience, with `field` for what in; None where no number is stated.
        degree: 1 any, 2 bachelor's, 3 master's, 4 doctor's; 0 where none is asked.
        field: of the years or the degree, as words; "" where any will do.
        languages: each by its English name, with how well: 1 a little, 2 in daily use, 3 fluent.
        is_certificate: a certificate or a licence is asked for.
        is_untold: it is about character, or about what is agreed in an interview: a resume cannot show it.
    """

    names: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    needs_all: bool = True
    years: float | None = None
    degree: int = 0
    field: str = ""
    languages: tuple[tuple[str, int], ...] = ()
    is_certificate: bool = False
    is_untold: bool = False


_YEARS = re.compile(
    r"(?P<least>\d+(?:\.\d+)?)\s*(?:[-~–]\s*\d+\s*)?\+?\s*(?:\+|or more|plus)?\s*(?:years?|yrs?|년)(?!차? ?이내|도|제)",
    re.IGNORECASE,
)
_YEARS_IN_WORDS = re.compile(r"\b(?P<word>[a-z]+)(?: or more)? years?\b", re.IGNORECASE)
_ABOUT_YEARS = re.compile(
    r"\bat least\b|\bminimum\b|\bmore than\b|\bover\b|\bor more\b|\bplus\b|\bof\b|\bin\b|\byou\b|\bmust\b|\bhave\b|이상|경력|경험|\+",
    re.IGNORECASE,
)
DEGREES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (4, re.compile(r"\bph\.?\s?d\b|\bdoctor(?:ate|al)?\b|박사", re.IGNORECASE)),
    (3, re.compile(r"\bmaster(?:'|’)?s\b|\bmaster of\b|\bm\.?sc?\b|\bm\.?eng\b|\bm\.?a\b(?=[ ,)]|$)|\bgraduate degree\b|석사", re.IGNORECASE)),
    (2, re.compile(r"\bbachelor|\bb\.?sc?\b|\bb\.?a\b|\bb\.?eng\b|\bundergraduate degree\b|(?<!전문)학사|대졸|4년제|대학교 졸업", re.IGNORECASE)),
    (1, re.compile(r"\bdegree\b|\bassociate(?:'s)? degree\b|\bdiploma\b|전문학사|초대졸|학위|학력", re.IGNORECASE)),
)  # fmt: skip
_CONCEPTS = COMMON_NAMES | {
    "b2g",
    "cms",
    "crm",
    "d2c",
    "devops",
    "erp",
    "etl",
    "mlops",
    "oop",
    "rdbms",
    "rest",
    "saas",
    "sdk",
    "sem",
    "seo",
    "tdd",
}
_CERTIFICATE = re.compile(
    r"\bcertifi\w+|\blicen[cs]e\w*|\baccredit\w+|자격증|면허|자격 ?소지|기능사|기사(?= |$|자격)|[1-3]급", re.IGNORECASE
)
_ONE_OF = re.compile(
    r"\bor\b|\bsuch as\b|\be\.?g\b|\blike\b|\bany of\b|\bone of\b|/|또는|혹은|이나 |나 |\b등|[^ ]등[ )]| 중 ", re.IGNORECASE
)
_UNTOLD = re.compile(
    r"\bcommunicat(?:ion|or|ing|e)\b|\bteam[- ]?(?:player|work)|\bcollaborat\w+ (?:skills|spirit|attitude)|\binterpersonal"
    r"|\bself[- ](?:motivated|starter|driven)|\bproblem[- ]solv|\bpassion|\bmotivated|\benthusias|\bcurious|\bcuriosity"
    r"|\bpositive attitude|\battention to detail|\bdetail[- ]oriented|\bwork ethic|\badaptab|\bflexib(?:le|ility)\b"
    r"|\bwork independently|\btime management|\borgani[sz]ational skills|\bfast[- ]paced|\bunder pressure|\bempath"
    r"|\bwilling(?:ness)? to|\b(?:able|ability) to (?:lift|travel|relocate|work|stand)|\bright to work|\bwork authori[sz]ation|\bvisa\b"
    r"|소통|커뮤니케이션|원활한|협업 ?(?:능력|마인드)|책임감|열정|성실|긍정적|적극적|주도적|꼼꼼|배려|도전 ?정신"
    r"|문제 ?해결 ?(?:능력|역량)|호기심|유연한|성장(?:하고|을|에)|결격 ?사유|해외여행|교대 ?근무가? 가능|출장(?:이)? 가능|즉시|입사 ?가능",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:experience|experienced|years?|least|minimum|degree|bachelor\w*|master\w*|required?|preferred|equivalent|related|relevant|field|background|"
    r"must|have|building|working|professional|hands-on|proven|ten|plus|more)\b|\d+\+?|경력|이상|경험|관련|학위|전문학사|초대졸|학사|석사|"
    r"박사|대졸|전공|학과|우대|필수|소지자?|보유|또는|이신|있으신|있는|분",
    re.IGNORECASE,
)


def demand_of(text: str) -> Demand:
    """Read what one requirement names."""
    languages = languages_asked(text)
    years = _years(text)
    degree = next((level for level, rule in DEGREES if rule.search(text)), 0)
    names = () if languages or degree else names_in(text)
    return Demand(
        names=names,
        concepts=concepts_in(text),
        needs_all=not _ONE_OF.search(text),
        years=years,
        degree=degree,
        field=_field(text) if years or degree else "",
        languages=languages,
        is_certificate=bool(_CERTIFICATE.search(text)),
        is_untold=bool(_UNTOLD.search(text)) and not names and years is None,
    )


def _field(text: str) -> str:
    """The words that say in what the years or the degree should be."""
    return " ".join(word for word in words(_FILLER.sub(" ", text)) if content_stems(word))


def names_in(text: str) -> tuple[str, ...]:
    """Names that decide by themselves: known technologies, words in Latin letters in a Korean text, words written like names."""
    known = things_in(text)
    bare = without_things(text)
    said = words(bare)
    is_title = len(said) > 2 and sum(word[:1].isupper() for word in said) > len(said) / 2  # Every Word Like This
    found = [word for word in said if _is_name(word, bare, is_title=is_title)]
    return tuple(dict.fromkeys([*known, *found]))


def concepts_in(text: str) -> tuple[str, ...]:
    """Short names of ways to work ("B2B", "QA"): they prove where they stand, but those who do so need not say so."""
    return tuple(word for word in words(text) if normal(word) in _CONCEPTS and re.search(r"[A-Z].*[A-Z]", word))


def _is_name(word: str, text: str, *, is_title: bool) -> bool:
    low = normal(word)
    if not re.match(r"\.?[A-Za-z]", word) or low in _CONCEPTS or low in LANGUAGE_NAMES:
        return False
    if re.search(r"[가-힣]", text) or re.search(r"[A-Z].*[A-Z]|[a-z][A-Z]|\d|[+#]|^\.|\.[A-Za-z]", word):
        return True
    starts = text.startswith(word) and len(words(text)) > 1
    return word[:1].isupper() and not starts and not is_title


def _years(text: str) -> float | None:
    if not _ABOUT_YEARS.search(text):
        return None
    if found := _YEARS.search(text):
        return float(found["least"])
    spoken = next((match for match in _YEARS_IN_WORDS.finditer(text) if spoken_numbers(match["word"])), None)
    return float(next(iter(spoken_numbers(spoken["word"])))) if spoken else None
