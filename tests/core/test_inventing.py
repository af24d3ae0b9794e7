"""What a text says that its sources do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.inventing import invents

ANSWER = "I moved the tracking service to Kafka, and the delay fell from 1,900 ms to 40 percent of that in four weeks."
RESUME = "Northfield Freight, Backend Engineer\n- Wrote the consumers in Go; p99 fell to 120 ms."
KOREAN = "제가 주문 조회에 Redis를 두 대 붙여서 응답을 300ms까지 줄였습니다."


@pytest.mark.parametrize(
    "text",
    [
        "I moved the tracking service to Kafka.",
        "The delay fell from 1900 ms.",
        "The delay fell to 40% in 4 weeks.",
        "At Northfield Freight I wrote the consumers in Go, and p99 fell to 120 ms.",
        "And that was the project, as I said.",
        "",
    ],
)
def test_what_the_answer_or_the_resume_says_is_not_invented(text: str) -> None:
    assert invents(text, ANSWER, [RESUME]) == ()


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("I moved it to RabbitMQ.", ("RabbitMQ",)),
        ("I moved it to kubernetes.", ("kubernetes",)),
        ("The delay fell by 35.", ("35",)),
        ("The delay fell to 1,900%.", ("1,900%",)),
        ("It took seven weeks.", ("seven",)),
        ("I wrote it in R.", ("R",)),
        ("Marta moved the service.", ("Marta",)),
    ],
)
def test_a_new_name_figure_or_tool_is_found(text: str, new: tuple[str, ...]) -> None:
    assert invents(text, ANSWER, [RESUME]) == new


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("주문 조회에 Redis를 두 대 붙여서 줄였습니다.", ()),
        ("주문 조회에 Kafka를 붙여서 줄였습니다.", ("Kafka",)),
        ("카프카로 응답을 줄였습니다.", ("카프카로",)),
        ("Redis를 세 대 붙여서 줄였습니다.", ("세 대",)),
        ("응답을 200ms까지 줄였습니다.", ("200",)),
        ("응답을 300ms까지 줄였어요.", ()),
        ("응답을 300ms까지 늘렸습니다.", ("늘렸습니다",)),
    ],
)
def test_korean_is_compared_by_what_its_words_share(text: str, new: tuple[str, ...]) -> None:
    assert invents(text, KOREAN, []) == new


def test_the_programs_own_words_are_known() -> None:
    assert invents("Kafka [number?]", ANSWER, [], program=["[number?]"]) == ()
    assert invents("Kafka (resume: Go)", ANSWER, ["Go"], program=["(resume: {fact})"]) == ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_source_never_invents_itself(answer: str, passage: str) -> None:
    assert invents(answer, answer, []) == ()
    assert invents(passage, answer, [passage]) == ()


@given(st.integers(100, 10**6), st.sampled_from(["It fell by {} a month.", "{}건을 처리했습니다.", "Tenure: {} days."]))
def test_a_figure_of_nobody_is_always_found(figure: int, wording: str) -> None:
    assert str(figure) in invents(wording.format(figure), "It fell a month, days tenure 처리했습니다.", [])
