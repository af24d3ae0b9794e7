from pathlib import Path

import pytest

from interview_cli.adapters.json_resume import JsonResume
from interview_cli.core.outline import Outline
from interview_cli.core.reading import read_resume
from interview_cli.errors import ResumeUnreadable

RESUMES = Path(__file__).parents[1] / "fixtures" / "json"


def read(folder: Path, content: str | bytes) -> Outline:
    path = folder / "resume.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return JsonResume().read(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", sorted(RESUMES.glob("*.json")), ids=lambda path: path.stem)
def test_a_json_resume_becomes_a_resume_that_can_be_asked_about(path: Path) -> None:
    resume = read_resume(JsonResume().read(path.read_bytes(), path.name))
    assert resume.language == path.stem[:2]
    assert {"work", "education", "skills"} <= {passage.section for passage in resume.passages}
    assert resume.facts.name
    assert resume.facts.employers


def test_broken_json_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(ResumeUnreadable, match="line 2, column 3"):
        read(tmp_path, '{"basics": {},\n  oops}')


def test_json_of_another_kind_is_no_resume(tmp_path: Path) -> None:
    with pytest.raises(ResumeUnreadable, match="no JSON Resume"):
        read(tmp_path, '{"name": "left-pad", "version": "1.0.0", "dependencies": {}}')


def test_json_nested_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResumeUnreadable, match="nested too deeply"):
        read(tmp_path, "[" * 200_000)


def test_bytes_that_are_not_utf8_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ResumeUnreadable, match="not UTF-8"):
        read(tmp_path, '{"basics": {"name": "윤서아"}}'.encode("cp949"))
