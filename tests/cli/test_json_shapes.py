"""The JSON that other programs rely on: on stdout, nothing else beside it, with the promised keys."""

import json
from pathlib import Path

import pytest
from commands import ANSWERS, DEMO, SMALLEST, Commands, Held

from interview_cli.settings import DEFAULT_EMBEDDER, DEFAULT_SPEECH

TURN = {"position", "stage", "question", "source", "passages", "gap"}
SOURCES = {"template", "generated", "bank", "follow_up"}


def test_start_gives_the_session_and_its_first_question(held: Held) -> None:
    made = held.started.json
    assert made.keys() == {"session_id", "turn"}
    assert made["turn"].keys() >= TURN
    assert (made["turn"]["position"], made["turn"]["stage"], made["turn"]["source"]) == (0, "intro", "template")
    assert "Backend Engineer" in made["turn"]["question"]


def test_each_answer_gives_the_next_question_and_the_last_one_the_end(held: Held) -> None:
    *questions, end = [done.json for done in held.answered]
    assert [made["turn"]["stage"] for made in questions] == ["skill", "skill_followup", "experience"]
    for position, made in enumerate(questions, start=1):
        assert made["session_id"] == held.id
        assert made["turn"].keys() >= TURN
        assert made["turn"]["position"] == position
        assert made["turn"]["source"] in SOURCES
        assert made["turn"]["passages"]
    assert questions[1]["turn"]["gap"] is not None
    assert end == {"session_id": held.id, "finished": True}


def test_show_gives_all_that_is_stored(held: Held) -> None:
    made = held.commands.ok("show", held.id, "--json").json
    assert (made["session_id"], made["status"], made["language"], made["seed"], made["model"]) == (
        held.id,
        "finished",
        "en",
        7,
        SMALLEST,
    )
    assert [turn["answer"]["text"] for turn in made["turns"]] == list(ANSWERS)
    assert [turn["answer"]["key"] for turn in made["turns"]] == ["k0", "k1", "k2", "k3"]
    assert made["turns"][0]["question"] == held.started.json["turn"]["question"]
    for turn in made["turns"]:
        assert turn.keys() >= {*TURN, "answer", "evaluations", "note"}
        for evaluation in turn["evaluations"]:
            assert (evaluation["points"] is None) is bool(evaluation["reason"])


def test_the_beginning_of_the_id_is_enough(held: Held) -> None:
    assert held.commands.ok("show", held.id[:5], "--json").json["session_id"] == held.id


def test_the_report_scores_what_was_answered_and_gives_reasons_for_the_rest(held: Held) -> None:
    made = held.report.json
    assert made["session_id"] == held.id
    intro, skill, short, skipped = made["questions"]
    for question in (intro, skill):
        assert 0 <= question["score"] <= 100
        for criterion in question["criteria"]:
            assert 1 <= criterion["low"] <= criterion["points"] <= criterion["high"] <= 5
            assert all(quote in question["answer"] for quote in criterion["quotes"])
            assert criterion["quotes"] or criterion["points"] <= 2
    assert (short["score"], {it["reason"] for it in short["criteria"]}) == (None, {"too_short"})
    assert (skipped["score"], {it["reason"] for it in skipped["criteria"]}) == (None, {"no_answer"})
    weights = {it["id"]: it["weight"] for it in made["competencies"]}
    assert weights["problem_solving"] == 0
    assert sum(weights.values()) == pytest.approx(1)
    assert made["total"] == pytest.approx(
        sum(it["weight"] * it["score"] for it in made["competencies"] if it["score"] is not None)
    )


def test_a_second_report_is_the_same_and_needs_no_model(held: Held, tmp_path: Path) -> None:
    again = held.commands.ok("report", held.id, "--format", "json", INTERVIEW_MODELS=str(tmp_path))
    assert again.stdout == held.report.stdout


@pytest.mark.parametrize(("form", "begins"), [("md", "# Interview report"), ("html", "<!doctype html>"), ("json", "{")])
def test_a_report_can_be_written_to_a_file_in_each_format(form: str, begins: str, held: Held, tmp_path: Path) -> None:
    file = tmp_path / f"report.{form}"
    done = held.commands.ok("report", held.id, "--format", form, "-o", file)
    assert done.stdout == ""
    assert str(file) in done.stderr
    text = file.read_text(encoding="utf-8")
    assert text.startswith(begins)
    assert ANSWERS[0] in (json.loads(text)["questions"][0]["answer"] if form == "json" else text)
    assert held.commands.ok("report", held.id, "--format", form).stdout == text


def test_an_answer_sent_again_with_its_key_changes_nothing(held: Held) -> None:
    before = held.commands.ok("show", held.id, "--json").stdout
    again = held.commands.ok("answer", held.id, ANSWERS[1], "--key", "k1", "--json")
    assert again.json == {"session_id": held.id, "finished": True}
    assert "stored before" in again.stderr
    assert held.commands.ok("show", held.id, "--json").stdout == before


