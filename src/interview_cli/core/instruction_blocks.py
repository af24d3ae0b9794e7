"""Blocks of an answer that nobody speaks: comments, tags, bracketed notes, objects that look like a grade, faked transcripts.

Apart from the sentences, because a block is taken whole or not at all, and because its form is already half of the proof.
"""

import re
from collections.abc import Callable, Iterator

from interview_cli.core.instruction_forms import GRADE_KEY, GRADERS_KEYS, NOTE_HEAD, SPOKEN_TO
from interview_cli.core.unveiling import Span

LONGEST_BLOCK = 2000  # characters; what is longer is not one note

_COMMENT = re.compile(
    r"<!--(?:(?!-->|<!--).){1,2000}-->|\{\{[^{}]{1,500}\}\}|"
    r"//\s*(?:note to )?(?:the )?(?:grader|evaluator|scorer|rubric|rater|reviewer)\b[^/\n]{0,300}(?://|$)",
    re.S,
)
_TAG = re.compile(
    r"(?i)<(system|assistant|hidden|instructions?|rubric|grader|evaluator|evaluation|grade|grading|score|"
    r"scoring|admin|prompt|user|note|"
    r"tool\w*|function\w*|important|override|answer|scorer|verdict|candidate|result|answer_key)\b[^<>]{0,80}>(?:(?!</?\1\b).){0,2000}</\1>|"
    r"(?:</\w{1,20}>\s*)?<(?:grade|score|system|evaluation|result|verdict|level|override|"
    r"rubric)\b[^<>]{0,200}/>(?:\s*<\w{1,20}>)?",
    re.S,
)
_TAG_NAME = re.compile(r"</?[a-z_]{1,20}(?=[\s>/])")  # what a tag is called says nothing: schools export grades in them
_FENCE = re.compile(r"```(?:(?!```).){1,2000}```", re.S)
_OPENER = re.compile(
    r"(?im)^[ \t]*(?:<\|(?:im_start|system|start_header_id|endoftext|assistant|user)\|>|\[INST\]|<<SYS>>|"
    r"<s>\[INST\]|<start_of_turn>|"
    r"\[(?:system|admin|developer|sys)(?: \w+)?\]|#{2,4} ?(?:system|instructions?|assistant|grader|"
    r"grading|evaluation|rubric|new rubric|override|"
    r"시스템|채점|평가|지시)\b ?[\w ]{0,20}:?|(?:new |updated |revised )?(?:rubric|scoring rubric|"
    r"grading guide)(?: v[\d.]+)?:[ \t]*$|(?:system|assistant|developer)"
    r"(?: message| prompt)?: )"
)
_CLOSER = re.compile(r"<\|im_end\|>|<\|eot_id\|>|\[/INST\]|<</SYS>>|</s>|<end_of_turn>|(?=\n[ \t]*\n)|\Z")
_OPENING, _CLOSING = "([{", {")": "(", "]": "[", "}": "{"}

Judge = Callable[[str], bool]


def blocks(text: str, is_instruction: Judge) -> Iterator[Span]:
    """Find the blocks that speak to the grader; they may overlap.

    Args:
        is_instruction: says whether any sentence of a text is one.
    """

    def speaks(block: str) -> bool:
        return bool(SPOKEN_TO.search(_TAG_NAME.sub(" ", block))) or is_instruction(block)

    yield from (match.span() for form in (_COMMENT, _TAG, _FENCE) for match in form.finditer(text) if speaks(match.group()))
    yield from (span for span in _bracketed(text) if _is_note(text[span[0] : span[1]], is_instruction))
    end = 0
    for opener in _OPENER.finditer(text):
        if opener.start() < end:
            continue  # inside what the last one opened
        end = _end_of_opened(text, opener)
        mark, block = opener.group().strip(), text[opener.start() : end]
        is_word = mark.lower().startswith(("system", "assistant", "developer"))  # people label lines of a dialogue so too
        if _SPECIAL.match(mark) or (is_instruction(block) if is_word else speaks(block)):
            yield opener.start(), end


_SPECIAL = re.compile(r"<\||\[INST|<<|<start_of|<s>")


def _end_of_opened(text: str, opener: re.Match[str]) -> int:
    """A tag on a line of its own opens its whole paragraph; one before words opens their line."""
    line_end = text.find("\n", opener.end())
    line_end = len(text) if line_end < 0 else line_end
    alone = len(text[opener.end() : line_end].strip(" \t:#*-")) < 12
    closer = _CLOSER.search(text, opener.end())
    return closer.end() if closer and (alone or closer.end() <= line_end) else line_end


def _is_note(block: str, is_instruction: Judge) -> bool:
    if block.startswith("{"):
        keys = {match["key"].lower() for match in GRADE_KEY.finditer(block)}
        return bool((keys & GRADERS_KEYS and len(keys) >= 2) or (keys and re.search(r"excellent|override|모범", block, re.I)))
    if block.startswith("[") and (head := NOTE_HEAD.match(block[1:])):
        return bool(SPOKEN_TO.search(block, head.end())) or is_instruction(block[1:-1])
    return is_instruction(block[1:-1])


def _bracketed(text: str) -> Iterator[Span]:
    """The outermost pairs of brackets; one that is never closed, or closed late, is none."""
    opened: list[int] = []
    for place, letter in enumerate(text):
        if opened and place - opened[0] > LONGEST_BLOCK:
            opened.clear()
        if letter in _OPENING:
            opened.append(place)
        elif letter in _CLOSING and opened and text[opened[-1]] == _CLOSING[letter]:
            start = opened.pop()
            if not opened and place - start > 8:
                yield start, place + 1
