"""The question banks keep the rules that they are the refuge from, and there is enough in them to hold an interview with."""

import re
from collections.abc import Iterator
from itertools import chain, combinations

import pytest

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.gaps import GAPS
from interview_cli.core.manner import PERSONAS
from interview_cli.core.question_bank import ReadyQuestion, slots_of
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.terms import content_stems
from interview_cli.core.trade import TRADES, Trade
from interview_cli.core.wording import findings, tidy

CONTENT = ContentFiles()
FIELDS = (None, *TRADES)
ASKED_IN_EVERY_FIELD = ("motivation", "skill", "experience", "problem_solving", "communication", "responsibility", "growth")
STAGES = ("intro", *ASKED_IN_EVERY_FIELD, "final_statement")
DEPTHS = ("any", "warm", "tough", "change")
KEYS = (*(f"gaps.{gap}" for gap in GAPS), *(f"depth.{key}" for key in DEPTHS))
AGAIN = {
    *(f"again.question_back_{stage}" for stage in STAGES),
    *(f"again.dont_know_{competency.id}" for competency in CONTENT.rubric().competencies),
    "again.gibberish",
    "again.wrong_language",
}
TYPICAL = {
    "en": [
        {
            "name": "Dana Whitfield",
            "role": "Senior Backend Engineer",
            "skill": "PostgreSQL",
            "employer": "Parcelwise",
            "entry": "your work at Brasswell Lending",
            "quote": "went from 2.8 s to 410 ms",
            "company": "Northwind Foods",
            "value": "we write things down",
        },
        {
            "name": "Sam",
            "role": "nurse",
            "skill": "C++",
            "employer": "St. Mary's",
            "entry": "the ward redesign",
            "quote": "we fixed it",
            "company": "C3 & Sons",
            "value": "no blame",
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
            "company": "한빛식품",
            "value": "기록으로 일한다",
        },
        {
            "name": "이준",
            "role": "간호사",
            "skill": "데이터 분석",
            "employer": "한솔빛병원",
            "entry": "데일리담다 근무",
            "quote": "다 같이 고쳤습니다",
            "company": "C3소프트",
            "value": "고객 우선",
        },
    ],
}


EACH_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def own(language: Language, stage: str, field: Trade | None) -> list[ReadyQuestion]:
    """The questions of one file."""
    return [ready for ready in CONTENT.questions(language, stage, field) if ready.trade == field]


def every_question(language: Language) -> Iterator[tuple[str, ReadyQuestion]]:
    for field in FIELDS:
        for stage in (*STAGES, "explaining"):
            yield from ((f"{field or 'general'}.{stage}", ready) for ready in own(language, stage, field))


def every_wording(language: Language) -> Iterator[tuple[str, str]]:
    for key, ready in every_question(language):
        yield from ((key, wording) for wording in (ready.ask, *ready.probes))
    for key in (*KEYS, *sorted(AGAIN)):
        yield from ((key, wording) for wording in CONTENT.bank(language, key))


def filled(wording: str, values: dict[str, str]) -> str:
    return wording.format_map(values)


@EACH_LANGUAGE
def test_a_wording_with_its_slots_filled_breaks_no_rule(language: Language) -> None:
    broken: dict[str, set[str]] = {}
    for key, wording in every_wording(language):
        for values in TYPICAL[language]:
            known = tuple(values[slot] for slot in slots_of(wording))
            found = set(findings(filled(wording, values), language=language, earlier=(), sources=known))
            # A greeting opens the interview; "다음 달" and "2분" are figures of the interviewer's own, not of the candidate's.
            if key == "general.intro":
                found -= {"greeting", "two_questions", "false_claim", "not_grounded"}
            elif re.search(r"\d", wording):
                found -= {"false_claim"}
            if found:
                broken[filled(wording, values)] = found
    assert broken == {}


@EACH_LANGUAGE
def test_tidying_leaves_a_wording_as_it_is(language: Language) -> None:
    untidy = []
    for key, wording in every_wording(language):
        question = filled(wording, TYPICAL[language][0])
        if key not in ("general.intro", "gaps.did_not_answer") and tidy(question) != question:
            untidy.append(question)
    assert untidy == []


@EACH_LANGUAGE
@pytest.mark.parametrize("stage", STAGES)
def test_there_are_twelve_questions_a_stage_for_anybody_and_four_of_them_know_nothing(language: Language, stage: str) -> None:
    plain = [ready for ready in own(language, stage, None) if ready.level is None and not ready.is_for_change]
    assert len([ready for ready in plain if not slots_of(ready.ask) & {"company", "value"}]) >= 12
    assert len([ready for ready in plain if not slots_of(ready.ask)]) >= (3 if stage == "intro" else 4)


