"""Which part of a story a sentence tells."""

import pytest

from interview_cli.core.feedback import STAR, StarPart
from interview_cli.core.resume import Language
from interview_cli.core.scoring import sentences
from interview_cli.core.star import parts_of, tidied


def parts(answer: str, language: Language = "en") -> dict[StarPart, list[str]]:
    return parts_of(sentences(answer), language)


def test_a_task_is_taken_out_of_a_sentence_that_tells_two_parts() -> None:
    found = parts("The report took four hours. I owned it, so I first counted the rows. It came down to twelve minutes.")
    assert (found["task"], found["action"]) == (["I owned it."], ["I first counted the rows."])


def test_a_korean_half_gets_the_ending_of_a_sentence() -> None:
    found = parts(
        "로그를 보니 82%가 시간만 바꾸는 거라 제가 인원 변경을 빼자고 했고, 2주 반에 나가서 전화가 60% 줄었습니다.", "ko"
    )
    assert found["action"] == ["로그를 보니 82%가 시간만 바꾸는 거라 제가 인원 변경을 빼자고 했습니다."]
    assert found["result"] == ["2주 반에 나가서 전화가 60% 줄었습니다."]


def test_what_somebody_else_did_at_the_end_is_the_result() -> None:
    found = parts("I stopped editing her cases. Two months on she found the coin bug with a case I'd have deleted.")
    assert found["result"] == ["Two months on she found the coin bug with a case I'd have deleted."]


def test_a_way_that_was_not_gone_is_no_result() -> None:
    found = parts(
        "The totals were wrong. A dedupe at the end would have fixed it in a day. I made the intervals half-open. It held since."
    )
    assert not [text for text in found["result"] if "would have" in text]


@pytest.mark.parametrize(
    ("language", "answer", "before"),
    [
        ("en", "The test was hard. I changed the labels. At first 64 percent finished the test in the end.", "At first"),
        ("ko", "과제가 어려웠습니다. 제가 탭 이름을 바꿨습니다. 처음에는 성공률이 64%로 줄었습니다.", "처음에는"),
    ],
)
def test_what_was_so_before_is_no_result(language: Language, answer: str, before: str) -> None:
    assert not [text for text in parts(answer, language)["result"] if text.startswith(before)]


def test_a_story_begins_with_its_situation() -> None:
    found = parts("거래처가 견적서를 들고 와서 단가를 깎아 달라고 하셨어요. 제가 출하장에 하루 서 있어 봤습니다.", "ko")
    assert (len(found["situation"]), found["task"]) == (1, [])


def test_what_one_did_oneself_is_the_action_even_where_it_sounds_like_an_outcome() -> None:
    found = parts("The CPU isn't everything. I looked at the traces and fixed the slow part with the developers.")
    assert (len(found["action"]), found["result"]) == (1, [])


def test_korean_deeds_without_a_subject_are_actions() -> None:
    found = parts("서버가 멈췄습니다. 다른 호기를 넣어 보고 센서를 뺐습니다. 그 뒤로 이탈이 없었습니다.", "ko")
    assert found["action"] == ["다른 호기를 넣어 보고 센서를 뺐습니다."]


def test_the_hardest_part_is_a_task() -> None:
    found = parts(
        "집계가 12% 낮았습니다. 가장 어려웠던 점은 집계가 틀린 것인지 가리는 일이었습니다. 저는 두 숫자를 맞춰 보았습니다.", "ko"
    )
    assert found["task"] == ["가장 어려웠던 점은 집계가 틀린 것인지 가리는 일이었습니다."]


@pytest.mark.parametrize(
    ("language", "answer", "left_out"),
    [
        ("en", "Sure, that happens. Sales were off by twelve percent. I restarted the run.", "that happens"),
        ("en", "I've got a few of those. Sales were off by twelve percent. I restarted the run.", "I've got a few"),
        ("ko", "네. 기계가 멈췄습니다. 제가 키를 빌려서 열었습니다.", "네."),
        ("ko", "그대로 말씀드릴게요. 기계가 멈췄습니다. 제가 키를 빌려서 열었습니다.", "말씀드릴게요"),
        (
            "ko",
            "새벽에 카드키 기계가 갑자기 멈췄습니다. 제가 '과장님, 제가 잘못했습니다. 바로 고치겠습니다'라고 했습니다. 키를 빌려 문을 열었습니다.",
            "'과장님",
        ),
    ],
)
def test_what_is_said_about_the_telling_is_no_part_of_the_story(language: Language, answer: str, left_out: str) -> None:
    told = [text for part in STAR for text in parts(answer, language)[part]]
    assert told
    assert not [text for text in told if left_out in text]


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("en", "Um, so I rewrote it.", "I rewrote it."),
        ("en", "But the index was wrong.", "The index was wrong."),
        ("ko", "그래서 제가 다시 짰습니다.", "제가 다시 짰습니다."),
        ("en", "Sorting was slow.", "Sorting was slow."),
        ("ko", "네 명 중에 두 명이 반대했습니다.", "네 명 중에 두 명이 반대했습니다."),
        ("ko", "네, 연말에 보일러가 고장 났습니다.", "연말에 보일러가 고장 났습니다."),
    ],
)
def test_the_word_that_ties_a_sentence_to_the_one_before_is_left_out(language: Language, sentence: str, told: str) -> None:
    assert tidied(sentence, language) == told
