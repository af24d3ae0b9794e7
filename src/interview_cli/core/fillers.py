"""Spoken words without what the mouth adds: hesitations, words said twice, beginnings that were given up.

Only what carries nothing is taken out. Words that are fillers in one place and mean something in another ("like 40 people",
"그냥 두었습니다") go only where their place shows that they mean nothing.
"""

import re

from interview_cli.core.filler_words import SOUNDS, WORDS
from interview_cli.core.resume import Language

_Rule = tuple[re.Pattern[str], str]

_SOUND_EN = SOUNDS["en"]
_ASIDE_EN = rf"(?:{'|'.join(WORDS['en'])}|I mean|honestly)"
_OPENING_EN = r"(?:well|so|okay|ok|right|sure|yeah|look|basically|honestly|actually|you know|I mean|yes)"
_ENGLISH: tuple[_Rule, ...] = (
    (re.compile(rf"(?:, ?|^|(?<=\s)){_SOUND_EN}(?:,|…|\.\.\.)\s*(?=\S)"), " "),
    (re.compile(rf"(?:^|(?<=\s)){_SOUND_EN}\s+"), ""),
    (re.compile(rf"^\s*(?:{_OPENING_EN}, )+", re.I), ""),
    (re.compile(rf", {_ASIDE_EN},(?= (?!about|around|\d))", re.I), ""),
    (re.compile(r", (?:you know|I mean)(?=[.!?]|$)", re.I), ""),
    (re.compile(r"\b(\w{1,4})- (?=\1)", re.I), ""),
    (re.compile(r"\b(I|we|he|she|they|it|the)(?: [\w']+){0,2} ?(?:—|–|--|\.\.\.|…) ?(?=\1\b)", re.I), ""),
    (re.compile(r"\b(I|we|he|she|they|the|a|an|to|of|and|my|our|was|it's)(?:,|…|\.\.\.)? \1\b", re.I), r"\1"),
)
_ASIDE_KO = "|".join(f"{word}+" for word in WORDS["ko"] if word != "그냥")  # that one has a rule of its own
_KOREAN: tuple[_Rule, ...] = (
    (re.compile(rf"(?:^|(?<=[\s,]))(?:{SOUNDS['ko']}|{_ASIDE_KO}|뭐랄까요?|그니까|그러니까)(?:,|…|\.{{2,}})\s*"), ""),
    (
        re.compile(
            r"^\s*(?:(?:네|예|음+|어+|그니까)(?:,\s*|\s+(?!(?:명|분|개|번|가지|군데|곳|시|살|달|배|대|차례|장|팀|사람|건|"
            r"권)(?![가-힣]{2}))))+"
        ),
        "",
    ),
    (
        re.compile(
            r"(?<![가-힣])그냥,? +(?!(?:두|둬|뒀|둘|놔|놓|넘|지나|있|가|갔|보내|보냈|말|쓰|썼|버|돌|맡|나|됐|되|하|했|안|못|그))"
        ),
        "",
    ),
    (re.compile(r"(?<![가-힣])([가-힣]{1,4})(?:,|…|\.\.\.) \1(?![가-힣])"), r"\1"),
    (re.compile(r"(?<![가-힣])(제가|저는|저희가|저희는|그게|이게|근데|그래서|그리고) \1(?![가-힣])"), r"\1"),
)
_RULES: dict[Language, tuple[_Rule, ...]] = {"en": _ENGLISH, "ko": _KOREAN}


def without_fillers(sentence: str, language: Language) -> str:
    """Give a sentence without fillers and false starts, everything else verbatim but for the blanks and a capital at its start."""
    told = sentence
    for pattern, rest in _RULES[language]:
        told = pattern.sub(rest, told)
    if told == sentence:
        return sentence
    told = re.sub(r"\s+([,.!?;:])", r"\1", re.sub(r"[ \t]{2,}", " ", told)).strip(" ,")
    return told[:1].upper() + told[1:] if sentence[:1].isupper() else told
