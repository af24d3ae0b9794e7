"""A report as Markdown, for people: a first page that can be acted on, then each question with its evidence, then how it was made."""

import re
import shlex
from collections.abc import Callable, Iterator, Sequence

from interview_cli.core import plain_text
from interview_cli.core.feedback import Feedback
from interview_cli.core.report import CompetencyScore, CriterionScore, Making, QuestionScore, Report, RequirementShown
from interview_cli.core.scenario import words_of
from interview_cli.core.session import CHECKED, NO_MODEL, READ
from interview_cli.core.summary import GapTold, Named, Practice, Summary, summary_of
from interview_cli.reports.delivery import sentences

Say = Callable[..., str]

# What Markdown would take for markup in words that somebody typed.
_MARKUP = re.compile(r"[\\`*\[\]<>|~&]|(?<![^\W_])_|_(?![^\W_])|^\s*[#+=-]|(?<=\d)[.)](?=\s)", re.MULTILINE)

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)  # four blanks would begin a block of code


def render(report: Report, say: Say) -> str:
    """Give the report in its session's language.

    Args:
        say: the report's own words, by key.
    """
    parts = [*_first_page(report, say), f"## {say('report.in_detail')}"]
    for question in report.questions:
        parts += _question(question, say)
    return "\n\n".join([*parts, *_making(report, say)]) + "\n"


def first_page(report: Report, say: Say) -> str:
    """Give what stands before the detail: the scores, what to mend, what to practise next, and what was not assessed."""
    return "\n\n".join(_first_page(report, say)) + "\n"


def _first_page(report: Report, say: Say) -> Iterator[str]:
    summary = summary_of(report)
    yield from _header(report, say)
    yield from _total(report, summary, say)
    yield from _named(say("report.strengths"), summary.strengths, say)
    yield from _named(say("report.fixes"), summary.fixes, say)
    if summary.practise:
        yield from _practise(summary.practise, say)
    yield from _gaps(summary.gaps, say)
    yield from _requirements(report.requirements, say)
    yield from _not_assessed(report, say)


def plain(text: str) -> str:
    """Escape what Markdown would take for markup; for words that the program did not write. Control characters are left out."""
    unindented = _INDENT.sub(lambda found: "\u00a0" * len(found[0].expandtabs(4)), plain_text.plain(text))
    return _MARKUP.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], unindented)


def one_line(text: str) -> str:
    """The same on one line, for where a second one would begin something new."""
    return plain(" ".join(text.split()))


def _header(report: Report, say: Say) -> Iterator[str]:
    yield f"# {say('report.title')}"
    yield " · ".join(one_line(value) for value in (report.candidate, report.role, report.created_at[:10]) if value)
    if report.status != "finished":
        yield f"**{say('report.ended_early' if report.status == 'ended' else 'report.still_open')}**"


def _total(report: Report, summary: Summary, say: Say) -> Iterator[str]:
    """The total and the competencies with what they rest on, and what such scores are worth."""
    if report.total is None:
        yield f"**{say('report.no_total')}**"
    else:
        spread = _range(report.total_low, report.total_high)
        basis = say("report.basis", spread=spread, scored=summary.scored, asked=summary.asked)
        yield f"**{say('report.total', score=_whole(report.total))}** {basis}"
    yield from _competencies(report.competencies, say)
    if report.making.judged_by:
        yield say("report.caveat")
    if CHECKED in report.making.method:
        yield say("report.caveat_checks", model=_judge(report.making))


def _competencies(scores: Sequence[CompetencyScore], say: Say) -> Iterator[str]:
    rows = [_competency(score) for score in scores if score.score is not None]
    if rows:
        heads = (say(f"report.{key}") for key in ("competency", "score", "spread", "weight", "from_questions"))
        yield "\n".join([f"| {' | '.join(heads)} |", "| --- | --- | --- | --- | --- |", *rows])


def _competency(it: CompetencyScore) -> str:
    questions = ", ".join(map(str, it.questions))
    return f"| {plain(it.label)} | {_whole(it.score)} | {_range(it.low, it.high)} | {round(it.weight * 100)} % | {questions} |"


