"""interview show: one interview with everything that is stored of it."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Annotated

import typer

from interview_cli.cli.display import explained_json, session_json
from interview_cli.cli.options import Json, SessionId, wired
from interview_cli.cli.screen import Screen
from interview_cli.coach.explain import Explained, explain
from interview_cli.core.scenario import words_of
from interview_cli.reports.delivery import sentences


def show(
    session_id: SessionId,
    with_reasons: Annotated[
        bool, typer.Option("--explain", help="Say of each question why it was asked: passages, gap, tries, findings, prompt.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Show an interview: questions, answers, and where it stands.

    Examples:
        interview show k3v9tq
        interview show k3v9tq --explain
        interview show k3v9tq --json
    """
    screen = Screen()
    with wired(screen) as wiring:
        session = wiring.sessions.get(session_id)
        reasons = explain(session, sessions=wiring.sessions, resumes=wiring.resumes) if with_reasons else ()
        if as_json:
            screen.json(explained_json(session, reasons) if with_reasons else session_json(session))
            return
        say = partial(wiring.content.say, session.plan.language)
        scenario = session.plan.scenario
        screen.result(f"{session.id} · {session.status} · {scenario.id} · {session.plan.language} · {session.created_at}")
        for turn in session.turns:
            source = f"{turn.source}, {turn.gap}" if turn.gap else turn.source
            screen.prose(f"\n{turn.position + 1}. {say(f'stage.{words_of(turn.stage)}')} ({source})")
            screen.prose(turn.question, indent=3)
            if turn.answer:
                screen.prose(f"> {turn.answer.text or say('report.skipped')}", indent=3)
                if turn.answer.recording:
                    screen.prose(str(wiring.recordings.path(session.id, turn.answer.recording)), indent=3)
                if turn.answer.delivery:
                    screen.prose(" ".join(sentences(turn.answer.delivery, say)), indent=3)
            for line in _explanation(reasons[turn.position : turn.position + 1]):
                screen.prose(line, indent=3)
        if session.current:
            screen.note(f"\nGo on with: interview continue {session.id}")


def _explanation(reasons: Sequence[Explained]) -> Iterator[str]:
    """Why a question was asked, a line each; nothing where nobody wants to know."""
    for it in reasons:
        if it.turn.why:
            yield f"why: {it.turn.why}"
        for passage in it.passages:
            yield f"rests on passage {passage.position} ({passage.section}, page {passage.page}):"
            yield f"  {' / '.join(passage.text.splitlines())}"
        if it.turn.gap:
            yield f"gap: {it.turn.gap}"
        if it.turn.again:
            yield f"asked again: {it.turn.again}"
        for number, call in enumerate(it.tries, start=1):
            found = ", ".join(call.findings) or "nothing found wrong"
            yield f"try {number} (seed {call.seed}, {call.elapsed_ms / 1000:.1f} s): {call.output}"
            yield f"  {found}"
        if it.tries:
            yield "prompt of the last try:"
            yield from (f"  {line}" for line in it.prompt.splitlines())
