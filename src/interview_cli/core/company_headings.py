"""Headings of texts about employers, English and Korean: what stands under each."""

import re
from typing import Literal

from interview_cli.core.job_headings import part_of_heading

CompanyPart = Literal["about", "does", "mission", "values", "aside"]

MOST_LETTERS = 60  # a longer line is a sentence
_OWNED = r"(?:[\w.&-]+(?: [\w.&-]+){0,3}['’]s? )?(?:(?:our|the|company|core|shared) ){0,3}"
_RULES: tuple[tuple[CompanyPart, str], ...] = (
    (
        "values",
        rf"{_OWNED}(?:core )?(?:values?|(?:leadership |operating |guiding )?principles|beliefs|culture|ways? of working)(?: (?:and|&) [\w ]{{3,20}})?"
        r"|what (?:we|\w+ \w*) ?(?:values?|believes?(?: in)?|stands? for|cares? about)|(?:how|the way) we work(?: "
        r"together)?|what matters to us"
        r"|the people we (?:hire|look for)|(?:mission|vision) (?:and|&) values"
        r"|(?:\S+\s){0,3}\S*(?:핵심\s*가치|가치관|인재상|우리의\s*가치|조직\s*문화|일하는\s*(?:방식|원칙|문화)|행동\s*(?:원칙|강령|규범)|"
        r"경영\s*(?:이념|철학)|핵심\s*원칙|사훈)"
        r"|(?:우리\S*\s)?(?:가치|원칙|문화)",
    ),
    (
        "mission",
        rf"{_OWNED}(?:mission|vision|purpose)(?: statement)?(?: (?:and|&) (?:mission|vision|purpose))?|why we exist"
        r"|(?:\S+\s){0,2}\S*(?:비전|미션|(?<!회)사명)(?:\s?(?:과|와|및|/|·|&)\s?(?:비전|미션|사명))?|존재\s*이유|우리가 "
        r"존재하는 이유",
    ),
    (
        "does",
        r"what (?:we|[\w.&' -]{1,30}) (?:do|does|makes?|builds?)|our "
        r"(?:business|products?|services?|work)|(?:products|business)(?: and services)?"
        r"|하는\s*일|우리가 하는 일|사업\s*(?:내용|분야|소개|영역)|주요\s*(?:사업|제품|서비스)|무엇을 "
        r"하나요\??|(?:제품|서비스)\s*소개",
    ),
    (
        "about",
        r"about(?! (?:the |this )?(?:role|job|position|candidate|team|you)\b)(?: [\w.&' -]{1,40})?|who we are|company(?: "
        r"(?:overview|profile|description))?|our (?:company|story)|overview|introduction"
        r"|(?:\S+\s){0,2}\S*\s?소개|(?:회사|기업)\s*개요|우리\s*회사|우리는|개요",
    ),
    (
        "aside",
        r"(?:our )?(?:locations?|offices?|news|awards|investors|contact(?: us)?|careers?|jobs|open roles|perks|faq)|about "
        r"(?:the |this )?(?:role|job|position|candidate|team|you)"
        r"|연혁|오시는\s*길|위치|문의처?|수상\s*(?:내역|이력)?|투자\s*(?:유치|현황)?|고객사|지원\s*자격|채용\s*(?:절차|공고|안내)|복리\s*후생|자주 "
        r"묻는 질문",
    ),
)
_PARTS = tuple((part, re.compile(rule, re.IGNORECASE)) for part, rule in _RULES)
_MARKS = " \t#*_■●□▶◆◇○▪※[]【】<>〈〉《》|=-–—:：.!"
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[①-⑳]|[IVX]{1,4}\.)\s*")


def bare_heading(text: str) -> str:
    """A heading's words without its marks and number."""
    return _NUMBERED.sub("", text.strip(_MARKS)).strip(_MARKS)


def known_company_part(text: str) -> CompanyPart | None:
    """What stands under a heading of such a text; None for any other line."""
    bare = bare_heading(text)
    if not bare or len(bare) > MOST_LETTERS:
        return None
    if known := next((part for part, rule in _PARTS if rule.fullmatch(bare)), None):
        return known
    return "aside" if part_of_heading(bare) in ("required", "preferred", "duty", "aside") and len(bare.split()) <= 6 else None
