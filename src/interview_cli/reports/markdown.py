"""A report as Markdown, for people: scores first, then each question with its evidence, then how it was made."""

import re
from collections.abc import Callable, Iterator, Sequence

from interview_cli.core import plain_text
from interview_cli.core.report import CriterionScore, Making, QuestionScore, Report, RequirementShown
from interview_cli.core.scenario import words_of
from interview_cli.core.session import NO_MODEL

Say = Callable[..., str]

# What Markdown would take for markup in words that somebody typed.
_MARKUP = re.compile(r"[\\`*\[\]<>|~&]|(?<![^\W_])_|_(?![^\W_])|^\s*[#+=-]|(?<=\d)[.)](?=\s)", re.MULTILINE)

_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)  # four blanks would begin a block of code


def render(report: Report, say: Say) -> str:
    """Give the report in its session's language.

    Args:
        say: the report's own words, by key.
    """
    parts = [*_header(report, say), *_competencies(report, say)]
    for question in report.questions:
        parts += _question(question, say)
    parts += [*_requirements(report.requirements, say), *_not_assessed(report, say), *_making(report, say)]
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Escape what Markdown would take for markup; for words that the program did not write. Control characters are left out."""
    unindented = _INDENT.sub(lambda found: "\u00a0" * len(found[0].expandtabs(4)), plain_text.plain(text))
    return _MARKUP.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], unindented)


def one_line(text: str) -> str:
    """The same on one line, for where a second one would begin something new."""
    return plain(" ".join(text.split()))


def _header(report: Report, say: Say) -> Iterator[str]:
    yield f"# {say('report.title')}"
    facts = [
        (say("report.candidate"), report.candidate),
        (say("report.role"), report.role),
        (say("report.resume"), report.resume),
        (say("report.date"), report.created_at[:10]),
        (say("report.session"), report.session_id),
    ]
    yield "\n".join(f"- {label}: {one_line(value)}" for label, value in facts if value)
    if report.status != "finished":
        yield f"**{say('report.ended_early' if report.status == 'ended' else 'report.still_open')}**"
    if report.total is None:
        yield f"**{say('report.no_total')}**"
    else:
        yield f"**{say('report.total', score=_whole(report.total))}**"
    if report.making.judged_by:
        yield say("report.caveat")


def _competencies(report: Report, say: Say) -> Iterator[str]:
    scored = [score for score in report.competencies if score.score is not None]
    if not scored:
        return
    yield f"## {say('report.competencies')}"
    rows = [
        f"| {say('report.competency')} | {say('report.score')} | {say('report.weight')} | {say('report.from_questions')} |",
        "| --- | --- | --- | --- |",
    ]
    for score in scored:
        questions = ", ".join(map(str, score.questions))
        rows.append(f"| {plain(score.label)} | {_whole(score.score)} | {round(score.weight * 100)} % | {questions} |")
    yield "\n".join(rows)


def _question(question: QuestionScore, say: Say) -> Iterator[str]:
    stage = say(f"stage.{words_of(question.stage)}")
    score = say("report.not_scored") if question.score is None else f"{_whole(question.score)}/100"
    yield f"## {question.number}. {plain(stage)} — {score}"
    yield f"**{one_line(question.question)}**"
    if question.gap:
        outcome = (
            "" if question.gap_closed is None else " " + say("report.gap_closed" if question.gap_closed else "report.gap_open")
        )
        yield f"*{say('report.probed', gap=say(f'gap.{question.gap}'))}{outcome}*"
    yield _quoted(question.answer, say)
    for words in question.flagged:
        yield f"*{say('report.flagged')}* “{one_line(words)}”"
    if question.criteria:
        yield _criteria(question.criteria, say)
    if question.improve:
        yield f"**{say('report.improve', criterion=question.improve_label)}** {question.improve}"


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
    if not report.not_assessed and not report.not_asked:
        return
    yield f"## {say('report.not_assessed')}"
    lines = [f"- {plain(label)}" for label in report.not_assessed]
    if report.not_asked:
        lines.append(
            f"- {say('report.not_asked', stages=', '.join(say(f'stage.{words_of(stage)}') for stage in report.not_asked))}"
        )
    yield "\n".join(lines)


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
            f"- {say('report.program')}: {making.program}",
            f"- {say('report.model')}: {say('report.bank') if making.model == NO_MODEL else plain(making.model)}",
            f"- {say('report.judged_by')}: {_judges(making)}",
            f"- {say('report.scenario')}: {plain(making.scenario)} {making.scenario_version} ({making.scenario_sha256[:12]})",
            f"- {say('report.rubric')}: {making.rubric} {making.rubric_version}",
            f"- {say('report.seed')}: {making.seed}",
        ]
    )
    if making.judged_by:
        yield say("report.how")


def _judges(making: Making) -> str:
    return f"{plain(', '.join(making.judged_by))} ({', '.join(making.method)})" if making.judged_by else "–"


def _whole(score: float | None) -> str:
    return "–" if score is None else str(round(score))
