"""The first page of a report: what was strong, what to mend first, what to practise next, which gaps were opened and closed.

Chosen from a `Report` by arithmetic alone: it says nothing that the report does not, and is made anew wherever it is shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from interview_cli.core.plain_text import plain
from interview_cli.core.report import CriterionScore, QuestionScore, Report
from interview_cli.core.rubric import HIGHEST_POINTS
from interview_cli.core.scoring import percent

MOST_NAMED = 3  # what a person can hold in mind for the next interview

Outcome = Literal["closed", "open", "unanswered", "not_probed"]


@dataclass(frozen=True, slots=True)
class Named:
    """One strength, or one thing to mend, as it was remarked on one answer.

    Attributes:
        question: the number of the question.
        quote: words of the answer; "" where what is missing has no place.
    """

    question: int
    criterion: str
    label: str
    text: str
    quote: str


@dataclass(frozen=True, slots=True)
class Practice:
    """The one thing to practise next.

    Attributes:
        gain: how much higher the total would be, 0 to 100, had each answer that shows the criterion been at the top of it.
        question: the number of the question that it was shown least in.
        asked: that question.
        command: the words of a command that holds an interview about this competency.
    """

    competency: str
    criterion: str
    label: str
    advice: str
    gain: float
    question: int
    asked: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapTold:
    """What became of one gap; `question` is the follow-up that asked about it, or the one that left it open and had none."""

    gap: str
    question: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Summary:
    """The first page.

    Attributes:
        scored: how many answers the total rests on.
        asked: how many questions were put; one that was put again counts once.
        strengths, fixes: up to three of each, about different criteria; never filled up.
        practise: None where nothing was scored, or all is at the top.
    """

    scored: int
    asked: int
    strengths: tuple[Named, ...]
    fixes: tuple[Named, ...]
    practise: Practice | None
    gaps: tuple[GapTold, ...]


def summary_of(report: Report) -> Summary:
    """Choose what stands on the first page of a report."""
    questions = report.questions
    return Summary(
        scored=sum(question.score is not None for question in questions),
        asked=sum(not question.set_aside for question in questions),
        strengths=_strengths(questions),
        fixes=_fixes(report),
        practise=_practise(report),
        gaps=tuple(told for question in questions if not question.set_aside for told in _gaps(question)),
    )


def gain(report: Report, question: QuestionScore, criterion: CriterionScore) -> float:
    """How many points of the total this criterion of this answer lacks: what the total would rise by, were it at the top.

    Exact, since the total is a weighted mean of means: all gains and the total make 100.
    """
    competency = next((it for it in report.competencies if it.id == question.competency), None)
    if competency is None or criterion.points is None:
        return 0.0
    scored = sum(it.points is not None for it in question.criteria)
    missing = percent(HIGHEST_POINTS) - percent(criterion.points)
    return competency.weight * missing / (len(competency.questions) * scored)


def _strengths(questions: Sequence[QuestionScore]) -> tuple[Named, ...]:
    """The remarked strengths with the most points; equal ones in the order of the interview."""
    found = []
    for question in questions:
        remark = question.feedback and question.feedback.strength
        if remark and (criterion := _scored(question, remark.criterion)):
            named = Named(question.number, criterion.id, criterion.label, remark.text, remark.quote)
            found.append((criterion.points or 0.0, named))
    return _first(found)


def _fixes(report: Report) -> tuple[Named, ...]:
    """The remarked improvements that would raise the total most."""
    found = []
    for question in report.questions:
        remark = question.feedback and question.feedback.improvement
        if remark and (criterion := _scored(question, remark.criterion)) and (rise := gain(report, question, criterion)) > 0:
            found.append((rise, Named(question.number, criterion.id, criterion.label, remark.text, remark.quote)))
    return _first(found)


def _scored(question: QuestionScore, criterion: str) -> CriterionScore | None:
    return next((it for it in question.criteria if it.id == criterion and it.points is not None), None)


def _first(found: Iterable[tuple[float, Named]]) -> tuple[Named, ...]:
    """The highest, one a criterion."""
    highest: dict[str, Named] = {}
    for _, named in sorted(found, key=lambda pair: -pair[0]):
        highest.setdefault(named.criterion, named)
    return tuple(highest.values())[:MOST_NAMED]


def _practise(report: Report) -> Practice | None:
    """The criterion that all answers together lack most of, and the answer that shows it least."""
    rises: dict[tuple[str, str], list[tuple[float, QuestionScore, CriterionScore]]] = {}
    for question in report.questions:
        for criterion in question.criteria:
            if (rise := gain(report, question, criterion)) > 0:
                rises.setdefault((question.competency, criterion.id), []).append((rise, question, criterion))
    if not rises:
        return None
    parts = max(rises.values(), key=lambda found: sum(rise for rise, _, _ in found))
    _, question, criterion = min(parts, key=lambda part: part[2].points or 0.0)
    return Practice(
        competency=question.competency,
        criterion=criterion.id,
        label=criterion.label,
        advice=criterion.advice,
        gain=sum(rise for rise, _, _ in parts),
        question=question.number,
        asked=question.question,
        command=_command(report, question.competency),
    )


def _command(report: Report, competency: str) -> tuple[str, ...]:
    """An interview about this competency; in study mode, because that says what is missing and lets an answer be given again."""
    resume = f"./{report.resume}" if report.resume.startswith("-") else report.resume
    words = ["interview", "start", resume, "--focus", competency, "--mode", "study", "--lang", report.language]
    if report.role:
        words += ["--role", report.role]
    return tuple(" ".join(plain(word).split()) for word in words)


def _gaps(question: QuestionScore) -> Iterable[GapTold]:
    """What became of the gap that this question asked about, or of the one that its answer left open."""
    if question.gap:
        outcome: Outcome = "unanswered" if question.gap_closed is None else "closed" if question.gap_closed else "open"
        yield GapTold(question.gap, question.number, outcome)
    if question.left_open:
        yield GapTold(question.left_open, question.number, "not_probed")
