"""What an answer does to look better than it is, and what an honest one looks like to the same measures."""

import time
import tomllib
from dataclasses import astuple
from pathlib import Path
from typing import get_args

import pytest
from gap_labels import FOLDER, labelled_answers
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.resume import Language
from interview_cli.core.tricks import TrickKind, Tricks, kinds, measure, unrepeated

TEXTS = tomllib.loads((Path(__file__).parents[1] / "fixtures" / "tricks.toml").read_text(encoding="utf-8"))
LANGUAGES: tuple[Language, ...] = get_args(Language)
QUESTION: dict[Language, str] = {language: TEXTS[language]["question"] for language in LANGUAGES}
EVIDENCE: dict[Language, list[str]] = {language: TEXTS[language]["evidence"] for language in LANGUAGES}
HONEST: dict[Language, str] = {language: TEXTS[language]["honest"] for language in LANGUAGES}
CASES = [
    (text, language, kind) for language in LANGUAGES for kind in get_args(TrickKind) for text in TEXTS[language].get(kind, ())
]
OTHERS = [answer for path in sorted(FOLDER.glob("*.toml")) for answer in labelled_answers(path)]


@pytest.mark.parametrize(("text", "language", "kind"), CASES)
def test_a_trick_is_certain(text: str, language: Language, kind: TrickKind) -> None:
    assert kind in kinds(measure(text, QUESTION[language], EVIDENCE[language], language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_honest_answer_about_a_project_of_the_resume_has_no_trick(language: Language) -> None:
    measures = measure(HONEST[language], QUESTION[language], EVIDENCE[language], language)

    assert kinds(measures) == ()
    assert max(astuple(measures)) < 0.5


def test_honest_answers_of_others_are_hardly_ever_taken_for_tricks() -> None:
    honest = [answer for answer in OTHERS if answer.level in ("excellent", "good", "partial", "poor", "off_topic")]

    taken = [answer.id for answer in honest if kinds(measure(answer.text, answer.question, answer.evidence, answer.language))]

    assert len(honest) > 200
    assert len(taken) <= 1, taken


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_given_twice_is_read_once(language: Language) -> None:
    answer = HONEST[language]

    twice = f"{answer}\n\n{answer}"

    assert measure(twice, QUESTION[language], (), language).pasted == pytest.approx(0.5)
    assert "pasted" in kinds(measure(twice, QUESTION[language], (), language))
    assert unrepeated(twice) == answer


def test_a_sentence_that_comes_again_nearly_word_for_word_is_left_out() -> None:
    answer = "I asked the driver which of the two routes was faster. Then I called. I asked the driver which of the two routes is faster."

    assert unrepeated(answer) == "I asked the driver which of the two routes was faster. Then I called."


def test_a_loop_without_full_stops_is_read_once() -> None:
    once = "we moved the queue to another region and measured it for a week before anybody noticed"

    assert unrepeated(" ".join([once] * 4)) == once


def test_what_is_no_repetition_stays_as_it_is() -> None:
    answer = "Yes. Yes, that is what I did.  First the queue, then the cache, then the queue again.\n"

    assert unrepeated(answer) == answer


@pytest.mark.parametrize("answer", ["", "Kafka.", "Kafka and PostgreSQL, four years.", "3개월", "네, 카프카입니다."])
def test_a_short_reply_has_no_trick(answer: str) -> None:
    assert kinds(measure(answer, "Kafka 3개월?", ("Kafka and PostgreSQL, four years", "3개월"), "en")) == ()
    assert kinds(measure(answer, "Kafka 3개월?", ("Kafka and PostgreSQL, four years", "3개월"), "ko")) == ()


@given(answer=st.text(max_size=200), question=st.text(max_size=50), language=st.sampled_from(LANGUAGES))
def test_measures_are_shares(answer: str, question: str, language: Language) -> None:
    measures = measure(answer, question, (question,), language)

    assert all(0 <= value <= 1 for value in astuple(measures))


@given(
    parts=st.lists(
        st.sampled_from(["I did it myself.", "So we left the old one as it was for now.", "네, 제가 직접 했습니다.", "\n", "no "])
    )
)
def test_leaving_out_what_is_said_again_is_done_in_one_go(parts: list[str]) -> None:
    once = unrepeated(" ".join(parts))

    assert unrepeated(once) == once


def test_only_certain_measures_name_a_kind() -> None:
    assert kinds(Tricks(0, 0, 0, 0, 0)) == ()
    assert kinds(Tricks(1, 1, 1, 1, 1)) == ("pasted", "restated", "copied", "soup", "filler")


@pytest.mark.parametrize(
    "part", ["a ", "a.", "word. ", "가나다 ", "the same words come again and again until twelve of them are there ", ". "]
)
def test_a_long_answer_is_measured_fast(part: str) -> None:
    answer = (part * 100_000)[:100_000]
    start = time.process_time()

    measure(answer, QUESTION["en"], EVIDENCE["en"], "en")
    unrepeated(answer)

    assert time.process_time() - start < 2
