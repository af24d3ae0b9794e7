"""How an interview is held: for which level, in which manner, about which competency, and whether it teaches on the way.

Each of these changes what is asked, not only how it sounds: a senior is asked about trade-offs across teams, a tough interviewer
challenges a complete answer where a warm one asks what was learned.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Level = Literal["junior", "mid", "senior"]
LEVELS: tuple[Level, ...] = get_args(Level)

Persona = Literal["warm", "neutral", "tough"]
PERSONAS: tuple[Persona, ...] = get_args(Persona)

Mode = Literal["real", "study"]
MODES: tuple[Mode, ...] = get_args(Mode)


@dataclass(frozen=True, slots=True)
class Manner:
    """What a candidate chose about their interview.

    Attributes:
        level: of the role; None asks what fits any.
        focus: id of the competency that is asked about most; None for what the scenario says.
        mode: study tells after each answer what is missing, and lets it be given again; real says nothing until the report.
    """

    level: Level | None = None
    persona: Persona = "neutral"
    focus: str | None = None
    mode: Mode = "real"


USUAL = Manner()