def _named(heading: str, named: Sequence[Named], say: Say) -> Iterator[str]:
    if named:
        yield f"## {heading}"
        yield "\n".join(f"{place}. {_remark(it, say)}" for place, it in enumerate(named, start=1))


def _remark(it: Named, say: Say) -> str:
    """A remark with where it was made; its quote follows, unless it holds it."""
    label = say("report.named", criterion=f"**{plain(it.label)}**", number=it.question)
    quote = f" “{one_line(it.quote)}”" if it.quote and it.quote not in it.text else ""
    return f"{label} {one_line(it.text)}{quote}"


def _practise(it: Practice, say: Say) -> Iterator[str]:
    yield f"## {say('report.practise')}"
    yield f"{say('report.practise_why', criterion=f'**{plain(it.label)}**')} {it.advice}".rstrip()
    yield say("report.practise_again", number=it.question, question=one_line(it.asked))
    yield f"{say('report.practise_command')}\n\n```sh\n{shlex.join(it.command)}\n```"


def _gaps(gaps: Sequence[GapTold], say: Say) -> Iterator[str]:
    if gaps:
        yield f"## {say('report.gaps')}"
        yield "\n".join(f"- {_gap(it, say)}" for it in gaps)


def _gap(it: GapTold, say: Say) -> str:
    gap = say(f"gap.{it.gap}")
    return say(f"report.gap_was_{it.outcome}", gap=gap[:1].upper() + gap[1:], number=it.question)


def _question(question: QuestionScore, say: Say) -> Iterator[str]:
    stage = say(f"stage.{words_of(question.stage)}")
    spread = _range(question.low, question.high)
    score = say("report.not_scored") if question.score is None else f"{_whole(question.score)}/100 ({spread})"
    yield f"### {question.number}. {plain(stage)} — {score}"
    yield f"**{one_line(question.question)}**"
    if question.gap:
        outcome = (
            "" if question.gap_closed is None else " " + say("report.gap_closed" if question.gap_closed else "report.gap_open")
        )
        yield f"*{say('report.probed', gap=say(f'gap.{question.gap}'))}{outcome}*"
    yield _quoted(question.answer, say)
    if question.delivery:
        yield f"*{say('report.spoken')}* {' '.join(sentences(question.delivery, say, question.baseline))}"
    for words in question.flagged:
        yield f"*{say('report.flagged')}* “{one_line(words)}”"
    for kind in question.tricks:
        yield f"*{say(f'report.{kind}')}*"
    if question.criteria:
        yield _criteria(question.criteria, say)
    if question.feedback:
        yield from _feedback(question.feedback, question.criteria, say)


def _feedback(feedback: Feedback, criteria: Sequence[CriterionScore], say: Say) -> Iterator[str]:
    labels = {score.id: score.label for score in criteria}
    for key, remark in (("strength", feedback.strength), ("improve", feedback.improvement)):
        if remark:
            yield f"**{say(f'report.{key}', criterion=labels[remark.criterion])}** {one_line(remark.text)}"
    if feedback.better:
        yield f"**{say('report.better')}**"
        yield "\n".join(f"- *{say(f'star.{told.part}')}:* {one_line(told.text)}" for told in feedback.better)


def _quoted(answer: str | None, say: Say) -> str:
    if answer is None or not answer.strip():
        return f"*{say('report.unanswered' if answer is None else 'report.skipped')}*"
    return "\n".join(f"> {line}".rstrip() for line in plain(answer).splitlines())


def _criteria(scores: Sequence[CriterionScore], say: Say) -> str:
    """One line a criterion; one line for all where nothing was scored for one and the same reason."""
    reasons = {score.reason for score in scores}
    if len(reasons) == 1 and all(score.points is None for score in scores):
        return say("report.nothing_scored_because", reason=say(f"reason.{reasons.pop()}"))
    return "\n".join(_criterion(score, say) for score in scores)


