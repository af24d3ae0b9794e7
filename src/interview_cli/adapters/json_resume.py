"""Resumes in JSON, in the form of JSON Resume (https://jsonresume.org/schema): what they state is taken as stated."""

import hashlib
import json

from interview_cli.core.json_resume import outline_of
from interview_cli.core.outline import Outline
from interview_cli.errors import ResumeUnreadable
from interview_cli.files import MEGABYTE, check_size

_OTHER = "Mend it there, or give a PDF, .txt or .md file."


class JsonResume:
    """Reads JSON Resume files."""

    def read(self, content: bytes, name: str, *, password: str | None = None) -> Outline:  # noqa: ARG002  text has none
        """Read a JSON file.

        Raises:
            ResumeUnreadable: over 1 MB, no JSON, no JSON Resume.
        """
        check_size(content, name, most_bytes=MEGABYTE)
        try:
            value = json.loads(content.decode("utf-8-sig"))
        except json.JSONDecodeError as error:
            raise ResumeUnreadable(
                f"'{name}' is no JSON: line {error.lineno}, column {error.colno}: {error.msg}.", hint=_OTHER
            ) from error
        except UnicodeDecodeError as error:
            raise ResumeUnreadable(
                f"'{name}' is not UTF-8 text (byte {error.start}).", hint="Save it as UTF-8, or give a PDF."
            ) from error
        except RecursionError as error:
            raise ResumeUnreadable(f"'{name}' is nested too deeply to be a resume.", hint=_OTHER) from error
        return outline_of(value, name=name, sha256=hashlib.sha256(content).hexdigest())
