"""Judge an answer by the criteria of its competency: checks read from the model's probabilities, quotes found by code.

Each criterion has yes/no checks; the model's probability of "yes" to each is read from its logits, and code turns the mean into
points. The sentence that shows it is found by `core.evidence`, so a quote is always a span of the answer. The resume is not in
the prompt: an answer is judged by what it says.
"""

from collections.abc import Callable
from dataclasses import dataclass

from interview_cli.coach.background import Deferred
from interview_cli.coach.checking import check_prompt, check_record, probability_of_yes
from interview_cli.core.evidence import sentence_that_shows
from interview_cli.core.instructions import find_instructions, without
from interview_cli.core.prompt import Prompt
from interview_cli.core.resume import Language
from interview_cli.core.rubric import Criterion
from interview_cli.core.scoring import is_too_short, points_of_checks, sentences
from interview_cli.core.session import NO_MODEL_REASON, Evaluation, Generation, Session, Turn
from interview_cli.errors import NoUsableOutput
from interview_cli.ports import Content, LanguageModel, Sessions

METHOD = "checks-1"
EVEN = 0.5  # below it the model holds that the answer does not show the criterion, and nothing is quoted for it

OnCheck = Callable[[LanguageModel, Prompt, float], None]


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges answers, one criterion at a time.

    Attributes:
        model: None leaves every answer unscored, until a run with a model judges it.
    """

    content: Content
    sessions: Sessions
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
                on_check=lambda model, prompt, yes: log.append(check_record(model.usage, turn.position, "judge", prompt, yes)),
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
        on_check: OnCheck = lambda _model, _prompt, _yes: None,
    ) -> tuple[Evaluation, ...]:
        """Judge an answer by every criterion of a competency; none is ever left out without a reason.

        What speaks to the grader (`core.instructions`) is neither read by the model nor quoted: only the rest is judged.

        Args:
            on_check: told of the model, of each check put to it, and the probability of "yes".
        """
        said = without(answer, find_instructions(answer, language))
        if reason := _unfit(said, language):
            return self._unscored(competency_id, reason)
        if self.model is None:
            return self._unscored(competency_id, NO_MODEL_REASON)
        criteria, model = self._criteria(competency_id), self.model.get()
        spoken = _Spoken(question, said, tuple(it for it in sentences(said) if it in answer), language)
        return tuple(self._criterion(model, criterion, spoken, on_check) for criterion in criteria)

    def _unscored(self, competency_id: str, reason: str) -> tuple[Evaluation, ...]:
        return tuple(Evaluation(criterion.id, None, reason=reason) for criterion in self._criteria(competency_id))

    def _criteria(self, competency_id: str) -> tuple[Criterion, ...]:
        competency = self.content.rubric().competency(competency_id)
        return competency.criteria if competency else ()

    def _criterion(self, model: LanguageModel, criterion: Criterion, spoken: "_Spoken", on_check: OnCheck) -> Evaluation:
        try:
            yes = [self._check(model, check, spoken, on_check) for check in criterion.checks]
        except NoUsableOutput:
            return Evaluation(criterion.id, None, reason="model_failed", method=METHOD, model=model.name)
        is_shown = sum(yes) / len(yes) >= EVEN
        quote = _quote(criterion, spoken) if is_shown else ""
        points, low, high = points_of_checks(yes, has_quote=bool(quote))
        return Evaluation(criterion.id, points, low, high, (quote,) if quote else (), method=METHOD, model=model.name)

    def _check(self, model: LanguageModel, check: str, spoken: "_Spoken", on_check: OnCheck) -> float:
        prompt = check_prompt(self.content, spoken.question, spoken.answer, check)
        yes = probability_of_yes(model, prompt)
        on_check(model, prompt, yes)
        return yes


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What is judged: an answer without what speaks to the grader, and its sentences that stand whole in what was given."""

    question: str
    answer: str
    sentences: tuple[str, ...]
    language: Language


def _quote(criterion: Criterion, spoken: _Spoken) -> str:
    return sentence_that_shows(criterion.shown_by, spoken.sentences, question=spoken.question, language=spoken.language)


def _unfit(answer: str, language: Language) -> str:
    """Why an answer cannot be judged at all, "" when it can."""
    if not answer.strip():
        return "no_answer"
    return "too_short" if is_too_short(answer, language) else ""
