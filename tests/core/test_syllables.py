import pytest

from interview_cli.core.syllables import syllables


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("저는 개발자입니다.", 8),
        ("40%", 5),  # 사십 퍼센트
        ("10", 1),  # 십
        ("15", 2),  # 십오
        ("0", 1),  # 영
        ("2024년", 6),  # 이천이십사 년
        ("1,900", 3),  # 천구백
        ("30000", 2),  # 삼만
        ("120000", 3),  # 십이만
        ("100000000", 2),  # 일억
        ("API", 3),  # 에이피아이 has five: the count is near, not exact
        ("Redis", 2),
        ("…", 0),
    ],
)
def test_a_korean_text_has_so_many_syllables(text: str, count: int) -> None:
    assert syllables(text) == count
