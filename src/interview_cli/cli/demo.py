"""interview demo: a whole interview with a made-up candidate, to see what the program does."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from interview_cli.adapters.script_file import read_script
from interview_cli.adapters.scripted_candidate import ScriptedCandidate
from interview_cli.cli import interview
from interview_cli.cli.audience import TerminalAudience
from interview_cli.cli.options import Model, wired
from interview_cli.cli.screen import Screen
from interview_cli.cli.start import begin
from interview_cli.cli.weights import ensure_weights
from interview_cli.coach.open import open_resume
from interview_cli.core.resume import Language
from interview_cli.core.script import Case
from interview_cli.errors import UsageError
from interview_cli.ports import Question, Reply, Said

DEMO = Path(__file__).parent.parent / "content" / "demo"


class ShownCandidate:
    """A candidate of a script whose answers can be read along."""

    def __init__(self, case: Case, screen: Screen) -> None:
        self._candidate = ScriptedCandidate(case)
        self._screen = screen

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
        """Give the script's answer, and show it."""
        reply = self._candidate.answer(question, time_limit_s=time_limit_s)
        if isinstance(reply, Said):
            self._screen.note(f"› {reply.text}")
        return reply

    def wants_again(self) -> bool:
        """See `ports.Candidate.wants_again`."""
        return self._candidate.wants_again()


def demo(
    language: Annotated[str, typer.Option("--lang", "-l", help="en or ko.")] = "en",
    model: Model = None,
) -> None:
    """Hold a scripted interview about a made-up resume.

    Its report is printed at the end.

    Examples:
        interview demo
        interview demo --lang ko
    """
    screen = Screen()
    if language not in ("en", "ko"):
        raise UsageError(f"There is no demo in language '{language}'.", hint="Languages are: en, ko.")
    chosen: Language = "ko" if language == "ko" else "en"
    case = next(case for case in read_script(DEMO / "demo.yaml").cases if case.language == chosen)
    with wired(screen, model=model, language=chosen, seed=case.seed, scenario=case.scenario) as wiring:
        ensure_weights(wiring, screen, may_ask=screen.is_interactive)
        with screen.working(f"Reading {Path(case.resume).name} …"):
            resume = open_resume(Path(case.resume), reader=wiring.reader, resumes=wiring.resumes)
        session = begin(wiring, resume, role=case.role)
        with TerminalAudience(screen, partial(wiring.content.say, chosen)) as audience:
            wiring.conductor(in_background=False).hold(session.id, ShownCandidate(case, screen), audience)
        interview.print_report(wiring, screen, session.id, "md")
