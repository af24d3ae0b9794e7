"""Put one yes/no question about an answer to the model, and read how probable "yes" is.

Apart because judging and following up both do it: all checks of one answer share every message but the last, so what one of them
computed of the answer, the others find in the cache.
"""

import json
from dataclasses import asdict

from interview_cli.core.prompt import Message, Prompt, Usage
from interview_cli.core.resume import Language
from interview_cli.core.session import Generation
from interview_cli.ports import Content, LanguageModel

YES_NO = ("Yes", "No")
# The prompts are English in every language: a small model follows them best, and only the answer's own words differ.
PROMPT_LANGUAGE: Language = "en"


def check_prompt(content: Content, question: str, answer: str, check: str) -> Prompt:
    """The prompt that ends with a check; the resume is not in it: an answer is taken for what it says."""

    def render(name: str, **values: object) -> str:
        return content.render(PROMPT_LANGUAGE, name, **values)

    return Prompt(
        (
            Message("system", render("judge_system")),
            Message("user", render("judge_answer", question=question, answer=answer)),
            Message("assistant", render("judge_ready")),
            Message("user", render("judge_check", check=check)),
        )
    )


def probability_of_yes(model: LanguageModel, prompt: Prompt) -> float:
    """How probable "Yes" is as the reply, against "No".

    Raises:
        NoUsableOutput, GenerationInterrupted: as `LanguageModel.choose`.
    """
    return model.choose(prompt, YES_NO)[0]


def yes_record(yes: float) -> str:
    """A check's outcome as JSON."""
    return json.dumps({"Yes": round(yes, 4)})


def check_record(usage: Usage, position: int, purpose: str, prompt: Prompt, output: str) -> Generation:
    """What is kept of a prompt that was just put to the model, and of what was read behind it, as JSON."""
    return Generation(
        position=position,
        purpose=purpose,
        prompt=json.dumps(asdict(prompt), ensure_ascii=False),
        output=output,
        seed=0,
        elapsed_ms=usage.elapsed_ms,
        prompt_tokens=usage.prompt_tokens,
        cached_tokens=usage.cached_tokens,
    )
