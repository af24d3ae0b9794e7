"""What stands at a path: its bytes, or one clear reason why there are none.

Apart because every reader of a format asks the same, and adapters do not know one another.
"""

from pathlib import Path
from typing import BinaryIO

from interview_cli.errors import ResumeUnreadable

MEGABYTE = 2**20


def content_of(path: Path, *, most_bytes: int) -> bytes:
    """Read a resume's file.

    Args:
        most_bytes: the file's format is not read above this size; whole megabytes.

    Raises:
        ResumeUnreadable: no such file, a folder, not readable, empty, too large.
    """
    try:
        if path.is_dir():
            raise ResumeUnreadable(f"'{path}' is a folder.", hint="Give the path of one resume file.")
        if not path.is_file():
            raise ResumeUnreadable(f"There is no file '{path}'.", hint="Check the path; put quotes around a name with blanks.")
        size = path.stat().st_size
        if size > most_bytes:
            raise _too_large(path.name, size, most_bytes)
        content = path.read_bytes()
    except OSError as error:
        raise ResumeUnreadable(
            f"'{path}' cannot be read: {error.strerror or error}.", hint="Check the file's permissions."
        ) from error
    if not content.strip():
        raise ResumeUnreadable(f"'{path.name}' is empty.", hint="Check that the file was fully saved or downloaded.")
    return content


def content_of_stream(stream: BinaryIO, name: str, *, most_bytes: int) -> bytes:
    """Read what a pipe brings, to its end.

    Raises:
        ResumeUnreadable: it cannot be read, brings nothing, or more than `most_bytes`.
    """
    try:
        content = stream.read(most_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: whoever started us closed it
        raise ResumeUnreadable(f"'{name}' cannot be read: {error}.", hint="Give the path of a file.") from error
    if not content.strip():
        raise ResumeUnreadable(f"'{name}' brought nothing.", hint="For example: interview resume add - < resume.pdf")
    check_size(content, name, most_bytes=most_bytes)
    return content


def check_size(content: bytes, name: str, *, most_bytes: int) -> None:
    """Refuse more than the file's format may have.

    Raises:
        ResumeUnreadable: naming both sizes.
    """
    if len(content) > most_bytes:
        raise _too_large(name, len(content), most_bytes)


def _too_large(name: str, size: int, most_bytes: int) -> ResumeUnreadable:
    return ResumeUnreadable(
        f"'{name}' has {size / MEGABYTE:.1f} MB; at most {most_bytes // MEGABYTE} MB are read.",
        hint="Give the resume alone, without large pictures or attachments.",
    )
