"""What an interview came to: scores with their evidence, what to improve, what was not assessed, how it was made.

`fold` makes it from a stored session by arithmetic alone, so a report can be rendered again at any time without a model.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from interview_cli.core.baseline import Baseline
from interview_cli.core.feedback import Feedback, Phrases
from interview_cli.core.gap_closing import closed, left_open
from interview_cli.core.hearing import Heard, hear
from interview_cli.core.remarking import Coach, Judged
from interview_cli.core.requirement import Importance, Match, State
from interview_cli.core.resume import Language, Resume
from interview_cli.core.rubric import Competency, Criterion, Rubric
from interview_cli.core.scoring import mean, percent, weighted_total
from interview_cli.core.session import Evaluation, Session, Status, Turn
from interview_cli.core.speech import Delivery
from interview_cli.core.tricks import TrickKind


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """One criterion on one answer; `points` 1 to 5 or None with the id of the reason.

    Attributes:
        low, high: the spread of the judgements behind `points`, in points; both equal to it where there was only one.
        advice: the rubric's sentence on how to do better at it, in the session's language.
    """

    id: str
    label: str
    points: float | None
    low: float | None
    high: float | None
    quotes: tuple[str, ...]
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class QuestionScore:
    """One question with its answer (None: not answered) and judgement; `score` is 0 to 100 or None.

    Attributes:
        low, high: what the score would be with each criterion at the low, or the high, end of its spread.
        set_aside: unscored because another answer to the same question counts.
        flagged: what of the answer speaks to the grader, and was not counted.
        tricks: what the answer does to look better than it is, where that is certain.
        gap_closed: whether the answer brought what a follow-up asked for, and not by a trick; None where it asked for nothing that was missing.
        left_open: the largest gap of an answer that no follow-up came back to.
        feedback: what is told about the answer; None where nothing of it was scored.
        delivery: how the answer was spoken; None where it was not.
        baseline: what was usual for the speaker before; None where too little was.
    """

    number: int
    stage: str
    competency: str
    question: str
    source: str
    gap: str | None
    gap_closed: bool | None
    left_open: str | None
    set_aside: bool
    answer: str | None
    flagged: tuple[str, ...]
    tricks: tuple[TrickKind, ...]
    score: float | None
    low: float | None
    high: float | None
    criteria: tuple[CriterionScore, ...]
    feedback: Feedback | None
    delivery: Delivery | None = None
    baseline: Baseline | None = None


@dataclass(frozen=True, slots=True)
class CompetencyScore:
    """One competency over all answers that showed it; `weight` is its share of the total after re-scaling, 0 to 1.

    Attributes:
        low, high: the same mean over the low, or the high, ends of its answers' scores.
        questions: numbers of the questions that it rests on.
    """

    id: str
    label: str
    score: float | None
    low: float | None
    high: float | None
    weight: float
    questions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RequirementShown:
    """One requirement of the job, and what the resume shows of it.

    Attributes:
        proof: the line of the resume that shows it best, with its page; "" and None where none does.
        missing: what was asked and not found.
        questions: numbers of those that were about a passage which shows it.
    """

    text: str
    importance: Importance
    state: State
    proof: str
    page: int | None
    missing: tuple[str, ...]
    questions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Making:
    """How the report came to be, so that it can be compared and made again."""

    program: str
    model: str
    judged_by: tuple[str, ...]
    method: tuple[str, ...]
    scenario: str
    scenario_version: int
    scenario_sha256: str
    rubric: str
    rubric_version: int
    seed: int


@dataclass(frozen=True, slots=True)
class Report:
    """The whole of it. `total` is 0 to 100 over what was assessed, or None when nothing was.

    `total_low` and `total_high` are its spread: the same arithmetic with every criterion at the low end of its own spread, and at
    the high end. All ends at once is the widest spread there can be. Nothing narrower is sure: the checks are read from one model
    on one answer, so what it gets wrong, it may well get wrong in the same direction each time, and does not average out.
    """

    session_id: str
    created_at: str
    language: Language
    status: Status
    candidate: str | None
    role: str | None
    resume: str
    total: float | None
    total_low: float | None
    total_high: float | None
    competencies: tuple[CompetencyScore, ...]
    questions: tuple[QuestionScore, ...]
    requirements: tuple[RequirementShown, ...]
    not_asked: tuple[str, ...]
    not_assessed: tuple[str, ...]
    making: Making


def fold(
    session: Session,
    resume: Resume,
    rubric: Rubric,
    *,
    phrases: Phrases,
    program: str,
    baselines: Mapping[int, Baseline | None] = MappingProxyType({}),
) -> Report:
    """Fold a session into its report.

    Args:
        phrases: the words for feedback in the session's language.
        program: name and version of this program.
        baselines: what was usual for the speaker before an answer, by its position.

    Returns:
        The report; stages without a turn are in `not_asked`, competencies without a score in `not_assessed`.
    """
    language = session.plan.language
    coach = Coach(language, phrases)
    questions = tuple(
        replace(_question(session, turn, resume, rubric, coach), baseline=baselines.get(turn.position)) for turn in session.turns
    )
    competencies = _competencies(questions, rubric, language)
    asked = {turn.stage for turn in session.turns}
    evaluations = [evaluation for turn in session.turns for evaluation in turn.evaluations]
    scenario = session.plan.scenario
    return Report(
        session_id=session.id,
        created_at=session.created_at,
        language=language,
        status=session.status,
        candidate=resume.facts.name,
        role=session.plan.role or resume.facts.target_role,
        resume=resume.name,
        total=weighted_total((score.weight, score.score) for score in competencies),
        total_low=weighted_total((score.weight, score.low) for score in competencies),
        total_high=weighted_total((score.weight, score.high) for score in competencies),
        competencies=competencies,
        questions=questions,
        requirements=tuple(_requirement(match, session.turns) for match in session.plan.matches),
        not_asked=tuple(stage.id for stage in scenario.stages if stage.id not in asked),
        not_assessed=tuple(score.label for score in competencies if score.score is None),
        making=Making(
            program=program,
            model=session.plan.model,
            judged_by=_unique(it.model for it in evaluations if it.points is not None),
            method=_unique(it.method for it in evaluations if it.points is not None),
            scenario=scenario.id,
            scenario_version=scenario.version,
            scenario_sha256=scenario.sha256,
            rubric=rubric.id,
            rubric_version=rubric.version,
            seed=session.plan.seed,
        ),
    )


def label_in(labels: Sequence[tuple[str, str]], language: Language) -> str:
    """The label in this language, else the first one."""
    return dict(labels).get(language, labels[0][1])


def _question(session: Session, turn: Turn, resume: Resume, rubric: Rubric, coach: Coach) -> QuestionScore:
    language = session.plan.language
    is_counted_elsewhere = session.was_asked_again(turn) or turn.is_withdrawn
    whole = [passage.text for passage in resume.passages]
    passages = [passage.text for passage in resume.passages if passage.position in turn.passages]
    heard = hear(turn.answer.text if turn.answer else "", turn.question, whole, language)
    brought = closed(session, turn, passages)
    competency = rubric.competency(turn.competency)
    scores = criterion_scores(turn.evaluations, competency, language)
    points = mean(score.points for score in scores)
    return QuestionScore(
        number=turn.position + 1,
        stage=turn.stage,
        competency=turn.competency,
        question=turn.question,
        source=turn.source,
        gap=turn.gap,
        gap_closed=brought and heard.is_answer if brought else brought,
        left_open=left_open(session, turn, passages),
        set_aside=is_counted_elsewhere and points is None,
        answer=turn.answer.text if turn.answer else None,
        flagged=heard.instructions,
        tricks=heard.tricks,
        score=_percent(points),
        low=_percent(mean(score.low for score in scores)),
        high=_percent(mean(score.high for score in scores)),
        criteria=scores,
        feedback=_feedback(turn, passages or whole, heard, coach),
        delivery=turn.answer.delivery if turn.answer else None,
    )


def criterion_scores(
    evaluations: Sequence[Evaluation], competency: Competency | None, language: Language
) -> tuple[CriterionScore, ...]:
    """The judgements of one answer with their criteria's names in this language."""
    criteria = competency.criteria if competency else ()
    return tuple(_criterion(it, criteria, language) for it in evaluations)


