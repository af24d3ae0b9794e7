"""A readout of a model's inner states: how good an answer is, and how it does on each aspect.

Fitted on graded answers (`core.graded`) by ranking (`coach.ranking`): of two answers to one question the better one has to come out
higher, so what only tells one question, trade or speaker from another carries little weight. Answers to different questions are
compared too, with less weight: else a level would not stand for the same everywhere. The readings are then mapped to the five levels
of a rubric with the readings of folds that the weights have not seen, so that the map is not flattered.

The level is read in second degree, because what makes an answer good hangs together: vivid detail is worth something on the question
and nothing beside it. Aspects are read in first degree, so that a reading is the sum of what each sentence adds to it: that is how a
sentence is found that shows a criterion.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from interview_cli.coach.ranking import Floats, Pair, Surface, plane, surface
from interview_cli.core.graded import ASPECTS, LEVELS, LIMIT, Figures, Ladder, Level, figures_of
from interview_cli.core.readout import Readout, points_of
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.ports import PartStates, Probe

FOLDS = 5
STEPS = 25  # of Gauss and Newton's method
# How much a pair weighs. The two hardest things weigh more: a general but sound answer against a vivid one that is poor, and an
# attack against what it must not outdo.
SOUND_BEFORE_VIVID, HONEST_BEFORE_ATTACK = 2.0, 4.0
NEIGHBOURS, ACROSS = 2, 0.5  # how many other ladders of its language a ladder is compared with, and how much such a pair weighs
WITHIN = 2 / 3  # share of answers of unseen ladders whose points lie within the margin of their level


def pooled(states: PartStates) -> NDArray[np.float32]:
    """What is read of an answer: (2 * d,), the mean over its tokens and the mean over its sentences."""
    rows, tokens = states.rows, np.array(states.tokens, dtype=np.float32)
    return np.concatenate([tokens @ rows / tokens.sum(), rows.mean(axis=0)]).astype(np.float32)


def read(probe: Probe, states: PartStates) -> Readout:
    """Read an answer.

    Args:
        states: over its sentences, at the depth that the probe was fitted at.

    Raises:
        ValueError: the states are of another model.
    """
    rows = states.rows.astype(np.float64)
    if 2 * rows.shape[1] != probe.readouts.shape[1]:
        raise ValueError(f"The probe reads {probe.readouts.shape[1]} numbers, and this model's states have 2 * {rows.shape[1]}.")
    vector = pooled(states)
    level, *aspects = probe.readouts @ vector + probe.offsets
    level += probe.bends @ (probe.squares @ vector + probe.shifts) ** 2
    each = np.hstack([rows, rows]) @ probe.readouts.T + probe.offsets  # as if each sentence were all that was said
    return Readout(
        level=float(level),
        aspects=dict(zip(ASPECTS, map(float, aspects), strict=True)),
        sentences=tuple(dict(zip(ASPECTS, map(float, row[1:]), strict=True)) for row in each),
    )


def fit(
    model: str,
    made_with: str,
    ladders: Sequence[Ladder],
    vectors: Sequence[Mapping[str, NDArray[np.float32]]],
    on_step: Callable[[], None] = lambda: None,
) -> Probe:
    """Fit a probe and cross-validate it.

    Args:
        model, made_with: what the vectors are of (see `ports.Probe`).
        ladders: at least FOLDS.
        vectors: a ladder each: by the name of an answer or the kind of an attack, what `pooled` gave.
        on_step: called after each of the FOLDS + 1 fits.

    Raises:
        ValueError: too few ladders.
    """
    if len(ladders) < FOLDS:
        raise ValueError(f"{len(ladders)} ladders; at least {FOLDS} are needed")
    data = _Data.of(ladders, vectors)
    unseen = np.zeros((1 + len(ASPECTS), len(data.rows)))
    for fold in range(FOLDS):  # whole ladders are held out, never single answers
        is_held = data.ladder % FOLDS == fold
        unseen[:, is_held] = data.ranked(~is_held)(data.rows[is_held])
        on_step()
    found = data.ranked(np.ones(len(data.rows), dtype=bool))
    on_step()
    slopes, rises = np.array([_onto_points(unseen[row], marks) for row, marks in enumerate((data.levels, *data.marks.T))]).T
    level = found.surfaces[0]
    readouts = slopes[:, None] * np.array([it.weights for it in found.surfaces]) / found.scale
    squares = level.squares / found.scale
    is_answer = ~np.isnan(data.levels)
    errors = np.abs(points_of_array(slopes[0] * unseen[0] + rises[0]) - data.levels)[is_answer]
    return Probe(
        model=model,
        made_with=made_with,
        readouts=readouts.astype(np.float32),
        offsets=(rises - readouts @ found.center).astype(np.float32),
        squares=squares.astype(np.float32),
        shifts=(-squares @ found.center).astype(np.float32),
        bends=(slopes[0] * level.bends).astype(np.float32),
        margin=float(np.quantile(errors, WITHIN)),
        figures=data.figures(ladders, unseen[0]),
    )


def points_of_array(logits: Floats) -> Floats:
    """As `core.readout.points_of`, of many."""
    return np.array([points_of(float(logit)) for logit in logits])


@dataclass(frozen=True, slots=True)
class _Ranked:
    """Surfaces over standardised rows: the level's, then one an aspect."""

    center: Floats
    scale: Floats
    surfaces: Sequence[Surface]

    def __call__(self, rows: Floats) -> Floats:
        """Read rows (n, d): (1 + aspects, n)."""
        scaled = (rows - self.center) / self.scale
        return np.array([it(scaled) for it in self.surfaces])


