"""What is asked when a reply was no answer."""

from pathlib import Path

import pytest
from desk import CONTENT, desk

from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.session import Turn

DONT_KNOW: dict[Language, str] = {"en": "I don't know.", "ko": "잘 모르겠습니다."}
WHAT: dict[Language, str] = {"en": "Sorry, what do you mean by that?", "ko": "질문을 다시 한번 말씀해 주시겠어요?"}
EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def asked_again(folder: Path, language: Language, *replies: str) -> tuple[Turn, Turn]:
    """The last question, and the one that asks for the same again."""
    it, _ = desk(folder)
    session = it.answer(it.begin(language=language), *replies)
    it.ask(session)
    before, again = it.sessions.get(session.id).turns[-2:]
    return before, again


@EACH_LANGUAGE
@pytest.mark.parametrize("replies", [1, 2])
def test_who_does_not_know_gets_an_easier_question_of_the_same_stage(language: Language, replies: int, tmp_path: Path) -> None:
    answers = {"en": ["I build the backends of shops."], "ko": ["쇼핑몰의 백엔드를 만들고 있습니다."]}[language] * (replies - 1)
    before, again = asked_again(tmp_path, language, *answers, DONT_KNOW[language])

    assert (again.stage, again.again, again.source, again.passages) == (before.stage, "dont_know", "bank", before.passages)
    assert again.question in CONTENT.bank(language, f"again.dont_know_{before.competency}")


@EACH_LANGUAGE
def test_who_asks_back_gets_the_question_in_other_words(language: Language, tmp_path: Path) -> None:
    before, again = asked_again(tmp_path, language, "Go", WHAT[language])

    assert (again.stage, again.again) == (before.stage, "question_back")
    assert again.question.startswith(CONTENT.say(language, "interview.in_other_words", question=""))
    assert before.question not in again.question


def test_an_introduction_is_not_asked_for_with_a_second_greeting(tmp_path: Path) -> None:
    _, again = asked_again(tmp_path, "en", "What do you mean?")

    assert not {"Hello", "welcome"} & set(again.question.replace(",", " ").split())


def test_the_reply_that_was_no_answer_is_not_scored_and_the_next_one_is(tmp_path: Path) -> None:
    it, _ = desk(tmp_path, Yes=0.9, No=0.1)
    session = it.answer(it.begin("quick"), "I don't know.", "I build the backends of shops, and I chose Go because it is small.")
    for turn in session.turns:
        it.judge.judge(session, turn)
    first, second = it.sessions.get(session.id).turns

    assert {evaluation.reason for evaluation in first.evaluations} == {"asked_again"}
    assert all(evaluation.points is None for evaluation in first.evaluations)
    assert any(evaluation.points is not None for evaluation in second.evaluations)


def test_a_follow_up_is_about_what_was_said_the_second_time(tmp_path: Path) -> None:
    it, model = desk(tmp_path)
    session = it.answer(it.begin(), "Go", "I don't know.", "We kept the quotes of the carriers in Redis.")
    it.ask(session)

    assert "We kept the quotes of the carriers in Redis." in model.prompts[-1].messages[-1].text


@EACH_LANGUAGE
def test_there_are_words_for_every_competency_and_kind(language: Language) -> None:
    keys = [f"dont_know_{competency.id}" for competency in CONTENT.rubric().competencies] + ["gibberish", "wrong_language"]

    assert [key for key in keys if not CONTENT.bank(language, f"again.{key}")] == []
