"""Records made by hand, from which tests take what they need and replace what they are about."""

from collections.abc import Sequence
from dataclasses import replace

from interview_cli.core.resume import Facts, Job, Mention, Passage, Quality, Resume, School, Section
from interview_cli.core.scenario import Scenario, Stage
from interview_cli.core.session import Answer, Evaluation, Plan, Session, Turn

SOURCE = """id = "small"
version = 3
stages = [
  { id = "intro", kind = "template", competency = "communication" },
  { id = "skill", kind = "generated", competency = "job_knowledge", sections = ["work"], query = { en = "a tool used in depth" } },
  { id = "skill_followup", kind = "follow_up", parent = "skill", competency = "job_knowledge" },
]
"""
INTRO = Stage("intro", "template", "communication")
SKILL = Stage("skill", "generated", "job_knowledge", None, ("work",), (("en", "a tool used in depth"),))
FOLLOWUP = Stage("skill_followup", "follow_up", "job_knowledge", "skill")
EXPERIENCE = Stage("experience", "generated", "problem_solving", None, ("work", "projects"))
SCENARIO = Scenario("small", 3, (INTRO, SKILL, FOLLOWUP), "5" * 64, SOURCE)

RESUME_TEXT = """\
Ada Example
Backend Engineer
ada@example.com

Experience

Northfield Freight, Backend Engineer, 2021 - 2024
- Moved shipment tracking from nightly batches to Kafka; the delay fell from 6 hours to 40 seconds.
- Wrote the consumers in Go and led the change over four months.

Harbour Tickets, Software Developer, 2018 - 2021
- Found why PostgreSQL deadlocked at the start of a sale, and ordered the locks; lost bookings fell from 300 to 2 a month.

Skills

Go, Kafka, PostgreSQL
"""
PARCELWISE = "Parcelwise · Backend Engineer · 2019 – 2023"
RESUME = Resume(
    id="abcdef012345",
    sha256="abcdef012345" + "0" * 52,
    name="dana.pdf",
    language="en",
    pages=1,
    text="Dana Whitfield …",
    sections=(Section("basics", ""), Section("work", "Experience"), Section("education", "Education")),
    passages=(
        Passage(
            0,
            "work",
            PARCELWISE,
            1,
            f"{PARCELWISE}\nMoved tracking from polling to webhooks; median delay fell from 14 min to 40 s.",
        ),
        Passage(
            1, "work", PARCELWISE, 1, f"{PARCELWISE}\nWrote the on-call guide for six engineers with PostgreSQL failover drills."
        ),
        Passage(2, "work", "Brasswell Lending · Intern · 2018", 1, "Brasswell Lending · Intern · 2018\nTyped up test plans."),
        Passage(3, "education", "Uni of Lund · BSc · 2018", 1, "Uni of Lund · BSc · 2018"),
    ),
    facts=Facts(
        name="Dana Whitfield",
        target_role="Backend Engineer",
        employers=("Parcelwise", "Brasswell Lending"),
        skills=("PostgreSQL", "Python"),
        languages=("English",),
        jobs=(Job("Parcelwise", "Backend Engineer", "2019 – 2023"), Job("Brasswell Lending", "Intern", "2018")),
        schools=(School("Uni of Lund", "BSc", "2018"),),
        mentions=(Mention("name", "Dana Whitfield", 1, 0, 14),),
    ),
    quality=Quality(900, 0.0, 0.9, ("one warning",)),
)
PLAN = Plan(RESUME.id, SCENARIO, "en", seed=7, model="scripted")
ANSWER = (
    "I moved the tracking service from polling to webhooks because carriers limited us to one call a minute. "
    "I wrote the retry queue myself. The median delay fell from 14 minutes to 40 seconds."
)


def resume(**changes: object) -> Resume:
    return replace(RESUME, **changes)  # type: ignore[arg-type]


def plan(**changes: object) -> Plan:
    return replace(PLAN, **changes)  # type: ignore[arg-type]


def scenario(*stages: Stage) -> Scenario:
    return replace(SCENARIO, stages=stages)


def turn(position: int = 0, stage: Stage = INTRO, answer: str | None = None, **changes: object) -> Turn:
    """A turn of this stage; `answer` None is an open one."""
    made = Turn(
        position=position,
        stage=stage.id,
        competency=stage.competency,
        question=f"How did part {position} of your work go?",
        source="template" if stage.kind == "template" else "generated",
        answer=None if answer is None else Answer(answer, "scripted"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def session(*turns: Turn, **changes: object) -> Session:
    return replace(Session("k3v9tq", PLAN, "open", turns, "2026-03-01T09:30:00Z"), **changes)  # type: ignore[arg-type]


def scored(criterion: str, points: float, quotes: Sequence[str] = ()) -> Evaluation:
    return Evaluation(criterion, points, points, points, tuple(quotes), method="checks-1", model="scripted")


def unscored(criterion: str, reason: str) -> Evaluation:
    return Evaluation(criterion, None, reason=reason)
