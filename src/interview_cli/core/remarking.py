"""Choose what to tell about answers: one strength and one thing to mend each, in the candidate's own words, never twice the same.

The wordings are content; here is decided which criterion is spoken of, on which occasion, and which clause of the answer is named.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from interview_cli.core.clauses import Clause, beginning, clauses
from interview_cli.core.evidence import FIGURE, QUESTION
from interview_cli.core.feedback import FIRST, NEAR, SLOT, USUAL, Feedback, Phrases, Remark, Told
from interview_cli.core.gaps import Gap, find_gaps
from interview_cli.core.inventing import invents
from interview_cli.core.resume import Language
from interview_cli.core.retelling import retold, spoken_sentences
from interview_cli.core.rubric import Rubric
from interview_cli.core.scoring import mean
from interview_cli.core.session import Evaluation
from interview_cli.core.signs import SIGNS
from interview_cli.core.telling import holds_forth
from interview_cli.core.terms import content_stems, mentions

STRONG = 3.5  # points from which a criterion is named as a strength
GOOD = 4.5  # points from which nothing needs mending
NEARLY = 3.7  # points from which one part is missing: level 4 of the rubric's anchors, with the judge's spread taken off
POOR = 2.2  # mean points of an answer up to which it is told how to begin

CHOICE = "choice"  # a sign whose clause has to tell of the speaker
GENERAL, BESIDE, TERM, LAST = "general", "beside", "term", "last"  # signs of remarks alone
_OWN_SIGNS = frozenset({FIGURE, QUESTION, GENERAL, BESIDE, TERM, LAST})
_SPEAKER_EN = re.compile(r"\b(?:I|[Ww]e)\b")
_TERM = re.compile(r"(?<![A-Za-z])[A-Z]{2,}[A-Za-z0-9]*|\b[a-z]+[A-Z]\w*")
FINALS = 28  # final consonants a Hangul syllable can have, "none" among them; Unicode lists syllables in that order
_PARTICLE = re.compile(r"(\{\}”)(는|가|를|와|로|라)")
_CLOSED = {"는": "은", "가": "이", "를": "을", "와": "과", "로": "으로", "라": "이라"}
_OF_GAP: Mapping[Gap, tuple[str, ...]] = {
    "no_own_role": ("we",),
    "no_numbers": ("size", "result"),
    "no_result": ("deed", "solution", LAST),
    "no_reasoning": (CHOICE, "solution", "deed"),
    "no_alternatives": (CHOICE,),
    "solution_without_problem": ("solution",),
    "unexplained_term": (TERM,),
    "too_generic": (GENERAL,),
    "no_specific_example": (GENERAL,),
}
"""By gap, what the sentence has whose words are named; gaps that are not named have none of their own, and any sentence does."""


def sign_ids(language: Language) -> frozenset[str]:
    """The ids of signs that an improvement may be about."""
    return _OWN_SIGNS | SIGNS[language].keys()


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer with its judgement, as much of it as feedback rests on.

    Attributes:
        passages: texts of the resume that the question rests on, or all where it rests on none.
        is_answer: whether there is a statement of the speaker's own in it (`core.hearing`).
    """

    question: str
    answer: str
    evaluations: tuple[Evaluation, ...]
    passages: tuple[str, ...] = ()
    is_answer: bool = True


@dataclass(frozen=True)
class Coach:
    """Gives feedback in one language, and remembers what it said, so that no two answers are told the same.

    Give one coach all answers of a session, in their order: what it says to one depends on what it said before.
    """

    language: Language
    phrases: Phrases
    rubric: Rubric
    _uses: Counter[str] = field(default_factory=Counter)
    _said: set[str] = field(default_factory=set)

    @cached_property
    def _shown_by(self) -> Mapping[str, tuple[str, ...]]:
        return {it.id: it.shown_by for competency in self.rubric.competencies for it in competency.criteria}

    def feedback(self, judged: Judged) -> Feedback:
        """Tell about one answer; what was not judged, or says nothing that can be named, is told nothing of.

        What is no answer of the speaker's own is neither praised nor told again, but what to mend is.
        """
        answer = _Answer(judged, self.language)
        strength, better = None, tuple[Told, ...]()
        if judged.is_answer and answer.points:
            strength = self._remark(answer, answer.strengths(self.phrases, self._shown_by), frozenset())
            better = retold(judged.answer, judged.question, judged.passages, self.language, self.phrases)
        named = frozenset({strength.quote}) if strength else frozenset()
        return Feedback(strength, self._remark(answer, answer.improvements(self.phrases), named), better)

    def _remark(self, answer: "_Answer", topics: Iterator["_Topic"], named: frozenset[str]) -> Remark | None:
        """The first thing to be said that was not said yet, in the wording used least."""
        for topic in topics:
            fresh = sorted(topic.clauses(answer), key=lambda clause: clause.text in named)  # stable: the fittest of the others
            if topic.has_signs:
                fresh = [clause for clause in fresh if clause.text not in named]  # praised and blamed at once helps nobody
            wordings = _turned(topic.wordings, len(answer.judged.answer))
            for wording in sorted(wordings, key=lambda it: self._uses[it]):
                for clause in fresh:
                    text = _filled(wording, clause.shown)
                    if text not in self._said and not invents(
                        text, answer.judged.answer, (), program=(wording, text.replace(clause.shown, ""))
                    ):
                        self._uses[wording] += 1
                        self._said.add(text)
                        return Remark(topic.criterion, text, clause.text)
        return None


