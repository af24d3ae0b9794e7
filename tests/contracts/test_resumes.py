"""What every store of resumes promises, run on each of them."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.resumes import SqliteResumes
from interview_cli.adapters.sqlite.sessions import SqliteSessions
from interview_cli.errors import ResumeNotFound
from interview_cli.ports import PassageVectors, Resumes
from records import RESUME, plan, resume

ROWS = np.eye(6, dtype=np.float32)
VECTORS = PassageVectors(ROWS, (0, 0, 1, 2, 2, 3))
OTHER = resume(id="ffff00000000", sha256="f" * 64, name="other.pdf")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "interviews.db")
    yield made
    made.close()


@pytest.fixture
def resumes(store: Store) -> Resumes:
    made = SqliteResumes(store)
    made.add(RESUME)
    return made


def test_a_resume_comes_back_as_it_was(resumes: Resumes) -> None:
    assert resumes.get(RESUME.id) == RESUME


def test_adding_it_again_changes_nothing(resumes: Resumes) -> None:
    resumes.store_vectors(RESUME.id, "e", VECTORS)
    resumes.add(resume(name="copy.pdf", passages=()))
    assert resumes.all() == [RESUME]
    assert resumes.vectors(RESUME.id, "e") is not None


def test_the_newest_comes_first(resumes: Resumes) -> None:
    resumes.add(OTHER)
    assert [it.id for it in resumes.all()] == [OTHER.id, RESUME.id]


def test_the_beginning_of_an_id_is_enough_while_it_is_the_only_one(resumes: Resumes) -> None:
    assert resumes.get("abc") == RESUME
    resumes.add(resume(id="abc000000000", sha256="e" * 64))
    with pytest.raises(ResumeNotFound, match="Several resumes begin with 'abc'"):
        resumes.get("abc")
    assert resumes.get("abcd") == RESUME


@pytest.mark.parametrize("wrong", ["nothing", "", "%", "ABCDEF", "abcdef0123456"])
def test_what_is_no_id_finds_nothing(wrong: str, resumes: Resumes) -> None:
    with pytest.raises(ResumeNotFound) as refused:
        resumes.get(wrong)
    assert refused.value.hint


def test_a_resume_is_not_ready_before_its_vectors_are_stored(resumes: Resumes) -> None:
    assert resumes.vectors(RESUME.id, "e") is None


def test_the_vectors_of_each_passage_come_back_in_order_as_they_were(resumes: Resumes) -> None:
    resumes.store_vectors(RESUME.id, "e", VECTORS)
    found = resumes.vectors(RESUME.id, "e")
    assert found is not None
    assert found.rows.dtype == np.float32
    assert found.passages == VECTORS.passages
    np.testing.assert_array_equal(found.rows, ROWS)


def test_vectors_of_two_embedders_are_never_mixed(resumes: Resumes) -> None:
    resumes.store_vectors(RESUME.id, "e", VECTORS)
    assert resumes.vectors(RESUME.id, "other") is None
    resumes.store_vectors(RESUME.id, "other", PassageVectors(np.ones((4, 2), dtype=np.float32), (0, 1, 2, 3)))
    assert resumes.vectors(RESUME.id, "e") is None
    replaced = resumes.vectors(RESUME.id, "other")
    assert replaced is not None
    assert replaced.rows.shape == (4, 2)


@pytest.mark.parametrize("places", [(), (0, 1, 2), (0, 1, 2, 3, 4), (0, 0, 2, 3)])
def test_vectors_that_leave_a_passage_out_or_name_an_unknown_one_are_refused_and_none_is_stored(
    places: tuple[int, ...], resumes: Resumes
) -> None:
    with pytest.raises(ValueError, match=f"vectors for {len(set(places))} of 4 passages"):
        resumes.store_vectors(RESUME.id, "e", PassageVectors(np.zeros((len(places), 4), dtype=np.float32), places))
    assert resumes.vectors(RESUME.id, "e") is None


def test_rows_without_a_place_are_refused(resumes: Resumes) -> None:
    with pytest.raises(ValueError, match="5 vectors for 6 places"):
        resumes.store_vectors(RESUME.id, "e", PassageVectors(ROWS[:5], VECTORS.passages))


def test_a_query_s_vector_is_kept_for_exactly_its_words_and_embedder(resumes: Resumes) -> None:
    resumes.store_query_vectors("e", ["a tool"], ROWS[:1])
    found = resumes.query_vector("e", "a tool")
    assert found is not None
    np.testing.assert_array_equal(found, ROWS[0])
    assert resumes.query_vector("e", "a Tool") is None
    assert resumes.query_vector("other", "a tool") is None


def test_deleting_takes_passages_and_sessions_with_it(store: Store, resumes: Resumes) -> None:
    resumes.add(OTHER)
    sessions = SqliteSessions(store, ContentFiles().parse_scenario)
    gone, kept = sessions.create(plan()), sessions.create(plan(resume_id=OTHER.id))
    assert resumes.sessions_of(RESUME.id) == [gone.id]

    assert resumes.delete("abcdef") == 1

    assert resumes.all() == [OTHER]
    assert [it.id for it in sessions.all()] == [kept.id]


def test_deleting_what_is_not_there_is_refused(resumes: Resumes) -> None:
    with pytest.raises(ResumeNotFound):
        resumes.delete("nothing")
