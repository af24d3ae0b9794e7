"""Hold an interview: ask, wait, listen, until nothing is left. Goes on from whatever is stored, so it can be killed anywhere."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from interview_cli.coach.again import ask_once_more
from interview_cli.coach.ask import Interviewer
from interview_cli.coach.background import Background, Job
from interview_cli.coach.judge import Judge
from interview_cli.coach.listen import listen
from interview_cli.coach.study import hint_after, hint_before
from interview_cli.core.baseline import baseline_of
from interview_cli.core.flow import Ask, Finish, Wait, next_step
from interview_cli.core.session import Session, Turn
from interview_cli.ports import Audience, Candidate, Content, Ends, Leaves, Question, Said, Sessions


@dataclass(frozen=True, slots=True)
class Conductor:
    """Holds interviews with any candidate before any audience.

    Attributes:
        background: runs work on the model while the candidate answers; None for a candidate who does not take time.
    """

    sessions: Sessions
    interviewer: Interviewer
    judge: Judge
    background: Background | None

    def hold(self, session_id: str, candidate: Candidate, audience: Audience) -> Session:
        """Go on with a session until it is finished, or the candidate leaves or ends it; give it as it then is.

        A question is written and committed before it is shown, and what is shown is read back from its row.
        """
        while True:
            session = self.sessions.get(session_id)
            if session.status != "open":
                return session
            match next_step(session.plan.scenario, session.turns, language=session.plan.language):
                case Ask() as step:
                    audience.thinking()
                    self.sessions.add_turn(session.id, self.interviewer.ask(session, step, audience.draft))
                case Wait(turn):
                    question = question_of(session, turn, self.interviewer.content)
                    audience.question(question)
                    with self._meanwhile(session):
                        reply = candidate.answer(question)
                    match reply:
                        case Said():
                            listen(session.id, turn, reply, sessions=self.sessions)
                            self._teach(self.sessions.get(session.id), candidate, audience)
                        case Ends():
                            self.sessions.close(session.id, "ended")
                        case Leaves():
                            return session
                case Finish():
                    self.sessions.close(session.id, "finished")

    def _teach(self, session: Session, candidate: Candidate, audience: Audience) -> None:
        """Tell a candidate who studies how they spoke and what the last answer leaves open, and let them give it once more."""
        if session.plan.manner.mode != "study":
            return
        turn = session.turns[-1]
        if turn.answer and turn.answer.delivery:
            audience.spoken(turn.answer.delivery, baseline_of(self.sessions.earlier_deliveries(session.id, turn.position)))
        resume = self.interviewer.resumes.get(session.plan.resume_id)
        if hint := hint_after(session, resume, self.interviewer.content):
            audience.hint(hint)
            if candidate.wants_again():
                self.sessions.add_turn(session.id, ask_once_more(session))

    def _meanwhile(self, session: Session) -> contextlib.AbstractContextManager[None]:
        """Work ahead for this session while its current question is being answered."""
        if self.background is None:
            return contextlib.nullcontext()
        vectors = self.interviewer.prepare(session)
        jobs: list[Job] = [lambda: self.interviewer.warm(session)]
        jobs += [self._judging(session, turn) for turn in session.turns if turn.answer and not turn.is_judged]
        return self.background.running(jobs, after=vectors)

    def _judging(self, session: Session, turn: Turn) -> Callable[[], None]:
        def job() -> None:
            self.judge.judge(session, turn)

        return job


def question_of(session: Session, turn: Turn, content: Content) -> Question:
    """What a candidate is shown of a turn; `of` counts the stages that can still come, skipped ones left out."""
    stages = session.plan.scenario.stages
    place = next((n for n, stage in enumerate(stages) if stage.id == turn.stage), len(stages) - 1)
    left = len(stages) - place - 1
    return Question(
        turn.question,
        turn.stage,
        turn.position + 1,
        turn.position + 1 + left,
        is_again=turn.again is not None,
        hint=hint_before(turn.stage, session.plan.scenario, session.plan.language, content),
    )
