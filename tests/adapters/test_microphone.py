"""Which microphone is taken, and what becomes of its samples; recording itself is tested through a virtual device (tests/cli)."""

import importlib

import numpy as np
import pytest

from interview_cli.errors import VoiceUnavailable

pytestmark = pytest.mark.usefixtures("portaudio")


@pytest.fixture
def microphone(portaudio: None) -> object:
    return importlib.import_module("interview_cli.adapters.portaudio.microphone")


def devices(microphone):
    return tuple(microphone.InputDevice(n, name, n == 4) for n, name in ((2, "Built-in"), (4, "USB Headset"), (7, "Loopback 2")))


@pytest.mark.parametrize(("wanted", "number"), [("", 4), ("2", 2), ("headset", 4), ("loop", 7)])
def test_a_device_is_chosen_by_number_or_a_part_of_its_name(wanted, number, microphone):
    assert microphone._chosen(wanted, devices(microphone)).number == number


def test_an_unknown_device_is_told_with_those_that_are_there(microphone):
    with pytest.raises(VoiceUnavailable, match="no device 'Blue'") as caught:
        microphone._chosen("Blue", devices(microphone))
    assert "4 (USB Headset)" in caught.value.hint


def test_without_any_device_it_is_said_what_to_do(microphone):
    with pytest.raises(VoiceUnavailable, match="There is no microphone"):
        microphone._chosen("", ())


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000])
def test_samples_come_at_whispers_rate_whatever_the_devices_is(rate_hz, microphone):
    tone = np.sin(np.arange(rate_hz) * 200 * 2 * np.pi / rate_hz).astype(np.float32)
    made = microphone._at_whispers_rate(tone, rate_hz)
    expected = np.sin(np.arange(len(made)) * 200 * 2 * np.pi / 16_000)
    assert len(made) == pytest.approx(16_000, abs=1)
    assert np.abs(made[:-2] - expected[:-2]).max() < 0.01
