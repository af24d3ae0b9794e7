import pytest

from interview_cli.core.document import Line
from interview_cli.core.textflow import flows_on, is_bullet, join_wrapped, vocabulary, without_bullet

KNOWN = frozenset({"submissions", "dead", "letter"})


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("top 5% of submis-", "sions", "top 5% of submissions"),
        ("and a dead-", "letter queue", "and a dead-letter queue"),
        ("a 90-", "second cache", "a 90-second cache"),
        ("CI-", "driven", "CI-driven"),
        ("self-", "taught", "self-taught"),
        ("ends with a dash –", "and goes on", "ends with a dash – and goes on"),
        ("two", "words", "two words"),
    ],
)
def test_english_lines_join_as_they_were_written(first: str, second: str, joined: str) -> None:
    assert join_wrapped(first, second, KNOWN) == joined


@pytest.mark.parametrize(
    ("first", "second", "shortfall", "joined"),
    [
        ("문의를 받고 이벤", "트 로그를", 0.3, "문의를 받고 이벤트 로그를"),
        ("결정이 바뀌는 것을", "성과로 생각", 0.3, "결정이 바뀌는 것을 성과로 생각"),
        ("질문하는 편입", "니다.", 0.2, "질문하는 편입니다."),
        ("새벽 장애 호출", "감소", 3.0, "새벽 장애 호출 감소"),
        ("두 시간에서 40", "분으로", 0.5, "두 시간에서 40분으로"),
    ],
)
def test_korean_broken_inside_a_word_is_whole_again(first: str, second: str, shortfall: float, joined: str) -> None:
    assert join_wrapped(first, second, frozenset(), shortfall=shortfall) == joined


@pytest.mark.parametrize("text", ["• shipped", "- shipped", "1. shipped", "① shipped", "•shipped", "▪"])
def test_bullets_are_known(text: str) -> None:
    assert is_bullet(text)
    assert without_bullet(text) in ("shipped", "")


@pytest.mark.parametrize("text", ["-40% latency", "2019 – 2021", "e-mail", "1.4 TB moved", "C++"])
def test_what_only_looks_like_a_bullet_stays(text: str) -> None:
    assert not is_bullet(text)


def test_a_line_flows_on_only_when_the_next_word_had_no_room() -> None:
    following = Line("because it was slow", 50, 114, 150, 124, 10)
    assert flows_on(Line("a full line", 50, 100, 395, 110, 10), following, 400)
    assert not flows_on(Line("a short line", 50, 100, 200, 110, 10), following, 400)


def test_words_at_the_ends_of_lines_are_not_trusted_as_whole() -> None:
    assert vocabulary(["sub missions were missed"]) == {"missions", "were"}
