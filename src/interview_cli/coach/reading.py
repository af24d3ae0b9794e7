"""Let the model read a question and an answer to it, and keep what it holds of each sentence while it does.

Nothing is asked and nothing generated: what a model cannot put into a grade stands in its inner states all the same (a linear
readout of them orders answers far better than the grade that the model would give). `coach.probe` is that readout.
"""

import hashlib

from interview_cli.core.prompt import Message, Prompt
from interview_cli.core.resume import Language
from interview_cli.core.scoring import sentences
from interview_cli.ports import Content, LanguageModel, PartStates

# The prompt is English in every language, as for checks: only the answer's own words differ.
PROMPT_LANGUAGE: Language = "en"
# Share of the layers. States past the middle say most of what an answer is worth, and higher ones ever less: they are about the next
# word. Pairs in order, in cross-validation: with 49 ladders 0.46 0.85, 0.54 0.86, 0.61 0.89; with 23, 0.61 0.85, 0.68 0.84, 0.75 0.82,
# 0.82 0.81. Several depths together are no better than the best of them.
DEPTH = 0.61


def reading_prompt(content: Content, question: str) -> Prompt:
    """What stands before an answer. The resume is not in it: an answer is taken for what it says."""
    return Prompt(
        (
            Message("system", content.render(PROMPT_LANGUAGE, "read_system")),
            Message("user", content.render(PROMPT_LANGUAGE, "read_question", question=question)),
        )
    )


def made_with(content: Content) -> str:
    """Fingerprint of what a probe's readings depend on beside the model: the prompt and the depth."""
    prompt = reading_prompt(content, "?")
    return hashlib.sha256(repr((prompt.messages, DEPTH)).encode()).hexdigest()[:12]


def sentence_parts(answer: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Cut an answer into its sentences, and into the parts that a model reads.

    Args:
        answer: not blank.

    Returns:
        The sentences as spans of the answer, and for each its part: together with the blanks before it, so that the parts joined
        are a line break and the answer.
    """
    spans = sentences(answer)
    parts, read = [], 0
    for span in spans:
        end = answer.index(span, read) + len(span)
        parts.append(answer[read:end])
        read = end
    parts[0] = "\n" + parts[0].lstrip()
    return spans, tuple(parts)


def read_answer(content: Content, model: LanguageModel, question: str, answer: str) -> tuple[tuple[str, ...], PartStates]:
    """Read an answer: its sentences, and the states over each of them.

    Raises:
        ModelBroken, NoUsableOutput, GenerationInterrupted: as `LanguageModel.represent`.
    """
    spans, parts = sentence_parts(answer)
    return spans, model.represent(reading_prompt(content, question), parts, depth=DEPTH)
