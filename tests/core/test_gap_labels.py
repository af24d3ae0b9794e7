"""What the rules find, against the labels of the same answers, and answers that a rule once took amiss.

A floor lies a little under what is measured (`benchmarks/gaps.py`), so that a rule that gets worse is noticed. Gaps that fewer than
six answers of a file have are left out: one answer would decide.
"""

import pytest
from gap_labels import FOLDER, counts_of, is_picked_right, is_picked_wrong, labelled_answers

from interview_cli.core.gaps import Gap, find_gaps
from interview_cli.core.resume import Language

PARTS = {name: labelled_answers(FOLDER / f"{name}.toml") for name in ("labelled", "held_out")}


@pytest.mark.parametrize(
    ("part", "gap", "precision", "recall"),
    [
        ("labelled", "did_not_answer", 1.0, 0.48),
        ("labelled", "too_short", 0.55, 0.8),
        ("labelled", "too_generic", 0.78, 0.6),
        ("labelled", "no_specific_example", 0.76, 0.72),
        ("labelled", "no_own_role", 0.75, 0.12),
        ("labelled", "no_reasoning", 0.74, 0.57),
        ("labelled", "no_result", 0.7, 0.55),
        ("labelled", "no_numbers", 0.6, 0.2),
        ("labelled", "no_alternatives", 0.5, 0.5),
        ("held_out", "did_not_answer", 1.0, 0.36),
        ("held_out", "too_short", 1.0, 0.25),
        ("held_out", "too_generic", 0.64, 0.47),
        ("held_out", "no_specific_example", 0.72, 0.63),
        ("held_out", "no_own_role", 1.0, 0.25),
    ],
)
def test_a_gap_is_found_as_surely_as_was_measured(part: str, gap: Gap, precision: float, recall: float) -> None:
    counts = counts_of(gap, PARTS[part])
    assert counts.support >= 6
    assert counts.found > 0
    assert counts.precision >= precision
    assert counts.recall >= recall


@pytest.mark.parametrize(("part", "right", "wrong"), [("labelled", 0.66, 0.2), ("held_out", 0.58, 0.16)])
def test_what_is_probed_is_among_the_labels(part: str, right: float, wrong: float) -> None:
    answers = PARTS[part]
    assert sum(map(is_picked_right, answers)) / len(answers) >= right
    assert sum(map(is_picked_wrong, answers)) / len(answers) <= wrong


@pytest.mark.parametrize("part", PARTS)
def test_nobody_who_answered_is_told_that_they_did_not(part: str) -> None:
    taken_amiss = [(a.id, a.level) for a in PARTS[part] if "did_not_answer" in a.found and "did_not_answer" not in a.seen]
    assert taken_amiss == []


@pytest.mark.parametrize("part", PARTS)
def test_nobody_who_gave_a_figure_is_asked_for_one(part: str) -> None:
    assert [a.id for a in PARTS[part] if "no_numbers" in a.found and any(letter.isdigit() for letter in a.text)] == []


@pytest.mark.parametrize(
    ("gap", "language", "answer"),
    [
        ("no_numbers", "en", "It was much faster after that: thirteen pages instead of eighteen, and nobody complained again."),
        ("no_numbers", "en", "Complaints halved within the month, which was a lot better than what the vendor had promised us."),
        ("no_numbers", "ko", "훨씬 좋아졌습니다. 서른 분께 드렸더니 스물두 분이 새것을 고르셨고 석 달 뒤에도 그대로였습니다."),
        ("no_numbers", "ko", "많이 빨라졌습니다. 이틀 걸리던 일이 반나절도 안 걸리게 됐고 다들 좋아했습니다."),
        ("no_own_role", "en", "We had traces, so I looked there first. We compared both, and I added a lock, and we shipped it."),
        ("no_own_role", "ko", "저희가 믿었다가 사고가 났습니다. 저희 팀에서 제가 적재를 멱등하게 바꿨습니다."),
        (
            "no_result",
            "en",
            "I asked finance, then I replayed a week of quotes. After six weeks that hallway had one fall, from 4.1 to 2.3.",
        ),
        ("no_result", "en", "I moved the blades behind the kiosk. It's about 20 pounds a month now."),
        ("no_result", "ko", "말씀을 들어 드리고 잘 설명드렸더니 웃으면서 올라가셨습니다."),
        (
            "no_alternatives",
            "en",
            "I know the pruning rules well, and the planner skips what cannot match, at plan time or at execution.",
        ),
        ("unexplained_term", "en", "DMARC is a rule for mail, and VXLAN means a net inside a net."),
        (
            "too_generic",
            "en",
            "I phoned nine of them. Seven said they'd been left without a buddy, so we matched rotations and it fell.",
        ),
        (
            "no_specific_example",
            "ko",
            "제가 태스크 분포를 확인했더니 한 키에 몰려 있었습니다. 그 키만 따로 집계했고 48분이 됐습니다.",
        ),
        (
            "too_short",
            "en",
            "I split the leavers by shift and phoned nine of them. Seven had no buddy. We matched rotations, and it fell from 31 to 19 percent.",
        ),
        (
            "did_not_answer",
            "en",
            "The rating endpoint was slow since it asked six carriers in turn, and I found that out by tracing two hundred calls.",
        ),
    ],
)
def test_what_was_said_is_not_missed(gap: Gap, language: Language, answer: str) -> None:
    question = {
        "en": "How did you find out why the rating endpoint was slow?",
        "ko": "추천 로그 배치가 느렸던 원인을 어떻게 찾으셨나요?",
    }[language]
    assert gap not in find_gaps(answer, question=question, language=language, passages=())
