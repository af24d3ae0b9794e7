from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.company import (
    MOST_ABOUT_LETTERS,
    MOST_DOES_LETTERS,
    MOST_NAME_LETTERS,
    MOST_TEXT_LETTERS,
    MOST_VALUES,
    Company,
    Value,
    parse_company,
)
from interview_cli.core.company_headings import known_company_part
from interview_cli.core.company_values import value_for

COMPANIES = Path(__file__).parents[1] / "fixtures" / "companies"
STAGES = ("communication", "responsibility", "growth", "motivation")
ENGLISH_LINES = (
    "# Our values",
    "## Sub",
    "- Name: why",
    "**Bold**",
    "Short name",
    "A sentence that ends.",
    "Company: X",
    "Benefits",
)
KOREAN_LINES = ("■ 비전", "1. 도전 - 시도", "핵심 가치: 도전, 협력", "우리는 빵을 만듭니다.", "회사명: 가온")
MARKS = ("", "| a | b |", "|---|---|", "  indented", "===", ":", "- ")
PIECES = st.sampled_from((*ENGLISH_LINES, *KOREAN_LINES, *MARKS))


def company(name: str) -> Company:
    return parse_company((COMPANIES / name).read_text(encoding="utf-8"))


def names(text: str) -> list[str]:
    return [value.name for value in parse_company(text).values]


@pytest.mark.parametrize(
    ("file", "name", "does", "values"),
    [
        (
            "larkfield_en.md",
            "Larkfield Logistics",
            "Larkfield Logistics moves parcels for 2,300 small shops in the north of England.",
            ["Write it down", "Own the outcome", "Stay curious"],
        ),
        (
            "brightfen_en.txt",
            "Brightfen Foods",
            "Brightfen Foods makes oat drinks and sells them to cafes.",
            ["Our mission", "Customer first", "Candour", "Small steps"],
        ),
        (
            "harborpoint_en.txt",
            "Harbor Point Hospital",
            "Harbor Point Hospital is a teaching hospital with 420 beds.",
            ["Dignity", "Teamwork", "Learning (and teaching)"],
        ),
        (
            "modupay_ko.txt",
            "모두페이",
            "동네 가게가 쓰는 간편결제 서비스를 만듭니다.",
            ["비전", "고객 우선", "기록", "끝까지 책임진다"],
        ),
        (
            "hanulbooks_ko.md",
            "하늘서점",
            "하늘서점은 전국 14개 매장과 온라인에서 책을 파는 회사입니다.",
            ["배우는 사람", "함께 일하는 사람", "정직한 사람"],
        ),
        ("gaonsteel_ko.txt", "㈜가온정밀", "우리는 자동차 부품 금형을 설계하고 만듭니다.", ["도전하는 인재", "협력하는 인재"]),
        ("nothing_en.txt", None, "", []),
    ],
)
def test_a_file_says_who_the_employer_is_what_they_do_and_value(
    file: str, name: str | None, does: str, values: list[str]
) -> None:
    found = company(file)
    assert (found.name, found.does, [value.name for value in found.values]) == (name, does, values)


def test_an_explanation_goes_on_over_the_lines_of_its_bullet() -> None:
    assert company("brightfen_en.txt").values[1] == Value(
        "Customer first", "we taste what we sell, every week, and throw away what is not good."
    )


def test_a_vision_is_a_value_named_by_its_heading() -> None:
    assert company("modupay_ko.txt").values[0] == Value("비전", "모든 가게가 대기업처럼 결제받는 세상을 만듭니다.")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("# Our values\n- Care: we do", Value("Care", "we do")),
        ("Our values\n1. Care — we do", Value("Care", "we do")),
        ("**Our values**\n\n**Care**\nWe do.", Value("Care", "We do.")),
        ("Core Values:\n* **Care.** We do.", Value("Care", "We do.")),
        ("What we believe in\n=========\n\n• Care. We do.", Value("Care", "We do.")),
        ("OUR VALUES\n\nCare\nWe do.", Value("Care", "We do.")),
        ("## Values\n| Value | Meaning |\n|---|---|\n| Care | We do |", Value("Care", "We do")),
        ("## 우리가 일하는 방식\n### 1. 기록합니다\n남깁니다.", Value("기록합니다", "남깁니다.")),
        ("가온의 핵심 가치\n① 정직 : 숨기지 않습니다", Value("정직", "숨기지 않습니다")),
        ("인재상: 스스로 배우는 사람", Value("스스로 배우는 사람")),
        ("We bake. Our mission is to feed people.", Value("Our mission", "Our mission is to feed people.")),
    ],
)
def test_values_are_read_in_the_forms_in_which_people_write_them(text: str, value: Value) -> None:
    assert parse_company(text).values == (value,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our values are honesty, courage and care.", ["honesty", "courage", "care"]),
        ("Values: honesty, courage, care", ["honesty", "courage", "care"]),
        ("우리의 핵심 가치는 도전, 협력, 정직입니다.", ["도전", "협력", "정직"]),
        ("핵심 가치: 도전 · 협력 · 정직", ["도전", "협력", "정직"]),
        ("Our values\nHonesty\nCourage\nCare", ["Honesty", "Courage", "Care"]),
    ],
)
def test_values_in_a_row_are_taken_apart(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_benefits_contacts_and_what_is_asked_of_applicants_are_no_values() -> None:
    told = " ".join(
        f"{value.name} {value.about}"
        for file in COMPANIES.iterdir()
        for value in parse_company(file.read_text(encoding="utf-8")).values
    )
    for word in ("holiday", "shares", "resume", "oat drink", "calm", "@", "점심", "지원금", "전형", "성산구"):
        assert word not in told


def test_text_after_a_list_of_values_belongs_to_none_of_them() -> None:
    assert parse_company("Values\n- Care\n- Grit\n\nWe also have dogs.").values == (Value("Care"), Value("Grit"))


def test_a_value_may_be_named_like_a_part_of_such_texts() -> None:
    assert names("# Our values\n## Culture\nWe talk.\n## Contact\nWe call.") == ["Culture", "Contact"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("회사명: 모두페이", "모두페이"),
        ("# About Orbit Ledger", "Orbit Ledger"),
        ("모두페이 소개\n결제를 합니다.", "모두페이"),
        ("Orbit Ledger is an accounting firm.", "Orbit Ledger"),
        ("Orbit Ledger\n\nOrbit Ledger writes software.", "Orbit Ledger"),
        ("주식회사 다온여행\n여행을 쉽게.", "주식회사 다온여행"),
    ],
)
def test_the_name_is_found_where_it_is_said(text: str, name: str) -> None:
    assert parse_company(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "# About us",
        "# Culture handbook\nWe talk.",
        "We are a team.",
        "회사 소개",
        "우리는 작은 회사입니다.",
        "This is a text.",
        "The role is a mix.",
        "",
    ],
)
def test_a_name_that_is_not_said_is_absent(text: str) -> None:
    assert parse_company(text).name is None


