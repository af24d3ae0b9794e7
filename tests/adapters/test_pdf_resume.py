import subprocess
import sys
from pathlib import Path

import pytest

import interview_cli
import odd_pdfs
from interview_cli.adapters import pdf_resume
from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.errors import ResumeUnreadable


def write(folder: Path, content: bytes, name: str = "resume.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def refusal(path: Path, password: str | None = None) -> ResumeUnreadable:
    with pytest.raises(ResumeUnreadable) as caught:
        PdfResume().read(path.read_bytes(), path.name, password=password)
    assert caught.value.hint
    return caught.value


def texts(path: Path, password: str | None = None) -> list[str]:
    return [line.text for page in PdfResume().read(path.read_bytes(), path.name, password=password).pages for line in page.lines]


def test_lines_come_as_they_were_written(tmp_path: Path) -> None:
    assert texts(write(tmp_path, odd_pdfs.plain())) == list(odd_pdfs.LINES)


@pytest.mark.parametrize("name", ["my resume (final).pdf", "이력서 최종.pdf", "back\\slash.pdf", "-dash.pdf"])
def test_odd_file_names_are_read(name: str) -> None:
    document = PdfResume().read(odd_pdfs.plain(), name)
    assert document.name == name
    assert document.pages[0].lines


def test_an_encrypted_file_is_read_with_its_password(tmp_path: Path) -> None:
    assert texts(write(tmp_path, odd_pdfs.encrypted("right")), "right")[0] == "Ada Example"


def test_an_encrypted_file_asks_for_a_password(tmp_path: Path) -> None:
    assert "needs a password" in refusal(write(tmp_path, odd_pdfs.encrypted("right"))).message


def test_a_wrong_password_is_called_wrong(tmp_path: Path) -> None:
    assert "password given" in refusal(write(tmp_path, odd_pdfs.encrypted("right")), "wrong").message


def test_a_password_in_letters_that_the_encryption_does_not_know_is_called_wrong(tmp_path: Path) -> None:
    assert "password given" in refusal(write(tmp_path, odd_pdfs.encrypted("right")), "비밀번호").message


def test_a_scan_is_refused_where_nothing_reads_pictures(tmp_path: Path) -> None:
    error = refusal(write(tmp_path, odd_pdfs.scanned()))
    assert "page 1 is a picture" in error.message
    assert "OCR" in error.message


def test_a_page_without_anything_is_refused(tmp_path: Path) -> None:
    assert "no text" in refusal(write(tmp_path, odd_pdfs.pdf(lambda canvas: canvas.showPage()))).message


def test_a_file_over_the_size_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.4")
        file.truncate(pdf_resume.MOST_BYTES + 1)
    assert "20 MB" in refusal(path).message


def test_hidden_text_is_left_out_and_mentioned() -> None:
    document = PdfResume().read(odd_pdfs.with_hidden_text(), "resume.pdf")
    assert "full marks" not in document.text
    assert "secret" not in document.text
    assert "off the page" not in document.text
    assert "white on a dark band" in document.text
    assert any("hidden" in warning for warning in document.warnings)


def test_opening_a_pdf_loads_no_pdf_library_into_this_process(tmp_path: Path) -> None:
    path = write(tmp_path, odd_pdfs.plain())
    program = (
        "import sys; from pathlib import Path; from interview_cli.adapters.pdf_resume import PdfResume;"
        f"PdfResume().read(Path({str(path)!r}).read_bytes(), 'resume.pdf'); print(sorted({{'pdfplumber', 'pdfminer'}} & set(sys.modules)))"
    )
    source = str(Path(pdf_resume.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONPATH": source, "PATH": ""}
    )
    assert done.stdout.strip() == "[]"


def test_a_bullet_without_a_text_mapping_is_still_a_bullet() -> None:
    demo = Path(interview_cli.__file__).parent / "content" / "demo" / "resume_en.pdf"
    assert sum(text.startswith("• ") for text in texts(demo)) == 8


def test_a_child_started_ahead_reads_the_next_file_and_the_one_after() -> None:
    reader = PdfResume()
    reader.prepare()
    content = odd_pdfs.plain()
    assert reader.read(content, "resume.pdf") == reader.read(content, "resume.pdf")


def test_a_child_that_was_not_needed_ends_when_closed() -> None:
    reader = PdfResume()
    reader.prepare()
    child = reader._waiting
    reader.close()
    reader.close()
    assert child is not None
    assert child.returncode == 0