def test_continue_shows_the_question_that_waits_and_the_answer_may_come_from_stdin(held: Held, tmp_path: Path) -> None:
    talk = tmp_path / "talk.toml"
    talk.write_text(
        'id = "talk"\nversion = 1\n'
        + "".join(
            f'[[stages]]\nid = "{it}"\nkind = "template"\ncompetency = "communication"\n' for it in ("intro", "final_statement")
        ),
        encoding="utf-8",
    )
    started = held.commands.ok("start", DEMO / "resume_ko.pdf", "--scenario", talk, "--json").json
    assert held.commands.ok("continue", "--json").json == started
    assert held.commands.ok("continue", started["session_id"]).stdout.strip() == started["turn"]["question"]
    nxt = held.commands.ok("answer", started["session_id"], "-", "--json", stdin="안녕하세요.\n두 번째 줄입니다.\n").json
    assert nxt["turn"]["stage"] == "final_statement"
    shown = held.commands.ok("show", started["session_id"], "--json").json
    assert (shown["language"], shown["turns"][0]["answer"]["text"]) == ("ko", "안녕하세요.\n두 번째 줄입니다.")
    held.commands.ok("sessions", "delete", started["session_id"], "--yes")
    assert [it["session_id"] for it in held.commands.ok("sessions", "--json").json["sessions"]] == [held.id]


def test_resume_add_gives_what_was_read(held: Held) -> None:
    made = held.commands.ok("resume", "add", DEMO / "resume_en.pdf", "--json").json
    assert made.keys() >= {"resume_id", "language", "pages", "status", "quality", "sections", "passages"}
    assert (made["language"], made["status"]) == ("en", "ready")
    assert all(section.keys() >= {"kind", "title"} for section in made["sections"])
    assert {"work", "education", "skills"} <= {section["kind"] for section in made["sections"]}
    assert all(passage.keys() >= {"id", "section", "page", "text"} for passage in made["passages"])
    assert len({passage["id"] for passage in made["passages"]}) == len(made["passages"]) > 3
    assert held.commands.ok("resume", "show", made["resume_id"], "--json").json == made
    assert made["resume_id"] in [it["resume_id"] for it in held.commands.ok("resume", "list", "--json").json["resumes"]]


def test_resume_search_answers_each_query_on_its_line(held: Held, tmp_path: Path) -> None:
    made = held.commands.ok("resume", "add", DEMO / "resume_ko.pdf", "--json").json
    assert made["language"] == "ko"
    queries = ["신선식품 폐기", "A/B 테스트 실험", "신선식품 폐기"]
    file = tmp_path / "queries.jsonl"
    file.write_text("".join(json.dumps({"query": query}, ensure_ascii=False) + "\n" for query in queries), encoding="utf-8")
    rows = held.commands.ok("resume", "search", made["resume_id"], "--queries", file, "-k", "2", "--jsonl").lines
    assert [row["query"] for row in rows] == queries
    assert rows[0] == rows[2]
    texts = {passage["id"]: passage["text"] for passage in made["passages"]}
    for row in rows:
        assert len(row["hits"]) == 2
        assert all(texts[hit["passage_id"]] == hit["text"] for hit in row["hits"])
        assert row["hits"][0]["score"] >= row["hits"][1]["score"]
    assert "폐기" in rows[0]["hits"][0]["text"]
    assert held.commands.ok("resume", "search", made["resume_id"], queries[0], "-k", "2", "--json").json == rows[0]


def test_doctor_gives_each_part_with_its_state(commands: Commands) -> None:
    done = commands.run("doctor", "--json")
    parts = {part["name"]: part for part in done.json["parts"]}
    assert all(part.keys() == {"name", "state", "detail", "hint", "is_needed"} for part in parts.values())
    assert {"python", "home", "database", "content", "llama.cpp", f"model {SMALLEST}", "faiss", "pdf reader"} <= parts.keys()
    assert {part["state"] for part in parts.values() if part["is_needed"]} == {"ok"}
    assert [name for name, part in parts.items() if not part["is_needed"]] == [
        "tesseract",
        f"voice {DEFAULT_SPEECH}",
        "microphone",
        "read aloud en",
        "read aloud ko",
    ]
    assert done.exit_code == 0


def test_doctor_names_what_is_missing_and_how_to_get_it(commands: Commands, tmp_path: Path) -> None:
    done = commands.run("doctor", "--json", INTERVIEW_MODELS=str(tmp_path))
    missing = [part for part in done.json["parts"] if part["state"] == "missing" and part["name"] != "microphone"]
    assert {part["name"] for part in missing} == {f"model {SMALLEST}", f"embedder {DEFAULT_EMBEDDER}", f"voice {DEFAULT_SPEECH}"}
    assert all("interview models pull" in part["hint"] for part in missing)
    assert done.exit_code == 1


def test_models_gives_the_catalog_with_what_is_installed(commands: Commands) -> None:
    rows = {row["id"]: row for row in commands.ok("models", "--json").json["models"]}
    assert all(row.keys() >= {"id", "kind", "installed", "bytes", "licence", "fit", "path"} for row in rows.values())
    assert rows[SMALLEST]["installed"] is True
    assert rows["qwen2.5-coder-1.5b"]["kind"] == "llm"
    assert commands.ok("models", "path", SMALLEST, "--json").json == {"id": SMALLEST, "path": rows[SMALLEST]["path"]}


def test_config_gives_each_setting_and_where_it_came_from(commands: Commands) -> None:
    rows = {row["name"]: row for row in commands.ok("config", "--json", INTERVIEW_SEED="9").json["settings"]}
    assert (rows["seed"]["value"], rows["seed"]["origin"]) == ("9", "INTERVIEW_SEED")
    assert rows["context_tokens"]["origin"] == "default"
