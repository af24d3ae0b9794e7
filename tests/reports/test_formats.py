"""Reports as text: as in the golden files, and safe whatever was typed."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import CONTENT, HOSTILE, golden, rendered, report
from markdown_it import MarkdownIt

from interview_cli.core.plain_text import plain as visible
from interview_cli.core.report import Report
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.reports import FORMATS
from interview_cli.reports.markdown import one_line, plain

ENGLISH = report("en")
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
    assert made.keys() == set(ENGLISH.__dataclass_fields__)


def test_what_was_typed_is_text_in_the_page_and_no_markup() -> None:
    page = parsed(rendered("en", "html"))
    assert not {"script", "a", "del", "code", "pre", "h3", "img"} & set(page.tags)
    assert "<script>alert(1)</script>" in page.text
    assert "[more](http://evil.example)" in page.text
    assert page.tags.count("h1") == 1


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
    assert "Overall: 0 of 100" in text_of(replace(ENGLISH, total=0.0), "md")


def test_an_answer_that_is_missing_and_one_that_was_skipped_are_told_apart() -> None:
    missing = replace(ENGLISH, questions=(replace(ENGLISH.questions[2], answer=None),))
    assert CONTENT.say("en", "report.unanswered") in text_of(missing, "md")
    assert CONTENT.say("en", "report.skipped") in text_of(ENGLISH, "md")


def test_an_open_interview_says_that_it_is_not_finished() -> None:
    assert CONTENT.say("en", "report.still_open") in text_of(replace(ENGLISH, status="open"), "md")
    assert CONTENT.say("en", "report.ended_early") not in text_of(replace(ENGLISH, status="finished"), "md")
