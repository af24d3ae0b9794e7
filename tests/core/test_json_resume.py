import json
from pathlib import Path
from typing import Any

import pytest

from interview_cli.core.json_resume import outline_of
from interview_cli.core.outline import Outline
from interview_cli.core.reading import read_resume
from interview_cli.core.resume import Resume, School
from interview_cli.errors import ResumeUnreadable

FILES = sorted((Path(__file__).parents[1] / "fixtures" / "json").glob("*.json"))
ADA: dict[str, Any] = {
    "basics": {"name": "Ada Example", "email": "ada@example.com", "label": "Engineer"},
    "work": [
        {
            "name": "Northfield Freight",
            "position": "Engineer",
            "startDate": "2019-06-03",
            "highlights": ["Moved tracking to Kafka."],
        }
    ],
}


def outline(value: object) -> Outline:
    return outline_of(value, name="cv.json", sha256="ab" * 32)


def truth(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(params=FILES, ids=[path.stem for path in FILES])
def read(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Resume]:
    value = truth(request.param)
    return value, read_resume(outline(value))


def test_every_highlight_stands_whole_in_one_passage_of_its_section_under_its_entry(read: tuple[dict[str, Any], Resume]) -> None:
    value, resume = read

    for kind in ("work", "projects", "volunteer"):
        for item in value.get(kind, []):
            for highlight in item["highlights"]:
                home = [passage for passage in resume.passages if f"- {highlight}" in passage.text]
                assert [(passage.section, item.get("name", item.get("organization")) in passage.heading) for passage in home] == [
                    (kind, True)
                ]


def test_the_facts_are_those_that_the_file_states(read: tuple[dict[str, Any], Resume]) -> None:
    value, resume = read
    facts = resume.facts

    assert (facts.name, facts.email, facts.phone) == tuple(value["basics"][key] for key in ("name", "email", "phone"))
    assert facts.target_role == value["x_target_role"]
    assert facts.skills == tuple(keyword for group in value["skills"] for keyword in group["keywords"])
    assert facts.certificates == tuple(item["name"] for item in value["certificates"])
    assert resume.language == value["x_language"]


def test_jobs_schools_and_languages_are_those_that_the_file_states(read: tuple[dict[str, Any], Resume]) -> None:
    value, resume = read
    facts = resume.facts

    assert [(job.employer, job.title) for job in facts.jobs] == [(item["name"], item["position"]) for item in value["work"]]
    assert all(
        job.dates and job.dates.startswith(item["startDate"][:7]) for job, item in zip(facts.jobs, value["work"], strict=True)
    )
    assert [(it.name, it.study) for it in facts.schools] == [
        (item["institution"], f"{item['studyType']}, {item['area']}") for item in value["education"]
    ]
    assert facts.languages == tuple(item["language"] for item in value["languages"])


def test_every_fact_is_pointed_at_and_its_place_holds_it(read: tuple[dict[str, Any], Resume]) -> None:
    _, resume = read
    facts = resume.facts

    assert [resume.text[it.start : it.end] for it in facts.mentions] == [it.value for it in facts.mentions]
    pointed = {(it.fact, it.value) for it in facts.mentions}
    assert pointed >= {(fact, value) for job in facts.jobs for fact, value in (("employer", job.employer), ("title", job.title))}
    assert pointed >= {("skill", skill) for skill in facts.skills}


def test_a_title_held_twice_is_pointed_at_in_each_job() -> None:
    twice = {"work": [{"name": name, "position": "Nurse", "startDate": "2020"} for name in ("North Ward", "South Ward")]}
    got = outline(twice)
    places = [it.start for it in got.facts.mentions if it.fact == "title"]
    assert [got.text[:place].rpartition("\n")[2] for place in places] == ["North Ward, ", "South Ward, "]


def test_a_school_whose_heading_says_a_thing_once_is_read() -> None:
    got = outline({"education": [{"institution": "Law", "studyType": "LLB", "area": "Law"}]})
    assert got.facts.schools == (School("Law", "LLB, Law", None),)


def test_nothing_is_found_wanting_in_a_whole_file(read: tuple[dict[str, Any], Resume]) -> None:
    _, resume = read
    assert (resume.quality.confidence, resume.quality.warnings) == (1.0, ())


def test_a_job_without_an_end_goes_on() -> None:
    assert [entry.heading for entry in outline(ADA).entries][-1] == "Northfield Freight, Engineer, 2019-06 – present"


def test_keys_of_others_and_nulls_are_passed_over() -> None:
    strange = {**ADA, "meta": {"theme": "x"}, "education": None, "x_more": [1]}
    assert outline(strange).entries == outline(ADA).entries


def test_a_number_is_taken_as_it_is_written() -> None:
    entry = outline({"education": [{"institution": "Lund", "score": 3.4}]}).entries[0]
    assert entry.heading == "Lund, 3.4"


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({"work": {}}, "work should be a list of objects, not an object"),
        ({"work": ["Northfield"]}, r"work\[0\] should be an object, not a text"),
        ({"work": [{"highlights": "one"}]}, r"work\[0\].highlights should be a list of texts, not a text"),
        ({"work": [{"highlights": ["one", {}]}]}, r"work\[0\].highlights\[1\] should be a text, not an object"),
        ({"basics": {"name": ["Ada"]}}, "basics.name should be a text, not a list"),
        ({"basics": {"email": True}}, "basics.email should be a text, not true or false"),
    ],
)
def test_a_wrong_type_is_named_with_its_place(value: object, place: str) -> None:
    with pytest.raises(ResumeUnreadable, match=place):
        outline(value)


@pytest.mark.parametrize("value", [[], "text", 7, None, {}, {"name": "left-pad", "version": "1.0.0", "dependencies": {}}])
def test_other_json_is_called_no_json_resume(value: object) -> None:
    with pytest.raises(ResumeUnreadable, match="no JSON Resume"):
        outline(value)


def test_what_cannot_be_seen_or_stored_does_not_get_in() -> None:
    got = outline({"basics": {"name": "A\u200bda\x1b[31m \ud800Ex\U000e0041ample", "summary": "one\n\ntwo"}})
    assert got.text == "Ada[31m Example\n\nSummary\none\ntwo"
    assert got.facts.name == "Ada[31m Example"
