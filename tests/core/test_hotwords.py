"""What a recognizer is told to expect."""

from dataclasses import replace

from interview_cli.core.hotwords import MOST, hotwords
from interview_cli.core.resume import Facts, Passage, Resume
from records import RESUME


def resume(*lines: str, **facts: object) -> Resume:
    passage = Passage(0, "work", "", 1, "\n".join(lines))
    return replace(RESUME, passages=(passage,), facts=Facts(**facts))  # type: ignore[arg-type]


def test_terms_of_the_question_come_first_then_what_the_resume_states() -> None:
    stated = resume("Moved tracking to RabbitMQ.", skills=("Kafka",), employers=("Northfield Freight",), name="Ada Example")
    assert hotwords("Why did you choose gRPC over REST?", stated) == (
        *("gRPC", "REST", "Kafka", "Northfield Freight", "Ada Example", "RabbitMQ"),
    )


def test_words_that_look_technical_are_found_in_the_lines() -> None:
    found = hotwords("", resume("- Cut p99 latency with Node.js, C++ and CI/CD; the delay fell by half."))
    assert set(found) == {"p99", "Node.js", "C++", "CI/CD"}


def test_a_name_is_told_from_the_first_word_of_a_sentence() -> None:
    found = hotwords("", resume("- Wrote alerts for Grafana.", "Moved them to Prometheus. Nobody was woken again."))
    assert set(found) == {"Grafana", "Prometheus"}


def test_korean_names_come_from_what_the_resume_states() -> None:
    assert hotwords("어떤 문제가 있었습니까?", resume("배송 추적을 옮겼습니다.", skills=("카프카",), name="김민수")) == (
        "카프카",
        "김민수",
    )


def test_each_stands_once_and_there_is_a_cap() -> None:
    many = resume("kafka and Kafka", skills=("Kafka", *(f"Tool{n}" for n in range(60))))
    found = hotwords("What is KAFKA to you?", many)
    assert found[0] == "KAFKA"
    assert len(found) == len({it.lower() for it in found}) == MOST


def test_a_sentence_in_place_of_a_skill_is_no_word_to_expect() -> None:
    assert hotwords("", resume("", skills=("able to work under pressure with anybody at any time",))) == ()
