"""What to tell a candidate about one answer: what was strong, what to mend, and how the same facts are told better.

Everything rests on the candidate's own words: a remark names a span of the answer, and the better telling holds nothing that
neither the answer nor the resume says; where a figure is missing it says so and invents none.
"""

from dataclasses import dataclass
from typing import Literal

StarPart = Literal["situation", "task", "action", "result"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to tell the candidate.

    Attributes:
        criterion: id of the criterion that it is about.
        text: a sentence in the session's language that names words of the answer.
        quote: the span of the answer that it is about, verbatim; "" where what is missing has no place.
    """

    criterion: str
    text: str
    quote: str


@dataclass(frozen=True, slots=True)
class Told:
    """One part of a better telling; `text` holds only facts of the answer and the resume, and "[number?]" where one is missing."""

    part: StarPart
    text: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is told about one answer.

    Attributes:
        strength: None where nothing was strong enough to be named.
        improvement: None where nothing was scored, or all is at the top.
        better: the answer in the order situation, task, action, result; () where the answer holds too little to be told better.
    """

    strength: Remark | None
    improvement: Remark | None
    better: tuple[Told, ...]
