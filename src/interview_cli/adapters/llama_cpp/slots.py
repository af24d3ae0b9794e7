"""Which computed state a prompt can go on from.

A prompt is a list of units, each computed at once. Only whole units are reused, and only behind equal ones: floating-point sums
depend on how many tokens are computed together, so any other rule would make a reply depend on the calls before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

Unit = tuple[int, ...]


@dataclass(slots=True)
class Slot:
    """One sequence of the KV cache, and the units that are computed in it from its beginning.

    The cache may hold more behind them (a reply, an unfinished unit); it never holds less.
    """

    number: int
    units: list[Unit] = field(default_factory=list)
    used: int = 0  # when, in calls

    def shared(self, units: Sequence[Unit]) -> int:
        """Count the leading units that are here too."""
        count = 0
        for mine, theirs in zip(self.units, units, strict=False):
            if mine != theirs:
                break
            count += 1
        return count


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a prompt is computed, how many of its units are there already, and which slot they are first copied from."""

    slot: Slot
    units: int
    copied_from: Slot | None = None


def place(slots: Sequence[Slot], units: Sequence[Unit]) -> Placement:
    """Choose a slot for a prompt.

    The slot that shares most is gone on with, unless that would throw away more than it saves: two conversations that begin
    alike would then fight for one slot. An empty slot, or else the least recently used, takes a copy of the beginning instead.

    Args:
        slots: at least one.
        units: the part of the prompt that may be reused.
    """
    oldest = min(slots, key=lambda slot: (bool(slot.units), slot.used))
    best = max(slots, key=lambda slot: (slot.shared(units), -slot.used))
    shared = best.shared(units)
    kept = sum(map(len, best.units[:shared]))
    if best is oldest or 2 * kept >= sum(map(len, best.units)):
        return Placement(best, shared)
    if shared > oldest.shared(units):
        return Placement(oldest, shared, copied_from=best)
    return Placement(oldest, oldest.shared(units))
