"""Delete what is kept of an interview, or of a resume: recordings first, so that no sound outlives the interview that it is of."""

from interview_cli.ports import Recordings, Resumes, Sessions


def forget_session(session_id: str, *, sessions: Sessions, recordings: Recordings) -> int:
    """Delete an interview with its recordings; give the number of those.

    Raises:
        SessionNotFound: there is none.
        StorageUnavailable: a recording cannot be deleted; then the interview stays too.
    """
    session = sessions.get(session_id)
    count = recordings.delete(session.id)
    sessions.delete(session.id)
    return count


def forget_resume(resume_id: str, *, resumes: Resumes, recordings: Recordings) -> int:
    """Delete a resume with the interviews that rest on it and their recordings; give the number of interviews.

    Raises:
        ResumeNotFound, StorageUnavailable: as for an interview.
    """
    resume = resumes.get(resume_id)
    for session_id in resumes.sessions_of(resume.id):
        recordings.delete(session_id)
    return resumes.delete(resume.id)
