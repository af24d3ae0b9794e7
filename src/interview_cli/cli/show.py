"""interview show: one interview with everything that is stored of it."""

from functools import partial

from interview_cli.cli.display import session_json
from interview_cli.cli.options import Json, SessionId, wired
from interview_cli.cli.screen import Screen


def show(session_id: SessionId, as_json: Json = False) -> None:
    """Show an interview: questions, answers, and where it stands.

    Examples:
        interview show k3v9tq
        interview show k3v9tq --json
    """
    screen = Screen()
    with wired(screen) as wiring:
        session = wiring.sessions.get(session_id)
        if as_json:
            screen.json(session_json(session))
            return
        say = partial(wiring.content.say, session.plan.language)
        scenario = session.plan.scenario
        screen.result(f"{session.id} · {session.status} · {scenario.id} · {session.plan.language} · {session.created_at}")
        for turn in session.turns:
            source = f"{turn.source}, {turn.gap}" if turn.gap else turn.source
            screen.prose(f"\n{turn.position + 1}. {say(f'stage.{turn.stage}')} ({source})")
            screen.prose(turn.question, indent=3)
            if turn.answer:
                screen.prose(f"> {turn.answer.text or say('report.skipped')}", indent=3)
        if session.current:
            screen.note(f"\nGo on with: interview continue {session.id}")
