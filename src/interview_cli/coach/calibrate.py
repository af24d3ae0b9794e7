"""Fit a probe for a model: let it read the graded answers, fit on what it holds of them, and cross-validate.

Reading takes nearly all of the time, so what was read is kept ladder by ladder: a calibration that was broken off goes on there.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from interview_cli.coach.probe import fit, pooled
from interview_cli.coach.reading import made_with, read_answer
from interview_cli.core.graded import Ladder
from interview_cli.ports import Content, LanguageModel, Probe, Probes

if TYPE_CHECKING:
    from interview_cli.ports import Vector


def calibrate(
    model: LanguageModel,
    *,
    content: Content,
    probes: Probes,
    ladders: Sequence[Ladder],
    on_read: Callable[[], None] = lambda: None,
    on_fit: Callable[[], None] = lambda: None,
) -> Probe:
    """Fit and keep a probe for this model.

    Args:
        ladders: what to fit on; at least `probe.FOLDS`.
        on_read: told of each ladder that is read, now or in an earlier run.
        on_fit: told of each step of the fitting; there are `probe.FOLDS` + 1.

    Raises:
        ModelBroken: this kind of model does not show its states.
        GenerationInterrupted: broken off; what was read is kept.
        StorageUnavailable: nothing can be kept.
        ValueError: too few ladders.
    """
    made = made_with(content)
    vectors: list[Mapping[str, Vector]] = []
    for number, ladder in enumerate(ladders):
        key = f"{ladder.id}-{ladder.fingerprint}"
        if (read := probes.kept_vectors(model.name, made, key)) is None:
            read = _read(model, content, ladder, number)
            probes.keep_vectors(model.name, made, key, read)
        vectors.append(read)
        on_read()
    probe = fit(model.name, made, ladders, vectors, on_fit)
    probes.put(probe)
    return probe


def _read(model: LanguageModel, content: Content, ladder: Ladder, number: int) -> "dict[str, Vector]":
    return {name: pooled(read_answer(content, model, ladder.question, text)[1]) for name, text in ladder.texts(number).items()}
