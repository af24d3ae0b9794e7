"""What of an answer is heard: the answer without what tries to score instead of answering, and a note of all that was found.

Judging, reports and `interview score` hear with this one function, so that what is not counted is also what is shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from interview_cli.core.instructions import find_instructions, without
from interview_cli.core.resume import Language
from interview_cli.core.tricks import TrickKind, kinds, measure, unrepeated


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer as it is judged.

    Attributes:
        said: without instructions to the grader, and with what is said twice only once; may be blank.
        instructions: what speaks to the grader, as it stands in the answer.
        tricks: what it does to look better than it is, where that is certain; "pasted" costs nothing, since it is read once.
    """

    said: str
    instructions: tuple[str, ...]
    tricks: tuple[TrickKind, ...]

    @property
    def is_answer(self) -> bool:
        """Whether there is a statement of the speaker's own in it. Padding hides one at worst, and saying it twice does not either."""
        return not set(self.tricks) - {"pasted", "filler"}


def hear(answer: str, question: str, evidence: Sequence[str], language: Language) -> Heard:
    """Hear an answer.

    Args:
        evidence: lines of the resume; an answer that only reads them out is none.
    """
    spans = find_instructions(answer, language)
    honest = without(answer, spans)
    said = unrepeated(honest)
    found = measure(honest, question, evidence, language)
    rest = measure(said, question, evidence, language) if said != honest else found
    tricks = tuple(dict.fromkeys([*(("pasted",) if "pasted" in kinds(found) else ()), *kinds(rest)]))
    return Heard(said, tuple(answer[start:end] for start, end in spans), tricks)
