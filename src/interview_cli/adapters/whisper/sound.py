"""A sound file as samples: told by its first bytes, decoded by PyAV (FFmpeg's libraries, in the wheel), bounded in length.

The format is never guessed by FFmpeg: it knows text formats too, among them playlists, which name other files to open.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import av
import numpy as np
from numpy.typing import NDArray

from interview_cli.errors import VoiceUnavailable

SAMPLE_RATE_HZ = 16_000  # what Whisper was trained on: Radford et al. 2022, section 2.2
MOST_MINUTES = 15  # of one answer; 58 MB of samples
CLIPPED_AT = 0.999  # of full scale
CLIPPED_SHARE = 0.001  # speech that is loud but whole reaches full scale in far fewer samples
QUIET_DB = -45.0  # the loudest moment of a recording of a closed or muted microphone lies below
KINDS = "wav, flac, mp3, m4a, ogg, aac or webm"
_HOW = f"Give a recording as {KINDS}."

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """(n,) float32 samples between -1 and 1, 16,000 a second, one channel.

    Attributes:
        lost: packets of the file that could not be decoded.
    """

    samples: Samples
    lost: int = 0

    @property
    def duration_s(self) -> float:
        """How long it is."""
        return len(self.samples) / SAMPLE_RATE_HZ

    @property
    def loudest_db(self) -> float:
        """The loudest moment, in decibels below full scale; -120 for digital silence."""
        peak = float(np.abs(self.samples).max(initial=0.0))
        return 20 * float(np.log10(max(peak, 1e-6)))

    @property
    def is_quiet(self) -> bool:
        """It is so low that the microphone is muted, or the wrong one."""
        return self.loudest_db < QUIET_DB

    @property
    def warnings(self) -> tuple[str, ...]:
        """What is wrong with it though it can be heard."""
        found = []
        if float(np.mean(np.abs(self.samples) >= CLIPPED_AT)) > CLIPPED_SHARE:
            found.append("The recording is clipped: it is too loud; turn the microphone down.")
        if self.lost:
            found.append(f"The file is damaged: {self.lost} pieces of it could not be decoded.")
        return tuple(found)


def read_sound(path: Path) -> Sound:
    """Decode a file.

    Raises:
        VoiceUnavailable: with the reason: no such file, a folder, empty, of no known kind, damaged, too long.
    """
    try:
        if path.is_dir():
            raise VoiceUnavailable(f"'{path}' is a folder.", hint=_HOW)
        with path.open("rb") as file:
            start = file.read(16)
            if not start:
                raise VoiceUnavailable(f"'{path.name}' is empty.", hint="Check that the recording was fully saved.")
            kind = kind_of(start)
            if kind is None:
                raise VoiceUnavailable(f"'{path.name}' is no sound file of a known kind.", hint=_HOW)
            file.seek(0)
            return _decoded(file, kind, path.name)
    except FileNotFoundError as error:
        raise VoiceUnavailable(
            f"There is no file '{path}'.", hint="Check the path; put quotes around a name with blanks."
        ) from error
    except av.FFmpegError as error:
        raise VoiceUnavailable(
            f"'{path.name}' cannot be decoded: {error.strerror or error}.", hint="Record or export it again."
        ) from error
    except OSError as error:
        raise VoiceUnavailable(f"'{path}' cannot be read: {error.strerror or error}.", hint="Check its permissions.") from error


def kind_of(start: bytes) -> str | None:
    """Tell FFmpeg's name of a file's format by its first 16 bytes; None where it is none of those that are read."""
    match start[:4]:
        case b"RIFF" | b"RF64" if start[8:12] == b"WAVE":
            return "wav"
        case b"fLaC":
            return "flac"
        case b"OggS":
            return "ogg"
        case b"\x1aE\xdf\xa3":
            return "matroska"
    if start[4:8] == b"ftyp":
        return "mp4"
    if start[:3] == b"ID3":
        return "mp3"
    if len(start) > 1 and start[0] == 0xFF and start[1] & 0xE0 == 0xE0:  # the sync word of MPEG audio
        return "aac" if start[1] & 0xF6 == 0xF0 else "mp3"
    return None


def _decoded(file: BinaryIO, kind: str, name: str) -> Sound:
    most = MOST_MINUTES * 60 * SAMPLE_RATE_HZ
    pieces: list[NDArray[np.int16]] = []
    count = lost = 0
    with av.open(file, mode="r", format=kind, metadata_errors="ignore") as container:
        stream = next(iter(container.streams.audio), None)
        if stream is None:
            raise VoiceUnavailable(f"'{name}' has no sound in it.", hint=_HOW)
        if container.duration and container.duration > MOST_MINUTES * 60 * av.time_base:
            raise _too_long(name, f"{container.duration / av.time_base / 60:.0f} minutes")
        resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE_HZ)
        for packet in container.demux(stream):
            try:
                frames = packet.decode()
            except av.InvalidDataError:
                lost += 1
                continue
            for frame in frames:
                frame.pts = None  # gaps in the clock of a broken file would be filled
                for made in resampler.resample(frame):
                    pieces.append(made.to_ndarray()[0])
                    count += made.samples
            if count > most:
                raise _too_long(name, f"more than {MOST_MINUTES} minutes")
        if count:  # with nothing before it, there is nothing to flush
            pieces.extend(made.to_ndarray()[0] for made in resampler.resample(None))
    if not count:
        raise VoiceUnavailable(f"'{name}' has no sound in it.", hint="Check that the recording was fully saved.")
    return Sound(np.concatenate(pieces).astype(np.float32) / 32768.0, lost)


def _too_long(name: str, length: str) -> VoiceUnavailable:
    return VoiceUnavailable(
        f"'{name}' has {length}; an answer may have at most {MOST_MINUTES}.", hint="Cut it to the answer alone."
    )
