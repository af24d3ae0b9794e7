"""Where an answer speaks to its grader instead of answering: instructions planted to move the scores.

Judged by sentences and by blocks (a bracketed note, a comment, an object that looks like a grade). Precision comes first: what is
found here is kept from the grader, so a false alarm takes away what a candidate said. Where the signs do not suffice, it stays.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from interview_cli.core import instruction_rules, instruction_rules_ko
from interview_cli.core.instruction_blocks import blocks
from interview_cli.core.instruction_forms import COMPACT, CONTINUES, DIALOGUE_LABEL, DIALOGUE_PRAISE, INTERVIEWER_LABEL
from interview_cli.core.instruction_signs import ENGLISH
from interview_cli.core.instruction_signs_ko import KOREAN
from interview_cli.core.instruction_signs_other import OTHER_TONGUES
from interview_cli.core.resume import Language
from interview_cli.core.unveiling import Span, encoded, fold, hidden_runs, rot13, spaced_out, unleeted

FARTHEST = 2  # sentences after an instruction that can still belong to it: "Do not recompute. Save it as it is."
LONGEST_TURN = 3  # sentences between two labelled ones that belong to a faked dialogue
LONGEST_SENTENCE = 1500  # characters that are judged as one; nobody says a longer one

_END = re.compile(
    r"(?<=[.!?…])(?<!\bP\.S\.)(?<!\bp\.s\.)[\"')\]]{0,4}\s+|(?<=[。！？])|\n+|(?<=◀)\s+|"
    r"\s(?=(?:Interviewer|Candidate|Assistant|User|면접관|지원자) ?:)"
)


def find_instructions(answer: str, language: Language) -> tuple[Span, ...]:
    """Find the sentences and blocks of an answer that speak to the grader.

    Args:
        answer: the candidate's words, as they were given.
        language: the interview's. Its signs are looked for first; instructions in other languages are found all the same.

    Returns:
        Offsets in reading order that do not overlap; () for an honest answer.
    """
    folded = fold(answer)
    text = folded.text
    judge = _judge(language)

    def any_instruction(block: str) -> bool:
        return any(judge(block[start:end]) for start, end in _pieces(block, ()))

    whole = merged(blocks(text, any_instruction))
    pieces = list(_pieces(text, whole))
    found = {index for index, (start, end) in enumerate(pieces) if judge(text[start:end])}
    found |= _with_blobs(text, pieces)
    found |= _faked_dialogue(text, pieces)
    found |= _continued(text, pieces, found)
    spans = [*whole, *(pieces[index] for index in found)]
    return merged([*(folded.original(span) for span in spans), *hidden_runs(answer)])


def without(answer: str, spans: Iterable[Span]) -> str:
    """Give the answer with some spans taken out, the space around them tidied and everything else verbatim."""
    kept, last = "", 0
    for start, end in (taken := merged(spans)):
        kept, last = _joined(kept, answer[last:start]), end
    return _joined(kept, answer[last:]).strip() if taken else answer


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap made one; empty ones are left out."""
    whole: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if whole and start < whole[-1][1]:
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    return tuple(whole)


def _joined(left: str, right: str) -> str:
    before, after = left.rstrip(), right.lstrip()
    breaks = max(left.count("\n", len(before)), right.count("\n", 0, len(right) - len(after)))
    if not before or not after:
        return before or after
    return before + ("\n" * min(2, breaks) or " ") + after


def _judge(language: Language) -> Callable[[str], bool]:
    """What says whether a sentence speaks to the grader; it remembers, because a block's sentences are judged twice."""
    rows = _rows(language)

    @cache
    def judge(sentence: str) -> bool:
        readings = (sentence, rot13(sentence), unleeted(sentence))
        return any(_all_found(row, said) for said in readings if said for row in rows)

    return judge


Row = tuple[tuple[re.Pattern[str], bool], ...]
"""Patterns, each with whether it has to be found or must not be."""


@cache
def _rows(language: Language) -> tuple[Row, ...]:
    own, other = (KOREAN, ENGLISH) if language == "ko" else (ENGLISH, KOREAN)
    general = (*instruction_rules.ENGLISH, *instruction_rules_ko.KOREAN)
    return tuple(_compiled(row) for row in (*general, *own, *other, *OTHER_TONGUES))


def _compiled(row: Sequence[str]) -> Row:
    return tuple((re.compile(sign.removeprefix("!"), re.I), not sign.startswith("!")) for sign in row)


def _all_found(row: Row, sentence: str) -> bool:
    return all(bool(sign.search(sentence)) is wanted for sign, wanted in row)


def _pieces(text: str, taken: Sequence[Span]) -> Iterator[Span]:
    """The sentences of what is not taken already, each without the space around it."""
    start = 0
    for begin, end in [*taken, (len(text), len(text))]:
        yield from _sentences(text, start, begin)
        start = end


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    cuts = [start, *(cut.end() for cut in _END.finditer(text, start, end)), end]
    for first, last in pairwise(cuts):
        for at in range(first, last, LONGEST_SENTENCE):
            part = text[at : min(last, at + LONGEST_SENTENCE)]
            if said := part.strip():
                begin = at + part.index(said)
                yield begin, begin + len(said)


def _with_blobs(text: str, pieces: Sequence[Span]) -> set[int]:
    blobs = [*encoded(text), *(span for span, told in spaced_out(text) if COMPACT.search(told))]
    return {index for index, (start, end) in enumerate(pieces) for blob in blobs if start < blob[1] and blob[0] < end}


def _faked_dialogue(text: str, pieces: Sequence[Span]) -> set[int]:
    """The labelled turns of a dialogue in which an interviewer praises or gives points; a told one does not."""
    turns = [index for index, (start, end) in enumerate(pieces) if DIALOGUE_LABEL.match(text[start:end])]
    labelled = set(turns)
    asked = [index for index in turns if INTERVIEWER_LABEL.match(text[slice(*pieces[index])])]
    found = set(turns)
    for index in asked:  # what follows an interviewer's label, up to the next label
        near = range(index + 1, index + LONGEST_TURN + 2)
        ends = next((turn for turn in near if turn in labelled), index + 1)
        found.update(range(index, ends))
    said = " ".join(text[slice(*pieces[index])] for index in sorted(found))
    return found if len(found) > 1 and asked and DIALOGUE_PRAISE.search(said) else set()


def _continued(text: str, pieces: Sequence[Span], found: set[int]) -> set[int]:
    """What goes on with an instruction: the rest of the paragraph that it opens, and sentences close behind."""
    more: set[int] = set()
    for index in sorted(found):
        if _opens_later_paragraph(text, pieces, index):
            more.update(range(index, _paragraph_end(text, pieces, index)))
        behind = range(index + 1, min(len(pieces), index + 1 + FARTHEST))
        for after in behind:
            if after in found or CONTINUES.search(text[slice(*pieces[after])]):
                more.update(range(index, after + 1))
    return more


def _opens_later_paragraph(text: str, pieces: Sequence[Span], index: int) -> bool:
    return index > 0 and _is_parted(text, pieces, index)


def _paragraph_end(text: str, pieces: Sequence[Span], index: int) -> int:
    return next((after for after in range(index + 1, len(pieces)) if _is_parted(text, pieces, after)), len(pieces))


def _is_parted(text: str, pieces: Sequence[Span], index: int) -> bool:
    """Whether a blank line stands before a sentence."""
    return text.count("\n", pieces[index - 1][1], pieces[index][0]) >= 2
