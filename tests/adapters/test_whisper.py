"""Sound files of every kind and state, and weights that cannot be used."""

import shutil
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from interview_cli.adapters.whisper import Whisper
from interview_cli.adapters.whisper.sound import MOST_MINUTES, SAMPLE_RATE_HZ, kind_of, read_sound
from interview_cli.adapters.whisper.speaking import joined, spans_of
from interview_cli.core.transcript import Span
from interview_cli.errors import VoiceUnavailable
from speech import CODECS, as_format, spoken, written

TONE = (8_000 * np.sin(np.arange(2 * SAMPLE_RATE_HZ) * 440 * 2 * np.pi / SAMPLE_RATE_HZ)).astype(np.int16)


@pytest.mark.parametrize("suffix", ["wav", *CODECS])
def test_each_format_gives_the_same_two_seconds(suffix: str, tmp_path: Path) -> None:
    source = written(tmp_path / "tone.wav", TONE)
    file = source if suffix == "wav" else as_format(source, tmp_path / f"tone.{suffix}")
    sound = read_sound(file)
    assert sound.samples.dtype == np.float32
    assert sound.duration_s == pytest.approx(2.0, abs=0.1)  # some codecs pad
    assert sound.loudest_db == pytest.approx(-12.2, abs=1.5)
    assert sound.warnings == ()


def test_a_format_is_told_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    renamed = as_format(written(tmp_path / "tone.wav", TONE), tmp_path / "tone.mp3").rename(tmp_path / "take.wav")
    assert read_sound(renamed).duration_s == pytest.approx(2.0, abs=0.1)


FAULTS = [
    ("text.wav", b"Dear Sir or Madam,\nI hereby apply.\n", "no sound file of a known kind", "wav, flac, mp3"),
    ("list.wav", b"#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1/secret\n", "no sound file of a known kind", "wav, flac, mp3"),
    ("empty.wav", b"", "is empty", "fully saved"),
    (
        "header.wav",
        b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x80\x3e\0\0\0\x7d\0\0\2\0\x10\0data\0\0\0\0",
        "no sound in it",
        "saved",
    ),
    ("broken.flac", b"fLaC" + b"\xee" * 400, "cannot be decoded", "again"),
    ("broken.ogg", b"OggS" + b"\xee" * 400, "cannot be decoded", "again"),
]


@pytest.mark.parametrize(("name", "content", "says", "hint"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_what_cannot_be_decoded_is_refused_in_one_line(name: str, content: bytes, says: str, hint: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(VoiceUnavailable, match=says) as caught:
        read_sound(tmp_path / name)
    assert hint in caught.value.hint
    assert "\n" not in caught.value.message


def test_a_folder_and_nothing_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(VoiceUnavailable, match="is a folder"):
        read_sound(tmp_path)
    with pytest.raises(VoiceUnavailable, match="There is no file"):
        read_sound(tmp_path / "take.wav")


def test_two_hours_are_refused_before_they_are_decoded(tmp_path: Path) -> None:
    file = written(tmp_path / "long.wav", TONE)
    data = bytearray(file.read_bytes())
    size = 2 * 3600 * 2 * SAMPLE_RATE_HZ
    data[40:44] = size.to_bytes(4, "little")
    data[4:8] = (size + 36).to_bytes(4, "little")
    with file.open("wb") as out:
        out.write(data)
        out.truncate(44 + size)  # a hole, which takes no room on the disk
    with pytest.raises(VoiceUnavailable, match=f"'long.wav' has 120 minutes; an answer may have at most {MOST_MINUTES}"):
        read_sound(file)


def test_a_damaged_middle_is_told_and_the_rest_is_heard(tmp_path: Path) -> None:
    file = as_format(written(tmp_path / "tone.wav", TONE, TONE), tmp_path / "tone.flac")
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 40] = b"\xff" * 40
    file.write_bytes(content)
    sound = read_sound(file)
    assert 2.0 < sound.duration_s <= 4.0
    assert any("damaged" in warning for warning in sound.warnings) == bool(sound.lost)


def test_a_recording_that_is_too_loud_is_told(tmp_path: Path) -> None:
    loud = np.clip(TONE.astype(np.int32) * 8, -32768, 32767).astype(np.int16)
    (warning,) = read_sound(written(tmp_path / "loud.wav", loud)).warnings
    assert "clipped" in warning


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"RIFF\0\0\0\0WAVEfmt ", "wav"),
        (b"RIFF\0\0\0\0AVI LIST", None),
        (b"\0\0\0\x20ftypM4A ", "mp4"),
        (b"\xff\xfb\x90\x64", "mp3"),
        (b"\xff\xf1\x50\x80", "aac"),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
)
def test_the_first_bytes_tell_the_kind(start: bytes, kind: str | None) -> None:
    assert kind_of(start) == kind