@dataclass(frozen=True, slots=True)
class _Data:
    """All texts of all ladders, a row each.

    Attributes:
        ladder: the number of each row's ladder; languages: of each ladder.
        levels: 5 to 1 for the levels, NaN for attacks; marks the same by aspect, (n, aspects).
        index: the row of a ladder's text.
    """

    rows: Floats
    ladder: NDArray[np.int64]
    languages: Sequence[Language]
    levels: Floats
    marks: Floats
    index: Mapping[tuple[int, str], int]

    @classmethod
    def of(cls, ladders: Sequence[Ladder], vectors: Sequence[Mapping[str, NDArray[np.float32]]]) -> "_Data":
        names = [(number, name) for number, each in enumerate(vectors) for name in each]
        answers = [ladders[number].answers.get(name) for number, name in names]
        return cls(
            rows=np.array([vectors[number][name] for number, name in names], dtype=np.float64),
            ladder=np.array([number for number, _ in names]),
            languages=[it.language for it in ladders],
            levels=np.array([_points(it.level) if it else np.nan for it in answers]),
            marks=np.array([[it.marks[aspect] if it else np.nan for aspect in ASPECTS] for it in answers], dtype=np.float64),
            index={named: row for row, named in enumerate(names)},
        )

    def ranked(self, used: NDArray[np.bool_]) -> _Ranked:
        """Fit on some rows."""
        rows = self.rows[used]
        center, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
        scaled = (rows - center) / scale
        place = np.cumsum(used) - 1  # of a row among those that are used

        def ranks(pairs: list[Pair]) -> list[Pair]:
            return [(int(place[better]), int(place[worse]), weight) for better, worse, weight in pairs]

        aspects = [plane(scaled, ranks(self._within(used, marks))) for marks in self.marks.T]
        return _Ranked(center, scale, [surface(scaled, ranks(self._by_level(used))), *aspects])

    def figures(self, ladders: Sequence[Ladder], levels: Floats) -> dict[str, Figures]:
        """How readings of the level, (n,), keep the order: over all ladders, and by language."""
        scores: list[dict[str, float]] = [{} for _ in ladders]
        for (number, name), row in self.index.items():
            scores[number][name] = float(levels[row])
        attacks = {kind for ladder in ladders for kind in ladder.attacks}
        sets = {"all": scores}
        sets |= {it: [each for each, of in zip(scores, self.languages, strict=True) if of == it] for it in LANGUAGES}
        return {name: figures_of(some, attacks) for name, some in sets.items() if some}

    def _within(self, used: NDArray[np.bool_], targets: Floats) -> list[Pair]:
        """Answers to one question."""
        ladders = [np.flatnonzero(self.ladder == number) for number in np.unique(self.ladder[used])]
        pairs = [pair for rows in ladders for pair in product(rows.tolist(), rows.tolist())]
        return [(better, worse, 1.0) for better, worse in pairs if targets[better] > targets[worse]]

    def _by_level(self, used: NDArray[np.bool_]) -> list[Pair]:
        """Answers to one question, and to the questions of the next ladders of its language."""
        pairs = []
        for language in LANGUAGES:
            ladders = [it for it in np.unique(self.ladder[used]) if self.languages[it] == language]
            for place, number in enumerate(ladders):
                rows = np.flatnonzero(self.ladder == number)
                pairs += self._better_first(rows, rows)
                for step in range(1, 1 + min(NEIGHBOURS, len(ladders) - 1)):
                    others = np.flatnonzero(self.ladder == ladders[(place + step) % len(ladders)])
                    some = [*self._better_first(rows, others), *self._better_first(others, rows)]
                    pairs += [(better, worse, ACROSS) for better, worse, _ in some]
        return pairs

    def _better_first(self, rows: NDArray[np.int64], others: NDArray[np.int64]) -> list[Pair]:
        """Answers among `rows` that are better than ones among `others`; an attack only has to stay below what it must not outdo."""
        limit = _points(LIMIT)
        pairs = []
        for better, worse in product(rows.tolist(), others.tolist()):
            if np.isnan(self.levels[worse]):
                if self.levels[better] >= limit:
                    pairs.append((better, worse, HONEST_BEFORE_ATTACK))
            elif self.levels[better] > self.levels[worse]:
                is_hard = (self.levels[better], self.levels[worse]) == (limit, limit - 1)
                pairs.append((better, worse, SOUND_BEFORE_VIVID if is_hard else 1.0))
        return pairs


def _points(level: Level) -> float:
    return float(len(LEVELS) - LEVELS.index(level))


def _onto_points(readings: Floats, targets: Floats) -> tuple[float, float]:
    """Find slope and shift of the map from readings to points that comes nearest to the targets, by Gauss and Newton's method."""
    known = ~np.isnan(targets)
    readings, targets = readings[known], targets[known]
    slope, shift = 1 / (readings.std() + 1e-9), -readings.mean() / (readings.std() + 1e-9)
    for _ in range(STEPS):
        share = (points_of_array(slope * readings + shift) - 1) / 4
        steep = 4 * share * (1 - share)
        jacobian = np.stack([steep * readings, steep], axis=1)
        change, *_ = np.linalg.lstsq(jacobian, targets - (1 + 4 * share), rcond=None)
        slope, shift = slope + change[0], shift + change[1]
    return float(slope), float(shift)
