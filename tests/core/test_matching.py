from dataclasses import replace

import pytest

from interview_cli.core.matching import NEAR, SHOWN, match
from interview_cli.core.requirement import Match, Requirement
from interview_cli.core.resume import Facts, Job, Passage, Resume, SectionKind
from records import RESUME

TODAY = 2026 * 12 + 10
HEAD = "Moss Ltd, Backend Engineer, 2020-01 - present"
BAKER = "Crumb, Baker, 2015-01 - 2019-12"


def resume(*passages: tuple[SectionKind, str, str], language: str = "en") -> Resume:
    made = tuple(
        Passage(position, section, heading, 1, f"{heading}\n{body}".strip())
        for position, (section, heading, body) in enumerate(passages)
    )
    jobs = (Job("Moss Ltd", "Backend Engineer", "2020-01 - present"), Job("Crumb", "Baker", "2015-01 - 2019-12"))
    held = tuple(job for job in jobs if any(job.employer and job.employer in passage.heading for passage in made))
    return replace(RESUME, passages=made, facts=Facts(jobs=held), language="ko" if language == "ko" else "en")


WORKED = resume(
    ("work", HEAD, "- Cut the delay of invoices with Kafka\n- Raised the coverage of tests"),
    ("work", BAKER, "- Baked bread"),
    ("education", "", "Uni of Lund, BSc Biology, 2014"),
    ("skills", "Skills", "Python, Redis"),
    ("certificates", "", "AWS Certified Developer, 2023"),
    ("languages", "Languages", "- Spanish: basic\n- German: fluent"),
)


def held(text: str, made: Resume = WORKED, **likeness: float) -> Match:
    return match(made, Requirement(text, "required"), {"Raised the coverage of tests": likeness.get("z", 0.0)}, today=TODAY)


@pytest.mark.parametrize(
    ("text", "state", "missing"),
    [
        ("Kafka or RabbitMQ", "covered", ()),
        ("Kafka and RabbitMQ", "partly", ("rabbitmq",)),
        ("RabbitMQ", "not_found", ("rabbitmq",)),
        ("AWS certification", "covered", ()),
        ("Python certification", "not_found", ("python",)),
        ("5+ years of backend engineering", "covered", ()),
        ("10+ years of backend engineering", "partly", ("3.2 of 10 years",)),
        ("20+ years of backend engineering", "not_found", ("13.2 of 20 years",)),
        ("5+ years of nursing", "partly", ("nursing",)),
        ("20 years of experience", "partly", ("8.2 of 20 years",)),
        ("Bachelor's degree", "covered", ()),
        ("Bachelor's degree in biology", "covered", ()),
        ("Bachelor's degree in law", "partly", ("law",)),
        ("Master's degree", "not_found", ("Master's degree",)),
        ("Fluent German", "covered", ()),
        ("Fluent Spanish", "partly", ("spanish",)),
        ("Fluent French", "not_found", ("french",)),
        ("Fluent English", "untold", ("english",)),
        ("A team player", "untold", ()),
    ],
)
def test_what_is_named_decides(text: str, state: str, missing: tuple[str, ...]) -> None:
    found = held(text)
    assert (found.state, found.missing) == (state, missing)


@pytest.mark.parametrize(
    ("z", "state"), [(SHOWN + 0.1, "covered"), (NEAR + 0.1, "partly"), (NEAR - 0.1, "not_found"), (-1.0, "not_found")]
)
def test_without_names_likeness_decides(z: float, state: str) -> None:
    assert held("Looking after quality", z=z).state == state


def test_a_line_with_the_same_words_shows_it_however_unlike() -> None:
    assert held("Coverage of tests").evidence[0].text == "Raised the coverage of tests"


def test_evidence_stands_in_the_passage_that_it_names_and_what_is_not_shown_has_none() -> None:
    for text in (
        "Kafka",
        "5+ years of backend engineering",
        "Fluent Spanish",
        "Looking after quality",
        "RabbitMQ",
        "A team player",
    ):
        found = held(text, z=SHOWN)
        assert bool(found.evidence) is (found.state in ("covered", "partly"))
        for line in found.evidence:
            assert line.text in WORKED.passages[line.position].text


def test_a_resume_without_jobs_shows_no_years() -> None:
    assert held("5+ years of backend engineering", resume(("skills", "Skills", "Backend engineering"))).state == "not_found"


def test_who_somebody_is_proves_nothing() -> None:
    assert held("Kafka", resume(("basics", "", "Kafka Miller"))).state == "not_found"
