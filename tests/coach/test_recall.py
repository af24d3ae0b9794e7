"""Searching a resume: how well with the default embedder, and how little is loaded for it.

The resumes and what is looked for in them (fixtures/search) were written for this test and were not used to choose a model;
thresholds are a little below what was measured (docs/search.md).
"""

import os
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from desk import LetterEmbedder

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.faiss_index import FaissIndex
from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.resumes import SqliteResumes
from interview_cli.coach.background import Deferred
from interview_cli.coach.open import is_ready
from interview_cli.coach.recall import Recall, Vectors
from interview_cli.core.resume import LANGUAGES, Language, Passage, Resume
from interview_cli.core.searching import claims
from interview_cli.ports import PassageVectors
from interview_cli.settings import load_settings
from interview_cli.wiring import Wiring
from records import RESUME, resume

FIXTURES = Path(__file__).parents[1] / "fixtures" / "search"
AT_LEAST = {
    "en lexical": 0.95, "en paraphrase": 0.85, "en cross": 0.75,
    "ko lexical": 0.95, "ko paraphrase": 0.80, "ko cross": 0.80,
}  # fmt: skip


class Counted(LetterEmbedder):
    """Remembers which texts it was given."""

    def __init__(self, texts: list[str], embedder_id: str) -> None:
        self.texts = texts
        self.id = embedder_id

    def embed_passages(self, texts: Sequence[str]) -> Any:
        self.texts.extend(texts)
        return super().embed_passages(texts)


@pytest.fixture
def resumes(tmp_path: Path) -> Iterator[SqliteResumes]:
    store = Store(tmp_path / "interviews.db")
    made = SqliteResumes(store)
    made.add(RESUME)
    yield made
    store.close()


def vectors_of(resumes: SqliteResumes, seen: list[str], embedder_id: str = "letters") -> Vectors:
    return Vectors(
        resumes, Deferred(lambda: Counted(seen, embedder_id)), embedder_id, lambda: {"en": ("Why?", "How?"), "ko": ("왜요?",)}
    )


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """Recall at 3, by language of the resume and kind of the query."""
    home = tmp_path_factory.mktemp("search")
    models = os.environ.get("INTERVIEW_MODELS") or str(Path(__file__).parents[2] / "models")
    settings, _ = load_settings({"INTERVIEW_HOME": str(home), "INTERVIEW_MODELS": models}, home)
    wiring, right, asked = Wiring(settings, {}), Counter[str](), Counter[str]()
    for file in sorted(FIXTURES.glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        stored = read(file.stem, table)
        wiring.resumes.add(stored)
        for query in table["queries"]:
            kind = f"{table['language']} {query['kind']}"
            hits = wiring.recall.search(stored, query["text"], 3)
            asked[kind] += 1
            right[kind] += any(query["wants"] in stored.passages[hit.position].text for hit in hits)
    wiring.close()
    return {kind: right[kind] / asked[kind] for kind in asked}


def read(name: str, table: dict[str, Any]) -> Resume:
    passages = tuple(
        Passage(place, entry["section"], entry["heading"], 1, "\n".join([entry["heading"], *entry["lines"]]))
        for place, entry in enumerate(table["passages"])
    )
    return resume(id=name, sha256=name, name=name, language=table["language"], passages=passages)


@pytest.mark.parametrize("kind", AT_LEAST)
def test_the_default_embedder_finds_what_is_looked_for(kind: str, found: dict[str, float]) -> None:
    assert found[kind] >= AT_LEAST[kind]


def test_a_resume_is_embedded_once_and_searched_often(resumes: SqliteResumes) -> None:
    seen: list[str] = []
    indexes: list[Any] = []

    def index(rows: Any) -> FaissIndex:
        indexes.append(rows)
        return FaissIndex(rows)

    recall = Recall(resumes, vectors_of(resumes, seen), index)
    first = recall.search(RESUME, "webhooks", 3)
    embedded = len(seen)

    assert recall.search(RESUME, "webhooks", 3) == first
    assert seen[embedded:] == ["webhooks"]
    assert len(indexes) == 1


def test_a_run_after_the_first_embeds_nothing_but_the_query(resumes: SqliteResumes) -> None:
    Recall(resumes, vectors_of(resumes, []), FaissIndex).search(RESUME, "webhooks", 3)
    seen: list[str] = []
    Recall(resumes, vectors_of(resumes, seen), FaissIndex).search(RESUME, "polling", 3)

    assert seen == ["polling"]


def test_another_embedder_makes_all_vectors_anew(resumes: SqliteResumes) -> None:
    Recall(resumes, vectors_of(resumes, []), FaissIndex).search(RESUME, "webhooks", 3)
    seen: list[str] = []
    Recall(resumes, vectors_of(resumes, seen, "other"), FaissIndex).search(RESUME, "webhooks", 3)

    assert len(seen) > len(RESUME.passages)
    assert is_ready(RESUME, resumes=resumes, embedder_id="other")
    assert not is_ready(RESUME, resumes=resumes, embedder_id="letters")


def test_vectors_of_passages_that_were_cut_otherwise_are_made_anew(resumes: SqliteResumes) -> None:
    whole = tuple(passage.position for passage in RESUME.passages)
    resumes.store_vectors(RESUME.id, "letters", PassageVectors(np.ones((len(whole), 64), dtype=np.float32), whole))
    assert not is_ready(RESUME, resumes=resumes, embedder_id="letters")

    Recall(resumes, vectors_of(resumes, []), FaissIndex).search(RESUME, "webhooks", 3)
    assert is_ready(RESUME, resumes=resumes, embedder_id="letters")


def test_a_hit_names_the_claim_that_was_nearest(resumes: SqliteResumes) -> None:
    claim = claims(RESUME.passages[0])[-1]
    hits = Recall(resumes, vectors_of(resumes, []), FaissIndex).search(RESUME, claim, 1)

    assert [(hit.position, hit.claim) for hit in hits] == [(0, claim)]


def test_every_passage_is_ranked_once(resumes: SqliteResumes) -> None:
    hits = Recall(resumes, vectors_of(resumes, []), FaissIndex).search(RESUME, "webhooks instead of polling", 99)

    assert sorted(hit.position for hit in hits) == [passage.position for passage in RESUME.passages]


def test_blank_words_find_nothing_and_load_nothing(resumes: SqliteResumes) -> None:
    seen: list[str] = []

    assert Recall(resumes, vectors_of(resumes, seen), FaissIndex).search(RESUME, " \n", 3) == []
    assert seen == []


def test_a_resume_without_passages_has_nothing_to_find(resumes: SqliteResumes) -> None:
    assert Recall(resumes, vectors_of(resumes, []), FaissIndex).search(resume(passages=()), "webhooks", 3) == []


def test_what_all_questions_share_is_taken_off_a_question(resumes: SqliteResumes) -> None:
    vectors = vectors_of(resumes, [])
    vectors.of(RESUME).get()
    why, how = vectors.query("Why?"), vectors.query("How?")

    assert float(why @ why) == pytest.approx(1.0, abs=1e-5)
    assert float(why @ how) == pytest.approx(-1.0, abs=1e-5)  # of two, what is left of one is the other's opposite


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_stages_that_ship_search_with_is_embedded_when_a_resume_is_added(language: Language) -> None:
    content = ContentFiles()
    stages = [stage for name in content.scenarios() for stage in content.scenario(name).stages]
    queries = {query for stage in stages if (query := dict(stage.query).get(language))}
    questions = content.ordinary_questions(language)

    assert queries
    assert queries <= set(questions)
    assert len(questions) == len(set(questions)) >= 30
