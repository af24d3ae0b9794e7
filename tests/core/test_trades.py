import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.json_resume import outline_of
from interview_cli.core.reading import read_resume
from interview_cli.core.resume import Facts, Job, Passage
from interview_cli.core.trade import TRADES, Trade
from interview_cli.core.trade_signs import trade_of_words
from interview_cli.core.trades import MOST_LETTERS, latest_job, trade_of, trade_of_title

FIXTURES = Path(__file__).parents[1] / "fixtures"
TITLES: dict[str, dict[str, list[str]]] = tomllib.loads((FIXTURES / "trades.toml").read_text(encoding="utf-8"))
LABELLED = [(title, label) for groups in TITLES.values() for label, titles in groups.items() for title in titles]
ENGLISH_PIECES = ("nurse", "data", "software", "designer", "of", "and", "/", ",", "(", ")", "-", "&", "manager", ".", "3")
KOREAN_PIECES = ("간호사", "데이터", "인턴", "사원", "인턴사원", "팀", "디자이너", "개발자", "영업", "년차")
PIECES = st.sampled_from((*ENGLISH_PIECES, *KOREAN_PIECES))


def titles(*labels: str) -> list[tuple[str, str]]:
    return [(title, label) for title, label in LABELLED if label in labels]


def work(text: str) -> Passage:
    return Passage(0, "work", "", 1, text)


@pytest.mark.parametrize(("title", "trade"), titles(*TRADES))
def test_a_title_tells_its_trade(title: str, trade: str) -> None:
    assert trade_of_title(title) == trade


@pytest.mark.parametrize(("title", "_"), titles("none"))
def test_other_work_and_unclear_titles_tell_none_of_the_trades(title: str, _: str) -> None:
    assert trade_of_title(title) == "other"


@pytest.mark.parametrize(("title", "_"), titles("vague"))
def test_a_title_that_only_ranks_says_nothing(title: str, _: str) -> None:
    assert trade_of_title(title) is None


@pytest.mark.parametrize(("title", "_"), titles("missed"))
def test_what_the_rules_do_not_know_is_never_guessed(title: str, _: str) -> None:
    assert trade_of_title(title) not in TRADES


@pytest.mark.parametrize("language", ["en", "ko"])
def test_there_are_enough_titles_in_each_language_to_say_so(language: str) -> None:
    assert sum(map(len, TITLES[language].values())) >= 60


@pytest.mark.parametrize("path", sorted((FIXTURES / "json").glob("*.json")), ids=lambda path: path.stem)
def test_resumes_tell_the_trade_that_they_are_named_after(path: Path) -> None:
    names: dict[str, Trade] = {"backend": "software", "data": "data", "marketing": "marketing", "registered": "nursing"}
    resume = read_resume(outline_of(json.loads(path.read_text(encoding="utf-8")), name=path.name, sha256="ab" * 32))
    assert trade_of(resume.facts, resume.passages, None) == names[path.stem.split("_")[1]]


def test_the_role_that_is_given_goes_before_what_the_resume_says() -> None:
    facts = Facts(target_role="Registered Nurse", jobs=(Job("Fernhill Clinic", "Registered Nurse"),))
    assert trade_of(facts, (), "데이터 분석가") == "data"


def test_a_role_of_other_work_ends_the_search() -> None:
    facts = Facts(jobs=(Job("Orbit Ledger", "Accountant"),))
    assert trade_of(facts, (), "History Teacher") is None


def test_a_vague_role_leaves_it_to_the_latest_job() -> None:
    facts = Facts(target_role="Manager", jobs=(Job("Bluecup", "Barista"),))
    assert trade_of(facts, (), "Team Lead") == "service"


def test_the_latest_job_is_the_one_that_ended_last_in_whatever_order_they_stand() -> None:
    jobs = (Job("가람병원", "간호사", "2016.03 - 2021.02"), Job("모두페이", "데이터 분석가", "2021.05 - 현재"))
    assert latest_job(jobs) == jobs[1]
    assert latest_job(jobs[::-1]) == jobs[1]
    assert trade_of(Facts(jobs=jobs), (), None) == "data"


def test_of_jobs_without_dates_the_first_is_the_latest() -> None:
    jobs = (Job("Bluecup", "Barista"), Job("Fernhill", "Nurse"))
    assert latest_job(jobs) == jobs[0]


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("- Served 200 guests a night, trained four on the tills, took reservations and handled complaints", "service"),
        ("- 병동 환자 12명의 투약과 인계를 맡고 낙상을 줄임", "nursing"),
        ("- Drew housings in SolidWorks and cut the scrap rate on the injection molding line", "engineering"),
        ("- 부가세 신고와 월 결산, 세금계산서 발행", "office"),
    ],
)
def test_the_words_of_work_tell_the_trade_where_no_title_does(text: str, trade: Trade) -> None:
    assert trade_of(Facts(jobs=(Job("Larkfield", "Manager"),)), (work(text),), None) == trade


@pytest.mark.parametrize(
    "text", ["- Looked after customers", "- Wrote SQL, ran campaigns, cut CAC, built dbt models in Airflow", ""]
)
def test_few_or_mixed_words_of_work_tell_no_trade(text: str) -> None:
    assert trade_of_words([text]) is None


def test_words_of_other_sections_are_no_work() -> None:
    hobby = Passage(0, "interests", "", 1, "Figma, wireframes, typography, prototypes")
    assert trade_of(Facts(), (hobby,), None) is None


def test_a_sentence_is_no_title() -> None:
    assert trade_of_title("I was a nurse and now " + "I write software " * MOST_LETTERS) is None


@given(st.text())
def test_any_text_is_read_without_a_fault(title: str) -> None:
    assert trade_of_title(title) in (*TRADES, "other", None)


@given(st.lists(PIECES, max_size=60), st.sampled_from(["", " "]))
def test_titles_made_of_known_pieces_in_any_order_are_read_without_a_fault(pieces: list[str], between: str) -> None:
    assert trade_of_title(between.join(pieces)) in (*TRADES, "other", None)
