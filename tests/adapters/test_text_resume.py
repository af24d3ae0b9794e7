from pathlib import Path

import pytest

from interview_cli.adapters.text_resume import TextResume
from interview_cli.core.document import Document
from interview_cli.errors import ResumeUnreadable


def read(folder: Path, content: str | bytes, name: str = "resume.txt") -> Document:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return TextResume().read(path.read_bytes(), path.name)


def test_lines_keep_their_order_and_indent(tmp_path: Path) -> None:
    first, second = read(tmp_path, "Ada\n\n  - shipped it\n").pages[0].lines
    assert (first.text, second.text) == ("Ada", "- shipped it")
    assert second.x0 > first.x0


def test_markdown_headings_are_larger_than_text(tmp_path: Path) -> None:
    heading, body = read(tmp_path, "## Work\nBuilt **fast** things\n", "cv.md").pages[0].lines
    assert heading.text == "Work"
    assert heading.size > body.size
    assert body.text == "Built fast things"


def test_terminal_control_sequences_and_bidi_marks_are_removed(tmp_path: Path) -> None:
    assert read(tmp_path, "Ada\x1b[31m Ex\u202eample\u200b").pages[0].lines[0].text == "Ada[31m Example"


def test_decomposed_hangul_is_composed(tmp_path: Path) -> None:
    assert read(tmp_path, "\u1112\u1161\u11ab").pages[0].lines[0].text == "한"


def test_bytes_that_are_not_utf8_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ResumeUnreadable, match="not UTF-8"):
        read(tmp_path, "이력서".encode("cp949"))


def test_zero_bytes_are_no_text(tmp_path: Path) -> None:
    with pytest.raises(ResumeUnreadable, match="not a text file"):
        read(tmp_path, b"abc\x00def")


def test_light_emphasis_goes_and_stars_of_other_meaning_stay(tmp_path: Path) -> None:
    got = read(tmp_path, "## Work\n*2019 – 2021*\n* Sold *much* bread\n* 2*3*4 and C* stay\n## Skills\nGo")
    assert [line.text for line in got.pages[0].lines][1:4] == ["2019 – 2021", "* Sold much bread", "* 2*3*4 and C* stay"]
