"""An answer that began with "there is no problem" and went on to say what was achieved was taken for a refusal.

Rule: whether somebody declined to answer is judged on the whole utterance.
"""

import pytest
from parts import Coach

from interview_cli.core.gaps import find_gaps
from interview_cli.core.resume import Language
from interview_cli.core.session import Session

ANSWERED: list[tuple[str, Language]] = [
    ("문제가 없습니다, 40% 줄였습니다", "ko"),
    ("문제가 없었습니다. 배포 시간을 40% 줄였습니다.", "ko"),
    ("모르는 부분은 팀에 물어봤고, 색인을 바꿔서 지연을 반으로 줄였습니다.", "ko"),
    ("No problem there, we cut the build time by 40%.", "en"),
    ("I don't know Rust, so I wrote it in Go and cut the latency by half.", "en"),
    ("Nothing broke, because I had tested the failover twice.", "en"),
]
REFUSED: list[tuple[str, Language]] = [("모르겠습니다.", "ko"), ("없습니다", "ko"), ("I don't know.", "en"), ("No comment", "en")]


def gaps_of(answer: str, language: Language) -> tuple[str, ...]:
    question = "How did you shorten the build?" if language == "en" else "빌드 시간을 어떻게 줄이셨나요?"
    return find_gaps(answer, question=question, language=language, passages=())


@pytest.mark.parametrize(("answer", "language"), ANSWERED)
def test_an_answer_with_words_of_refusal_in_it_is_an_answer(answer: str, language: Language) -> None:
    assert "did_not_answer" not in gaps_of(answer, language)


@pytest.mark.parametrize(("answer", "language"), REFUSED)
def test_a_refusal_is_found(answer: str, language: Language) -> None:
    assert gaps_of(answer, language) == ("did_not_answer",)


def test_such_an_answer_is_followed_up_and_not_skipped(coach: Coach, session: Session) -> None:
    held = coach.hold(session, "I build the backends of shops.", "No problem there, we cut the build time by 40%.")

    assert (held.turns[2].stage, held.turns[2].gap == "did_not_answer") == ("skill_followup", False)
