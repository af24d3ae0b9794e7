"""Which sentence is quoted for a criterion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.evidence import LONGEST_QUOTE, sentence_that_shows, sign_ids
from interview_cli.core.scoring import sentences

ENGLISH = "The export failed every night. I rewrote it, since the lock was the cause. It went from 4 hours to 12 minutes."
KOREAN = "배치가 자주 실패했습니다. 제가 락이 원인이라서 구조를 바꿨습니다. 4시간에서 12분으로 줄었습니다."


@pytest.mark.parametrize(("sign", "place"), [("problem", 0), ("reason", 1), ("i", 1), ("figure", 2)])
@pytest.mark.parametrize(("language", "answer"), [("en", ENGLISH), ("ko", KOREAN)])
def test_the_sentence_with_the_sign_is_found(sign: str, place: int, language: str, answer: str) -> None:
    spans = sentences(answer)
    assert sentence_that_shows([sign], spans, question="", language=language) == spans[place]  # type: ignore[arg-type]


def test_no_sign_no_sentence() -> None:
    assert sentence_that_shows(["figure"], ["Nothing here.", "Nor here."], question="", language="en") == ""
    assert sentence_that_shows(["figure"], [], question="", language="en") == ""


def test_of_equal_sentences_the_earlier_is_taken() -> None:
    assert sentence_that_shows(["figure"], ["a 1", "b 2"], question="", language="en") == "a 1"


def test_a_word_of_the_question_is_a_sign() -> None:
    spans = ["I like tea.", "The reconciliation job was mine."]
    assert sentence_that_shows(["question"], spans, question="How did reconciliation work?", language="en") == spans[1]


@given(st.text(max_size=600), st.sampled_from(["en", "ko"]))
def test_what_is_found_stands_verbatim_in_the_answer(answer: str, language: str) -> None:
    found = sentence_that_shows(sorted(sign_ids(language)), sentences(answer), question="", language=language)  # type: ignore[arg-type]
    assert found in answer
    assert len(found) <= LONGEST_QUOTE


def test_the_rubric_names_signs_that_exist_in_both_languages() -> None:
    for competency in ContentFiles().rubric().competencies:
        for criterion in competency.criteria:
            assert set(criterion.shown_by) <= sign_ids("en") & sign_ids("ko"), criterion.id