def test_sound_without_speech_is_told_from_silence(whisper: Whisper, tmp_path: Path) -> None:
    with pytest.raises(VoiceUnavailable, match=r"Nobody speaks in 'tone\.wav'") as caught:
        whisper.transcribe(written(tmp_path / "tone.wav", TONE, TONE), language="en")
    assert "no speech in it" in caught.value.hint


def test_where_somebody_speaks_is_found(voice: None) -> None:
    said = spoken("The delay fell from six hours to forty seconds.").astype(np.float32) / 32768
    samples = np.concatenate([np.zeros(32_000, np.float32), said, np.zeros(48_000, np.float32), said])
    spans = spans_of(samples)
    assert spans[0].start_s == pytest.approx(2.0, abs=0.3)
    assert max(b.start_s - a.end_s for a, b in pairwise(spans)) == pytest.approx(3.0, abs=0.6)


def test_joined_speech_knows_where_it_was() -> None:
    samples = np.arange(20 * SAMPLE_RATE_HZ, dtype=np.float32)
    speech = joined(samples, (Span(2.0, 3.0), Span(3.5, 4.0), Span(10.0, 12.0)))
    for time_s in (0.0, 0.4, 1.0, 2.7, 2.9, 5.5):
        at = round(time_s * SAMPLE_RATE_HZ)
        assert speech.samples[at] / SAMPLE_RATE_HZ == pytest.approx(speech.original_s(time_s), abs=1e-3)
    assert len(speech.samples) / SAMPLE_RATE_HZ == pytest.approx(2.8 + 2.8)


@pytest.mark.parametrize("file", ["model.bin", "tokenizer.json"])
def test_weights_that_are_not_whole_are_refused_and_nothing_is_fetched(file: str, whisper_base: Path, tmp_path: Path) -> None:
    for kept in whisper_base.iterdir():
        if kept.name != file:
            (tmp_path / kept.name).symlink_to(kept)
    with pytest.raises(VoiceUnavailable, match=f"has no {file}") as caught:
        Whisper(tmp_path, name="mine")
    assert "interview models pull" in caught.value.hint


def test_weights_that_are_something_else_are_refused(whisper_base: Path, tmp_path: Path) -> None:
    shutil.copytree(whisper_base, tmp_path / "mine", ignore=shutil.ignore_patterns("model.bin"))
    (tmp_path / "mine" / "model.bin").write_bytes(b"no weights")
    with pytest.raises(VoiceUnavailable, match="cannot be loaded"):
        Whisper(tmp_path / "mine", name="mine")


def test_more_words_to_expect_than_there_is_room_for_do_no_harm(whisper: Whisper, voice: None, tmp_path: Path) -> None:
    many = ("Kubernetes", *(f"Elasticsearch{n}" for n in range(400)))
    file = written(tmp_path / "take.wav", spoken("I moved the billing service to Kubernetes."))
    assert "Kubernetes" in whisper.transcribe(file, language="en", hotwords=many).text
