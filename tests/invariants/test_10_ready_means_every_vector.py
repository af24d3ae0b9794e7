"""A resume was parsed and called ready, though nothing had ever embedded it.

Rule: a resume is ready if and only if it has passages and each has a vector of the one embedder in use; a run that failed is
mended by the next.
"""

from pathlib import Path
from typing import Any

import pytest
from parts import EMBEDDER, Coach, LetterEmbedder
from program import Program, refusing

from interview_cli.coach.open import is_ready
from interview_cli.core.resume import Resume
from interview_cli.errors import ModelBroken
from records import RESUME_TEXT


def ready(coach: Coach, resume: Resume, embedder_id: str = EMBEDDER) -> bool:
    return is_ready(resume, resumes=coach.resumes, embedder_id=embedder_id)


def test_a_resume_that_was_only_read_is_not_ready(coach: Coach, tmp_path: Path) -> None:
    resume = coach.ingest(tmp_path)

    assert resume.passages
    assert not ready(coach, resume)


def test_an_embedder_that_fails_leaves_it_not_ready_and_the_next_run_mends_it(tmp_path: Path) -> None:
    def fail() -> Any:
        raise ModelBroken("The embedder is broken.", hint="Fetch it again.")

    broken = Coach(tmp_path / "coach.db", make_embedder=fail)
    resume = broken.ingest(tmp_path)
    with pytest.raises(ModelBroken):
        broken.vectors.of(resume).get()
    assert not ready(broken, resume)

    mended = Coach(tmp_path / "coach.db")
    mended.vectors.of(resume).get()
    assert ready(mended, resume)


def test_an_embedder_that_gives_too_few_vectors_leaves_it_not_ready(tmp_path: Path) -> None:
    class Short(LetterEmbedder):
        def embed_passages(self, texts: Any) -> Any:
            return super().embed_passages(texts)[:-1]

    coach = Coach(tmp_path / "coach.db", make_embedder=Short)
    resume = coach.ingest(tmp_path)
    with pytest.raises(ValueError, match="vectors for"):
        coach.vectors.of(resume).get()

    assert not ready(coach, resume)


def test_one_passage_without_a_vector_is_not_ready(coach: Coach, tmp_path: Path) -> None:
    resume = coach.ingest(tmp_path)
    coach.vectors.of(resume).get()
    assert ready(coach, resume)
    with coach.store.transaction() as db:
        db.execute("UPDATE passages SET vector = NULL, embedder = NULL WHERE position = 1")

    assert not ready(coach, resume)


def test_vectors_of_another_embedder_do_not_count(coach: Coach, tmp_path: Path) -> None:
    resume = coach.ingest(tmp_path)
    coach.vectors.of(resume).get()

    assert not ready(coach, resume, "another")


def test_a_command_whose_embedder_is_absent_does_not_call_the_resume_ready(home: Path, tmp_path: Path) -> None:
    program = Program(home, (refusing(tmp_path / "imports", "llama_cpp"),))
    new = tmp_path / "new.txt"
    new.write_text(RESUME_TEXT + "\nRuns marathons.\n", encoding="utf-8")
    known = {row["resume_id"] for row in program.json("resume", "list")["resumes"]}
    done = program.run("resume", "add", new, "--json")
    (added,) = {row["resume_id"] for row in program.json("resume", "list")["resumes"]} - known

    assert (done.returncode, done.stdout) == (4, "")
    assert program.json("resume", "show", added)["status"] == "not ready"
