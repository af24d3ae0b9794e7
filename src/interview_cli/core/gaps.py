"""What an answer leaves open, found by rules, so that a follow-up can probe it.

The rules look for signs of what is there (a reason, a figure, an "I") and name what they do not find. They are coarse on
purpose: a gap only steers the next question and never a score. What makes an answer complete follows the structured-interview
guide of the US Office of Personnel Management (2008): situation, own action, reasoning, result.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from interview_cli.core.replies import kind_of
from interview_cli.core.reply_kind import ReplyKind
from interview_cli.core.resume import Language
from interview_cli.core.scoring import SHORT, says_little
from interview_cli.core.signs import SIGNS, SPOKEN
from interview_cli.core.telling import could_be_anyones, tells_no_case, tells_no_outcome
from interview_cli.core.terms import content_stems, mentions, normal, numbers, words

Gap = Literal[
    "did_not_answer",
    "too_short",
    "contradiction_with_resume",
    "too_generic",
    "no_specific_example",
    "no_own_role",
    "solution_without_problem",
    "no_reasoning",
    "no_result",
    "no_numbers",
    "no_alternatives",
    "unexplained_term",
]
GAPS: tuple[Gap, ...] = get_args(Gap)

# About twenty seconds of speech. Of the answers to 121 questions, those labelled too short had 20 to 54 words, and one that
# is not labelled so had fewer than this. Two figures make a short answer a dense one.
LITTLE: dict[Language, int] = {"en": 50, "ko": 30}
# An answer says the question back when it has most of the question's content words and few others. Measured on answers to 140
# questions: 92 % of those that do so pass both, and none of 700 others; three of these would pass by the first share alone.
COPIED_SHARE: dict[Language, float] = {"en": 0.35, "ko": 0.2}  # of the answer's words; Korean endings hide repetition
COVERED_SHARE = 0.7  # of the question's

_FIRST: tuple[Gap, ...] = ("did_not_answer", "contradiction_with_resume", "too_short")
PRIORITIES: dict[str, tuple[Gap, ...]] = {
    "communication": (*_FIRST, "too_generic", "no_specific_example", "unexplained_term", "no_result"),
    "motivation": (*_FIRST, "too_generic", "no_reasoning", "no_specific_example"),
    "job_knowledge": (
        *_FIRST,
        "too_generic",
        "no_reasoning",
        "no_specific_example",
        "no_own_role",
    ),
    "problem_solving": (
        *_FIRST,
        "too_generic",
        "no_own_role",
        "solution_without_problem",
        "no_reasoning",
        "no_result",
        "no_specific_example",
        "no_numbers",
        "no_alternatives",
    ),
    "collaboration_growth": (*_FIRST, "too_generic", "no_specific_example", "no_own_role", "no_result", "no_reasoning"),
}
"""By competency, which gaps matter, the largest first. A gap that is not named is not probed there."""


@dataclass(frozen=True)
class _Reply:
    """An answer and what its rules compare it with; not slotted, because what is found in it is kept."""

    text: str
    question: str
    language: Language
    passages: tuple[str, ...]

    @cached_property
    def words(self) -> list[str]:
        return words(self.text)

    def count(self, sign: str) -> int:
        return sum(1 for _ in SIGNS[self.language][sign].finditer(self.text))

    @cached_property
    def figures(self) -> int:
        spoken = SPOKEN[self.language].findall(self.text)
        return sum(1 for _ in numbers(self.text)) + len(spoken)


def _did_not_answer(reply: _Reply) -> bool:
    if kind_of(reply.text, reply.language) in _NO_ANSWER:
        return True
    return len(reply.text.split()) >= SHORT[reply.language] and _says_the_question_back(reply)


_NO_ANSWER: tuple[ReplyKind, ...] = ("silence", "dont_know", "refusal", "question_back", "gibberish")


def _says_the_question_back(reply: _Reply) -> bool:
    if set(numbers(reply.text)) - set(numbers(reply.question)):
        return False
    own, asked = content_stems(reply.text), content_stems(reply.question)
    return (
        bool(own and asked)
        and len(mentions(reply.question, own)) / len(own) >= COPIED_SHARE[reply.language]
        and len(mentions(reply.text, asked)) / len(asked) >= COVERED_SHARE
    )


def _too_short(reply: _Reply) -> bool:
    count = len(reply.text.split())
    return says_little(reply.text, reply.language) or (count < LITTLE[reply.language] and reply.figures < 2)


def _contradiction(reply: _Reply) -> bool:
    resume = "\n".join(reply.passages)
    for match in SIGNS[reply.language]["never"].finditer(reply.text):
        denied = {s for s in content_stems(match.group(1)) if re.match(r"[a-z]", s) and len(s) > 1}
        if denied and denied <= mentions(resume, denied):
            return True
    return any(_other_change(said, passage) for said in _sentences(reply.text) for passage in reply.passages)


_CHANGE = re.compile(
    r"from (?:about |around |over )?[$€£]?(\d[\d.,]{0,11}) ?(%|[a-z]+)?[^.;]{0,15}? (?:down |up )?to (?:about |around "
    r")?[$€£]?(\d[\d.,]{0,11}) ?(%|[a-z]+)?|"
    r"(\d[\d.,]{0,11}) ?(%|[a-z가-힣]+?)? ?(?:에서|→|->) ?(?:약 )?(\d[\d.,]{0,11}) ?(%|[a-z가-힣]+)?",
    re.I,
)


def _other_change(said: str, passage: str) -> bool:
    """A change told of the same things with other figures at both ends, in the same units: sure enough to ask about."""
    for line in _sentences(passage):
        mine, theirs = _CHANGE.search(said), _CHANGE.search(line)
        if not mine or not theirs:
            continue
        a, b = ([g for g in m.groups() if g] for m in (mine, theirs))
        units_a, units_b = ({normal(g) for g in x if not g[0].isdigit()} for x in (a, b))
        figures_a, figures_b = (set(numbers(" ".join(g for g in x if g[0].isdigit()))) for x in (a, b))
        shared = mentions(line, {s for s in content_stems(said) if not s[0].isdigit()}) - units_a
        if units_a and units_a == units_b and not figures_a & figures_b and len(shared) >= 2:
            return True
    return False


def _too_generic(reply: _Reply) -> bool:
    return _is_list(reply) or could_be_anyones(reply.text, reply.language)


def _is_list(reply: _Reply) -> bool:
    # Keywords without sentences: nobody speaks so, and there is nothing in it to follow up but what is behind the words.
    if reply.language == "en":
        verbs = re.findall(
            r"\b(?:is|was|were|are|had|have|has|did|do|does|i|we|it|they|you|\w+n't)\b|'(?:s|d|m|re|ve|ll)\b", reply.text, re.I
        )
        return len(reply.words) >= 12 and len(verbs) <= len(reply.words) / 25
    endings = re.findall(r"[가-힣](?:다|요|죠|까|고|서|데|면|지만|며|니)(?=[\s.,!?…]|$)", reply.text)
    return len(reply.words) >= 10 and len(endings) <= len(reply.words) / 15


def _no_specific_example(reply: _Reply) -> bool:
    return _is_list(reply) or tells_no_case(reply.text, reply.language)


def _no_own_role(reply: _Reply) -> bool:
    together, alone = reply.count("we"), reply.count("i")
    return together >= 2 and together >= 4 * alone


def _solution_without_problem(reply: _Reply) -> bool:
    return reply.count("solution") > 1 and reply.count("problem") == 0


_TERM: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:[A-Z]{2,}[A-Za-z0-9]*|[a-z]+[A-Z]\w*)\b(?=(?P<after>.{0,12}))"),
    "ko": re.compile(r"(?<![A-Za-z])[A-Z]{2,}[A-Za-z0-9]*(?![A-Za-z])(?=(?P<after>.{0,12}))"),
}


def _unexplained_term(reply: _Reply) -> bool:
    known = normal(" ".join((reply.question, *reply.passages)))
    explains = SIGNS[reply.language]["explains"]
    terms = {
        word
        for match in _TERM[reply.language].finditer(reply.text)
        if (word := normal(match.group())) not in known and word not in _EVERYDAY and not explains.search(match["after"])
    }
    return len(terms) >= 2


_EVERYDAY_WORDS = """
ok tv pc usa uk us eu ceo cto cfo hr it pdf sms api sql http https url id db ui ux cpu qa am pm iphone youtube linkedin
"""
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?。])\s+|\n+", text) if part.strip()]


def _lacks(sign: str) -> Callable[[_Reply], bool]:
    return lambda reply: reply.count(sign) == 0


_RULES: dict[Gap, Callable[[_Reply], bool]] = {
    "did_not_answer": _did_not_answer,
    "too_short": _too_short,
    "contradiction_with_resume": _contradiction,
    "too_generic": _too_generic,
    "no_specific_example": _no_specific_example,
    "no_own_role": _no_own_role,
    "solution_without_problem": _solution_without_problem,
    "no_reasoning": _lacks("reason"),
    "no_result": lambda reply: _is_list(reply) or tells_no_outcome(reply.text, reply.language),
    "no_numbers": lambda reply: reply.figures == 0 and reply.count("size") > 0,
    "no_alternatives": lambda reply: reply.count("choice") > 0 and reply.count("alternative") == 0,
    "unexplained_term": _unexplained_term,
}


def find_gaps(answer: str, *, question: str, language: Language, passages: Sequence[str]) -> tuple[Gap, ...]:
    """Find what an answer leaves open.

    Args:
        answer: the candidate's words; blank counts as none.
        question: what was asked; an answer that only says it back did not answer.
        language: the answer's.
        passages: texts of the resume that the question rests on.

    Returns:
        Gaps in the order of `GAPS`; () for a complete answer. An answer that is none has the one gap `did_not_answer`.
    """
    reply = _Reply(answer.strip(), question, language, tuple(passages))
    if _did_not_answer(reply):
        return ("did_not_answer",)
    return tuple(gap for gap in GAPS if _RULES[gap](reply))


def largest_gap(gaps: Iterable[Gap], competency: str) -> Gap | None:
    """Choose the gap to probe: the first of the competency's priorities that is there; None when none of them matters for it."""
    found = set(gaps)
    return next((gap for gap in PRIORITIES.get(competency, GAPS) if gap in found), None)
