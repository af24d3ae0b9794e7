"""Work behind the candidate's back: made once, yielding at once, telling its failures."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.coach.background import Background, Deferred
from interview_cli.core.prompt import Message, Prompt
from interview_cli.errors import InterviewError, ModelMissing, NoUsableOutput

PROMPT = Prompt((Message("user", "Go on."),))
PATIENCE_S = 20


class Slow(ScriptedModel):
    """Says a word every 2 ms, for as long as it may."""

    def stream(self, prompt: Prompt, **options: object) -> Iterator[str]:
        for word in super().stream(prompt, **options):  # type: ignore[arg-type]
            time.sleep(0.002)
            yield word


@pytest.fixture
def told() -> Iterator[list[InterviewError]]:
    """Failures that background work told of; a test that expects some empties it."""
    failures: list[InterviewError] = []
    yield failures
    assert failures == []


def made(model: ScriptedModel) -> Deferred[ScriptedModel]:
    deferred = Deferred(lambda: model)
    deferred.get()
    return deferred


def endless(model: ScriptedModel, began: threading.Event) -> Callable[[], None]:
    def job() -> None:
        for _ in model.stream(PROMPT, max_tokens=8_000, temperature=0, seed=1):
            began.set()

    return job


def test_a_deferred_value_is_made_once_however_many_ask_for_it() -> None:
    makings: list[int] = []
    deferred = Deferred(lambda: makings.append(1) or time.sleep(0.05) or "made")  # type: ignore[func-returns-value]
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(deferred.get())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert found == ["made"] * 8
    assert makings == [1]


def test_a_deferred_value_is_not_made_before_it_is_wanted() -> None:
    makings: list[int] = []
    deferred = Deferred(lambda: makings.append(1))
    assert not deferred.is_ready
    assert makings == []


def test_starting_does_not_wait() -> None:
    gate = threading.Event()
    deferred = Deferred(lambda: gate.wait(PATIENCE_S))
    deferred.start()
    assert not deferred.is_ready
    gate.set()
    assert deferred.get() is True
    assert deferred.is_ready


def test_a_value_that_cannot_be_made_raises_each_time_and_is_tried_once() -> None:
    tries: list[int] = []

    def fail() -> str:
        tries.append(1)
        raise ModelMissing("no weights", hint="pull them")

    deferred = Deferred(fail)
    for _ in range(3):
        with pytest.raises(ModelMissing, match="no weights"):
            deferred.get()
    assert tries == [1]
    assert not deferred.is_ready


def test_jobs_run_one_after_another_in_order(told: list[InterviewError]) -> None:
    done: list[int] = []
    last = threading.Event()
    jobs = [lambda: done.append(1), lambda: done.append(2), last.set]
    with Background(made(ScriptedModel(["x"])), told.append).running(jobs):
        assert last.wait(PATIENCE_S)
    assert done == [1, 2]


def test_leaving_breaks_off_the_job_that_runs_and_drops_the_others(told: list[InterviewError]) -> None:
    model = Slow(["word " * 8_000])
    began, other = threading.Event(), threading.Event()
    with Background(made(model), told.append).running([endless(model, began), other.set]):
        assert began.wait(PATIENCE_S)
        left = time.monotonic()
    assert time.monotonic() - left < 1
    assert not other.is_set()


def test_the_model_is_ready_for_the_next_call_after_it_was_broken_off(told: list[InterviewError]) -> None:
    model = Slow(["word " * 8_000])
    began = threading.Event()
    with Background(made(model), told.append).running([endless(model, began)]):
        assert began.wait(PATIENCE_S)
    assert len(list(model.stream(PROMPT, max_tokens=3, temperature=0, seed=1))) == 3


def test_a_failed_job_is_told_and_the_next_one_runs(told: list[InterviewError]) -> None:
    after = threading.Event()

    def fail() -> None:
        raise NoUsableOutput("too long", hint="shorten it")

    with Background(made(ScriptedModel(["x"])), told.append).running([fail, after.set]):
        assert after.wait(PATIENCE_S)
    assert [error.message for error in told] == ["too long"]
    told.clear()


def test_no_jobs_do_not_start_the_model(told: list[InterviewError]) -> None:
    deferred: Deferred[ScriptedModel] = Deferred(lambda: ScriptedModel(["x"]))
    with Background(deferred, told.append).running([]):
        pass
    assert not deferred.is_ready


def test_jobs_wait_for_the_model_and_leaving_does_not(told: list[InterviewError]) -> None:
    gate, ran = threading.Event(), threading.Event()
    deferred = Deferred(lambda: (gate.wait(PATIENCE_S), ScriptedModel(["x"]))[1])
    with Background(deferred, told.append).running([ran.set]):
        left = time.monotonic()
    assert time.monotonic() - left < 1
    gate.set()
    deferred.get()
    assert not ran.is_set()


def test_a_model_that_cannot_be_loaded_ends_the_wait_of_the_jobs_without_running_them(told: list[InterviewError]) -> None:
    def fail() -> ScriptedModel:
        raise ModelMissing("no weights", hint="pull them")

    ran = threading.Event()
    deferred = Deferred(fail)
    with Background(deferred, told.append).running([ran.set]), pytest.raises(ModelMissing):
        deferred.get()
    assert not ran.is_set()


def test_what_the_block_raises_comes_through(told: list[InterviewError]) -> None:
    model = Slow(["word " * 8_000])
    began = threading.Event()
    with pytest.raises(ZeroDivisionError), Background(made(model), told.append).running([endless(model, began)]):
        began.wait(PATIENCE_S)
        raise ZeroDivisionError


def test_jobs_wait_for_what_they_need_and_leaving_does_not() -> None:
    never, ran = threading.Event(), []
    vectors: Deferred[None] = Deferred(lambda: never.wait() and None)
    vectors.start()
    model = Deferred(lambda: ScriptedModel(["x"]))
    model.get()
    with Background(model, ran.append).running([lambda: ran.append("ran")], after=(vectors,)):
        never.wait(0.3)  # the candidate leaves while the vectors are still being made
    assert ran == []
    never.set()