def _criterion(evaluation: Evaluation, criteria: Sequence[Criterion], language: Language) -> CriterionScore:
    found = next((c for c in criteria if c.id == evaluation.criterion), None)
    return CriterionScore(
        id=evaluation.criterion,
        label=label_in(found.label, language) if found else evaluation.criterion,
        points=evaluation.points,
        low=evaluation.points if evaluation.low is None else evaluation.low,
        high=evaluation.points if evaluation.high is None else evaluation.high,
        quotes=evaluation.quotes,
        reason=evaluation.reason,
        advice=label_in(found.advice, language) if found else "",
    )


def _percent(points: float | None) -> float | None:
    return None if points is None else percent(points)


def _feedback(turn: Turn, passages: Sequence[str], heard: Heard, coach: Coach) -> Feedback | None:
    if turn.answer is None or all(it.points is None for it in turn.evaluations):
        return None
    return coach.feedback(Judged(turn.question, turn.answer.text, turn.evaluations, tuple(passages), heard.is_answer))


def _competencies(questions: Sequence[QuestionScore], rubric: Rubric, language: Language) -> tuple[CompetencyScore, ...]:
    scored = {c.id: [q for q in questions if q.competency == c.id and q.score is not None] for c in rubric.competencies}
    whole = sum(c.weight for c in rubric.competencies if scored[c.id])
    return tuple(_competency(c, scored[c.id], whole, language) for c in rubric.competencies)


def _competency(competency: Competency, scored: Sequence[QuestionScore], whole: float, language: Language) -> CompetencyScore:
    return CompetencyScore(
        id=competency.id,
        label=label_in(competency.label, language),
        score=mean(q.score for q in scored),
        low=mean(q.low for q in scored),
        high=mean(q.high for q in scored),
        weight=competency.weight / whole if scored else 0.0,
        questions=tuple(q.number for q in scored),
    )


def _requirement(match: Match, turns: Sequence[Turn]) -> RequirementShown:
    best = match.evidence[0] if match.evidence else None
    shown_at = {line.position for line in match.evidence}
    return RequirementShown(
        text=match.requirement.text,
        importance=match.requirement.importance,
        state=match.state,
        proof=best.text if best else "",
        page=best.page if best else None,
        missing=match.missing,
        questions=tuple(turn.position + 1 for turn in turns if shown_at & set(turn.passages)),
    )


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
