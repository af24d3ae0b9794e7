"""Where to cut a recording that still goes on, so that what was said is put into words while more is being said.

Cuts lie in pauses: a word that is cut is lost. Whisper hears 30 s at a time and takes as long for 8 s as for 28, so that pieces are not
too short; after the last word only the piece that is still open is left to do.
"""

from collections.abc import Iterator, Sequence

from interview_cli.core.transcript import Span

ENOUGH_S = 8.0  # from here on a pause ends a piece
LONGEST_S = 28.0  # Whisper's window is 30 s
PAUSE_S = 0.5  # between sentences; inside one, speakers rest for less


def next_cut(spans: Sequence[Span], length_s: float, *, is_over: bool) -> float | None:
    """Find where the piece that is open ends.

    Args:
        spans: where somebody speaks in it so far, in order.
        length_s: how much of it has been recorded.
        is_over: nothing more will come.

    Returns:
        Seconds from the piece's beginning, above 0 and at most `length_s`; None to wait for more.
    """
    within = [(start_s, end_s) for start_s, end_s in _silences(spans, length_s) if ENOUGH_S <= start_s <= LONGEST_S]
    if is_over and length_s <= LONGEST_S:
        return length_s or None
    if pauses := [start_s for start_s, end_s in within if end_s - start_s >= PAUSE_S]:
        return pauses[-1] + PAUSE_S / 2
    if length_s < LONGEST_S:
        return None
    if within:  # somebody who never stops: the longest breath
        start_s, end_s = max(within, key=lambda silence: silence[1] - silence[0])
        return (start_s + min(end_s, LONGEST_S)) / 2
    return min(length_s, LONGEST_S)


def _silences(spans: Sequence[Span], length_s: float) -> Iterator[tuple[float, float]]:
    """Where nobody speaks, the silence that goes on now among them."""
    at_s = 0.0
    for span in spans:
        if span.start_s > at_s:
            yield at_s, span.start_s
        at_s = max(at_s, span.end_s)
    if length_s > at_s:
        yield at_s, length_s
