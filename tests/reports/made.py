"""The report that the golden files show, made by hand: everything that a report can hold, with words that try to be markup.

Run as a program, it writes the golden files again; look at what changed before it is committed.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.report import Report, fold
from interview_cli.core.requirement import Evidence, Match, Requirement
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.session import Evaluation
from interview_cli.reports import FORMATS
from records import ANSWER, FOLLOWUP, INTRO, RESUME, SCENARIO, SKILL, plan, scored, session, turn, unscored

GOLDEN = Path(__file__).parents[1] / "golden"
CONTENT = ContentFiles()
HOSTILE = "# I *led* <script>alert(1)</script> & [more](http://evil.example) `rm -rf` ~~it~~ | a | b |\n- one\n1. two\n+ three\n> four\n    five"


def report(language: Language) -> Report:
    """An interview of three questions: one judged in part, one passed over, one open; a stage was never reached."""
    quote = ANSWER.split(". ")[1] + "."
    spread = Evaluation("correctness", 3.4, 2.2, 4.6, (quote,), method="checks-1", model="scripted")
    turns = (
        turn(
            0,
            INTRO,
            HOSTILE,
            evaluations=(scored("structure", 2), unscored("key_message", "model_failed"), scored("on_question", 5, ["four"])),
        ),
        turn(1, SKILL, ANSWER, evaluations=(spread, scored("terms_in_context", 4, [quote]), scored("reasoning_and_limits", 1))),
        turn(2, FOLLOWUP, "", source="bank", gap="no_numbers", evaluations=(unscored("correctness", "no_answer"),)),
    )
    scenario = replace(SCENARIO, stages=(*SCENARIO.stages, replace(SKILL, id="experience", competency="problem_solving")))
    matches = (
        Match(Requirement("PostgreSQL | *failover*", "required"), "covered", (Evidence(1, 2, HOSTILE.splitlines()[0], 6.0),)),
        Match(Requirement("MBA", "preferred"), "not_found", missing=("mba",)),
        Match(Requirement("Calm under pressure", "duty"), "untold"),
    )
    planned = plan(language=language, scenario=scenario, role="Backend Engineer | SRE", matches=matches)
    made = session(*turns, plan=planned, status="ended")
    return fold(made, replace(RESUME, name="dana_*v2*.pdf"), CONTENT.rubric(), program="interview-cli 0.0")


def rendered(language: Language, form: str) -> str:
    """That report as text."""
    return FORMATS[form](report(language), partial(CONTENT.say, language))


def golden(language: Language, form: str) -> Path:
    """Where its text is kept."""
    return GOLDEN / f"report_{language}.{form}"


if __name__ == "__main__":
    for language in LANGUAGES:
        for form in FORMATS:
            golden(language, form).write_text(rendered(language, form), encoding="utf-8")
