"""Which words of an answer, and which line of a resume, an interviewer says back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.quoting import LONGEST_LINE, quotable, sayable


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("- Cut p99 from 2.8 s to 410 ms.", "Cut p99 from 2.8 s to 410 ms"),
        ("• CDC 파이프라인 구축", "CDC 파이프라인 구축"),
        (
            "- Airflow DAG 중 담당자 없는 97개를 정리하고 오너 태그와 SLA 알림을 붙임, 그 결과로 새벽 장애 호출을 월 19회에서 5회로 줄임",
            "Airflow DAG 중 담당자 없는 97개를 정리하고 오너 태그와 SLA 알림을 붙임",
        ),
        (
            "둘 다 성공하는 문제를 JMeter로 재현하고, 그 뒤에 유니크 제약과 재시도를 넣어 스무 시간 동안 중복 없이 돌아가는 것을 확인함",
            "",
        ),
        ("Go", ""),
        ("x" * 71, ""),
        ('He said "stop" and left it there', ""),
        ("Worked on the core (payments, ledgers and settlement for the whole of the northern market)", "Worked on the core"),
    ],
)
def test_a_line_of_a_resume_is_read_out_without_its_bullet_and_cut_where_it_is_long(line: str, said: str) -> None:
    assert sayable(line) == said


@given(line=st.text(max_size=200))
def test_what_is_read_out_stands_in_the_line_and_is_short(line: str) -> None:
    assert sayable(line) in line
    assert len(sayable(line)) <= LONGEST_LINE


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        (
            "두 가지를 비교했고, 팀이 작아서 더 단순한 쪽을 골랐습니다. 그 뒤에 확인했습니다.",
            "팀이 작아서 더 단순한 쪽을 골랐습니다",
        ),
        (
            "처음 며칠은 몰라서 서버만 늘리다가 원인을 찾았고요, 중복 예약이 0건으로 줄었습니다.",
            "원인을 찾았고요, 중복 예약이 0건으로 줄었습니다",
        ),
        ("그래서 유니크 제약으로 바꿨습니다.", "유니크 제약으로 바꿨습니다"),
        ("캐시 도입, 지연 감소", "캐시 도입"),
    ],
)
def test_a_korean_answer_is_said_back_with_its_verb_where_a_clause_is_short_enough(answer: str, quote: str) -> None:
    assert quotable(answer, "ko") == quote


def test_a_clause_is_not_begun_in_its_middle() -> None:
    long = "지난여름에 물류팀과 함께 두 달 동안 밤마다 창고에서 재고를 하나씩 세면서 바코드를 다시 붙였습니다."
    assert quotable(long, "ko") == "재고를 하나씩 세면서 바코드를 다시 붙였습니다"


@pytest.mark.parametrize("answer", ['그는 "안 됩니다"라고 했습니다.', "<b>좋았습니다</b> 정말 좋았습니다."])
def test_nothing_with_marks_of_its_own_is_said_back(answer: str) -> None:
    assert not set('"“”<>') & set(quotable(answer, "ko"))
