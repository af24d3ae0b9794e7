"""Tidying a question took the signs out of C++ and C#, the slash out of CI/CD and the per cent out of 40%.

Rule: tidying a question keeps technical tokens as they are.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.tidying import tidy

TOKENS = [
    "C++",
    "C#",
    "CI/CD",
    "Node.js",
    ".NET",
    "40%",
    "p99",
    "F#",
    "A/B",
    "TCP/IP",
    "99.9%",
    "1,900",
    "k8s",
    "x86_64",
    "I/O",
    "vue@3",
]
LABELS = ["", "Question: ", "Q1. ", "질문: ", "**", '"', "Sure! ", "1. "]
ENDS = {"**": "**", '"': '"'}


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("label", LABELS)
def test_a_token_survives_whatever_is_tidied_away(token: str, label: str) -> None:
    tidied = tidy(f"{label}Why did you choose {token} for that step?{ENDS.get(label, '')}")

    assert tidied == f"Why did you choose {token} for that step?"


@pytest.mark.parametrize("token", TOKENS)
def test_a_token_survives_in_korean(token: str) -> None:
    assert tidy(f"질문: {token} 를 왜 선택하셨나요?") == f"{token} 를 왜 선택하셨나요?"


@given(st.lists(st.sampled_from(TOKENS), min_size=1, max_size=4), st.sampled_from(LABELS))
def test_tokens_survive_together_and_tidying_again_changes_nothing(tokens: list[str], label: str) -> None:
    tidied = tidy(f"{label}How did you weigh {', '.join(tokens)} against one another?{ENDS.get(label, '')}")

    assert [token for token in tokens if token not in tidied] == []
    assert tidy(tidied) == tidied
