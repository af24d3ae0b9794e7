"""Correct by hand what was read of a resume: the mended text becomes the resume that its file stands for."""

from interview_cli.core.correcting import as_text, corrected
from interview_cli.core.resume import Resume
from interview_cli.ports import Resumes


def correct_resume(resume: Resume, text: str, *, resumes: Resumes) -> Resume:
    """Store what a person made of `core.correcting.as_text(resume)`; text that is as it was gives the resume itself.

    The one before goes, unless interviews rest on it: they keep what they were about.

    Raises:
        ResumeUnreadable: the text is no resume; nothing was stored.
    """
    if not text.strip() or text.strip() == as_text(resume).strip():
        return resume
    mended = corrected(resume, text)
    resumes.add(mended)
    if resume.id != mended.id and not resumes.sessions_of(resume.id):
        resumes.delete(resume.id)
    return resumes.get(mended.id)