@dataclass(frozen=True, slots=True)
class _Topic:
    """One criterion with ways to speak of it, and where the words to be named are looked for."""

    criterion: str
    wordings: tuple[str, ...]
    spans: tuple[str, ...]
    signs: tuple[str, ...]
    is_strength: bool = False  # half a sentence shows nothing
    has_signs: bool = False  # only a clause that has the signs itself will do

    def clauses(self, answer: "_Answer") -> list[Clause]:
        """The clauses that can be named, the fittest first."""
        found: dict[Clause, None] = {}
        for span in self.spans:
            found |= dict.fromkeys(clauses(span, answer.language, weight=answer.weight(self.signs)))
        if self.has_signs:
            told = [it for it in found if answer.count(self.signs, it.text)]
            return [it for it in told if answer.is_own(it.text)] if CHOICE in self.signs else told
        if self.is_strength:
            return list(found)
        ordered = sorted(found, key=lambda it: CHOICE in self.signs and not answer.is_own(it.text))
        return ordered or [it for span in self.spans if (it := beginning(span, answer.language))]


class _Answer:
    """An answer in its sentences, with what is looked up in it."""

    def __init__(self, judged: Judged, language: Language) -> None:
        self.judged, self.language = judged, language
        self.sentences = spoken_sentences(judged.answer, language)
        self.points = [(it, it.points) for it in judged.evaluations if it.points is not None]
        self._asked = content_stems(judged.question)

    def strengths(self, phrases: Phrases, shown_by: Mapping[str, tuple[str, ...]]) -> Iterator[_Topic]:
        """What is strong, the strongest first; only what a sentence of the answer shows."""
        for it, points in sorted(self.points, key=lambda pair: -pair[1]):
            quotes = tuple(quote for quote in it.quotes if any(quote in sentence for sentence in self.sentences))
            if points >= STRONG and quotes and it.criterion in phrases.strength:
                yield _Topic(
                    it.criterion, phrases.strength[it.criterion], quotes, shown_by.get(it.criterion, ()), is_strength=True
                )

    def improvements(self, phrases: Phrases) -> Iterator[_Topic]:
        """What to mend, the weakest first, each with its occasions from the most telling to the usual one."""
        whole = mean(points for _, points in self.points)
        gaps = self._gaps() if self.points else ()
        for it, points in sorted(self.points, key=lambda pair: pair[1]):
            advice = phrases.improvement.get(it.criterion)
            if points >= GOOD or advice is None:
                continue
            own = self._by_signs(advice.about) if advice.about else self.sentences
            if whole is not None and whole <= POOR:
                yield _Topic(it.criterion, advice.wordings[FIRST], own, advice.about)
            for gap in (gap for gap in advice.wordings if gap in gaps and points < NEARLY):
                signs = _OF_GAP.get(gap, ())
                if spans := self._with_signs(signs) if signs else self.sentences:
                    yield _Topic(it.criterion, advice.wordings[gap], spans, signs, has_signs=bool(signs))
            if points >= NEARLY:
                shown = tuple(quote for quote in it.quotes if any(quote in sentence for sentence in self.sentences))
                yield _Topic(it.criterion, advice.wordings[NEAR], (*shown, *own), advice.about)
            yield _Topic(it.criterion, advice.wordings[USUAL], own, advice.about)

    def weight(self, signs: Sequence[str]) -> Callable[[str], float]:
        """How much a text has of some signs."""
        return lambda text: 1.5 * min(2, self.count(signs, text))

    def is_own(self, text: str) -> bool:
        """Whether a clause tells what the speaker did: "a carrier changed a field" was no choice of theirs. Korean leaves "I" out."""
        return self.language == "ko" or bool(_SPEAKER_EN.search(text))

    def _gaps(self) -> tuple[Gap, ...]:
        return find_gaps(self.judged.answer, question=self.judged.question, language=self.language, passages=self.judged.passages)

    def _with_signs(self, signs: Sequence[str]) -> tuple[str, ...]:
        return tuple(it for it in self._by_signs(signs) if self.count(signs, it))

    def _by_signs(self, signs: Sequence[str]) -> tuple[str, ...]:
        """The sentences, those with the most of the signs first; equal ones in reading order, or from the end."""
        ordered = self.sentences[::-1] if LAST in signs else self.sentences
        return tuple(sorted(ordered, key=lambda it: -self.count(signs, it)))

    def count(self, signs: Sequence[str], text: str) -> int:
        """How many of some signs a text has, each counted twice at most."""
        return sum(min(2, self._of_sign(sign, text)) for sign in signs if sign != LAST)

    def _of_sign(self, sign: str, text: str) -> int:
        match sign:
            case "figure":
                return len(re.findall(r"\d", text))
            case "question":
                return len(mentions(text, self._asked))
            case "beside":
                return 2 * (not mentions(text, self._asked))
            case "general":
                return 2 * holds_forth(text, self.language)
            case "term":
                return len(_TERM.findall(text))
            case _:
                return sum(1 for _ in SIGNS[self.language][sign].finditer(text))


def _filled(wording: str, said: str) -> str:
    """The wording with the words in it; a Korean particle behind them takes the form that goes with their last letter."""
    last = next((letter for letter in reversed(said) if letter.isalnum()), "")
    closed = "가" <= last <= "힣" and (ord(last) - ord("가")) % FINALS
    text = wording.replace(SLOT, "{}")
    if closed:
        text = _PARTICLE.sub(lambda found: found[1] + _CLOSED[found[2]], text)
    return text.format(said)


def _turned(wordings: Sequence[str], shift: int) -> list[str]:
    """The same wordings begun at another place, so that two answers scored apart are not told alike."""
    start = shift % len(wordings)
    return [*wordings[start:], *wordings[:start]]
