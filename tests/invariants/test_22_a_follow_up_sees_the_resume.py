"""A follow-up was asked from the answer alone and ignored what the resume said.

Rule: the prompt of a follow-up holds the question, the answer word for word and passages of the resume, whose ids are stored.
"""

from pathlib import Path

import pytest
from parts import Coach

from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.core.prompt import Prompt
from interview_cli.core.session import Session

ANSWER = "I chose Kafka over a queue, because consumers fell behind; lag fell to 40 seconds — p99, 99.9%."


def reply(prompt: Prompt) -> str:
    """What goes on from the opening words "… how did you"."""
    return " notice that consumers fell behind?" if ANSWER in prompt.messages[-1].text else " measure the delay of Kafka?"


@pytest.fixture
def asked(tmp_path: Path) -> tuple[Coach, Session]:
    coach = Coach(tmp_path / "coach.db", ScriptedModel(reply))
    session = coach.begin(coach.ingest(tmp_path))
    return coach, coach.hold(session, "I build the backends of shops.", ANSWER)


def prompt_of_the_follow_up(asked: tuple[Coach, Session]) -> str:
    coach, _ = asked
    return "\n".join(message.text for message in coach.model.prompts[-1].messages)


def test_the_prompt_holds_the_question_and_the_answer_word_for_word(asked: tuple[Coach, Session]) -> None:
    prompt = prompt_of_the_follow_up(asked)

    assert asked[1].turns[1].question in prompt
    assert ANSWER in prompt


def test_the_prompt_holds_words_of_every_passage_that_is_stored(asked: tuple[Coach, Session]) -> None:
    """Of a long passage one point is shown, so it is looked for by its lines: the entry's heading and at least one more."""
    coach, session = asked
    texts = {passage.position: passage.text.splitlines() for passage in coach.resumes.all()[0].passages}
    prompt = prompt_of_the_follow_up(asked)
    stored = {*session.turns[1].passages, *session.turns[2].passages}

    assert session.turns[1].passages
    assert [position for position in stored if texts[position][0] not in prompt] == []
    assert [position for position in stored if not any(line in prompt for line in texts[position][1:])] == []


def test_the_ids_of_the_passages_are_stored_with_the_turn(asked: tuple[Coach, Session]) -> None:
    _, session = asked
    follow_up = session.turns[2]

    assert (follow_up.stage, follow_up.source) == ("skill_followup", "follow_up")
    assert follow_up.passages[: len(session.turns[1].passages)] == session.turns[1].passages


def test_the_prompt_is_kept_with_the_session(asked: tuple[Coach, Session]) -> None:
    coach, session = asked
    kept = coach.sessions.generations(session.id)[-1]

    assert kept.position == 2
    assert "lag fell to 40 seconds" in kept.prompt