def _criterion(score: CriterionScore, say: Say) -> str:
    label = f"- {plain(score.label)}: "
    if score.points is None:
        return label + say("report.not_scored_because", reason=say(f"reason.{score.reason}"))
    spread = f" ({score.low:.1f}–{score.high:.1f})" if score.low is not None and score.low != score.high else ""
    quotes = "".join(f" — “{one_line(quote)}”" for quote in score.quotes) or f" — {say('report.no_quote')}"
    return f"{label}{score.points:.1f}/5{spread}{quotes}"


def _not_assessed(report: Report, say: Say) -> Iterator[str]:
    """Competencies, answers and stages without a score, and why."""
    lines = [f"- {plain(label)}" for label in report.not_assessed]
    unscored: dict[str, list[int]] = {}
    for question in report.questions:
        if question.score is None and not question.set_aside:
            unscored.setdefault(_why_unscored(question, say), []).append(question.number)
    for reason, numbers in unscored.items():
        key = "report.unscored" if len(numbers) == 1 else "report.unscored_many"
        lines.append(f"- {say(key, numbers=', '.join(map(str, numbers)), reason=reason)}")
    if report.not_asked:
        stages = ", ".join(say(f"stage.{words_of(stage)}") for stage in report.not_asked)
        lines.append(f"- {say('report.not_asked', stages=stages)}")
    if lines:
        yield f"## {say('report.not_assessed')}"
        yield "\n".join(lines)


def _why_unscored(question: QuestionScore, say: Say) -> str:
    if question.answer is None:
        return say("report.no_answer_yet")
    return "; ".join(dict.fromkeys(say(f"reason.{it.reason}") for it in question.criteria if it.reason)) or "–"


def _requirements(shown: Sequence[RequirementShown], say: Say) -> Iterator[str]:
    """What the job asks for, as a table; nothing where no job was given."""
    if not shown:
        return
    yield f"## {say('report.requirements')}"
    heads = (say(f"report.{key}") for key in ("requirement", "importance", "in_resume", "proof", "asked_in"))
    yield "\n".join([f"| {' | '.join(heads)} |", "| --- | --- | --- | --- | --- |", *(_requirement(it, say) for it in shown)])
    yield say("report.about_requirements")


def _requirement(it: RequirementShown, say: Say) -> str:
    proof = f"“{one_line(it.proof)}” ({say('report.page', number=it.page)})" if it.proof else "–"
    asked = ", ".join(map(str, it.questions)) or "–"
    state, importance = say(f"requirement.{it.state}"), say(f"requirement.{it.importance}")
    return f"| {one_line(it.text)} | {importance} | {state} | {proof} | {asked} |"


def _making(report: Report, say: Say) -> Iterator[str]:
    making = report.making
    yield f"## {say('report.making')}"
    yield "\n".join(
        [
            f"- {say('report.session')}: {report.session_id}",
            f"- {say('report.resume')}: {one_line(report.resume)}",
            f"- {say('report.program')}: {making.program}",
            f"- {say('report.model')}: {say('report.bank') if making.model == NO_MODEL else plain(making.model)}",
            f"- {say('report.judged_by')}: {_judges(making)}",
            f"- {say('report.scenario')}: {plain(making.scenario)} {making.scenario_version} ({making.scenario_sha256[:12]})",
            f"- {say('report.rubric')}: {making.rubric} {making.rubric_version}",
            f"- {say('report.seed')}: {making.seed}",
        ]
    )
    if READ in making.method:
        yield say("report.how_read")
    if CHECKED in making.method:
        yield say("report.how_checked", model=_judge(making))
    if making.judged_by:
        yield say("report.how")


def _judges(making: Making) -> str:
    return f"{plain(', '.join(making.judged_by))} ({', '.join(making.method)})" if making.judged_by else "–"


def _judge(making: Making) -> str:
    """The model to fit a readout for, as an argument; a general word where there were several."""
    return plain(shlex.quote(making.judged_by[0])) if len(making.judged_by) == 1 else "MODEL"


def _whole(score: float | None) -> str:
    return "–" if score is None else str(round(score))


def _range(low: float | None, high: float | None) -> str:
    return f"{_whole(low)}–{_whole(high)}"