@pytest.mark.parametrize(
    "text", ["About us\nFounded in 1998.", "About us\nWe were founded in May. We love dogs.", "회사 소개\n1987년에 시작했습니다."]
)
def test_what_an_employer_does_is_absent_where_only_other_things_are_told(text: str) -> None:
    assert parse_company(text).does == ""


def test_headings_of_such_texts_are_told_from_words_that_end_like_them() -> None:
    assert known_company_part("회사명") is None
    assert known_company_part("About the role") == "aside"
    assert known_company_part("미션과 비전") == "mission"


def test_whatever_a_file_holds_only_so_much_of_it_goes_on() -> None:
    found = parse_company(
        "What we do: " + "we bake " * 500 + "\n# Our values\n" + "- Care for it: " + "word " * 500 + "\n- x\n" * 90
    )
    many = parse_company(
        "# Our values\n" + "\n".join(f"- {'Tool' * 40}{number}: why" for number in range(90)) + "\n" + "x" * 50_000
    )
    assert len(found.does) <= MOST_DOES_LETTERS
    assert len(found.values[0].about) <= MOST_ABOUT_LETTERS
    assert len(many.values) <= MOST_VALUES
    assert all(len(value.name) <= MOST_NAME_LETTERS for value in many.values)
    assert len(many.text) == MOST_TEXT_LETTERS


def test_control_characters_do_not_get_through() -> None:
    assert names("# Values\n- Care\x1b[2J\u0007") == ["Care[2J"]


@pytest.mark.parametrize(
    ("file", "stage", "fitting"),
    [
        ("modupay_ko.txt", "communication", {"기록"}),
        ("modupay_ko.txt", "responsibility", {"끝까지 책임진다"}),
        ("modupay_ko.txt", "motivation", {"비전", "고객 우선"}),
        ("larkfield_en.md", "communication", {"Write it down"}),
        ("larkfield_en.md", "responsibility", {"Own the outcome"}),
        ("larkfield_en.md", "growth", {"Stay curious"}),
    ],
)
def test_a_stage_asks_about_a_value_that_fits_it(file: str, stage: str, fitting: set[str]) -> None:
    assert {value.name for seed in range(6) if (value := value_for(company(file), stage, seed))} == fitting


def test_stages_ask_about_different_values_as_long_as_there_are_some() -> None:
    found = Company("X", "", tuple(Value(name) for name in ("Teamwork", "Blue", "Green", "Red", "Yellow")), "")
    for seed in range(7):
        assert len({value_for(found, stage, seed) for stage in (*STAGES, "experience")}) == 5


def test_the_seed_turns_the_values_that_fit_no_stage() -> None:
    found = Company("X", "", (Value("Blue"), Value("Green"), Value("Red")), "")
    assert {value_for(found, "growth", seed) for seed in range(3)} == set(found.values)


def test_a_follow_up_asks_about_the_value_of_its_parent() -> None:
    found = company("larkfield_en.md")
    assert value_for(found, "growth_followup", 4) == value_for(found, "growth", 4) == found.values[2]


def test_an_employer_without_values_gives_none() -> None:
    assert value_for(company("nothing_en.txt"), "growth", 1) is None


@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    parse_company(text)


@given(st.lists(PIECES, max_size=30), st.integers(), st.sampled_from((*STAGES, "skill_followup", "")))
def test_lines_of_all_forms_in_any_order_are_read_within_the_caps(lines: list[str], seed: int, stage: str) -> None:
    found = parse_company("\n".join(lines))
    assert len(found.values) <= MOST_VALUES
    assert all(value.name and len(value.about) <= MOST_ABOUT_LETTERS for value in found.values)
    assert (value_for(found, stage, seed) in found.values) or not found.values
