"""Take an answer: only one to the turn that waits for it goes on, and the same key twice is one answer."""

from interview_cli.core.plain_text import plain
from interview_cli.core.session import Answer, Session, Turn
from interview_cli.errors import WrongMoment
from interview_cli.ports import Said, Sessions


def listen(session_id: str, turn: Turn, said: Said, *, sessions: Sessions) -> bool:
    """Store what was said as the answer to this turn; see `ports.Sessions.accept_answer`."""
    answer = Answer(plain(said.text).strip(), said.channel, said.key, said.elapsed_ms, said.delivery, said.recording)
    return sessions.accept_answer(session_id, turn.position, answer)


def listen_from_outside(session: Session, said: Said, *, sessions: Sessions) -> bool:
    """Store an answer that came by a command of its own, to the turn that waited when the session was loaded.

    Returns:
        True when it was stored, False when this key was accepted before.

    Raises:
        WrongMoment: the session is closed, waits for no answer, or somebody else answered.
    """
    keys = {turn.answer.key for turn in session.turns if turn.answer}
    if said.key is not None and said.key in keys:
        return False
    if session.status != "open":
        raise WrongMoment(f"Session {session.id} is finished.", hint=f"See its report with: interview report {session.id}")
    if session.current is None:
        raise WrongMoment(
            f"Session {session.id} has not asked its next question yet.",
            hint=f"See it with: interview continue {session.id}; then answer.",
        )
    return listen(session.id, session.current, said, sessions=sessions)
