"""What the rules of good questions let pass, what they stop, and what tidying must keep."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.resume import Language
from interview_cli.core.wording import RULES, findings, tidy

TABLES: dict[Language, dict[str, Any]] = {
    language: tomllib.loads((Path(__file__).parent / f"questions_{language}.toml").read_text(encoding="utf-8"))
    for language in ("en", "ko")
}
TOKENS = [
    "C++",
    "C#",
    "F#",
    "CI/CD",
    "Node.js",
    ".NET",
    "ASP.NET",
    "40%",
    "p99",
    "__init__",
    "A/B",
    "N+1",
    "R&D",
    "TCP/IP",
    "snake_case",
    "*args",
    "k8s",
    "1.9",
    "O(n)",
    "e-commerce",
]


def found(question: str, language: Language) -> tuple[str, ...]:
    table = TABLES[language]
    return findings(question, language=language, earlier=table["earlier"], sources=table["sources"])


@pytest.mark.parametrize(("language", "question"), [(lang, q) for lang, table in TABLES.items() for q in table["good"]])
def test_a_good_question_passes(language: Language, question: str) -> None:
    assert found(question, language) == ()


@pytest.mark.parametrize(
    ("language", "question", "finding"), [(lang, q, f) for lang, table in TABLES.items() for q, f in table["bad"].items()]
)
def test_a_bad_question_is_stopped_for_its_fault(language: Language, question: str, finding: str) -> None:
    assert finding in found(question, language)


@pytest.mark.parametrize("language", TABLES)
def test_the_tables_have_enough_of_both_kinds(language: Language) -> None:
    assert len(TABLES[language]["good"]) >= 25
    assert len(TABLES[language]["bad"]) >= 25


def test_every_rule_has_a_question_that_it_stops() -> None:
    stopped = {finding for table in TABLES.values() for finding in table["bad"].values()}
    assert stopped == set(RULES) - {"empty"}
    assert "empty" in found("  ", "en")


def test_without_sources_nothing_is_called_false_or_ungrounded() -> None:
    assert findings("Which tool do you know best, and why Kafka in 2019?", language="en", earlier=(), sources=("", " ")) == ()


@pytest.mark.parametrize(
    ("raw", "tidied"),
    [
        ("Question: Why did you choose Redis?", "Why did you choose Redis?"),
        ("**Question 1:** Why did you choose Redis?", "Why did you choose Redis?"),
        ('"Why did you choose C++ for the parser?"', "Why did you choose C++ for the parser?"),
        ("Sure! Here is a question:\n\n> Why did you choose Redis?", "Why did you choose Redis?"),
        ("Hi Dana, why did you choose Redis?", "why did you choose Redis?"),
        ("Thank you for sharing that. Why did you choose Redis?", "Why did you choose Redis?"),
        ("1. Why did you choose Redis?\n2. How did you test it?", "Why did you choose Redis?"),
        (
            "You cut p99 to 410 ms. How did you measure it? I measured it with a load test.",
            "You cut p99 to 410 ms. How did you measure it?",
        ),
        ("Describe the outage you handled last year. What did you do first?", "Describe the outage you handled last year."),
        ("Interviewer: Why Go, not Rust?\nCandidate: Because", "Why Go, not Rust?"),
        ("Why did you\x1b[31m choose\x1b[0m Redis\u200b?", "Why did you choose Redis ?"),
        ("Why did you use *args in `__init__`?", "Why did you use *args in __init__?"),
        ("질문: 유니크 제약을 고르신 이유가 무엇인가요?", "유니크 제약을 고르신 이유가 무엇인가요?"),
        ("안녕하세요. 네, 유니크 제약을 고르신 이유가 무엇인가요?", "유니크 제약을 고르신 이유가 무엇인가요?"),
        ("“CI/CD를 왜 GitHub Actions로 바꾸셨나요?”", "CI/CD를 왜 GitHub Actions로 바꾸셨나요?"),
        ("비관적 락을 바꾸신 이유를 말씀해 주세요. 그리고 결과도 말씀해 주세요.", "비관적 락을 바꾸신 이유를 말씀해 주세요."),
        ("40% 줄이신 방법을 설명해 주세요?", "40% 줄이신 방법을 설명해 주세요."),
        ("40% 줄이신 방법을 설명해 주세요.\n\n답변: 캐시를 썼습니다.", "40% 줄이신 방법을 설명해 주세요."),
        ("", ""),
    ],
)
def test_tidying_leaves_one_question(raw: str, tidied: str) -> None:
    assert tidy(raw) == tidied


@given(
    st.text(max_size=120)
    | st.lists(
        st.sampled_from(
            [
                "Q1.",
                "질문:",
                "**",
                '"',
                "Hi,",
                "# ",
                "?",
                "주세요.",
                "C++",
                "\n",
                "- ",
                "`",
                " ",
                "왜",
                "why",
                "*",
                "\x1b[0m",
                "1.",
                "(",
                ")",
            ]
        ),
        max_size=14,
    ).map("".join)
)
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@given(
    st.lists(st.sampled_from(TOKENS), min_size=1, max_size=3, unique=True),
    st.sampled_from(["", "Question: ", "**Q2.** ", "질문: ", '"', "- "]),
    st.booleans(),
)
def test_tidying_never_drops_a_technical_token(tokens: list[str], lead: str, korean: bool) -> None:
    named = ", ".join(tokens)
    question = (
        f"그 프로젝트에서 {named} 관련 결정을 하신 이유가 무엇인가요?"
        if korean
        else f"Why did you rely on {named} in that project?"
    )
    tidied = tidy(lead + question)
    assert [token for token in tokens if token not in tidied] == []


@given(
    st.text(max_size=200),
    st.sampled_from(["en", "ko"]),
    st.lists(st.text(max_size=60), max_size=3),
    st.lists(st.text(max_size=60), max_size=3),
)
def test_findings_answer_any_text_with_known_ids(text: str, language: Language, earlier: list[str], sources: list[str]) -> None:
    assert set(findings(text, language=language, earlier=earlier, sources=sources)) <= set(RULES)


@given(st.text(alphabet="abcABC가나다 ?", min_size=1, max_size=60))
def test_the_same_words_again_are_a_repeat(text: str) -> None:
    assert "repeat" in findings(text, language="en", earlier=[text], sources=())


def test_a_text_that_ran_away_is_only_too_long() -> None:
    assert findings("why and how " * 500, language="en", earlier=("What broke?",), sources=("A source.",)) == ("length",)
