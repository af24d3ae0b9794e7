"""What a case to be scored must hold."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.score_case import parse_case
from interview_cli.errors import ScriptInvalid

KNOWN = ("communication", "problem_solving")
WHOLE = {
    "id": "a1",
    "language": "ko",
    "competency": "problem_solving",
    "question": "왜요?",
    "answer": "",
    "role": "개발자",
    "evidence": ["Go"],
}


def test_a_whole_case_is_taken_as_it_is() -> None:
    case = parse_case(WHOLE, "here", KNOWN)
    assert (case.id, case.language, case.question, case.answer, case.evidence) == ("a1", "ko", "왜요?", "", ("Go",))


def test_role_and_evidence_may_be_left_out_and_other_keys_are_passed_over() -> None:
    case = parse_case(
        {key: WHOLE[key] for key in ("id", "language", "competency", "question", "answer")} | {"level": 3}, "here", KNOWN
    )
    assert (case.role, case.evidence) == ("", ())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"language": "de"}, "'de'"),
        ({"competency": "charm"}, "'charm'"),
        ({"question": " "}, "question is blank"),
        ({"answer": 5}, "answer must be text"),
        ({"evidence": "Go"}, "evidence must be a list"),
        ({"evidence": [1]}, "evidence must be a list"),
    ],
)
def test_a_fault_is_said_with_its_place(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ScriptInvalid) as error:
        parse_case(WHOLE | change, "cases.jsonl, line 3", KNOWN)
    assert error.value.message.startswith("cases.jsonl, line 3: ")
    assert said in error.value.message


@pytest.mark.parametrize("key", ["id", "language", "competency", "question", "answer"])
def test_what_is_missing_is_named(key: str) -> None:
    with pytest.raises(ScriptInvalid, match=f"'{key}' is missing"):
        parse_case({name: value for name, value in WHOLE.items() if name != key}, "here", KNOWN)


@given(
    st.recursive(st.none() | st.booleans() | st.floats() | st.text(), lambda it: st.lists(it) | st.dictionaries(st.text(), it))
)
def test_anything_else_is_a_fault_and_no_crash(data: object) -> None:
    with pytest.raises(ScriptInvalid):
        parse_case(data, "here", KNOWN)
