"""What every reader of resumes promises, run on each format."""

import hashlib
import sys
from pathlib import Path

import pytest

import interview_cli
from docx_files import docx, p
from interview_cli.adapters.docx import DocxResume
from interview_cli.adapters.json_resume import JsonResume
from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.adapters.resume_files import ResumeFiles
from interview_cli.adapters.text_resume import TextResume
from interview_cli.core.document import Document
from interview_cli.core.filetypes import ResumeFile
from interview_cli.core.outline import Outline
from interview_cli.errors import ResumeUnreadable
from interview_cli.ports import FormatReader, ResumeReader

DEMO = Path(interview_cli.__file__).parent / "content" / "demo" / "resume_ko.pdf"
FORMATS: dict[str, FormatReader] = {"pdf": PdfResume(), "text": TextResume(), "json": JsonResume(), "docx": DocxResume()}


@pytest.fixture(params=FORMATS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def reader() -> ResumeReader:
    return ResumeFiles({"pdf": PdfResume(), "text": TextResume(), "json": JsonResume(), "docx": DocxResume()})


def read(reader: ResumeReader, path: Path) -> Document | Outline:
    return reader.read(reader.fetch(path))


@pytest.fixture
def good(kind: str, tmp_path: Path) -> Path:
    if kind.endswith("pdf"):
        path = tmp_path / "윤서아 이력서.pdf"
        path.write_bytes(DEMO.read_bytes())
    elif kind.endswith("json"):
        path = tmp_path / "윤서아 이력서.json"
        path.write_text(
            '{"basics": {"name": "윤서아"}, "work": [{"name": "모아담장보기", "highlights": ["폐기 금액을 줄임"]}]}', "utf-8"
        )
    elif kind.endswith("docx"):
        path = tmp_path / "윤서아 이력서.docx"
        lines = p("윤서아"), p("경력사항", "H1"), p("모아담장보기  2022.03 – 현재"), p("폐기 금액을 줄임", "List")
        path.write_bytes(docx(*lines))
    else:
        path = tmp_path / "윤서아 이력서.txt"
        path.write_text("윤서아\n데이터 분석가\n\n경력사항\n모아담장보기  2022.03 – 현재\n- 폐기 금액을 줄임\n", encoding="utf-8")
    return path


def test_a_good_file_gives_its_lines_its_name_and_its_hash(reader: ResumeReader, good: Path) -> None:
    document = read(reader, good)
    assert document.name == "윤서아 이력서" + good.suffix
    assert document.sha256 == hashlib.sha256(good.read_bytes()).hexdigest()
    assert {"경력", "경력사항"} & set(document.text.splitlines())
    if isinstance(document, Document):
        assert [page.number for page in document.pages] == list(range(1, len(document.pages) + 1))


def test_reading_twice_gives_the_same(reader: ResumeReader, good: Path) -> None:
    assert read(reader, good) == read(reader, good)


def test_the_file_may_go_after_it_was_read(reader: ResumeReader, good: Path) -> None:
    document = read(reader, good)
    good.unlink()
    assert "윤서아" in document.text


def test_a_missing_file_is_named(reader: ResumeReader, good: Path) -> None:
    with pytest.raises(ResumeUnreadable, match="no file"):
        read(reader, good.with_stem("absent"))


def test_a_folder_is_called_one(reader: ResumeReader, good: Path, tmp_path: Path) -> None:
    folder = tmp_path / f"folder{good.suffix}"
    folder.mkdir()
    with pytest.raises(ResumeUnreadable, match="is a folder"):
        read(reader, folder)


def test_an_empty_file_is_called_empty(reader: ResumeReader, good: Path) -> None:
    good.write_bytes(b"")
    with pytest.raises(ResumeUnreadable, match="is empty"):
        read(reader, good)


@pytest.mark.skipif(sys.platform == "win32", reason="file permissions")
def test_a_path_that_the_system_refuses_is_unreadable(reader: ResumeReader, good: Path) -> None:
    with pytest.raises(ResumeUnreadable):
        read(reader, good.with_name("a" * 300 + good.suffix))


def test_a_format_alone_gives_what_it_gives_among_others(kind: str, reader: ResumeReader, good: Path) -> None:
    assert FORMATS[kind].read(good.read_bytes(), good.name) == read(reader, good)


@pytest.mark.parametrize("suffix", [".pdf", ".txt", ".json", ".docx", ""])
def test_a_wrong_suffix_misleads_nobody(suffix: str, kind: str, reader: ResumeReader, good: Path) -> None:
    misnamed = ResumeFile("resume" + suffix, good.read_bytes())
    if suffix == ".json" and kind == "text":
        with pytest.raises(ResumeUnreadable, match="is no JSON: line 1"):
            reader.read(misnamed)
        return
    assert "폐기 금액을 줄임" in reader.read(misnamed).text.replace("\n", " ") or kind == "pdf"
    assert reader.read(misnamed).text == read(reader, good).text
