"""How loud something is, for a meter and for what to say of it."""

import math
from typing import Literal

Loudness = Literal["silent", "low", "good", "clipped"]
SILENT_DB, LOW_DB, CLIPPED_DB = -45.0, -24.0, -0.1  # of the loudest moment, below full scale
METER_FROM_DB = -60.0
METER_CELLS = 24


def decibels(peak: float) -> float:
    """Give a peak between 0 and 1 in decibels below full scale; -120 for nothing at all."""
    return 20 * math.log10(max(peak, 1e-6))


def loudness(peak_db: float) -> Loudness:
    """What the loudest moment of a recording says of the microphone."""
    if peak_db < SILENT_DB:
        return "silent"
    if peak_db < LOW_DB:
        return "low"
    return "clipped" if peak_db > CLIPPED_DB else "good"


def meter(peak_db: float, width: int) -> str:
    """Draw a level as a bar of so many cells; empty at -60 dB, full at full scale."""
    filled = round(width * min(1.0, max(0.0, 1 - peak_db / METER_FROM_DB)))
    return "█" * filled + "·" * (width - filled)
