"""Recordings of answers as WAV files, in a folder of each session, for the owner's eyes and ears alone.

A recording is written under another name and then given its own, so that a file with a recording's name is always whole.
"""

import contextlib
import errno
import os
import shutil
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interview_cli.errors import StorageUnavailable

RATE_HZ = 16_000  # of what a microphone gives
BYTES_A_SAMPLE = 2
FULL_SCALE = 32_767
OWNER_ONLY, OWNERS_FOLDER = 0o600, 0o700
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class RecordingFiles:
    """Implements `ports.Recordings`.

    Args:
        folder: holds the folders of the sessions.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, session_id: str, position: int, samples: NDArray[np.float32]) -> str:
        """See `ports.Recordings.keep`."""
        folder = self._folder / session_id
        partial: Path | None = None
        try:
            folder.mkdir(mode=OWNERS_FOLDER, parents=True, exist_ok=True)
            path = _free(folder, f"answer-{position + 1}")
            partial = path.with_suffix(".part")
            _write(partial, samples)
            partial.rename(path)
        except OSError as error:
            if partial is not None:
                with contextlib.suppress(OSError):
                    partial.unlink(missing_ok=True)
            why = "the disk is full" if error.errno in FULL else error.strerror or str(error)
            raise StorageUnavailable(
                f"The recording cannot be kept in {folder}: {why}.",
                hint="The answer itself is not touched. Make room, or check the folder's rights.",
            ) from error
        return path.name

    def path(self, session_id: str, name: str) -> Path:
        """See `ports.Recordings.path`."""
        return self._folder / session_id / name

    def delete(self, session_id: str) -> int:
        """See `ports.Recordings.delete`."""
        folder = self._folder / session_id
        try:
            count = len(list(folder.glob("*.wav")))
            if folder.is_dir():
                shutil.rmtree(folder)
        except OSError as error:
            raise StorageUnavailable(
                f"The recordings in {folder} cannot be deleted: {error.strerror or error}.",
                hint="Check the folder's rights, and try again: the interview is still there.",
            ) from error
        return count


def _free(folder: Path, stem: str) -> Path:
    """A name that no recording has: the first answer to a question may have been given to no avail."""
    path, number = folder / f"{stem}.wav", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.wav"
    return path


def _write(path: Path, samples: NDArray[np.float32]) -> None:
    whole = (np.clip(samples, -1.0, 1.0) * FULL_SCALE).astype("<i2").tobytes()
    file = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, OWNER_ONLY)
    with os.fdopen(file, "wb") as raw:
        with wave.open(raw, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(BYTES_A_SAMPLE)
            out.setframerate(RATE_HZ)
            out.setnframes(len(samples))
            out.writeframesraw(whole)
        raw.flush()
        os.fsync(raw.fileno())  # a full disk may say so only here