@EACH_LANGUAGE
@pytest.mark.parametrize("stage", ASKED_IN_EVERY_FIELD)
@pytest.mark.parametrize("field", TRADES)
def test_every_field_has_its_own_questions_and_some_that_know_nothing(language: Language, stage: str, field: Trade) -> None:
    ready = own(language, stage, field)
    assert len(ready) >= 3
    assert any(not slots_of(it.ask) for it in ready)


@EACH_LANGUAGE
@pytest.mark.parametrize("stage", ["skill", "experience", "problem_solving", "communication", "responsibility"])
@pytest.mark.parametrize("level", ["junior", "senior"])
def test_a_level_has_questions_that_suit_it_alone(language: Language, stage: str, level: str) -> None:
    assert len([ready for ready in own(language, stage, None) if ready.level == level]) >= 2


@EACH_LANGUAGE
@pytest.mark.parametrize("stage", ["motivation", "skill", "experience", "problem_solving", "growth"])
def test_people_from_another_field_have_questions_of_their_own(language: Language, stage: str) -> None:
    assert len([ready for ready in own(language, stage, None) if ready.is_for_change]) >= 3


@EACH_LANGUAGE
def test_every_question_but_the_first_and_the_last_has_probes_of_its_own(language: Language) -> None:
    ends = ("general.intro", "general.final_statement")
    assert [ready.ask for key, ready in every_question(language) if key not in ends and len(ready.probes) < 2] == []


@EACH_LANGUAGE
def test_every_gap_and_every_interviewer_has_wordings_and_half_of_them_need_no_quote(language: Language) -> None:
    # Nothing may be quotable: the answer was one word, or refused.
    few = {key: len(wordings) for key in KEYS if len(wordings := CONTENT.bank(language, key)) < 6}
    quoting = [key for key in KEYS if sum("{quote}" not in wording for wording in CONTENT.bank(language, key)) < 3]
    assert (few, quoting) == ({}, [])
    assert set(PERSONAS) - {"neutral"} < set(DEPTHS)


@EACH_LANGUAGE
def test_there_are_words_for_every_reply_that_is_no_answer(language: Language) -> None:
    assert [key for key in sorted(AGAIN) if not CONTENT.bank(language, key)] == []


@EACH_LANGUAGE
def test_only_the_known_slots_are_used(language: Language) -> None:
    slots = set(chain.from_iterable(slots_of(wording) for _, wording in every_wording(language)))
    assert slots == {"name", "role", "skill", "employer", "entry", "quote", "company", "value"}
    probes = chain.from_iterable(ready.probes for _, ready in every_question(language))
    assert set(chain.from_iterable(map(slots_of, probes))) <= {"quote"}


@EACH_LANGUAGE
def test_no_wording_stands_in_the_bank_twice(language: Language) -> None:
    wordings = [wording for _, wording in every_wording(language)]
    assert sorted(set(wordings)) == sorted(wordings)


@EACH_LANGUAGE
@pytest.mark.parametrize("stage", STAGES[1:])
def test_no_two_questions_of_a_stage_ask_the_same_in_other_words(language: Language, stage: str) -> None:
    asks = {ready.ask: content_stems(ready.ask, with_generic=True) for field in FIELDS for ready in own(language, stage, field)}
    same = [
        (one, other)
        for (one, stems), (other, others) in combinations(asks.items(), 2)
        if len(stems | others) > 4 and len(stems & others) / len(stems | others) > 0.6
    ]
    assert same == []


def test_no_korean_particle_that_depends_on_the_last_letter_follows_a_slot() -> None:
    # 은/는, 이/가, 을/를, 과/와, 으로/로, 이라는/라는 would be wrong for half of the words that fill it. A quotation takes 라고.
    particle = re.compile(r"\{(?!quote)\w+\}(?:은|는|이|가|을|를|과|와|으로|로|이라|라)(?![가-힣]*\})")
    assert [wording for _, wording in every_wording("ko") if particle.search(wording)] == []


@EACH_LANGUAGE
def test_nobody_is_blamed_by_a_hint_and_each_is_one_sentence_or_two(language: Language) -> None:
    hints = [CONTENT.say(language, f"hint.{key}") for key in (*GAPS, "complete", "follow_up", *STAGES)]
    assert len(set(hints)) == len(hints)
    assert [hint for hint in hints if not 15 <= len(hint) <= 200] == []
