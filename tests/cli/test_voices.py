"""Which voice reads questions out, by what is set and what is here."""

import os
import sys
from pathlib import Path

import pytest

from pulse import Pulse

CHOOSE = """
import os
from pathlib import Path
from interview_cli.errors import InterviewError
from interview_cli.settings import load_settings
from interview_cli.wiring import Wiring
settings, _ = load_settings(os.environ, Path.cwd())
for language in ("en", "ko"):
    try:
        print(Wiring(settings, os.environ).voice(language).name)
    except InterviewError as error:
        print(f"{int(error.exit_code)} {error.message} {error.hint}")
"""


def chosen(home: Path, models: Path, **variables: str) -> list[str]:
    """The voice of English and the voice of Korean, or why there is none."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("INTERVIEW_")}
    own = {"INTERVIEW_HOME": str(home), "INTERVIEW_MODELS": str(models)}
    return Pulse({**kept, **own, **variables}).run(sys.executable, "-c", CHOOSE, timeout=200).splitlines()


def test_without_piper_the_system_speaks_both_languages(pulse: Pulse, voice: None, tmp_path: Path) -> None:
    assert chosen(tmp_path, tmp_path / "none", **pulse.variables) == ["espeak-ng", "espeak-ng"]


def test_piper_speaks_its_language_where_it_is_here_and_no_other(
    pulse: Pulse, voice: None, piper_joe: Path, tmp_path: Path
) -> None:
    assert chosen(tmp_path, piper_joe.parent, **pulse.variables) == ["piper-joe-en", "espeak-ng"]


@pytest.mark.parametrize("name", ["piper-joe-en", "voice.onnx"])
def test_the_voice_that_is_set_is_taken(pulse: Pulse, voice: None, piper_joe: Path, name: str, tmp_path: Path) -> None:
    wanted = name if name == "piper-joe-en" else str(piper_joe / name)
    made = chosen(tmp_path, piper_joe.parent, INTERVIEW_VOICE=wanted, **pulse.variables)
    assert made == [name.removesuffix(".onnx"), "espeak-ng"]


def test_the_systems_voice_can_be_set(pulse: Pulse, voice: None, piper_joe: Path, tmp_path: Path) -> None:
    assert chosen(tmp_path, piper_joe.parent, INTERVIEW_VOICE="system", **pulse.variables) == ["espeak-ng"] * 2


def test_a_voice_that_is_set_and_not_here_is_named_with_the_command_that_gets_it(
    pulse: Pulse, piper_joe: Path, tmp_path: Path
) -> None:
    for line in chosen(tmp_path, tmp_path / "none", INTERVIEW_VOICE="piper-joe-en", **pulse.variables):
        assert line.startswith("8 No usable weights for 'piper-joe-en'")
        assert "interview models pull piper-joe-en" in line


def test_without_a_loudspeaker_the_systems_voice_makes_the_sound_itself(voice: None, tmp_path: Path) -> None:
    gone = {"PULSE_SERVER": "unix:/nonexistent", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert chosen(tmp_path, tmp_path / "none", **gone) == ["espeak-ng", "espeak-ng"]
    for line in chosen(tmp_path, tmp_path / "none", INTERVIEW_VOICE="piper-joe-en", **gone):
        assert "needs PortAudio and a loudspeaker" in line
