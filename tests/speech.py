"""Recordings for tests: espeak-ng reads a text out, PyAV writes other formats, and silence is planted where it is wanted."""

import shutil
import subprocess
import wave
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

RATE_HZ = 16_000
OWN_RATE_HZ = 22_050  # of espeak-ng
HEARD = 300  # of 32,768
VOICES = {"en": "en-us", "ko": "ko"}
CODECS = {"flac": "flac", "mp3": "libmp3lame", "m4a": "aac", "ogg": "libopus"}
HAS_VOICE = shutil.which("espeak-ng") is not None
HOW_TO_SPEAK = "espeak-ng is not installed; get it: sudo apt-get install espeak-ng"


def spoken(text: str, *, language: str = "en", words_a_minute: int = 150) -> NDArray[np.int16]:
    """What espeak-ng says, at 16 kHz, without the silence before and after it."""
    voice = ["espeak-ng", "-v", VOICES[language], "-s", str(words_a_minute), "--stdout", text]
    said = subprocess.run(voice, capture_output=True, check=True, timeout=60).stdout
    samples = np.frombuffer(said[44:], dtype=np.int16).astype(np.float64)  # behind the header of the WAV
    loud = np.flatnonzero(np.abs(samples) > HEARD)
    samples = samples[loud[0] : loud[-1]]
    at = np.arange(0, len(samples), OWN_RATE_HZ / RATE_HZ)
    return np.interp(at, np.arange(len(samples)), samples).astype(np.int16)


def silence(seconds: float) -> NDArray[np.int16]:
    return np.zeros(round(seconds * RATE_HZ), dtype=np.int16)


def written(file: Path, *parts: NDArray[np.int16]) -> Path:
    """A WAV of these parts, one after the other."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(np.concatenate(parts).tobytes())
    return file


def as_format(source: Path, file: Path) -> Path:
    """The same recording in the format that the file's suffix names."""
    codec = CODECS[file.suffix[1:]]
    with av.open(str(source)) as container, av.open(str(file), "w") as out:
        stream = out.add_stream(codec, rate=48_000, layout="mono")
        resampler = av.AudioResampler(format=stream.codec_context.format or "fltp", layout="mono", rate=48_000)
        for frame in [*container.decode(audio=0), None]:
            for made in resampler.resample(frame):
                out.mux(stream.encode(made))
        out.mux(stream.encode(None))
    return file
