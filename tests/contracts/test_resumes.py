"""What every store of resumes promises, run on each of them."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.resumes import SqliteResumes
from interview_cli.adapters.sqlite.sessions import SqliteSessions
from interview_cli.core.resume import Passage
from interview_cli.errors import ResumeNotFound
from interview_cli.ports import Resumes
from records import PARCELWISE, RESUME, plan, resume

VECTORS = np.eye(4, dtype=np.float32)
OTHER = resume(id="ffff00000000", sha256="f" * 64, name="other.pdf")
KOREAN = resume(
    id="c0ffee000000",
    sha256="c" * 64,
    language="ko",
    passages=(
        Passage(0, "work", "", 1, "가온결제에서 결제 승인을 비동기로 바꾸었습니다."),
        Passage(1, "work", "", 1, "C++로 로그 수집기를 만들었습니다."),
    ),
)


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


def test_vectors_come_back_in_passage_order_as_they_were(resumes: Resumes) -> None:
    resumes.store_vectors(RESUME.id, "e", VECTORS)
    found = resumes.vectors(RESUME.id, "e")
    assert found is not None
    assert found.dtype == np.float32
    np.testing.assert_array_equal(found, VECTORS)


def test_vectors_of_two_embedders_are_never_mixed(resumes: Resumes) -> None:
    resumes.store_vectors(RESUME.id, "e", VECTORS)
    assert resumes.vectors(RESUME.id, "other") is None
    resumes.store_vectors(RESUME.id, "other", np.ones((4, 2), dtype=np.float32))
    assert resumes.vectors(RESUME.id, "e") is None
    replaced = resumes.vectors(RESUME.id, "other")
    assert replaced is not None
    assert replaced.shape == (4, 2)


@pytest.mark.parametrize("rows", [0, 3, 5])
def test_a_wrong_number_of_vectors_is_refused_and_none_is_stored(rows: int, resumes: Resumes) -> None:
    with pytest.raises(ValueError, match=f"{rows} vectors for 4 passages"):
        resumes.store_vectors(RESUME.id, "e", np.zeros((rows, 4), dtype=np.float32))
    assert resumes.vectors(RESUME.id, "e") is None


def test_a_query_s_vector_is_kept_for_exactly_its_words_and_embedder(resumes: Resumes) -> None:
    resumes.store_query_vectors("e", ["a tool"], VECTORS[:1])
    found = resumes.query_vector("e", "a tool")
    assert found is not None
    np.testing.assert_array_equal(found, VECTORS[0])
    assert resumes.query_vector("e", "a Tool") is None
    assert resumes.query_vector("other", "a tool") is None


def test_the_passage_with_the_words_is_found(resumes: Resumes) -> None:
    assert [hit.position for hit in resumes.search_words(RESUME.id, "webhooks or polling?", 3)] == [0]


def test_korean_words_are_found_whatever_particle_follows_them(resumes: Resumes) -> None:
    resumes.add(KOREAN)
    assert [hit.position for hit in resumes.search_words(KOREAN.id, "비동기", 2)] == [0]


def test_technical_tokens_are_searched_whole(resumes: Resumes) -> None:
    resumes.add(KOREAN)
    assert [hit.position for hit in resumes.search_words(KOREAN.id, "C++", 2)] == [1]


def test_words_are_searched_in_one_resume_only(resumes: Resumes) -> None:
    resumes.add(KOREAN)
    assert resumes.search_words(KOREAN.id, "webhooks", 3) == []


def test_the_best_come_first_and_no_more_than_asked_for(resumes: Resumes) -> None:
    hits = resumes.search_words(RESUME.id, f"{PARCELWISE} PostgreSQL", 2)
    assert len(hits) == 2
    assert hits[0].position == 1
    assert hits[0].score >= hits[1].score


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(words=st.text(max_size=40) | st.text(alphabet='"*^:()-+{}ANDORNEAR ', max_size=40))
def test_no_words_are_taken_for_a_query_language(words: str, resumes: Resumes) -> None:
    assert len(resumes.search_words(RESUME.id, words, 3)) <= 3


def test_a_very_long_answer_can_be_searched_with(resumes: Resumes) -> None:
    words = " ".join(f"word{n}" for n in range(5_000)) + " webhooks"
    assert [hit.position for hit in resumes.search_words(RESUME.id, words, 3)] == [0]


def test_deleting_takes_passages_and_sessions_with_it(store: Store, resumes: Resumes) -> None:
    resumes.add(OTHER)
    sessions = SqliteSessions(store, ContentFiles().parse_scenario)
    gone, kept = sessions.create(plan()), sessions.create(plan(resume_id=OTHER.id))
    assert resumes.sessions_of(RESUME.id) == [gone.id]

    assert resumes.delete("abcdef") == 1

    assert resumes.all() == [OTHER]
    assert [it.id for it in sessions.all()] == [kept.id]
    assert resumes.search_words(RESUME.id, "webhooks", 3) == []
    assert [hit.position for hit in resumes.search_words(OTHER.id, "webhooks", 3)] == [0]


def test_deleting_what_is_not_there_is_refused(resumes: Resumes) -> None:
    with pytest.raises(ResumeNotFound):
        resumes.delete("nothing")
