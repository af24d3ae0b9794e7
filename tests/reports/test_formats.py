"""Reports as text: as in the golden files, and safe whatever was typed."""

import json
import re
import shlex
from dataclasses import replace
from functools import partial
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import CONTENT, HOSTILE, golden, rendered, report
from markdown_it import MarkdownIt

from interview_cli.core.plain_text import plain as visible
from interview_cli.core.report import Report
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.tricks import TrickKind
from interview_cli.reports import FORMATS
from interview_cli.reports.markdown import first_page, one_line, plain

ENGLISH = report("en")
SAY = partial(CONTENT.say, "en")
PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")


def text_of(it: Report, form: str) -> str:
    return FORMATS[form](it, lambda key, /, **slots: CONTENT.say(it.language, key, **slots))


def with_answer(text: str) -> Report:
    return replace(ENGLISH, questions=(replace(ENGLISH.questions[0], answer=text),))


class Tags(HTMLParser):
    """Collects the tags and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(html: str) -> Tags:
    tags = Tags()
    tags.feed(html)
    return tags


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_looks_as_it_did(language: Language, form: str) -> None:
    # changed on purpose? write them again: PYTHONPATH=tests python tests/reports/made.py
    assert rendered(language, form) == golden(language, form).read_text(encoding="utf-8")


def test_the_json_has_every_field_and_null_for_what_was_not_scored() -> None:
    made = json.loads(rendered("ko", "json"))
    assert made["questions"][0]["answer"] == HOSTILE
    assert made["questions"][2]["score"] is None
    assert made["questions"][2]["criteria"][0]["reason"] == "no_answer"
    assert made["making"]["seed"] == 7
    assert made.keys() == {*ENGLISH.__dataclass_fields__, "summary"}


def test_what_was_typed_is_text_in_the_page_and_no_markup() -> None:
    page = parsed(rendered("en", "html"))
    assert not {"script", "a", "del", "img"} & set(page.tags)
    assert page.tags.count("h3") == len(ENGLISH.questions)
    assert "<script>alert(1)</script>" in page.text
    assert "[more](http://evil.example)" in page.text
    assert (page.tags.count("h1"), page.tags.count("pre"), page.tags.count("code")) == (1, 1, 1)


def test_the_page_needs_nothing_from_elsewhere() -> None:
    page = rendered("en", "html")
    assert not re.search(r"<(?:link|img|script|iframe)|url\(|@import|https?://(?!evil)", page)
    assert '<html lang="en">' in page
    assert '<meta charset="utf-8">' in page


@given(text=st.text(max_size=60) | st.text(alphabet="#*_`~<>[]()!|&;\\-+=.0 \t\na", max_size=40))
def test_whatever_was_typed_markdown_shows_it_as_text(text: str) -> None:
    html = PARSER.render("x " + plain(text) if not text.strip() else "\n".join(f"> {line}" for line in plain(text).splitlines()))
    assert set(parsed(html).tags) <= {"blockquote", "p"}
    shown = re.sub(r"\s", "", parsed(html).text)
    assert re.sub(r"\s|\ufffd|[\x00-\x1f\x7f-\x9f]", "", visible(text)) in (shown, shown.removeprefix("x"))


@given(text=st.text(alphabet="# -\n\r\u2028a|=\x85\x0b", max_size=20))
def test_one_line_stays_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize("form", FORMATS)
def test_control_characters_reach_no_report(form: str) -> None:
    evil = "I led \x1b[31mit\x07, twice\x9b2J."
    it = replace(with_answer(evil), role="SRE\n# Not a heading\x1b]0;x\x07", resume="a\x1b[2J.pdf", candidate="Dana\rBob")
    made = text_of(it, form)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", made)
    assert "\n# Not a heading" not in made


def test_a_report_without_any_score_says_so_and_has_no_table() -> None:
    it = replace(ENGLISH, total=None, competencies=(), questions=(), requirements=(), not_assessed=("Communication",))
    made = text_of(it, "md")
    assert "Overall: not scored" in made
    assert "|" not in made.replace("\\|", "")


def test_a_score_of_zero_is_shown_as_zero() -> None:
    assert "Overall 0 of 100" in text_of(replace(ENGLISH, total=0.0), "md")


def test_an_answer_that_is_missing_and_one_that_was_skipped_are_told_apart() -> None:
    missing = replace(ENGLISH, questions=(replace(ENGLISH.questions[2], answer=None),))
    assert CONTENT.say("en", "report.unanswered") in text_of(missing, "md")
    assert CONTENT.say("en", "report.skipped") in text_of(ENGLISH, "md")


def test_an_open_interview_says_that_it_is_not_finished() -> None:
    assert CONTENT.say("en", "report.still_open") in text_of(replace(ENGLISH, status="open"), "md")
    assert CONTENT.say("en", "report.ended_early") not in text_of(replace(ENGLISH, status="finished"), "md")


def test_the_first_page_says_what_its_total_rests_on() -> None:
    assert "**Overall 41 of 100** (spread 28–50), from the answers to 4 of 5 questions." in first_page(ENGLISH, SAY)


def test_the_first_page_is_the_beginning_of_the_report() -> None:
    whole = text_of(ENGLISH, "md")
    assert whole.startswith(first_page(ENGLISH, SAY))
    assert len(first_page(ENGLISH, SAY).split()) <= 500  # what a printed page holds


def test_nothing_stands_in_for_remarks_that_there_are_none_of() -> None:
    silent = replace(ENGLISH, questions=tuple(replace(it, feedback=None) for it in ENGLISH.questions))
    made = first_page(silent, SAY)
    assert CONTENT.say("en", "report.strengths") not in made
    assert CONTENT.say("en", "report.fixes") not in made
    assert CONTENT.say("en", "report.practise") in made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("closed", "left_open"), [(True, None), (False, None), (None, None), (None, "no_result")])
def test_what_became_of_a_gap_is_said_in_words(closed: bool | None, left_open: str | None, language: Language) -> None:
    it = report(language)
    gap = None if left_open else "no_numbers"
    asked = replace(it.questions[3], gap=gap, gap_closed=closed, left_open=left_open)
    name = CONTENT.say(language, f"gap.{left_open or gap}")
    assert f"- {name[:1].upper()}{name[1:]}: " in text_of(replace(it, questions=(asked,)), "md")


def test_answers_that_were_not_scored_for_one_reason_share_a_line() -> None:
    skipped = ENGLISH.questions[2]
    it = replace(ENGLISH, questions=(skipped, replace(skipped, number=4), replace(skipped, number=5, set_aside=True)))
    assert "- Questions 3, 4: the question was passed over\n" in text_of(it, "md")


def test_a_quote_that_a_remark_holds_is_not_said_twice() -> None:
    assert first_page(ENGLISH, SAY).count("I told the shop owners what we knew every hour") == 1


@given(resume=st.text(max_size=40), role=st.text(max_size=40) | st.just("```\n# x"))
def test_whatever_a_file_or_a_role_is_called_the_command_is_one_line_that_means_it(resume: str, role: str) -> None:
    made = first_page(replace(ENGLISH, resume=resume, role=role), SAY)
    (block,) = [token.content for token in PARSER.parse(made) if token.type == "fence"]
    assert block.count("\n") == 1
    assert shlex.split(block)[:2] == ["interview", "start"]
    assert shlex.split(block)[3:5] == ["--focus", "problem_solving"]


def test_each_question_is_a_part_of_the_detail_with_its_score_and_spread() -> None:
    made = text_of(ENGLISH, "md")
    detail = made.partition("\n## In detail\n")[2].partition("\n## ")[0]
    headings = re.findall(r"^#+ .*", detail, re.MULTILINE)
    assert headings[1:3] == ["### 2. Skill — 48/100 (33–65)", "### 3. Skill, follow-up — not scored"]
    assert len(headings) == len(ENGLISH.questions)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(TrickKind))
def test_what_an_answer_does_to_look_better_is_said_in_words(kind: TrickKind, language: Language) -> None:
    it = report(language)
    asked = replace(it.questions[3], tricks=(kind,))
    said = CONTENT.say(language, f"report.{kind}")
    assert f"*{said}*" in text_of(replace(it, questions=(asked,)), "md")
    assert f"*{said}*" not in text_of(replace(it, questions=(it.questions[3],)), "md")
    assert not re.search(r"cheat|trick|try to|속이|속임|꼼수|부정", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_by_yes_or_no_checks_says_that_they_are_worse_and_how_to_fit_a_readout(language: Language) -> None:
    it = report(language)
    checked = replace(it, making=replace(it.making, method=("checks-1",), judged_by=("mine.gguf",)))
    mixed = replace(it, making=replace(it.making, method=("probe-1", "checks-1"), judged_by=("one", "two")))
    assert "interview calibrate" not in text_of(it, "md")
    assert first_page(checked, partial(CONTENT.say, language)).count("interview calibrate mine.gguf") == 1
    assert text_of(checked, "md").count("interview calibrate mine.gguf") == 2
    assert text_of(mixed, "md").count("interview calibrate MODEL") == 2
    how_read = CONTENT.say(language, "report.how_read")
    assert [how_read in text_of(made, "md") for made in (it, checked, mixed)] == [True, False, True]
