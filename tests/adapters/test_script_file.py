import os
from pathlib import Path

import pytest

from interview_cli.adapters.script_file import MAX_BYTES, read_script
from interview_cli.errors import ExitCode, ScriptInvalid

CASE = """\
version: 1
cases:
  - name: strong
    resume: resumes/a.pdf
    answers: {default: "Go"}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "resumes").mkdir()
    (tmp_path / "resumes" / "a.pdf").write_bytes(b"%PDF-")
    (tmp_path / "job 공고.txt").write_text("x", encoding="utf-8")
    return tmp_path


def written(folder, text):
    path = folder / "batch.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def fault_of(path):
    with pytest.raises(ScriptInvalid) as caught:
        read_script(path)
    assert caught.value.exit_code is ExitCode.SCRIPT_INVALID
    assert caught.value.message.startswith(str(path))
    assert caught.value.hint
    return caught.value.message


def test_paths_are_relative_to_the_file_and_become_absolute(folder):
    path = written(folder, CASE + '    job: "job 공고.txt"\n')
    case = read_script(path).cases[0]
    assert case.resume == str(folder / "resumes" / "a.pdf")
    assert case.job == str(folder / "job 공고.txt")


def test_where_the_command_runs_does_not_matter(folder, tmp_path_factory, monkeypatch):
    path = written(folder, CASE)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    relative = os.path.relpath(path, elsewhere)
    resume = read_script(Path(relative)).cases[0].resume
    assert Path(resume).is_absolute()
    assert Path(resume).samefile(folder / "resumes" / "a.pdf")


def test_a_path_that_is_absolute_already_stays(folder):
    absolute = folder / "resumes" / "a.pdf"
    assert read_script(written(folder, CASE.replace("resumes/a.pdf", str(absolute)))).cases[0].resume == str(absolute)


def test_json_and_a_byte_order_mark_are_read(folder):
    text = '{"version": 1, "cases": [{"name": "a", "resume": "resumes/a.pdf", "answers": ["Go"]}]}'
    assert read_script(written(folder, b"\xef\xbb\xbf" + text.encode())).cases[0].answers.in_order == ("Go",)


def test_anchors_and_merges_save_typing(folder):
    text = """\
version: 1
cases:
  - &first
    name: a
    resume: resumes/a.pdf
    answers: &good {default: "Go"}
  - {<<: *first, name: b}
  - {name: c, resume: resumes/a.pdf, answers: *good}
"""
    assert [case.answers.default for case in read_script(written(folder, text)).cases] == ["Go", "Go", "Go"]


def test_a_missing_resume_is_named_with_its_case(folder):
    message = fault_of(written(folder, CASE.replace("a.pdf", "b.pdf")))
    assert f"cases[0].resume of 'strong': there is no file {folder / 'resumes' / 'b.pdf'}" in message


def test_a_missing_job_is_named_with_its_case(folder):
    message = fault_of(written(folder, CASE + "    job: job.txt\n"))
    assert f"cases[0].job of 'strong': there is no file {folder / 'job.txt'}" in message


def test_a_folder_is_no_resume(folder):
    assert "there is no file" in fault_of(written(folder, CASE.replace("resumes/a.pdf", "resumes")))


def test_a_name_too_long_for_the_disk_is_a_fault_of_the_script(folder):
    assert "cases[0].resume" in fault_of(written(folder, CASE.replace("resumes/a.pdf", "a" * 5000)))


def test_a_script_that_does_not_exist_is_said(folder):
    assert "cannot be read" in fault_of(folder / "none.yaml")


def test_a_folder_is_no_script(folder):
    assert "cannot be read" in fault_of(folder)


def test_bad_yaml_is_named_by_its_line(folder):
    assert "line 5, column" in fault_of(written(folder, CASE.replace('"Go"}', '"Go"]')))


def test_the_shape_is_checked_and_named_by_its_place(folder):
    assert "cases[0]: unknown key 'resum'" in fault_of(written(folder, CASE.replace("resume:", "resum:")))


def test_a_key_that_stands_twice_is_refused_with_its_line(folder):
    text = CASE.replace('{default: "Go"}', '{intro: "a", intro: "b"}')
    assert "line 5, column 27: 'intro' stands twice" in fault_of(written(folder, text))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\x00\x01",
        b"\xff\xfe\xfa",
        b"name: 2024-13-45",
        b"a: !!python/object/apply:os.getcwd []",
        b"--- 1\n--- 2\n",
        b"&a [*a]",
    ],
    ids=["empty", "binary", "not UTF-8", "impossible date", "python object", "two documents", "cycle"],
)
def test_what_is_no_script_is_refused(folder, text):
    fault_of(written(folder, text))


def test_a_script_larger_than_the_limit_is_refused(folder):
    assert "larger than" in fault_of(written(folder, CASE + "#" * MAX_BYTES))


def test_deep_nesting_is_refused(folder):
    assert "nested more than" in fault_of(written(folder, "[" * 5000))


def test_a_list_of_merges_is_refused_before_it_grows(folder):
    lines = ["a0: &a0 {x: 1}"]
    lines += [f"a{i}: &a{i} {{<<: [{', '.join([f'*a{i - 1}'] * 9)}]}}" for i in range(1, 12)]
    assert "'<<' takes one table" in fault_of(written(folder, "\n".join(lines)))


def test_two_merges_in_one_table_are_refused_before_they_grow(folder):
    lines = ["a0: &a0 {x: 1}"]
    lines += [f"a{i}: &a{i} {{<<: *a{i - 1}, !!merge y: *a{i - 1}}}" for i in range(1, 60)]
    assert "'<<' stands twice" in fault_of(written(folder, "\n".join(lines)))


def test_aliases_without_end_are_refused(folder):
    assert "aliases" in fault_of(written(folder, "a: &a x\nb: [" + "*a, " * 2000 + "]"))


def test_recordings_are_relative_to_the_file_and_must_be_there(folder):
    text = CASE.replace('{default: "Go"}', '{intro: {audio: "take 1.wav"}}')
    message = fault_of(written(folder, text))
    assert f"cases[0].answers: audio of 'strong': there is no file {folder / 'take 1.wav'}" in message
    (folder / "take 1.wav").write_bytes(b"RIFF")
    ((_, recording),) = read_script(written(folder, text)).cases[0].answers.by_stage
    assert recording.path == str(folder / "take 1.wav")
