"""The question banks keep the rules that they are the refuge from."""

import re
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import interview_cli
from interview_cli.core.gaps import GAPS
from interview_cli.core.wording import findings, tidy

LANGUAGES = Path(interview_cli.__file__).parent / "content" / "languages"
STAGES = ("motivation", "skill", "experience", "problem_solving", "communication", "responsibility", "growth", "final_statement")
INTROS = {"name_role": {"name", "role"}, "name": {"name"}, "role": {"role"}, "plain": set()}
TYPICAL = {
    "en": [
        {
            "name": "Dana Whitfield",
            "role": "Senior Backend Engineer",
            "skill": "PostgreSQL",
            "employer": "Parcelwise",
            "entry": "Brasswell Lending",
            "quote": "went from 2.8 s to 410 ms",
        },
        {
            "name": "Sam",
            "role": "nurse",
            "skill": "C++",
            "employer": "St. Mary's",
            "entry": "the ward redesign",
            "quote": "we fixed it",
        },
    ],
    "ko": [
        {
            "name": "김하늘",
            "role": "백엔드 개발자",
            "skill": "Kafka",
            "employer": "가온결제",
            "entry": "책갈피마켓 프로젝트",
            "quote": "중복 예약 0건",
        },
        {
            "name": "이준",
            "role": "간호사",
            "skill": "데이터 분석",
            "employer": "한솔빛병원",
            "entry": "데일리담다",
            "quote": "다 같이 고쳤습니다",
        },
    ],
}


def bank(language: str) -> dict[str, Any]:
    return tomllib.loads((LANGUAGES / language / "questions.toml").read_text(encoding="utf-8"))


def every_wording(language: str) -> list[tuple[str, str]]:
    return [
        (f"{table}.{key}", wording)
        for table, group in bank(language).items()
        for key, wordings in group.items()
        for wording in wordings
    ]


CASES = [
    pytest.param(language, key, wording, id=f"{language}-{key}-{n}")
    for language in TYPICAL
    for n, (key, wording) in enumerate(every_wording(language))
]


@pytest.mark.parametrize(("language", "key", "wording"), CASES)
def test_a_wording_with_its_slots_filled_breaks_no_rule(language: str, key: str, wording: str) -> None:
    for values in TYPICAL[language]:
        used = {name: value for name, value in values.items() if "{" + name + "}" in wording}
        question = wording.format_map(values)
        broken = set(findings(question, language=language, earlier=(), sources=tuple(used.values())))  # type: ignore[arg-type]
        # A greeting opens the interview; "다음 달" and "2분" are figures of the interviewer's own, not of the candidate's.
        allowed = (
            {"greeting", "two_questions", "false_claim", "not_grounded"}
            if key.startswith("intro.")
            else {"false_claim"}
            if re.search(r"\d", wording)
            else set()
        )
        assert broken <= allowed, question


@pytest.mark.parametrize(("language", "key", "wording"), CASES)
def test_tidying_leaves_a_wording_as_it_is(language: str, key: str, wording: str) -> None:
    if not key.startswith("intro.") and key != "gaps.did_not_answer":
        question = wording.format_map(TYPICAL[language][0])
        assert tidy(question) == question


@pytest.mark.parametrize("language", TYPICAL)
def test_both_languages_have_wordings_for_every_stage_and_gap(language: str) -> None:
    found = bank(language)
    assert {stage: len(found["stages"][stage]) >= 8 for stage in STAGES} == dict.fromkeys(STAGES, True)
    assert {stage: len(found["stages_no_data"][stage]) >= 4 for stage in STAGES} == dict.fromkeys(STAGES, True)
    assert {gap: len(found["gaps"][gap]) >= 3 for gap in GAPS} == dict.fromkeys(GAPS, True)
    assert len(found["depth"]["any"]) >= 6


@pytest.mark.parametrize("language", TYPICAL)
def test_only_the_known_slots_are_used(language: str) -> None:
    slots = set(chain.from_iterable(re.findall(r"\{(\w*)\}", wording) for _, wording in every_wording(language)))
    assert slots == {"name", "role", "skill", "employer", "entry", "quote"}


@pytest.mark.parametrize("language", TYPICAL)
def test_the_four_intros_use_just_the_slots_they_are_named_after(language: str) -> None:
    intro = bank(language)["intro"]
    assert set(intro) == set(INTROS)
    for key, slots in INTROS.items():
        for wording in intro[key]:
            assert set(re.findall(r"\{(\w+)\}", wording)) == slots


@pytest.mark.parametrize("language", TYPICAL)
def test_wordings_without_data_have_no_slots(language: str) -> None:
    assert [w for group in bank(language)["stages_no_data"].values() for w in group if "{" in w] == []


@pytest.mark.parametrize("language", TYPICAL)
def test_every_gap_has_a_probe_that_needs_no_quote(language: str) -> None:
    # Nothing may be quotable: the answer was one word, or refused.
    found = bank(language)
    assert [gap for gap, probes in (found["gaps"] | found["depth"]).items() if all("{quote}" in probe for probe in probes)] == []


@pytest.mark.parametrize("language", TYPICAL)
def test_no_wording_stands_in_the_bank_twice(language: str) -> None:
    wordings = [wording for key, wording in every_wording(language) if not key.startswith("intro.")]
    assert sorted(set(wordings)) == sorted(wordings)


def test_no_korean_particle_that_depends_on_the_last_letter_follows_a_slot() -> None:
    # 은/는, 이/가, 을/를, 과/와, 으로/로, 이라는/라는 would be wrong for half of the words that fill it. A quotation takes 라고.
    particle = re.compile(r"\{(?!quote)\w+\}(?:은|는|이|가|을|를|과|와|으로|로|이라|라)(?![가-힣]*\})")
    assert [wording for _, wording in every_wording("ko") if particle.search(wording)] == []
