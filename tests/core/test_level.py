import pytest

from interview_cli.core.level import loudness, meter


@pytest.mark.parametrize(("peak_db", "said"), [(-90, "silent"), (-40, "low"), (-12, "good"), (-0.5, "good"), (0.0, "clipped")])
def test_a_level_says_what_is_wrong_with_the_microphone(peak_db: float, said: str) -> None:
    assert loudness(peak_db) == said


@pytest.mark.parametrize(("peak_db", "bar"), [(-90, "····"), (-60, "····"), (-30, "██··"), (0, "████"), (3, "████")])
def test_a_meter_is_full_at_full_scale(peak_db: float, bar: str) -> None:
    assert meter(peak_db, 4) == bar
