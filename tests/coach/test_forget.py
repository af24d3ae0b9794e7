"""What is deleted takes its recordings with it."""

from pathlib import Path

import numpy as np
import pytest
from desk import desk

from interview_cli.adapters.recording_files import RecordingFiles
from interview_cli.coach.forget import forget_resume, forget_session
from interview_cli.errors import ResumeNotFound, SessionNotFound, StorageUnavailable

SOUND = np.zeros(100, dtype=np.float32)


def test_a_session_goes_with_its_recordings_and_no_other(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    recordings = RecordingFiles(tmp_path / "sound")
    gone, kept = it.begin(), it.begin()
    for session in (gone, gone, kept):
        recordings.keep(session.id, 0, SOUND)
    assert forget_session(gone.id[:5], sessions=it.sessions, recordings=recordings) == 2
    assert [session.id for session in it.sessions.all()] == [kept.id]
    assert [path.name for path in (tmp_path / "sound").iterdir()] == [kept.id]


def test_a_resume_goes_with_all_recordings_about_it(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    recordings = RecordingFiles(tmp_path / "sound")
    for session in (it.begin(), it.begin()):
        recordings.keep(session.id, 0, SOUND)
    (resume,) = it.resumes.all()
    assert forget_resume(resume.id, resumes=it.resumes, recordings=recordings) == 2
    assert list((tmp_path / "sound").iterdir()) == []


def test_a_session_whose_recordings_cannot_be_deleted_stays(tmp_path: Path) -> None:
    class Stuck(RecordingFiles):
        def delete(self, session_id: str) -> int:
            raise StorageUnavailable("It cannot be deleted.", hint="Look.")

    it, _ = desk(tmp_path)
    session = it.begin()
    with pytest.raises(StorageUnavailable):
        forget_session(session.id, sessions=it.sessions, recordings=Stuck(tmp_path))
    assert it.sessions.get(session.id).id == session.id


def test_what_is_not_there_is_no_reason_to_delete_anything(tmp_path: Path) -> None:
    it, _ = desk(tmp_path)
    recordings = RecordingFiles(tmp_path / "sound")
    recordings.keep("nobody", 0, SOUND)
    with pytest.raises(SessionNotFound):
        forget_session("nobody", sessions=it.sessions, recordings=recordings)
    with pytest.raises(ResumeNotFound):
        forget_resume("nobody", resumes=it.resumes, recordings=recordings)
    assert recordings.path("nobody", "answer-1.wav").is_file()
