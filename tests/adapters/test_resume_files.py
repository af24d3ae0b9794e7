import io
from pathlib import Path

import pytest

import odd_pdfs
from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.adapters.resume_files import STDIN, ResumeFiles
from interview_cli.adapters.text_resume import TextResume
from interview_cli.core.filetypes import ResumeFile
from interview_cli.errors import ResumeUnreadable


def files(piped: bytes = b"") -> ResumeFiles:
    stdin = io.BytesIO(piped)
    return ResumeFiles({"pdf": PdfResume(), "text": TextResume()}, stdin=lambda: stdin)


def test_a_dash_is_what_stdin_brings() -> None:
    reader = files(odd_pdfs.plain())
    file = reader.fetch(STDIN)
    assert file.name == "stdin"
    assert "Ada Example" in reader.read(file).text


def test_what_stdin_brought_can_be_fetched_again() -> None:
    reader = files(b"Ada Example")
    assert reader.fetch(STDIN) == reader.fetch(STDIN)


def test_a_pipe_that_brings_nothing_is_said() -> None:
    with pytest.raises(ResumeUnreadable, match="brought nothing"):
        files(b"\n").fetch(STDIN)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"\x89PNG\r\n\x1a\n\x00", "a picture"), (b"MZ\x90\x00", "no document"), (b"{\\rtf1 Ada}", "a Rich Text file")],
)
def test_a_format_that_is_not_read_is_named_with_the_way_out(content: bytes, words: str) -> None:
    with pytest.raises(ResumeUnreadable, match=words) as refused:
        files().read(ResumeFile("resume.pdf", content))
    assert "PDF" in refused.value.hint


def test_a_file_over_the_size_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.4")
        file.truncate(20 * 2**20 + 1)
    with pytest.raises(ResumeUnreadable, match="at most 20 MB"):
        files().fetch(path)
