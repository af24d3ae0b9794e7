"""What to tell a candidate about one answer: what was strong, what to mend, and how the same facts are told better.

Everything rests on the candidate's own words: a remark names a span of the answer, and the better telling holds nothing that
neither the answer nor the resume says; where a figure is missing it says so and invents none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from interview_cli.core.kinds import Kind

StarPart = Literal["situation", "task", "action", "result"]
STAR: tuple[StarPart, ...] = get_args(StarPart)

Missing = Literal[StarPart, "number", "own_part"]
MISSING: tuple[Missing, ...] = (*STAR, "number", "own_part")

SLOT = "{said}"  # where a phrasing names the candidate's words
USUAL, NEAR, FIRST = "usual", "near", "first"  # occasions of an improvement that are no gap


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
        better: the answer in the order situation, task, action, result; a task that nobody told is left out; () where the answer is no
            story, or a poor one.
    """

    strength: Remark | None
    improvement: Remark | None
    better: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say something to the candidate.

    Attributes:
        text: a sentence or two with `SLOT`.
        unless: it asks for this, and is left out where the answer tells of it; None for what can always be said.
    """

    text: str
    unless: Kind | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """How one criterion can be done better.

    Attributes:
        about: signs (`core.remarking.sign_ids`) of the clause that is named, the first one first; () for any clause.
        wordings: by occasion: a gap of `core.gaps`, "near" (little is missing), "first" (nearly everything is, or nothing of the
            kind is told, so what to begin with), "usual" for the rest.
    """

    about: tuple[str, ...]
    wordings: Mapping[str, tuple[Wording, ...]]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The program's words for feedback in one language.

    Attributes:
        strength: by criterion, several wordings with `SLOT`.
        shows: by criterion, the signs one of which the named clause of a strength has; () for any clause.
        stories: criteria by which an answer is expected to tell a story; only such an answer is told again.
        named: what is said where no clause shows a strong criterion by itself.
        improvement: by criterion.
        polish: what is said of any clause of a good answer where nothing else is to be mended.
        missing: what stands in a better telling for what was not said, by part, several: "[number?]".
        from_resume: a wording with "{fact}" that marks what the resume adds.
    """

    strength: Mapping[str, tuple[Wording, ...]]
    shows: Mapping[str, tuple[str, ...]]
    stories: frozenset[str]
    named: tuple[Wording, ...]
    improvement: Mapping[str, Advice]
    polish: tuple[Wording, ...]
    missing: Mapping[Missing, tuple[str, ...]]
    from_resume: str
