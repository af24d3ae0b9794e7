"""What every store of interviews promises, run on each of them."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.resumes import SqliteResumes
from interview_cli.adapters.sqlite.sessions import SqliteSessions
from interview_cli.core.manner import Manner
from interview_cli.core.requirement import Evidence, Match, Requirement
from interview_cli.core.session import Answer, Generation
from interview_cli.core.speech import Delivery, Pause
from interview_cli.core.speech_fillers import Filler
from interview_cli.errors import SessionNotFound, WrongMoment
from interview_cli.ports import Sessions
from records import INTRO, PLAN, RESUME, SKILL, plan, scored, turn, unscored

PARSE = ContentFiles().parse_scenario
STORED = plan(
    scenario=PARSE(PLAN.scenario.source, "small"),
    role="백엔드 개발자",
    job="Keep it running.",
    company="Northwind Foods",
    manner=Manner("senior", "tough", "motivation", "study"),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "interviews.db")
    SqliteResumes(made).add(RESUME)
    yield made
    made.close()


@pytest.fixture
def sessions(store: Store) -> Sessions:
    return SqliteSessions(store, PARSE)


def test_what_a_resume_shows_of_a_job_is_kept(sessions: Sessions) -> None:
    proof = Evidence(0, 1, "Moved tracking to webhooks", 5.25)
    matches = (
        Match(Requirement("Webhooks", "required"), "partly", (proof,), ("웹훅",)),
        Match(Requirement("MBA", "duty"), "not_found"),
    )
    made = sessions.create(plan(job="A job", matches=matches))
    assert sessions.get(made.id).plan.matches == matches


def test_a_session_comes_back_as_it_was_planned(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    assert sessions.get(made.id) == made
    assert (made.plan, made.status, made.turns) == (STORED, "open", ())
    assert made.created_at.endswith("Z")


def test_ids_are_short_and_of_their_own(sessions: Sessions) -> None:
    ids = {sessions.create(STORED).id for _ in range(30)}
    assert len(ids) == 30
    assert {len(it) for it in ids} == {6}


def test_the_newest_comes_first(sessions: Sessions) -> None:
    made = [sessions.create(STORED).id for _ in range(3)]
    assert [it.id for it in sessions.all()] == made[::-1]


def test_the_latest_open_one_is_found(sessions: Sessions) -> None:
    assert sessions.latest_open() is None
    older, newer = sessions.create(STORED), sessions.create(STORED)
    sessions.close(newer.id, "ended")
    assert sessions.latest_open() == older
    assert sessions.get(newer.id).status == "ended"


@pytest.mark.parametrize("wrong", ["nothing", "", "%", "_"])
def test_what_is_no_id_finds_nothing(wrong: str, sessions: Sessions) -> None:
    sessions.create(STORED)
    with pytest.raises(SessionNotFound) as refused:
        sessions.get(wrong)
    assert refused.value.hint


def test_the_beginning_of_an_id_is_enough(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    assert sessions.get(made.id[:5]) == made


def test_a_question_comes_back_as_it_was(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    asked = turn(0, SKILL, passages=(2, 0), gap="no_result", note="try 1: length", question="무엇이 바뀌었습니까?")
    assert sessions.add_turn(made.id, asked) == asked
    assert sessions.get(made.id).turns == (asked,)


def test_the_first_question_at_a_position_stays(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    first = sessions.add_turn(made.id, turn(0, question="Who are you, in short?"))
    assert sessions.add_turn(made.id, turn(0, question="What else is there?")) == first
    assert len(sessions.get(made.id).turns) == 1


def test_an_answer_is_stored_with_its_turn(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    sessions.add_turn(made.id, turn(0))
    said = Answer("저는 C++을 썼습니다.", "typed", "key-1", 1200)
    assert sessions.accept_answer(made.id, 0, said) is True
    assert sessions.get(made.id).turns[0].answer == said


def test_how_an_answer_was_spoken_comes_back_as_it_was(sessions: Sessions) -> None:
    session = sessions.create(STORED)
    sessions.add_turn(session.id, turn(0, INTRO))
    delivery = Delivery(9.0, None, 7.2, 12, 4.1, "syllables_per_second", (Pause(3.1, 2.4),), (Filler("음", "sound", 2),))
    spoken = Answer("안녕하세요.", "spoken", delivery=delivery)
    sessions.accept_answer(session.id, 0, spoken)
    assert sessions.get(session.id).turns[0].answer == spoken


def test_the_name_of_a_recording_is_kept_with_its_answer(sessions: Sessions) -> None:
    session = sessions.create(STORED)
    sessions.add_turn(session.id, turn(0, INTRO))
    sessions.accept_answer(session.id, 0, Answer("안녕하세요.", "spoken", recording="answer-1.wav"))
    answer = sessions.get(session.id).turns[0].answer
    assert answer is not None
    assert answer.recording == "answer-1.wav"


def test_earlier_deliveries_are_those_before_an_answer_in_its_language_oldest_first(sessions: Sessions) -> None:
    def delivery(words: int) -> Delivery:
        return Delivery(9.0, None, 7.2, words, 4.1, "syllables_per_second", (), ())

    older, other, newer = (sessions.create(plan(language=language)) for language in ("en", "ko", "en"))
    for made, position, words in ((newer, 0, 1), (older, 0, 2), (other, 0, 3), (newer, 1, None), (older, 1, 4), (newer, 2, 5)):
        sessions.add_turn(made.id, turn(position, INTRO))
        said = Answer("I led it.", "spoken", delivery=delivery(words)) if words else Answer("typed", "typed")
        sessions.accept_answer(made.id, position, said)

    def words_before(session_id: str, position: int) -> list[int]:
        return [it.words for it in sessions.earlier_deliveries(session_id, position)]

    assert words_before(newer.id, 0) == []
    assert words_before(older.id, 0) == [1]
    assert words_before(newer.id, 2) == [1, 2, 4]
    assert words_before(newer.id, 3) == [1, 2, 4, 5]  # not answered yet
    assert words_before(other.id, 0) == []


def test_the_same_key_twice_is_one_answer(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    sessions.add_turn(made.id, turn(0))
    sessions.accept_answer(made.id, 0, Answer("First.", "scripted", "k"))
    sessions.add_turn(made.id, turn(1, SKILL))
    assert sessions.accept_answer(made.id, 1, Answer("First.", "scripted", "k")) is False
    assert sessions.get(made.id).turns[1].answer is None


def test_the_same_key_in_another_session_is_another_answer(sessions: Sessions) -> None:
    for made in (sessions.create(STORED), sessions.create(STORED)):
        sessions.add_turn(made.id, turn(0))
        assert sessions.accept_answer(made.id, 0, Answer("Hm.", "scripted", "k")) is True


def test_equal_answers_without_a_key_are_two(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    for position in (0, 1):
        sessions.add_turn(made.id, turn(position))
        assert sessions.accept_answer(made.id, position, Answer("Go", "typed", None, 0)) is True


@pytest.mark.parametrize("position", [0, 2])
def test_only_the_current_turn_takes_an_answer(position: int, sessions: Sessions) -> None:
    made = sessions.create(STORED)
    sessions.add_turn(made.id, turn(0))
    sessions.accept_answer(made.id, 0, Answer("First.", "typed"))
    sessions.add_turn(made.id, turn(1, SKILL))
    with pytest.raises(WrongMoment):
        sessions.accept_answer(made.id, position, Answer("Second.", "typed"))
    first, second = sessions.get(made.id).turns
    assert (first.answer, second.answer) == (Answer("First.", "typed"), None)


@pytest.mark.parametrize("status", ["ended", "finished"])
def test_a_closed_session_takes_no_answer(status: str, sessions: Sessions) -> None:
    made = sessions.create(STORED)
    sessions.add_turn(made.id, turn(0))
    sessions.close(made.id, status)  # type: ignore[arg-type]
    with pytest.raises(WrongMoment):
        sessions.accept_answer(made.id, 0, Answer("Late.", "typed"))


def test_of_many_that_answer_at_once_one_is_taken(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    sessions.add_turn(made.id, turn(0))
    outcomes: list[str] = []
    start = threading.Barrier(6)

    def answer(number: int) -> None:
        start.wait()
        try:
            sessions.accept_answer(made.id, 0, Answer(f"answer {number}", "scripted"))
            outcomes.append(f"answer {number}")
        except WrongMoment:
            outcomes.append("refused")

    threads = [threading.Thread(target=answer, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes)[1:] == ["refused"] * 5
    stored = sessions.get(made.id).turns[0].answer
    assert stored is not None
    assert stored.text == sorted(outcomes)[0]


def test_judgements_come_back_in_their_order(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    sessions.add_turn(made.id, turn(0))
    sessions.accept_answer(made.id, 0, Answer("I led it.", "typed"))
    judged = (scored("structure", 3.25, ["I led it."]), unscored("key_message", "model_failed"), scored("on_question", 1))
    sessions.store_evaluations(made.id, 0, judged)
    assert sessions.get(made.id).turns[0].evaluations == judged


def test_a_new_judgement_replaces_the_one_of_its_criterion(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    sessions.add_turn(made.id, turn(0))
    sessions.accept_answer(made.id, 0, Answer("I led it.", "typed"))
    sessions.store_evaluations(made.id, 0, [scored("structure", 3)])
    sessions.store_evaluations(made.id, 0, [scored("structure", 4)])
    assert [it.points for it in sessions.get(made.id).turns[0].evaluations] == [4]


def test_calls_to_the_model_are_kept_in_order(sessions: Sessions) -> None:
    made = sessions.create(STORED)
    calls = [Generation(1, "ask", "{}", f"Why {n}?", n, 90, 400, 350, ("length",) if n == 1 else ()) for n in (1, 2)]
    for call in calls:
        sessions.log(made.id, call)
    assert sessions.generations(made.id) == calls


def test_deleting_takes_everything_of_this_session_and_of_no_other(sessions: Sessions, store: Store) -> None:
    gone, kept = sessions.create(STORED), sessions.create(STORED)
    for made in (gone, kept):
        sessions.add_turn(made.id, turn(0, INTRO))
        sessions.accept_answer(made.id, 0, Answer("I led it.", "typed"))
        sessions.store_evaluations(made.id, 0, [scored("structure", 3)])
        sessions.log(made.id, Generation(0, "ask", "{}", "Why?", 1, 1, 1, 1))

    sessions.delete(gone.id)

    assert [it.id for it in sessions.all()] == [kept.id]
    assert sessions.generations(gone.id) == []
    with store.reading() as db:
        for table in ("turns", "answers", "evaluations", "generations"):
            assert [row[0] for row in db.execute(f"SELECT session_id FROM {table}")] == [kept.id]


def test_what_was_committed_is_seen_by_another_connection_at_once(sessions: Sessions, tmp_path: Path) -> None:
    made = sessions.create(STORED)
    sessions.add_turn(made.id, turn(0))
    other = Store(tmp_path / "interviews.db")
    assert SqliteSessions(other, PARSE).get(made.id) == sessions.get(made.id)
    other.close()
