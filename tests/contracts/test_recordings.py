"""What every place for recordings promises, on real files and a real full disk."""

import os
import stat
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from interview_cli.adapters.recording_files import RecordingFiles
from interview_cli.errors import ExitCode, StorageUnavailable
from interview_cli.ports import Recordings

SECOND = np.sin(np.arange(16_000) / 5).astype(np.float32)


@pytest.fixture
def recordings(tmp_path: Path) -> Recordings:
    return RecordingFiles(tmp_path)


def test_a_recording_comes_back_as_it_was(recordings: Recordings) -> None:
    name = recordings.keep("k3v9tq", 0, np.concatenate([SECOND, np.array([2.0, -2.0], dtype=np.float32)]))
    with wave.open(str(recordings.path("k3v9tq", name))) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (16_000, 1, 2)
        samples = np.frombuffer(sound.readframes(20_000), dtype="<i2") / 32_767
    assert len(samples) == 16_002
    assert np.abs(samples[:16_000] - SECOND).max() < 1e-4
    assert samples[-2:] == pytest.approx([1, -1])


def test_only_its_owner_can_read_it(recordings: Recordings, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = recordings.path("k3v9tq", recordings.keep("k3v9tq", 0, SECOND))
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_nothing_is_written_over(recordings: Recordings) -> None:
    names = [recordings.keep("k3v9tq", 1, SECOND[:count]) for count in (100, 200, 300)]
    assert len(set(names)) == 3
    assert [recordings.path("k3v9tq", name).stat().st_size for name in names] == [44 + 200, 44 + 400, 44 + 600]


def test_deleting_takes_those_of_one_session_and_nothing_else(recordings: Recordings, tmp_path: Path) -> None:
    (tmp_path / "interviews.db").write_bytes(b"of all")
    for session in ("k3v9tq", "bcdfgh"):
        recordings.keep(session, 0, SECOND)
        recordings.keep(session, 1, SECOND)
    assert recordings.delete("k3v9tq") == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bcdfgh", "interviews.db"]
    assert recordings.delete("k3v9tq") == 0


KEEP = """
import resource, sys
from pathlib import Path
import numpy as np
from interview_cli.adapters.recording_files import RecordingFiles
from interview_cli.errors import StorageUnavailable
if sys.argv[2] != "0":
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    RecordingFiles(Path(sys.argv[1])).keep("k3v9tq", 0, np.zeros(1_000_000, dtype=np.float32))
except StorageUnavailable as error:
    print(error.message, error.hint)
    sys.exit(int(error.exit_code))
"""


def kept(folder: Path, most_bytes: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", KEEP, str(folder), str(most_bytes)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_a_file_that_may_not_grow_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    done = kept(tmp_path, 100_000)
    assert (done.returncode, done.stderr) == (ExitCode.UNFORESEEN, "")
    assert "the disk is full" in done.stdout
    assert len(done.stdout.splitlines()) == 1
    assert list((tmp_path / "k3v9tq").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root on Linux can make a small disk")
def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.decode()}")
    try:
        done = kept(disk)
        assert (done.returncode, done.stderr) == (ExitCode.UNFORESEEN, "")
        assert "the disk is full" in done.stdout
        assert list((disk / "k3v9tq").iterdir()) == []
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "k3v9tq").write_bytes(b"in the way")
    with pytest.raises(StorageUnavailable, match="k3v9tq") as caught:
        RecordingFiles(tmp_path).keep("k3v9tq", 0, SECOND)
    assert "not touched" in caught.value.hint
