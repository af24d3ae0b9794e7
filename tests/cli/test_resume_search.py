"""interview resume search, for a person and for a pipe."""

from pathlib import Path

import pytest
from commands import DEMO, Commands

RESUME = DEMO / "resume_en.pdf"


@pytest.fixture
def resume(commands: Commands) -> str:
    return str(commands.ok("resume", "add", RESUME, "--json").json["resume_id"])


def test_on_a_terminal_each_hit_has_its_place_and_what_it_says(commands: Commands, resume: str) -> None:
    best = commands.ok("resume", "search", resume, "fewer outages at night", "--json").json["hits"][0]
    shown = commands.ok("resume", "search", resume, "fewer outages at night", FORCE_COLOR="1", COLUMNS="300").stdout

    assert "“fewer outages at night”" in shown
    assert f"1. {best['section']}, page {best['page']}: {best['text'].splitlines()[0]}" in shown
    assert "3. " in shown
    assert "4. " not in shown


def test_in_a_pipe_each_hit_is_a_line_of_two_cells(commands: Commands, resume: str) -> None:
    hits = commands.ok("resume", "search", resume, "databases", "-k", 2, "--json").json["hits"]
    lines = commands.ok("resume", "search", resume, "databases", "-k", 2).stdout.splitlines()

    assert [line.split("\t")[0] for line in lines] == [hit["section"] for hit in hits]


@pytest.mark.parametrize("words", ["", "  ", "\n"])
def test_blank_words_are_refused(words: str, commands: Commands, resume: str) -> None:
    done = commands.run("resume", "search", resume, words)

    assert (done.exit_code, done.stdout) == (2, "")
    assert "nothing to look for" in done.stderr


def test_a_blank_query_of_a_file_finds_nothing_and_the_others_are_answered(
    commands: Commands, resume: str, tmp_path: Path
) -> None:
    queries = tmp_path / "queries.jsonl"
    queries.write_text('{"query": " "}\n{"query": "databases"}\n', encoding="utf-8")
    blank, other = commands.ok("resume", "search", resume, "--queries", queries, "--jsonl").lines

    assert blank == {"query": " ", "hits": []}
    assert len(other["hits"]) == 3


def test_another_embedder_is_used_from_the_next_search_on(commands: Commands, resume: str) -> None:
    before = commands.ok("resume", "search", resume, "databases", "--json").json
    other = commands.ok("resume", "search", resume, "databases", "--json", INTERVIEW_EMBEDDER="minilm-l6").json

    assert [hit["score"] for hit in other["hits"]] != [hit["score"] for hit in before["hits"]]
    assert commands.ok("resume", "show", resume, "--json", INTERVIEW_EMBEDDER="minilm-l6").json["status"] == "ready"
    assert commands.ok("resume", "show", resume, "--json").json["status"] == "not ready"
    assert commands.ok("resume", "search", resume, "databases", "--json").json == before


def test_an_embedder_may_be_the_path_of_a_gguf(commands: Commands, resume: str) -> None:
    path = str(commands.models / "multilingual-e5-small-q4.gguf")

    assert commands.ok("resume", "search", resume, "databases", "--json", INTERVIEW_EMBEDDER=path).json["hits"]
