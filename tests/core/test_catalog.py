"""The catalog that ships is well formed, and one that is not is refused with the reason."""

from typing import Any

import pytest

from interview_cli.adapters.model_store.catalog_file import load_catalog
from interview_cli.core.catalog import HubRepository, Machine, ModelCard, ModelFile, Piece, fit, parse_catalog
from interview_cli.errors import ContentBroken
from interview_cli.settings import DEFAULT_EMBEDDER, DEFAULT_MODEL

GB = 1_000_000_000


def entry(**changes: Any) -> dict[str, Any]:
    file = {"name": "small.gguf", "bytes": 10, "sha256": "a" * 64, "hub": "small.gguf"}
    model = {"id": "small", "kind": "llm", "title": "Small", "licence": "MIT", "memory_bytes": 100, "files": [file]}
    return model | {"hub": {"repo": "some/repo", "revision": "main"}} | changes


def file(**changes: Any) -> dict[str, Any]:
    return {"name": "small.gguf", "bytes": 10, "sha256": "a" * 64, "hub": "small.gguf"} | changes


def card(*, memory_bytes: int, kind: Any = "llm") -> ModelCard:
    return ModelCard("small", kind, "Small", "MIT", "", memory_bytes, (ModelFile("small.gguf", 10),))


def test_every_model_that_ships_has_its_own_id_and_hashes_of_64_hex_digits() -> None:
    cards = load_catalog()
    assert len({card.id for card in cards}) == len(cards) >= 12
    for each in cards:
        for part in each.files:
            assert part.sha256 is None or (len(part.sha256) == 64 and int(part.sha256, 16) >= 0)


def test_the_defaults_of_the_settings_are_in_the_catalog_and_pinned() -> None:
    cards = {card.id: card for card in load_catalog()}
    assert cards[DEFAULT_MODEL].kind == "llm"
    assert cards[DEFAULT_EMBEDDER].kind == "embedder"
    assert cards[DEFAULT_MODEL].is_pinned
    assert cards[DEFAULT_EMBEDDER].is_pinned


def test_a_licence_that_forbids_commercial_use_says_so() -> None:
    notes = [card.licence_note for card in load_catalog() if card.id.startswith("exaone")]
    assert len(notes) == 2
    assert all("commercial" in note for note in notes)


def test_pieces_are_counted_from_one_in_the_name_of_wheel_and_member() -> None:
    pieces = {"wheel": "w-part{n}", "version": "1.0", "member": "w{n}/part{n:02}.bin", "count": 2}
    (made,) = parse_catalog({"model": [entry(files=[file(pieces=pieces)])]})
    assert made.files[0].pieces == (Piece("w-part1", "1.0", "w1/part01.bin"), Piece("w-part2", "1.0", "w2/part02.bin"))
    assert made.hub == HubRepository("some/repo", "main")


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (entry(kind="oracle"), "'oracle'"),
        (entry(id="../up"), "an id is made of"),
        (entry(files=[]), "it has 0 files"),
        (entry(files=[file(), file()]), "it has 2 files"),
        (entry(files=[file(sha256="A" * 64)]), "64 small hex digits"),
        (entry(files=[file(bytes=0)]), "no bytes"),
        (entry(files=[file(name="other.gguf")]), "is not at small.gguf"),
        (entry(kind="speech", files=[file(name="small/../../x")]), "leaves the folder"),
        (entry(hub=None), "no source"),
        ({key: value for key, value in entry().items() if key != "title"}, "'title' is missing"),
        (
            entry(files=[{"name": "small.gguf", "bytes": 1, "pieces": {"wheel": "w", "version": "1", "member": "m"}}]),
            "comes from wheels and has no sha256",
        ),
    ],
)
def test_a_model_that_cannot_be_right_is_refused_with_the_reason(broken: dict[str, Any], reason: str) -> None:
    with pytest.raises(ContentBroken, match=reason):
        parse_catalog({"model": [broken]})


def test_two_models_of_one_id_are_refused() -> None:
    with pytest.raises(ContentBroken, match="stands there twice"):
        parse_catalog({"model": [entry(), entry()]})


@pytest.mark.parametrize(
    ("memory", "machine", "expected"),
    [
        (2 * GB, Machine(16 * GB, 8 * GB, gpu_bytes=4 * GB), "gpu"),
        (6 * GB, Machine(16 * GB, 8 * GB, gpu_bytes=4 * GB), "cpu"),
        (7 * GB, Machine(16 * GB, 8 * GB), "tight"),  # more than four fifths of what is free
        (12 * GB, Machine(16 * GB, 8 * GB), "tight"),
        (17 * GB, Machine(16 * GB, 16 * GB), "too large"),
        (2 * GB, Machine(0, 0), "unknown"),
    ],
)
def test_a_model_fits_by_the_memory_it_takes(memory: int, machine: Machine, expected: str) -> None:
    assert fit(card(memory_bytes=memory), machine) == expected


def test_only_an_llm_goes_to_the_gpu() -> None:
    assert fit(card(memory_bytes=GB, kind="embedder"), Machine(8 * GB, 8 * GB, gpu_bytes=8 * GB)) == "cpu"
