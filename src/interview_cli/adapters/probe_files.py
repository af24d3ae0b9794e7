"""Probes as files: those that ship, in content/probes, and those that were fitted on this machine, beside the weights.

NumPy's own format, read without pickle: a probe from somebody else can be wrong, but it cannot run anything.
"""

import hashlib
import json
import os
import re
import shutil
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from interview_cli.core.graded import ASPECTS, Figures
from interview_cli.errors import ContentBroken, StorageUnavailable
from interview_cli.ports import Probe

if TYPE_CHECKING:
    from interview_cli.ports import Vector

BROKEN = (OSError, EOFError, ValueError, zipfile.BadZipFile)  # what NumPy raises for a file that is none of its own
ARRAYS = ("readouts", "offsets", "squares", "shifts", "bends")
SHIPPED = Path(__file__).parent.parent / "content" / "probes"


class ProbeFiles:
    """Implements `ports.Probes`.

    Args:
        folder: where those of this machine are, and what an unfinished calibration has read; it need not exist.
        shipped: where those of the program are.
    """

    def __init__(self, folder: Path, *, shipped: Path = SHIPPED) -> None:
        self._folder = folder
        self._shipped = shipped

    def get(self, model: str) -> Probe | None:
        """See `ports.Probes.get`."""
        name = f"{_file_name(model)}.npz"
        path = next((path for path in (self._folder / name, self._shipped / name) if path.is_file()), None)
        return None if path is None else _load(path, model)

    def put(self, probe: Probe) -> str:
        """See `ports.Probes.put`."""
        path = self._folder / f"{_file_name(probe.model)}.npz"
        about = {"model": probe.model, "made_with": probe.made_with, "margin": probe.margin}
        figures = {name: asdict(it) for name, it in probe.figures.items()}
        arrays = {name: getattr(probe, name) for name in ARRAYS}
        self._write(path, **arrays, about=np.array(json.dumps(about | {"figures": figures})))
        shutil.rmtree(self._unfinished(probe.model), ignore_errors=True)
        return str(path)

    def kept_vectors(self, model: str, made_with: str, ladder: str) -> "Mapping[str, Vector] | None":
        """See `ports.Probes.kept_vectors`."""
        path = self._unfinished(model) / made_with / f"{_file_name(ladder)}.npz"
        if not path.is_file():
            return None
        try:
            with np.load(path, allow_pickle=False) as found:
                return {name: found[name] for name in found.files}
        except BROKEN:  # cut off while it was written: it is read again
            return None

    def keep_vectors(self, model: str, made_with: str, ladder: str, vectors: "Mapping[str, Vector]") -> None:
        """See `ports.Probes.keep_vectors`."""
        self._write(self._unfinished(model) / made_with / f"{_file_name(ladder)}.npz", **vectors)

    def _unfinished(self, model: str) -> Path:
        return self._folder / ".unfinished" / _file_name(model)

    def _write(self, path: Path, **arrays: "np.ndarray") -> None:
        part = path.with_name(f"{path.stem}.{os.getpid()}.part.npz")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            np.savez(part, **arrays)  # type: ignore[arg-type]  # its stub takes the arrays for the flag beside them
            part.replace(path)
        except OSError as error:
            with suppress(OSError):
                part.unlink()
            raise StorageUnavailable(
                f"{path} cannot be written: {error}.",
                hint="Make room, or choose another folder of weights with INTERVIEW_MODELS.",
            ) from error


def _load(path: Path, model: str) -> Probe:
    try:
        with np.load(path, allow_pickle=False) as found:
            about = json.loads(str(found["about"]))
            probe = Probe(
                model=about["model"],
                made_with=about["made_with"],
                **{name: found[name] for name in ARRAYS},
                margin=float(about["margin"]),
                figures={name: Figures(**figures) for name, figures in about["figures"].items()},
            )
    except (*BROKEN, KeyError, TypeError) as error:
        raise ContentBroken(
            f"The probe {path} cannot be read: {error}.", hint=f"Fit it again: interview calibrate {model}"
        ) from error
    if not _fits(probe):
        shapes = ", ".join(f"{name} {getattr(probe, name).shape}" for name in ARRAYS)
        raise ContentBroken(f"The probe {path} is of other shapes: {shapes}.", hint=f"Fit it again: interview calibrate {model}")
    return probe


def _fits(probe: Probe) -> bool:
    rows = 1 + len(ASPECTS)
    if probe.readouts.ndim != 2 or probe.squares.ndim != 2:
        return False
    squares, width = probe.squares.shape
    return (
        probe.readouts.shape == (rows, width)
        and probe.offsets.shape == (rows,)
        and probe.shifts.shape == probe.bends.shape == (squares,)
    )


def _file_name(name: str) -> str:
    """A file's name for any name: itself where that is safe, else its last part with a fingerprint of the whole."""
    if re.fullmatch(r"[A-Za-z0-9][\w.-]{0,80}", name):
        return name
    return f"{re.sub(r'[^A-Za-z0-9_.-]', '-', Path(name).stem)[:60]}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
