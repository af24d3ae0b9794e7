"""Judge an answer by the criteria of its competency: points from what the model's inner states say of it, quotes by code.

Where there is a probe for the model (`coach.probe`), the model reads the answer once, and points, spread and quotes follow from
what the probe reads. Without one, yes/no checks are put to the model, a criterion at a time, which orders answers far worse; the
report names the way. The resume is not shown to the model: an answer is judged by what it says.

What tries to score without answering is found by code before (`core.hearing`): instructions to the grader are not read, and cost the
benefit of the doubt; what is said twice is read once, and what only restates, lists or reads off gets next to nothing.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from interview_cli.coach.background import Deferred
from interview_cli.coach.checking import check_prompt, check_record, probability_of_yes, yes_record
from interview_cli.coach.probe import read
from interview_cli.coach.reading import made_with, read_answer, reading_prompt
from interview_cli.core.evidence import LONGEST_QUOTE, sentence_that_shows, sentences_with
from interview_cli.core.hearing import Heard, hear
from interview_cli.core.prompt import Prompt
from interview_cli.core.readout import Readout, criterion_logits, points_of, sentence_for, spread
from interview_cli.core.resume import Language
from interview_cli.core.rubric import HIGHEST_POINTS, MOST_POINTS_WITHOUT_QUOTE, Criterion
from interview_cli.core.scoring import is_other_language, is_too_short, points_of_checks, says_little, sentences
from interview_cli.core.session import CHECKED, NO_MODEL_REASON, READ, Evaluation, Generation, Session, Turn
from interview_cli.errors import ModelBroken, NoUsableOutput
from interview_cli.ports import Content, LanguageModel, Probe, Probes, Resumes, Sessions

EVEN = 0.5  # below it the model holds that the answer does not show the criterion, and nothing is quoted for it
MOST_POINTS_OF_A_TRICK = 1.2  # a twentieth of the whole: not nothing, because code that counts words can be wrong

OnRead = Callable[[LanguageModel, Prompt, str], None]


@dataclass(frozen=True)
class Judge:
    """Judges answers.

    Attributes:
        model: None leaves every answer unscored, until a run with a model judges it.
    """

    content: Content
    sessions: Sessions
    resumes: Resumes
    probes: Probes
    model: Deferred[LanguageModel] | None

    def judge(self, session: Session, turn: Turn) -> tuple[Evaluation, ...]:
        """Judge one turn and store the judgement; a turn that is judged already keeps what it has.

        What was left unscored because there was no model is judged once there is one.

        Raises:
            GenerationInterrupted: broken off; nothing was stored.
        """
        if turn.answer is None or turn.is_judged or (turn.evaluations and self.model is None):
            return turn.evaluations
        log: list[Generation] = []
        if session.was_asked_again(turn):
            evaluations = self._unscored(turn.competency, "asked_again")
        else:
            evaluations = self.evaluate(
                turn.question,
                turn.answer.text,
                turn.competency,
                session.plan.language,
                evidence=[passage.text for passage in self.resumes.get(session.plan.resume_id).passages],
                on_read=lambda model, prompt, output: log.append(
                    check_record(model.usage, turn.position, "judge", prompt, output)
                ),
            )
        self.sessions.store_evaluations(session.id, turn.position, evaluations)
        for generation in log:
            self.sessions.log(session.id, generation)
        return evaluations

    def evaluate(
        self,
        question: str,
        answer: str,
        competency_id: str,
        language: Language,
        *,
        evidence: Sequence[str] = (),
        on_read: OnRead = lambda _model, _prompt, _output: None,
    ) -> tuple[Evaluation, ...]:
        """Judge an answer by every criterion of a competency; none is ever left out without a reason.

        Args:
            evidence: lines of the resume: an answer that only reads them out is no answer.
            on_read: told of the model, of each prompt put to it, and what was read, as JSON.
        """
        heard = hear(answer, question, evidence, language)
        if reason := _unfit(heard.said, language):
            return self._unscored(competency_id, reason)
        if self.model is None:
            return self._unscored(competency_id, NO_MODEL_REASON)
        criteria, model = self._criteria(competency_id), self.model.get()
        most = _most_points(heard, language)
        spoken = _Spoken(question, heard.said, answer, language, most)
        probe = self._probe_of(model)
        try:
            if probe is None:
                evaluations = tuple(self._checked(model, criterion, spoken, on_read) for criterion in criteria)
            else:
                evaluations = self._read(model, probe, criteria, spoken, on_read)
        except (NoUsableOutput, ModelBroken):
            return self._unscored(competency_id, "model_failed")
        return tuple(map(_without_benefit_of_the_doubt, evaluations)) if heard.instructions else evaluations

    def _unscored(self, competency_id: str, reason: str) -> tuple[Evaluation, ...]:
        return tuple(Evaluation(criterion.id, None, reason=reason) for criterion in self._criteria(competency_id))

    def _criteria(self, competency_id: str) -> tuple[Criterion, ...]:
        competency = self.content.rubric().competency(competency_id)
        return competency.criteria if competency else ()

    def _probe_of(self, model: LanguageModel) -> Probe | None:
        probe = self.probes.get(model.name)
        return probe if probe and probe.made_with == made_with(self.content) else None

    def _read(
        self, model: LanguageModel, probe: Probe, criteria: Sequence[Criterion], spoken: "_Spoken", on_read: OnRead
    ) -> tuple[Evaluation, ...]:
        spans, states = read_answer(self.content, model, spoken.question, spoken.said)
        reading = read(probe, states)
        read_aloud = {"level": round(reading.level, 3)} | {name: round(logit, 3) for name, logit in reading.aspects.items()}
        on_read(model, reading_prompt(self.content, spoken.question), json.dumps(read_aloud))
        logits = criterion_logits(reading, [criterion.aspect for criterion in criteria])
        return tuple(
            _evaluation(criterion, points_of(logit), reading, spans, spoken, margin=probe.margin, model=model.name)
            for criterion, logit in zip(criteria, logits, strict=True)
        )

    def _checked(self, model: LanguageModel, criterion: Criterion, spoken: "_Spoken", on_read: OnRead) -> Evaluation:
        yes = [self._check(model, check, spoken, on_read) for check in criterion.checks]
        quote = ""
        if sum(yes) / len(yes) >= EVEN:
            quote = sentence_that_shows(criterion.shown_by, spoken.quotable, question=spoken.question, language=spoken.language)
        points, low, high = (min(spoken.most, it) for it in points_of_checks(yes, has_quote=bool(quote)))
        return Evaluation(criterion.id, points, low, high, (quote,) if quote else (), method=CHECKED, model=model.name)

    def _check(self, model: LanguageModel, check: str, spoken: "_Spoken", on_read: OnRead) -> float:
        prompt = check_prompt(self.content, spoken.question, spoken.said, check)
        yes = probability_of_yes(model, prompt)
        on_read(model, prompt, yes_record(yes))
        return yes


@dataclass(frozen=True)
class _Spoken:
    """What is judged; not slotted, because what is found in it is kept.

    Attributes:
        said: the answer without what speaks to the grader and what is said again.
        answer: as it was given; only what stands in it whole is quoted.
        most: points that it can get at most.
    """

    question: str
    said: str
    answer: str
    language: Language
    most: float

    @cached_property
    def quotable(self) -> tuple[str, ...]:
        return tuple(it for it in sentences(self.said) if it in self.answer)


def _evaluation(
    criterion: Criterion, points: float, reading: Readout, spans: Sequence[str], spoken: _Spoken, *, margin: float, model: str
) -> Evaluation:
    """One criterion as it was read: the sentence that adds most to it shows it, of those that have its signs if any has."""
    quote = ""
    if points > MOST_POINTS_WITHOUT_QUOTE and (candidates := [index for index, it in enumerate(spans) if it in spoken.answer]):
        signed = sentences_with(criterion.shown_by, spans, question=spoken.question, language=spoken.language)
        best = sentence_for(reading, criterion.aspect, [it for it in candidates if it in signed] or candidates)
        quote = spans[best][:LONGEST_QUOTE]
    most = min(spoken.most, HIGHEST_POINTS if quote else MOST_POINTS_WITHOUT_QUOTE)
    kept, low, high = spread(points, margin, most=most)
    return Evaluation(criterion.id, kept, low, high, (quote,) if quote else (), method=READ, model=model)


def _without_benefit_of_the_doubt(evaluation: Evaluation) -> Evaluation:
    """Give the low end of the range. Who tells the grader what to give is not believed more than has to be."""
    return replace(evaluation, points=evaluation.low)


def _most_points(heard: Heard, language: Language) -> float:
    """What an answer can get at most: next to nothing for a trick, "vague" for one or two phrases, else all."""
    if not heard.is_answer:
        return MOST_POINTS_OF_A_TRICK
    return MOST_POINTS_WITHOUT_QUOTE if says_little(heard.said, language) else float(HIGHEST_POINTS)


def _unfit(said: str, language: Language) -> str:
    """Why an answer cannot be judged at all, "" when it can."""
    if not said.strip():
        return "no_answer"
    if is_too_short(said, language):
        return "too_short"
    return "other_language" if is_other_language(said, language) else ""
