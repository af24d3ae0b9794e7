"""Choose what to tell about answers: one strength and one thing to mend each, in the candidate's own words, never twice the same.

The wordings are content; here is decided which criterion is spoken of, on which occasion, and which clause of the answer is named.
A wording is used only with a clause that has what it speaks of: nobody is asked why they chose what only happened to them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from interview_cli.core.clauses import Clause, beginning, clauses
from interview_cli.core.crediting import can_be_asked_about, does_credit, opens_sentence, richness
from interview_cli.core.evidence import FIGURE, QUESTION
from interview_cli.core.feedback import FIRST, NEAR, SLOT, USUAL, Feedback, Phrases, Remark, Told, Wording
from interview_cli.core.gaps import Gap, find_gaps
from interview_cli.core.inventing import invents
from interview_cli.core.kinds import KINDS, Kind, tells_kind
from interview_cli.core.resume import Language
from interview_cli.core.retelling import retold, spoken_sentences
from interview_cli.core.scoring import mean
from interview_cli.core.session import Evaluation
from interview_cli.core.signs import SIGNS
from interview_cli.core.telling import holds_forth, tells
from interview_cli.core.terms import content_stems, mentions

STRONG = 3.5  # points from which a criterion is named as a strength
GOOD = 4.5  # points from which nothing needs mending
NEARLY = 3.7  # points from which one part is missing: level 4 of the rubric's anchors, with the judge's spread taken off
FEW = 2  # sentences; in an answer with more, nothing has come of anything yet in the first
VERY_GOOD = 4.0  # mean points from which any deed of an answer can be named with praise
FAIR = 3.0  # mean points from which an answer is praised and told again: below, what stands out may be what is wrong
LITTLE = 2.7  # points up to which next to nothing of the kind is told, whatever else the answer has
POOR = 2.2  # mean points of an answer up to which it is told how to begin

TAKEN_UP = 2  # words of the question by which a clause plainly takes it up; one may be there by chance

GENERAL, BESIDE, TERM, LAST, CHANGE = "general", "beside", "term", "last", "change"  # signs of remarks alone
_OWN_SIGNS = frozenset({FIGURE, QUESTION, GENERAL, BESIDE, TERM, LAST, CHANGE})
_FRAME = 12  # characters by which two wordings sound alike when they are read one after the other
_PULL: Mapping[str, float] = {
    "trouble": -0.4,
    "outcome": 0.4,
    "lesson": 0.4,
}  # a sentence; stories begin with trouble and end with what came of it
_TERM = re.compile(r"(?<![A-Za-z])[A-Z]{2,}[A-Za-z0-9]*|\b[a-z]+[A-Z]\w*")
FINALS = 28  # final consonants a Hangul syllable can have, "none" among them; Unicode lists syllables in that order
_PARTICLE = re.compile(r"(\{\}”)(라[고는])")
_OF_GAP: Mapping[Gap, tuple[str, ...]] = {
    "no_own_role": ("we",),
    "no_numbers": ("outcome", "size"),
    "no_result": (LAST, "act"),
    "no_reasoning": ("decision", "act"),
    "no_alternatives": ("decision",),
    "solution_without_problem": ("decision",),
    "unexplained_term": (TERM,),
    "too_generic": (GENERAL,),
    "no_specific_example": (GENERAL,),
}
"""By gap, what the clause has that is named; gaps that are not named have nothing of their own, and any clause does."""


def sign_ids(language: Language) -> frozenset[str]:
    """The ids of signs that a clause may be chosen by: kinds of `core.kinds`, and what may stand anywhere in a text."""
    return _OWN_SIGNS | SIGNS[language].keys() | set(KINDS)


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


@dataclass(frozen=True, slots=True)
class Coach:
    """Gives feedback in one language, and remembers what it said, so that no two answers are told the same.

    Give one coach all answers of a session, in their order: what it says to one depends on what it said before.
    """

    language: Language
    phrases: Phrases
    _uses: Counter[str] = field(default_factory=Counter)
    _said: set[str] = field(default_factory=set)

    def feedback(self, judged: Judged) -> Feedback:
        """Tell about one answer; what was not judged, or says nothing that can be named, is told nothing of.

        What is no answer of the speaker's own, or a poor one, is neither praised nor told again, but what to mend is.
        """
        answer = _Answer(judged, self.language)
        strength, better = None, tuple[Told, ...]()
        if judged.is_answer and answer.whole >= FAIR:
            strength = self._remark(answer, answer.strengths(self.phrases), "")
            if any(it.criterion in self.phrases.stories for it, _ in answer.points):
                phrases = _in_turn(self.phrases, self._uses["better"])
                better = retold(judged.answer, judged.question, judged.passages, self.language, phrases)
            self._uses["better"] += bool(better)
        improvement = self._remark(answer, answer.improvements(self.phrases), strength.quote if strength else "")
        return Feedback(strength, improvement, better)

    def _remark(self, answer: "_Answer", topics: Iterator["_Topic"], praised: str) -> Remark | None:
        """The first thing to be said that was not said yet, in the wording used least."""
        kept = list[tuple[_Topic, Clause]]()  # praised and blamed at once helps nobody: only where nothing else can be named
        for topic in topics:
            found = topic.clauses(answer)
            kept += [(topic, clause) for clause in found if _overlap(clause.text, praised)]
            fresh = [clause for clause in found if not _overlap(clause.text, praised)]
            if remark := self._worded(answer, topic, fresh):
                return remark
        if answer.whole >= VERY_GOOD:
            return None
        return next((remark for topic, clause in kept if (remark := self._worded(answer, topic, [clause]))), None)

    def _worded(self, answer: "_Answer", topic: "_Topic", found: Sequence[Clause]) -> Remark | None:
        for wording in self._least_used(topic.wordings, len(answer.judged.answer)):
            for clause in found:
                text = _filled(wording.text, clause.shown)
                said = answer.judged.answer
                if (
                    text not in self._said
                    and not answer.has_what_is_asked(wording.unless, clause)
                    and not invents(text, said, (), program=(wording.text, text.replace(clause.shown, "")))
                ):
                    self._uses.update((wording.text, _frame(wording)))
                    self._said.add(text)
                    return Remark(topic.criterion, text, clause.text)
        return None

    def _least_used(self, wordings: Sequence[Wording], shift: int) -> list[Wording]:
        """Those used least first, then those that sound least like what was said; begun elsewhere for each answer."""
        start = shift % len(wordings)
        turned = [*wordings[start:], *wordings[:start]]
        return sorted(turned, key=lambda it: (self._uses[it.text], self._uses[_frame(it)]))


@dataclass(frozen=True, slots=True)
class _Topic:
    """One criterion with ways to speak of it, and where the words to be named are looked for.

    Attributes:
        spans: texts of the answer, the first one first.
        signs: what the clause has, the first one first; () for any clause.
        is_bound: whether a clause that has none of them will not do.
        is_praise: whether a clause that nobody would be proud of will not do, nor a Korean one that ends on "…", because what it says
            is not said yet.
    """

    criterion: str
    wordings: tuple[Wording, ...]
    spans: tuple[str, ...]
    signs: tuple[str, ...]
    is_bound: bool
    is_praise: bool = False

    def clauses(self, answer: "_Answer") -> list[Clause]:
        """The clauses that can be named, the fittest first."""
        spans = [*enumerate(self.spans)]
        if self.signs[:1] == ("outcome",) and len(answer.sentences) > FEW:
            spans = [(place, span) for place, span in spans if span not in answer.sentences[0]]
        if self.signs[:1] == ("trouble",) and self.is_bound:
            told = answer.sentences[: (len(answer.sentences) + 1) // 2]
            spans = [(place, span) for place, span in spans if any(span in sentence for sentence in told)]
        found = {clause: place for place, span in reversed(spans) for clause in clauses(span, answer.language)}
        ranked = [(answer.rank(self.signs, clause.text), clause) for clause in sorted(found, key=lambda it: found[it])]
        if self.is_bound and self.signs:
            ranked = [(rank, clause) for rank, clause in ranked if rank < len(self.signs)]
        if self.is_praise:
            ranked = [(rank, clause) for rank, clause in ranked if does_credit(clause, answer.language)]
        else:
            sure = [it for it in ranked if can_be_asked_about(it[1], answer.language)]
            ranked = sure if sure or self.is_bound else ranked
        if self.signs:
            pull = _PULL.get(self.signs[0], 0.0)
            ranked.sort(
                key=lambda it: (
                    it[0],
                    -it[1].fitness
                    - answer.is_own(it[1].text)
                    - richness(it[1])
                    - opens_sentence(it[1], answer.sentences)
                    - pull * found[it[1]],
                )
            )
        if ranked or self.is_bound:
            return [clause for _, clause in ranked]
        return [it for span in self.spans if (it := beginning(span, answer.language))]


class _Answer:
    """An answer in its sentences, with what is looked up in it."""

    def __init__(self, judged: Judged, language: Language) -> None:
        self.judged, self.language = judged, language
        self.sentences = spoken_sentences(judged.answer, language)
        self.points = [(it, it.points) for it in judged.evaluations if it.points is not None]
        self.whole = mean(points for _, points in self.points) or 0.0
        self._asked = content_stems(judged.question)

    def strengths(self, phrases: Phrases) -> Iterator[_Topic]:
        """What is strong, the strongest first, shown by the sentence that the judge named, else by another.

        Where no clause shows any of it by itself, what is most worth remembering is named.
        """
        strong = [
            (it, quotes)
            for it, points in sorted(self.points, key=lambda pair: -pair[1])
            if points >= STRONG and it.criterion in phrases.strength and (quotes := self._own(it.quotes))
        ]
        for spans_of in (lambda quotes: quotes, lambda _: self.sentences):
            for it, quotes in strong:
                yield _Topic(
                    it.criterion, phrases.strength[it.criterion], spans_of(quotes), phrases.shows[it.criterion], True, True
                )
        signs = (
            (CHANGE, "decision", "outcome", "measure", "grounds", TERM, "act", "trouble")
            if self.whole >= VERY_GOOD
            else (CHANGE,)
        )
        for it, quotes in strong:
            yield _Topic(it.criterion, phrases.named, (*quotes, *self.sentences), signs, True, True)

    def improvements(self, phrases: Phrases) -> Iterator[_Topic]:
        """What to mend, the weakest first, each with its occasions from the most telling to the one that fits any clause."""
        gaps = self._gaps() if self.points else ()
        weak = [
            (it, points, phrases.improvement[it.criterion])
            for it, points in sorted(self.points, key=lambda pair: pair[1])
            if points < GOOD and it.criterion in phrases.improvement
        ]
        for it, points, advice in weak:
            if self.whole <= POOR:
                yield self._first(it, phrases)
            for gap in (gap for gap in advice.wordings if gap in gaps and points < NEARLY):
                yield self._about(it, advice.wordings[gap], _OF_GAP.get(gap, ()))
            yield self._about(it, advice.wordings[NEAR if points >= NEARLY else USUAL], advice.about)
            if points < LITTLE or (points < NEARLY and self.whole < FAIR):
                yield self._first(it, phrases)
        for it, points, _ in weak:
            if points >= NEARLY or self.whole >= FAIR:
                yield self._about(it, phrases.polish, ("decision", "deed", "trouble"), is_bound=False)
            yield self._first(it, phrases)

    def _first(self, it: Evaluation, phrases: Phrases) -> _Topic:
        """What to begin with, said of words that do not show it already, where the answer has such words."""
        spans = tuple(span for span in self.sentences if self.rank(shows := phrases.shows[it.criterion], span) == len(shows))
        return _Topic(
            it.criterion, phrases.improvement[it.criterion].wordings[FIRST], spans or self.sentences, ("act", "trouble"), False
        )

    def _about(self, it: Evaluation, wordings: tuple[Wording, ...], signs: tuple[str, ...], *, is_bound: bool = True) -> _Topic:
        spans = self.sentences[::-1] if LAST in signs else self.sentences
        wanted = signs if is_bound or not signs else (*signs, "act", "trouble")
        return _Topic(it.criterion, wordings, spans, tuple(sign for sign in wanted if sign != LAST), is_bound)

    def rank(self, signs: Sequence[str], text: str) -> int:
        """The place of the first of the signs that a text has; their number where it has none."""
        return next((place for place, sign in enumerate(signs) if self.has(sign, text)), len(signs))

    def is_own(self, text: str) -> bool:
        """Whether a clause says that the speaker did something themselves. Korean leaves "I" out."""
        return self.language == "en" and bool(re.search(r"\bI\b", text))

    def has_what_is_asked(self, kind: Kind | None, clause: Clause) -> bool:
        """Whether the answer tells already what a wording asks for; a figure only counts where it belongs to the clause."""
        spans = [it for it in self.sentences if kind != "measure" or clause.text in it]
        return kind is not None and any(tells_kind(kind, it, self.language) for it in spans)

    def has(self, sign: str, text: str) -> bool:
        """Whether a text has a sign."""
        if sign in KINDS:
            return tells_kind(sign, text, self.language)
        match sign:
            case "figure":
                return bool(re.search(r"\d", text))
            case "question":
                return len(mentions(text, self._asked)) >= min(TAKEN_UP, len(self._asked))
            case "beside":
                return not mentions(text, self._asked)
            case "change":
                return bool(re.search(r"\d", text)) and tells(text, self.language) and tells_kind("outcome", text, self.language)
            case "general":
                return holds_forth(text, self.language)
            case "term":
                return bool(_TERM.search(text))
            case _:
                return bool(SIGNS[self.language][sign].search(text))

    def _own(self, quotes: Sequence[str]) -> tuple[str, ...]:
        return tuple(quote for quote in quotes if any(quote in sentence for sentence in self.sentences))

    def _gaps(self) -> tuple[Gap, ...]:
        return find_gaps(self.judged.answer, question=self.judged.question, language=self.language, passages=self.judged.passages)


def _in_turn(phrases: Phrases, number: int) -> Phrases:
    """The same phrases with the marks for what is missing begun at another one, so that two answers do not ask for it alike."""
    turned = {part: (*marks[number % len(marks) :], *marks[: number % len(marks)]) for part, marks in phrases.missing.items()}
    return replace(phrases, missing=turned)


def _overlap(said: str, praised: str) -> bool:
    return bool(praised) and (said in praised or praised in said)


def _frame(wording: Wording) -> str:
    """How a wording begins, as it sounds without the words of the candidate."""
    return wording.text.replace(SLOT, "")[:_FRAME]


def _filled(wording: str, said: str) -> str:
    """The wording with the words in it; Korean 라고 and 라는 behind them take the form that goes with their last letter."""
    last = next((letter for letter in reversed(said) if letter.isalnum()), "")
    closed = "가" <= last <= "힣" and (ord(last) - ord("가")) % FINALS
    text = wording.replace(SLOT, "{}")
    if closed:
        text = _PARTICLE.sub(r"\1이\2", text)
    return text.format(said)
