"""What every language model promises, run on each of them."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from interview_cli.adapters.llama_cpp import LlamaCpp
from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.core.prompt import Message, Prompt
from interview_cli.errors import GenerationInterrupted, NoUsableOutput

if TYPE_CHECKING:
    from interview_cli.ports import LanguageModel

CONTEXT_TOKENS = 1024
SYSTEM = Message(role="system", text="You interview engineers. Answer briefly.")
QUESTION = Prompt(messages=(SYSTEM, Message(role="user", text="Tell me a long story about a database that was slow.")))
OTHER = Prompt(messages=(Message(role="user", text="Name three colours and three animals."),), opening="The first is")
JUDGE = Prompt(messages=(SYSTEM, Message(role="user", text="Is SQL a language? Say it in JSON.")))
ENDLESS = Prompt(messages=(Message(role="user", text="word " * 2 * CONTEXT_TOKENS),))
VERDICT = {
    "type": "object",
    "properties": {"verdict": {"enum": ["good", "bad"]}, "points": {"enum": [0, 1, 2]}},
    "required": ["verdict", "points"],
}


def scripted_reply(prompt: Prompt) -> str:
    return '{"verdict": "good", "points": 2}' if "JSON" in prompt.messages[-1].text else "Once there was a slow database. " * 20


def build(kind: str, weights: Path) -> "LanguageModel":
    if kind == "scripted":
        return ScriptedModel(scripted_reply, name="small", context_tokens=CONTEXT_TOKENS)
    # one thread: two would wait for each other whenever the machine is busy, and the tests are not about speed
    return LlamaCpp(weights, name="small", context_tokens=CONTEXT_TOKENS, threads=1, gpu_layers=0)


KINDS = pytest.mark.parametrize("kind", ["scripted", "llama_cpp"], scope="module")
pytestmark = KINDS


@pytest.fixture(scope="module")
def model(kind: str, smollm2: Path) -> Iterator["LanguageModel"]:
    # one for all tests: no call may depend on those before it
    made = build(kind, smollm2)
    yield made
    made.close()


def pieces_of(model: "LanguageModel", prompt: Prompt, *, temperature: float = 0, seed: int = 1) -> list[str]:
    return list(model.stream(prompt=prompt, max_tokens=12, temperature=temperature, seed=seed, schema=None))


PARTS = (" I wrote it myself.", " It fell by half.")


def test_it_has_the_name_that_it_was_given(model: "LanguageModel") -> None:
    assert model.name == "small"


def test_a_reply_comes_in_pieces_that_are_not_empty(model: "LanguageModel") -> None:
    pieces = pieces_of(model, QUESTION)

    assert len(pieces) > 1
    assert all(pieces)


@pytest.mark.parametrize("temperature", [0, 0.8])
def test_the_same_prompt_and_seed_give_the_same_text_whatever_ran_before(model: "LanguageModel", temperature: float) -> None:
    first = pieces_of(model, QUESTION, temperature=temperature, seed=7)
    pieces_of(model, OTHER, temperature=temperature, seed=8)
    model.choose(prompt=JUDGE, options=["yes", "no"])

    assert pieces_of(model, QUESTION, temperature=temperature, seed=7) == first


def test_the_text_is_cut_at_the_limit_of_tokens(model: "LanguageModel") -> None:
    whole = "".join(pieces_of(model, QUESTION))
    cut = "".join(model.stream(prompt=QUESTION, max_tokens=3, temperature=0, seed=1))

    assert model.usage.output_tokens == 3
    assert whole.startswith(cut)
    assert len(cut) < len(whole)


@pytest.mark.parametrize("wrong", [{"max_tokens": 0}, {"seed": 0}, {"temperature": -0.1}, {"temperature": float("nan")}])
def test_arguments_out_of_range_are_refused(model: "LanguageModel", wrong: dict[str, float]) -> None:
    arguments = {"max_tokens": 4, "temperature": 0.5, "seed": 1} | wrong

    with pytest.raises(ValueError, match="at least 1"):
        model.stream(QUESTION, **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize("temperature", [0, 0.8])
def test_the_whole_text_meets_the_schema(model: "LanguageModel", temperature: float) -> None:
    text = "".join(model.stream(JUDGE, max_tokens=80, temperature=temperature, seed=3, schema=VERDICT))

    said = json.loads(text)
    assert said["verdict"] in ("good", "bad")
    assert said["points"] in (0, 1, 2)


def test_a_schema_that_cannot_be_enforced_is_refused_before_anything_is_generated(model: "LanguageModel") -> None:
    with pytest.raises(ValueError, match="enforced"):
        model.stream(JUDGE, max_tokens=8, temperature=0, seed=1, schema={"uniqueItems": True})


def test_the_probabilities_of_the_options_sum_to_one(model: "LanguageModel") -> None:
    found = model.choose(prompt=JUDGE, options=["yes", "no", "maybe"])

    assert len(found) == 3
    assert all(probability > 0 for probability in found)
    assert sum(found) == pytest.approx(1)


@pytest.mark.parametrize("options", [[], ["yes"], ["yes", "yes"], ["yes", ""]])
def test_options_that_cannot_be_told_apart_are_refused(model: "LanguageModel", options: list[str]) -> None:
    with pytest.raises(ValueError, match="option"):
        model.choose(prompt=JUDGE, options=options)


def test_the_inner_states_are_the_same_whatever_ran_before(model: "LanguageModel") -> None:
    first = model.represent(prompt=QUESTION, parts=PARTS, depth=0.5)
    model.represent(prompt=OTHER, parts=PARTS, depth=0.3)
    pieces_of(model, QUESTION)
    again = model.represent(prompt=QUESTION, parts=PARTS, depth=0.5)

    assert first.rows.dtype == np.float32
    assert first.rows.shape[0] == len(PARTS)
    assert len(first.tokens) == len(PARTS)
    assert min(first.tokens) > 0
    np.testing.assert_array_equal(again.rows, first.rows)


def test_reading_changes_no_reply(model: "LanguageModel") -> None:
    first = pieces_of(model, QUESTION)
    model.represent(prompt=QUESTION, parts=PARTS, depth=0.5)

    assert pieces_of(model, QUESTION) == first


def test_other_texts_and_other_prompts_have_other_states(model: "LanguageModel") -> None:
    rows = model.represent(QUESTION, PARTS, depth=0.5).rows

    assert not np.array_equal(model.represent(OTHER, PARTS, depth=0.5).rows, rows)
    assert not np.array_equal(model.represent(QUESTION, PARTS[::-1], depth=0.5).rows, rows)


@pytest.mark.parametrize(("parts", "depth"), [((), 0.5), (("a", ""), 0.5), (("a",), 0.0), (("a",), 1.0)])
def test_parts_and_a_depth_out_of_range_are_refused(model: "LanguageModel", parts: tuple[str, ...], depth: float) -> None:
    with pytest.raises(ValueError, match="depth"):
        model.represent(QUESTION, parts, depth=depth)


def test_warming_changes_no_reply(model: "LanguageModel") -> None:
    first = pieces_of(model, QUESTION)
    pieces_of(model, OTHER)
    model.warm(prompt=QUESTION)

    assert pieces_of(model, QUESTION) == first


def test_an_interrupted_reply_stops_and_the_next_call_is_as_ever(model: "LanguageModel") -> None:
    whole = pieces_of(model, QUESTION)
    stream = model.stream(QUESTION, max_tokens=60, temperature=0, seed=1)
    assert next(stream) == whole[0]

    thread = threading.Thread(target=model.interrupt)
    thread.start()
    thread.join()

    with pytest.raises(GenerationInterrupted):
        next(stream)
    assert pieces_of(model, QUESTION) == whole


def test_interrupting_when_nothing_runs_does_nothing(model: "LanguageModel") -> None:
    model.interrupt()

    assert pieces_of(model, QUESTION)


def test_closing_the_iterator_stops_the_reply_and_counts_what_came(model: "LanguageModel") -> None:
    whole = pieces_of(model, QUESTION)
    stream = model.stream(QUESTION, max_tokens=60, temperature=0, seed=1)
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    model.interrupt()

    assert model.usage.output_tokens == 1
    assert pieces_of(model, QUESTION) == whole


def test_a_prompt_that_does_not_fit_says_how_much_there_is(model: "LanguageModel") -> None:
    for call in (
        lambda: list(model.stream(ENDLESS, max_tokens=1, temperature=0, seed=1)),
        lambda: model.choose(ENDLESS, ["yes", "no"]),
        lambda: model.represent(ENDLESS, PARTS, depth=0.5),
        lambda: model.warm(ENDLESS),
    ):
        with pytest.raises(NoUsableOutput, match=str(CONTEXT_TOKENS)) as caught:
            call()
        assert caught.value.hint


def test_the_room_for_the_reply_counts_too(model: "LanguageModel") -> None:
    with pytest.raises(NoUsableOutput):
        next(model.stream(QUESTION, max_tokens=CONTEXT_TOKENS, temperature=0, seed=1))


def test_usage_tells_what_the_last_call_took(model: "LanguageModel") -> None:
    pieces_of(model, QUESTION)
    long = model.usage
    model.warm(OTHER)

    assert long.prompt_tokens > 10
    assert long.output_tokens == 12
    assert model.usage.output_tokens == 0
    assert 0 < model.usage.prompt_tokens < long.prompt_tokens


def test_a_closed_model_refuses_calls_by_its_name(kind: str, smollm2: Path) -> None:
    model = build(kind, smollm2)
    model.close()
    model.close()

    with pytest.raises(RuntimeError, match="small was closed"):
        model.warm(QUESTION)
    with pytest.raises(RuntimeError, match="small was closed"):
        model.stream(QUESTION, max_tokens=1, temperature=0, seed=1)
