import pytest

from interview_cli.core.filetypes import FileKind, ResumeFile, kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", "pdf"),
        (b"\x00\x00junk of a mail program\n%PDF-1.4", "pdf"),
        (b"PK\x03\x04....[Content_Types].xml....word/document.xml", "docx"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
        (b"PK\x03\x04....mimetypeapplication/hwp+zip", "hwp"),
        (b"PK\x03\x04....holiday.jpg", "zip"),
        (OLE + b"\x00" * 64 + b"W\x00o\x00r\x00d\x00", "ole"),
        (OLE + b"\x00" * 64 + b"HWP Document File V5.00", "hwp"),
        (b'\xef\xbb\xbf\n {"basics": {}}', "json"),
        (b"{\\rtf1\\ansi Ada}", "rtf"),
        (b"\n<!DOCTYPE html><html>", "html"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"BMW dealership, sales associate, 2019", "text"),
        (b"MZ\x90\x00\x03\x00", "binary"),
        ("윤서아\n데이터 분석가".encode(), "text"),
        ("윤서아".encode("cp949"), "text"),
    ],
)
def test_a_file_is_known_by_what_it_begins_with(content: bytes, kind: FileKind) -> None:
    assert kind_of(ResumeFile("resume.pdf", content)) == kind


def test_a_name_tells_broken_json_from_text() -> None:
    assert kind_of(ResumeFile("resume.json", b'"basics": {}')) == "json"
    assert kind_of(ResumeFile("resume.txt", b'"basics": {}')) == "text"
