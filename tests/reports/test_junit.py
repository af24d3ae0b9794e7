"""A batch as JUnit XML."""

from typing import Any
from xml.etree import ElementTree

from interview_cli.reports.junit import render


def row(case: str, status: str, reason: str | None = None) -> dict[str, Any]:
    return {"case": case, "status": status, "seconds": 1.5, **({} if reason is None else {"reason": reason})}


ROWS = [row("good", "passed", ""), row("weak & <thin>", "failed", 'below "55"'), row("broken", "error", "no such file\x1b[31m")]


def suite() -> ElementTree.Element:
    return ElementTree.fromstring(render("cases", ROWS))


def test_the_suite_counts_its_cases() -> None:
    assert suite().attrib == {"name": "cases", "tests": "3", "failures": "1", "errors": "1", "time": "4.500"}


def test_every_case_stands_in_order_with_its_time() -> None:
    assert [(case.get("name"), case.get("time")) for case in suite()] == [
        ("good", "1.500"),
        ("weak & <thin>", "1.500"),
        ("broken", "1.500"),
    ]


def test_a_low_score_is_a_failure_and_a_case_that_could_not_be_held_an_error() -> None:
    good, weak, broken = suite()
    assert list(good) == []
    assert [(it.tag, it.get("message")) for it in weak] == [("failure", 'below "55"')]
    assert [it.tag for it in broken] == ["error"]


def test_a_batch_without_cases_is_a_suite_without_cases() -> None:
    assert ElementTree.fromstring(render("empty", [])).get("tests") == "0"


def test_it_says_that_it_is_utf_8_and_is() -> None:
    made = render("한국어", [row("강한 답변", "passed")])
    assert ElementTree.fromstring(made.encode()).get("name") == "한국어"
    assert "utf-8" in made.splitlines()[0].lower()
