"""The lines of a resume that can prove something, and how well each goes with one requirement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from interview_cli.core.requirement import Evidence
from interview_cli.core.resume import Passage, Resume
from interview_cli.core.same_names import shared
from interview_cli.core.searching import claims

Likeness: TypeAlias = Mapping[str, float]  # by a line's text: how like it is to one requirement, in standard deviations

MOST_EVIDENCE = 3
WORDS_WEIGHT = 2.0  # of a line that has all content words of the requirement


@dataclass(frozen=True, slots=True)
class ResumeLine:
    """One thing that a resume says, and where."""

    passage: Passage
    text: str


class Scored:
    """The lines of a resume, each with how well it goes with one requirement."""

    def __init__(self, resume: Resume, text: str, likeness: Likeness) -> None:
        self.text = text
        self.lines = _lines_of(resume)
        self._shares = {said: shared(text, said) for said in {line.text for line in self.lines}}
        self._scores = {said: likeness.get(said, 0.0) + WORDS_WEIGHT * share for said, share in self._shares.items()}

    def share(self, line: ResumeLine) -> float:
        """How many of the requirement's content words the line has, 0 to 1."""
        return self._shares[line.text]

    def score(self, line: ResumeLine) -> float:
        """Likeness and words together."""
        return self._scores[line.text]

    def best(self, lines: Sequence[ResumeLine]) -> float:
        """The score of the best of some lines; 0 where there is none."""
        return max(map(self.score, lines), default=0.0)

    def evidence(self, lines: Sequence[ResumeLine]) -> tuple[Evidence, ...]:
        """The best of some lines, best first; of a line and a part of it only the better one."""
        chosen: list[ResumeLine] = []
        for line in sorted(lines, key=lambda line: -self.score(line)):
            if not any(line.text in other.text or other.text in line.text for other in chosen):
                chosen.append(line)
        return tuple(
            Evidence(line.passage.position, line.passage.page, line.text, round(self.score(line), 3))
            for line in chosen[:MOST_EVIDENCE]
        )


def _lines_of(resume: Resume) -> list[ResumeLine]:
    """Claims, and the headings of entries; who somebody is and where they live proves nothing."""
    found = {
        (passage.position, text): ResumeLine(passage, text)
        for passage in resume.passages
        if passage.section != "basics"
        for text in (*((passage.heading,) if passage.heading else ()), *claims(passage))
    }
    return list(found.values())
