"""Probes as files."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from interview_cli.adapters.probe_files import ARRAYS, SHIPPED, ProbeFiles
from interview_cli.core.graded import ASPECTS, Figures
from interview_cli.errors import ContentBroken, StorageUnavailable
from interview_cli.ports import Probe

ROWS = 1 + len(ASPECTS)
PROBE = Probe(
    "small",
    "abc",
    np.arange(ROWS * 4, dtype=np.float32).reshape(ROWS, 4),
    np.arange(ROWS, dtype=np.float32),
    np.arange(12, dtype=np.float32).reshape(3, 4),
    np.arange(3, dtype=np.float32),
    np.ones(3, dtype=np.float32),
    0.75,
    {"all": Figures(0.9, 0.8, 0.05, 148)},
)


def test_a_probe_comes_back_as_it_was_put(tmp_path: Path) -> None:
    files = ProbeFiles(tmp_path / "probes")
    files.put(PROBE)
    found = files.get("small")

    assert found is not None
    for name in ARRAYS:
        np.testing.assert_array_equal(getattr(found, name), getattr(PROBE, name))
    assert (found.model, found.made_with, found.margin, found.figures) == ("small", "abc", 0.75, PROBE.figures)


def test_a_model_without_one_has_none(tmp_path: Path) -> None:
    assert ProbeFiles(tmp_path).get("unheard-of") is None


@pytest.mark.parametrize("name", ["../../etc/passwd", "/models/my model.gguf", "모델.gguf", "a" * 300, ""])
def test_any_name_has_a_file_of_its_own_inside_the_folder(name: str, tmp_path: Path) -> None:
    files = ProbeFiles(tmp_path / "probes")
    path = Path(files.put(replace(PROBE, model=name)))

    assert path.parent == tmp_path / "probes"
    assert files.get(name) is not None
    assert files.get(name + "x") is None


def test_one_of_this_machine_goes_before_the_one_that_ships(tmp_path: Path) -> None:
    shipped, own = ProbeFiles(tmp_path / "shipped"), ProbeFiles(tmp_path / "own", shipped=tmp_path / "shipped")
    shipped.put(PROBE)
    first = own.get("small")
    own.put(replace(PROBE, margin=0.5))
    second = own.get("small")

    assert first is not None
    assert second is not None
    assert (first.margin, second.margin) == (0.75, 0.5)


def test_what_was_read_is_kept_until_the_probe_is_put(tmp_path: Path) -> None:
    files = ProbeFiles(tmp_path)
    vectors = {"poor": np.ones(4, dtype=np.float32)}
    files.keep_vectors("small", "abc", "ladder-1", vectors)

    kept = files.kept_vectors("small", "abc", "ladder-1")
    assert kept is not None
    np.testing.assert_array_equal(kept["poor"], vectors["poor"])
    assert files.kept_vectors("small", "other-prompt", "ladder-1") is None
    assert files.kept_vectors("other", "abc", "ladder-1") is None

    files.put(PROBE)
    assert files.kept_vectors("small", "abc", "ladder-1") is None
    assert [path.name for path in tmp_path.rglob("*.npz")] == ["small.npz"]


def test_what_was_cut_off_while_it_was_kept_is_read_again(tmp_path: Path) -> None:
    files = ProbeFiles(tmp_path)
    files.keep_vectors("small", "abc", "ladder-1", {"poor": np.ones(4, dtype=np.float32)})
    (path,) = tmp_path.rglob("ladder-1.npz")
    path.write_bytes(path.read_bytes()[:60])

    assert files.kept_vectors("small", "abc", "ladder-1") is None


@pytest.mark.parametrize("content", [b"", b"no probe", b"PK\x03\x04 half"])
def test_a_broken_file_says_how_to_make_it_again(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "small.npz").write_bytes(content)

    with pytest.raises(ContentBroken, match="cannot be read") as caught:
        ProbeFiles(tmp_path).get("small")
    assert "interview calibrate small" in caught.value.hint


def test_a_file_of_objects_is_never_unpickled(tmp_path: Path) -> None:
    np.savez(tmp_path / "small.npz", about=np.array([{"model": "x"}], dtype=object))

    with pytest.raises(ContentBroken):
        ProbeFiles(tmp_path).get("small")


@pytest.mark.parametrize("name", ARRAYS)
def test_numbers_of_other_shapes_are_refused(name: str, tmp_path: Path) -> None:
    files = ProbeFiles(tmp_path)
    files.put(replace(PROBE, **{name: getattr(PROBE, name)[:2]}))

    with pytest.raises(ContentBroken, match=name):
        files.get("small")


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "probes").write_text("a file stands here")

    with pytest.raises(StorageUnavailable, match="cannot be written"):
        ProbeFiles(tmp_path / "probes").put(PROBE)


def test_those_that_ship_are_whole() -> None:
    names = sorted(path.stem for path in SHIPPED.glob("*.npz"))
    files = ProbeFiles(Path("nowhere"))

    assert names == ["qwen2.5-coder-0.5b", "qwen2.5-coder-1.5b"]
    for name in names:
        probe = files.get(name)
        assert probe is not None
        assert probe.model == name
        assert np.isfinite(probe.readouts).all()
        assert probe.figures["all"].ladders >= 254
