from dataclasses import replace
from pathlib import Path

import pytest

import interview_cli
from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.core.correcting import as_text
from interview_cli.core.correcting import mended as outline_of
from interview_cli.core.reading import read_resume
from interview_cli.core.resume import Job, Resume, Section
from interview_cli.errors import ResumeUnreadable

DEMO = Path(interview_cli.__file__).parent / "content" / "demo"


@pytest.fixture(scope="module", params=["en", "ko"])
def demo(request: pytest.FixtureRequest) -> Resume:
    return read_resume(PdfResume().read((DEMO / f"resume_{request.param}.pdf").read_bytes(), "resume.pdf"))


@pytest.fixture(scope="module")
def english() -> Resume:
    return read_resume(PdfResume().read((DEMO / "resume_en.pdf").read_bytes(), "resume.pdf"))


def corrected(resume: Resume, text: str) -> Resume:
    return read_resume(outline_of(resume, text))


def mended(resume: Resume, old: str, new: str) -> Resume:
    text = as_text(resume)
    assert old in text
    return corrected(resume, text.replace(old, new, 1))


def test_text_that_nobody_touched_reads_back_to_the_same(demo: Resume) -> None:
    again = corrected(demo, as_text(demo))
    assert again.passages == demo.passages
    assert again.sections == demo.sections
    assert replace(again.facts, mentions=()) == replace(demo.facts, mentions=())
    assert {mention.fact for mention in again.facts.mentions} == {mention.fact for mention in demo.facts.mentions}


def test_each_mention_points_at_its_value_in_the_new_text(demo: Resume) -> None:
    again = corrected(demo, as_text(demo))
    assert again.facts.mentions
    assert all(again.text[it.start : it.end].split() == it.value.split() for it in again.facts.mentions)


def test_a_fact_is_what_the_line_says(english: Resume) -> None:
    name = english.facts.name
    assert mended(english, f"name: {name}", "name: Mira Okafor").facts.name == "Mira Okafor"
    assert mended(english, f"name: {name}", "name:").facts.name is None


def test_a_job_is_title_employer_dates(english: Resume) -> None:
    read = mended(english, "\nphone: ", "\njob: Night Guard | City Museum | 2010 – 2012\nphone: ")
    assert read.facts.jobs[0] == Job("City Museum", "Night Guard", "2010 – 2012")
    assert read.facts.employers[0] == "City Museum"


def test_a_heading_begins_a_section_of_the_kind_that_its_words_say(english: Resume) -> None:
    read = corrected(english, as_text(english) + "\n# Volunteering\n## Food bank, 2020\n- Drove the van every Saturday.\n")
    assert read.sections[-1] == Section("volunteer", "Volunteering")
    assert (read.passages[-1].section, read.passages[-1].heading) == ("volunteer", "Food bank, 2020")
    assert read.passages[-1].text == "Food bank, 2020\n- Drove the van every Saturday."


def test_a_kind_in_front_of_a_heading_decides(english: Resume) -> None:
    read = corrected(english, as_text(english) + "\n# work: My story so far\nI sold flowers.\n")
    assert read.sections[-1] == Section("work", "My story so far")


def test_a_line_that_begins_like_a_heading_can_be_kept_as_text(english: Resume) -> None:
    read = corrected(english, as_text(english) + "\n\\# of tickets fell by half.\n")
    assert "# of tickets fell by half." in read.passages[-1].text
    assert corrected(read, as_text(read)).passages == read.passages


def test_an_unknown_fact_is_named_with_its_line(english: Resume) -> None:
    with pytest.raises(ResumeUnreadable, match=r"Line \d+, 'shoe size: 44', states no fact") as caught:
        mended(english, "name: ", "shoe size: 44\nname: ")
    assert "target role" in caught.value.hint


def test_text_with_nothing_left_of_a_resume_is_refused(english: Resume) -> None:
    with pytest.raises(ResumeUnreadable):
        corrected(english, "# facts\nname: Maya\n")
