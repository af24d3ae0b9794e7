"""A template greeted somebody who held no certificate with the one that it said they held.

Rule: nothing is said about the candidate without a span in the resume or an answer; a wording whose slot is empty is not used.
"""

import re
import shutil
from pathlib import Path

import pytest
from parts import Coach, Watches

from interview_cli.adapters.content_files import PACKAGED, ContentFiles
from interview_cli.adapters.scripted import ScriptedModel
from interview_cli.core.wording import findings

# No name, no role, no employer, no certificate: nothing that a wording could be filled with.
BARE = "ada@example.com\n\nExperience\n\n" + "- Sorted parcels by hand and counted them twice before they left the hall.\n" * 4
SOURCES = ("Northfield Freight, Backend Engineer. Moved tracking to Kafka; the delay fell from 6 hours to 40 seconds.",)
CERTIFICATE = '[[final_statement]]\nask = "I see you hold {certificate}. What did you learn for it?"\n\n'


def test_a_wording_with_an_empty_slot_is_not_used(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PACKAGED, tmp_path / "content"))
    bank = folder / "languages" / "en" / "questions" / "general.toml"
    bank.write_text(CERTIFICATE + bank.read_text(encoding="utf-8"), encoding="utf-8")
    coach = Coach(tmp_path / "coach.db", content=ContentFiles(folder))
    scenario = 'id = "end"\nversion = 1\n[[stages]]\nid = "final_statement"\nkind = "template"\ncompetency = "communication"\n'
    resume = coach.ingest(tmp_path)
    asked = {coach.hold(coach.begin(resume, scenario, seed=seed)).turns[0].question for seed in range(1, 20)}

    assert "{certificate}" in coach.content.questions("en", "final_statement", None)[0].ask
    assert len(asked) > 1
    assert [question for question in asked if "certificate" in question or "hold" in question] == []


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("seed", range(1, 6))
def test_a_resume_that_says_nothing_gets_no_question_that_claims_something(language: str, seed: int, tmp_path: Path) -> None:
    coach = Coach(tmp_path / "coach.db", ScriptedModel(["At Google, how did you use your CISSP and Kubernetes?"]))
    resume = coach.ingest(tmp_path, BARE)
    audience = Watches()
    said = {"en": "Yes, I did that.", "ko": "네, 제가 했습니다."}[language]
    coach.hold(coach.begin(resume, "full", language=language, seed=seed), *[said] * 15, audience=audience)
    shown = [question.text for question in audience.questions]

    assert (resume.facts.name, resume.facts.employers, resume.facts.certificates) == (None, (), ())
    assert len(shown) == 15
    assert [text for text in shown if re.search(r"\{|None|Google|CISSP", text)] == []
    assert [text for text in shown if re.search(r"\s[,.?\s]", text)] == [], "a slot was filled with nothing"


@pytest.mark.parametrize(
    "question",
    [
        "At Google, how did you move the tracking to Kafka?",
        "How did your AWS certificate help you move tracking to Kafka?",
        "How did you cut the delay of tracking to 12 seconds?",
    ],
)
def test_a_generated_question_that_claims_what_no_source_says_is_found(question: str) -> None:
    assert "false_claim" in findings(question, language="en", earlier=(), sources=SOURCES)


def test_a_generated_question_that_says_what_the_resume_says_is_not() -> None:
    question = "At Northfield Freight, how did you move the tracking to Kafka?"

    assert findings(question, language="en", earlier=(), sources=SOURCES) == ()


def test_a_quote_in_a_judgement_stands_in_the_answer(tmp_path: Path) -> None:
    coach = Coach(tmp_path / "coach.db", ScriptedModel(["No."], choices={"Yes": 9.0}))
    answer = "I led the move to Kafka.  Then I measured it: the delay fell from 6 hours to 40 seconds!"
    evaluations = coach.judge.evaluate("What did you do?", answer, "problem_solving", "en")

    assert any(it.quotes for it in evaluations)
    assert [quote for it in evaluations for quote in it.quotes if quote not in answer] == []
