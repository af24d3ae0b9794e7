"""Say why each question of an interview came out as it did, from what was stored when it was asked. Nothing is computed anew."""

import json
from dataclasses import dataclass

from interview_cli.core.resume import Passage
from interview_cli.core.session import Generation, Session, Turn
from interview_cli.ports import Resumes, Sessions


@dataclass(frozen=True, slots=True)
class Explained:
    """One question with what it rests on.

    Attributes:
        tries: the calls to the model that made it, in order; () for one that needed none.
    """

    turn: Turn
    passages: tuple[Passage, ...]
    tries: tuple[Generation, ...]

    @property
    def prompt(self) -> str:
        """The last try's prompt as a conversation, each message under its role; "" where there was no try."""
        if not self.tries:
            return ""
        prompt = json.loads(self.tries[-1].prompt)
        messages = [f"[{message['role']}]\n{message['text']}" for message in prompt["messages"]]
        return "\n".join([*messages, f"[assistant]\n{prompt['opening']}…"])


def explain(session: Session, *, sessions: Sessions, resumes: Resumes) -> tuple[Explained, ...]:
    """Explain every question of a session, in order."""
    passages = {passage.position: passage for passage in resumes.get(session.plan.resume_id).passages}
    calls = [call for call in sessions.generations(session.id) if call.purpose == "ask"]
    return tuple(
        Explained(
            turn,
            tuple(passages[position] for position in turn.passages if position in passages),
            tuple(call for call in calls if call.position == turn.position),
        )
        for turn in session.turns
    )
