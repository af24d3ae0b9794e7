"""What makes a question fit to be asked: the rules, each a small function, in one table.

Nothing here decides what to do about it: `coach.ask` asks again, or takes a question from the bank. The faults of follow-ups that
the rules look for are those of Shen, Singhal & Breaux 2025, arXiv 2507.02858.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from interview_cli.core.claims import asks_known_number, false_names, false_numbers, is_grounded
from interview_cli.core.resume import Language
from interview_cli.core.terms import content_stems, normal
from interview_cli.core.tidying import CONTROL, FIRST_ASK_EN, LABEL, REQUEST, tidy

__all__ = ["LENGTHS", "RULES", "findings", "tidy"]

LENGTHS: dict[Language, tuple[int, int]] = {"en": (20, 220), "ko": (15, 150)}  # in characters
NEVER_A_QUESTION = 1_000  # characters; the other rules would take seconds over a text that ran away
LEAST_HANGUL_SHARE, MOST_HANGUL_SHARE = 0.45, 0.05  # of the letters of a Korean, of an English question
MOST_WORD_OVERLAP = 0.8  # Jaccard, above which two questions are the same one in other words


@dataclass(frozen=True, slots=True)
class _Case:
    """A question with all that its rules may look at; `plain` is the question without what it quotes."""

    text: str
    language: Language
    earlier: Sequence[str]
    sources: Sequence[str]

    @property
    def plain(self) -> str:
        return re.sub(r"[\"“‘「][^\"”’」]*[\"”’」]|(?<!\w)'[^']*'", "…", self.text)

    @property
    def last_sentence(self) -> str:
        return re.split(r"(?<=[.!])\s+(?=\S)", self.plain.strip())[-1]


def _empty(case: _Case) -> bool:
    return not case.text.strip()


def _two_questions(case: _Case) -> bool:
    if len(re.findall(r"[?？]", case.text)) > 1:
        return True
    if case.language == "en":
        return bool(_SECOND_EN.search(case.plain)) or (bool(FIRST_ASK_EN.search(case.plain)) and case.text.endswith("?"))
    return bool(_SECOND_KO.search(case.plain)) or bool(re.search(r"(?:주세요|주십시오|니까|나요)[.!]\s+\S", case.plain))


_WH = r"(?:how|what|which|why|where|who|whom)"
_SECOND_EN = re.compile(
    rf"\b(?:{_WH}|when|tell|describe|explain|walk)\b[^.]*(?:,? and(?: also| then| finally)?|, or|, but|;) "
    r"(?:how|what|which|when|where|who|whom|did|do you|would you|were you|was it|tell|describe|explain|can you|could you)\b|"
    # Without "and", only a main question counts: "When it broke, how did you find out?" is one.
    rf"(?:^|[.!:] ){_WH}\b[^.,]*, {_WH}\b",
    re.I,
)
_ASKING_KO = r"(?:어떻게|어떤|무엇|무슨|뭐|뭘|누가|누구|언제|어디|얼마|몇|어느|어땠|어떠)"
_SECOND_KO = re.compile(
    rf"{_ASKING_KO}[^.?]*(?:고요?|으며|며|는데요?|는지와?|은지와?|그리고|또는|또한|및),? [^.?]*{_ASKING_KO}|(?:는지|"
    rf"은지|인지)(?:와|,| "
    rf"그리고)[^.?]*{_ASKING_KO}[^.?]*(?:는지|은지|인지)"
)


def _length(case: _Case) -> bool:
    low, high = LENGTHS[case.language]
    return not low <= len(case.text.strip()) <= high


def _language(case: _Case) -> bool:
    letters = [c for c in case.text if c.isalpha()]
    share = sum("가" <= c <= "힣" for c in letters) / max(1, len(letters))
    if case.language == "ko":
        return share < LEAST_HANGUL_SHARE
    return share > MOST_HANGUL_SHARE or not re.search(
        r"\b(?:you|your|the|how|what|why|which|who|where|when|tell|describe|explain|is|are|was|were|did|do|does|an?)\b",
        case.text,
        re.I,
    )


def _third_script(case: _Case) -> bool:
    return any(c.isalpha() and not _is_usual(c) for c in case.text) or bool(re.search(r"[一-鿿㐀-䶿]", case.text))


def _is_usual(letter: str) -> bool:
    # Greek letters are symbols of science (α, Δ, µ) in either language.
    return (
        letter < "Ͽ"
        or "가" <= letter <= "힣"
        or unicodedata.name(letter, "").startswith(("HANGUL", "LATIN", "GREEK", "OHM", "FEMININE", "MASCULINE"))
    )


def _no_question(case: _Case) -> bool:
    text = case.text.rstrip()
    if text.endswith(("?", "？")):
        return False
    if case.language == "ko":
        return not re.search(r"(?:세요|십시오|니까)[.]?$", text)
    return not (
        re.match(r"(?:please )?(?:tell|describe|explain|walk|share|introduce)\b", text, re.I)
        and re.match(rf"{REQUEST}", case.last_sentence, re.I)
    )


def _not_polite(case: _Case) -> bool:
    if case.language != "ko":
        return False
    ending = re.sub(r"[\s.?!？\"'”’)]+$", "", case.text)
    return not re.search(r"(?:요|니까|죠|십시오)$", ending) or bool(
        re.search(r"(?<![가-힣])(?:당신|자네|너는|너의|네가|니가)", case.plain)
    )


# What a small model writes when it joins two started sentences: "설명을 설명해", "어떤 이유를 사용했는지", "개발한 데, …".
_CLUMSY_KO = re.compile(
    r"([가-힣]{2,})(?:을|를|에 대한|에 대해) \1(?:해|하|드)|(?:이유|결과|성과|효과|의견|점)(?:을|를) (?:사용|진행|수행|실시)|[가-힣]한 데,|"
    r"(?:알려|설명해|말씀해|들려) ?주(?:셨|시었)(?:는가|나요|는지요|습니까)|는가요?[?.]?$|"
    r"(?:쉽|맵|춥|덥|렵|깝)았|하는가[?]?$|"
    r"(?:말씀|설명)(?:을|를) 드리셨|(?:하는가|했는가|인가|인지) (?:설명|질문) 하나"
)


def _clumsy(case: _Case) -> bool:
    return case.language == "ko" and bool(_CLUMSY_KO.search(case.text))


def _label(case: _Case) -> bool:
    return bool(LABEL.match(case.text)) or bool(
        re.match(r"\W*(question|follow.?up|interviewer|q\d*|질문|꼬리질문|면접관)\s*[:：.]", case.text, re.I)
    )


def _markup(case: _Case) -> bool:
    return bool(
        re.search(r"\*\*|^#|^\s*[-*•] |```|`[^`]+`|</?\w+/?>|\[\w+\]|\{\w*\}|^\d{1,2}[.)] |\n", case.text.strip(), re.M)
    ) or bool(CONTROL.search(case.text))


def _leak(case: _Case) -> bool:
    return bool(_LEAK.search(case.text))


_LEAK = re.compile(
    r"\b(?:as an ai|as an interviewer|ai assistant|language model|the (?:candidate|applicant|interviewee)|"
    r"candidate(?:'s)? answer|resume (?:evidence|passage)|the passages?\b|"
    r"system prompt|the prompt|the instructions?|follow[- ]?up question|interview question|(?:one|single|good|"
    r"open)[- ](?:ended )?question|the question (?:should|is about)|"
    r"characters? (?:long|or less)|json)\b|지원자(?:의|는|가|에게|를|께)(?!님)|이력서 근거|답변 근거|프롬프트|"
    r"시스템 메시지|인공지능 모델|언어 ?모델|후속 "
    r"?질문|꼬리 ?질문|면접 ?질문|질문(?:을|은) (?:하나|한 가지|생성|작성)|질문 하나를|묻는 (?:꼬리 ?)?질문",
    re.I,
)


def _greeting(case: _Case) -> bool:
    return bool(_GREETING.search(case.text))


_GREETING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|welcome|greetings|good (?:morning|afternoon|evening)|thank you|thanks|nice to meet "
    r"you)\b|(?:great|good|excellent|wonderful|interesting)"
    r"(?: (?:answer|question|job|work|point|to hear)\b|[,!.]))|\bnice to meet you\b|\bthank(?:s| you) for "
    r"(?:sharing|your|the|coming|joining)\b|안녕하세요|안녕하십니까|반갑습니다|"
    r"^\W*(?:네|예|감사합니다|좋습니다|훌륭)[,.! ]|(?:답변|말씀|설명)(?:해 주셔서)? ?감사|잘 들었습니다",
    re.I,
)


def _yes_or_no(case: _Case) -> bool:
    if case.language == "ko":
        if re.search(r"알고 (?:계|있)[가-힣]*[?？]?$", case.text.rstrip()):  # asks whether, not how, whatever stands before it
            return True
        return not re.search(_OPEN_KO, case.plain) and bool(re.search(r"[?？]|니까", case.text))
    if re.search(
        r",\s*(?:right|correct|yes|no|is(?:n't| that)(?: it| so| right)?|did(?:n't)? you|aren't you|wasn't it|don't you)\s*\?$",
        case.plain,
        re.I,
    ):
        return True
    ask = re.search(
        r"(?:^|[.!,:;]\s+|\b(?:and|so|but)\s+)((?:do|does|did|have|has|had|are|is|was|were|can|could|would|will|"
        r"should)(?:n't)? (?:you|your|it|there|that|this|they|the|any|we)\b.*)$",
        case.plain,
        re.I,
    )
    return bool(ask) and not re.search(
        r"\b(?:why|how|what|which|reason|tell|describe|explain|walk|talk|share|show|give|take|say|introduce|"
        r"outline|list|compare|point)\b",
        case.plain,
        re.I,
    )


_OPEN_KO = re.compile(
    r"왜|어떻게|어떤|어땠|어떠|무엇|무슨|뭐|뭘|뭔|언제|누가|누구|어디|어느|얼마|몇|이유|까닭|계기|말씀|들려|설명|"
    r"소개|알려|이야기|얘기|묘사|나눠|공유|비교해"
)


def _repeat(case: _Case) -> bool:
    same = _letters(case.text)
    own = content_stems(case.text, with_generic=True)
    for question in case.earlier:
        other = content_stems(question, with_generic=True)
        if same == _letters(question) or (own and len(own & other) / len(own | other) >= MOST_WORD_OVERLAP):
            return True
    return False


def _letters(text: str) -> str:
    # Signs of technique count: "Why C++?" is not "Why C#?".
    return re.sub(r"[^\w+#%]|_", "", normal(text))


def _not_grounded(case: _Case) -> bool:
    return not is_grounded(case.text, case.sources)


def _false_claim(case: _Case) -> bool:
    if not any(source.strip() for source in case.sources):
        return False
    return bool(false_numbers(case.text, case.sources) or false_names(case.text, case.sources, case.language))


def _known_number(case: _Case) -> bool:
    return asks_known_number(case.plain, case.sources)


def _answer_inside(case: _Case) -> bool:
    return bool(_ANSWER.search(case.plain))


_ANSWER = re.compile(
    r"\b(?:answer|response):|(?i:\bfor example,|\be\.g\.|\bsuch as\b|\bfor instance\b|\b(?:was|is|were) (?:it|"
    r"that|this) because\b|\bbecause (?:it|they|you) (?:was|were|had|could)\b[^?]*\bright\?)|"
    r"\bI (?:used|did|chose|worked|implemented|built|was|decided|designed|led|created|developed|managed|"
    r"learned)\b|\b[Mm]y (?:role|experience|approach|project|previous)\b|"
    r"답변\s*[:：]|예를 들어|예를 들면|예컨대|(?:때문|덕분)(?:이었|인|에 그런|이)(?:나요|가요|죠|습니까)|"
    r"(?<![가-힣])(?:저는|제가 (?:맡|담당|개발|사용|했|해결)|제 (?:역할|경험))"
)

RULES: dict[str, Callable[[_Case], bool]] = {
    "empty": _empty,
    "two_questions": _two_questions,
    "length": _length,
    "language": _language,
    "third_script": _third_script,
    "no_question": _no_question,
    "not_polite": _not_polite,
    "clumsy": _clumsy,
    "label": _label,
    "markup": _markup,
    "leak": _leak,
    "greeting": _greeting,
    "yes_or_no": _yes_or_no,
    "repeat": _repeat,
    "not_grounded": _not_grounded,
    "false_claim": _false_claim,
    "known_number": _known_number,
    "answer_inside": _answer_inside,
}


def findings(question: str, *, language: Language, earlier: Sequence[str], sources: Sequence[str]) -> tuple[str, ...]:
    """Name the rules that a question breaks; a question with none is fit to be asked.

    Args:
        question: one question, tidied.
        language: the session's; the rules of politeness and length are its own.
        earlier: the questions of this interview so far.
        sources: what the question may rest on: resume passages, the last answer, the role. With none of them, whether it is tied
            and true to them cannot be told, and those rules hold.

    Returns:
        Ids of `RULES`, in their order.
    """
    if len(question) > NEVER_A_QUESTION:
        return ("length",)
    case = _Case(question, language, earlier, sources)
    return tuple(name for name, breaks in RULES.items() if breaks(case))
