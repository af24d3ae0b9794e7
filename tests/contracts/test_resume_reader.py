"""What every reader of resumes promises, run on each of them."""

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_cli.adapters import pdf_resume
from interview_cli.adapters.json_resume import JsonResume
from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.adapters.resume_files import ResumeFiles
from interview_cli.adapters.text_resume import TextResume
from interview_cli.core.document import Document
from interview_cli.errors import ResumeUnreadable

if TYPE_CHECKING:
    from interview_cli.ports import ResumeReader

DEMO = Path(pdf_resume.__file__).parents[1] / "content" / "demo" / "resume_ko.pdf"
KINDS = ["pdf", "text", "json", "chosen-pdf", "chosen-text", "chosen-json"]


def build(kind: str) -> "ResumeReader":
    match kind:
        case "pdf":
            return PdfResume()
        case "text":
            return TextResume()
        case "json":
            return JsonResume()
        case _:
            return ResumeFiles({".txt": TextResume(), ".json": JsonResume()}, otherwise=PdfResume())


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def reader(kind: str) -> "ResumeReader":
    return build(kind)


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
    else:
        path = tmp_path / "윤서아 이력서.txt"
        path.write_text("윤서아\n데이터 분석가\n\n경력사항\n모아담장보기  2022.03 – 현재\n- 폐기 금액을 줄임\n", encoding="utf-8")
    return path


def test_a_good_file_gives_its_lines_its_name_and_its_hash(reader: "ResumeReader", good: Path) -> None:
    document = reader.read(good)
    assert document.name == "윤서아 이력서" + good.suffix
    assert document.sha256 == hashlib.sha256(good.read_bytes()).hexdigest()
    assert {"경력", "경력사항"} & set(document.text.splitlines())
    if isinstance(document, Document):
        assert [page.number for page in document.pages] == list(range(1, len(document.pages) + 1))


def test_reading_twice_gives_the_same(reader: "ResumeReader", good: Path) -> None:
    assert reader.read(good) == reader.read(good)


def test_the_file_may_go_after_it_was_read(reader: "ResumeReader", good: Path) -> None:
    document = reader.read(good)
    good.unlink()
    assert "윤서아" in document.text


def test_a_missing_file_is_named(reader: "ResumeReader", good: Path) -> None:
    with pytest.raises(ResumeUnreadable, match="no file"):
        reader.read(good.with_stem("absent"))


def test_a_folder_is_called_one(reader: "ResumeReader", good: Path, tmp_path: Path) -> None:
    folder = tmp_path / f"folder{good.suffix}"
    folder.mkdir()
    with pytest.raises(ResumeUnreadable, match="is a folder"):
        reader.read(folder)


def test_an_empty_file_is_called_empty(reader: "ResumeReader", good: Path) -> None:
    good.write_bytes(b"")
    with pytest.raises(ResumeUnreadable, match="is empty"):
        reader.read(good)


@pytest.mark.skipif(sys.platform == "win32", reason="file permissions")
def test_a_path_that_the_system_refuses_is_unreadable(reader: "ResumeReader", good: Path) -> None:
    with pytest.raises(ResumeUnreadable):
        reader.read(good.with_name("a" * 300 + good.suffix))
