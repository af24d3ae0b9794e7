"""Languages that people speak: their names in English and Korean, and how well somebody says that they speak them."""

import re

from interview_cli.core.terms import normal, words

LANGUAGE_NAMES = {
    "english": "영어", "korean": "한국어", "japanese": "일본어", "chinese": "중국어", "mandarin": "중국어", "spanish": "스페인어",
    "french": "프랑스어", "german": "독일어", "russian": "러시아어", "vietnamese": "베트남어", "arabic": "아랍어", "portuguese": "포르투갈어",
    "italian": "이탈리아어", "thai": "태국어", "indonesian": "인도네시아어", "hindi": "힌디어", "dutch": "네덜란드어", "turkish": "튀르키예어",
}  # fmt: skip
_SPOKEN = re.compile(
    r"\bfluen|\bnative\b|\bproficien|\bbilingual|\bspoken\b|\bwritten\b|\bspeak|\bconversational\b|\blanguage|\bbusiness[- ]level"
    r"|가능|회화|유창|능통|구사|원어민|비즈니스|능력",
    re.IGNORECASE,
)
FEW_WORDS = 4  # a requirement of so few that names a language asks for it
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        1,
        re.compile(
            r"\bbasic|\bbeginner|\belementary|\ba few\b|\ba little\b|\breading\b|\bphrases\b|초급|기초|간단|읽기|입문",
            re.IGNORECASE,
        ),
    ),
    (2, re.compile(r"\bconversational|\bintermediate|\blimited|\bworking\b|중급|일상|회화", re.IGNORECASE)),
    (3, re.compile(r"\bfluen|\bnative|\bbilingual|\badvanced|\bprofessional|유창|능통|원어민|모국어|고급|상급", re.IGNORECASE)),
)


def languages_asked(text: str) -> tuple[tuple[str, int], ...]:
    """The languages that a requirement asks for, each with how well: 1 a little, 2 in daily use, 3 fluent."""
    low = normal(text)
    found = dict.fromkeys(
        "chinese" if name == "mandarin" else name
        for name, korean in LANGUAGE_NAMES.items()
        if re.search(rf"\b{name}\b", low) or korean in low
    )
    if not found or not (_SPOKEN.search(text) or len(words(text)) <= FEW_WORDS):
        return ()
    return tuple((name, level_of(text) or 2) for name in found)


def level_of(text: str) -> int:
    """How well a language is spoken, 1 to 3; 0 where it is not said."""
    return next((level for level, rule in _LEVELS if rule.search(text)), 0)


def speaks(text: str, language: str) -> bool:
    """A line names this language."""
    low = normal(text)
    names = [name for name in LANGUAGE_NAMES if name == language or (language == "chinese" and name == "mandarin")]
    return any(re.search(rf"\b{name}\b", low) or LANGUAGE_NAMES[name] in low for name in names)
