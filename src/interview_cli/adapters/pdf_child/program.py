"""One request from stdin, one answer to stdout.

The request comes on stdin, so that a password never shows in a process list: one line of JSON (password, limits, what is wanted),
then the bytes of the file. The answer is one line of JSON, {"pages": [...]}, {"picture": {...}} or {"error": kind, "detail": text},
and after it the bytes of a picture if one was asked for. Any other failure ends the process with a traceback on stderr.
"""

import gc
import io
import json
import sys
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from interview_cli.adapters.pdf_child import pictures
from interview_cli.adapters.pdf_child.words import read_page

if sys.platform != "win32":
    import resource


class LimitPassedError(Exception):
    """A limit of the request is passed; the message says which."""


def main() -> None:
    """Answer one request, or end when none comes."""
    gc.disable()  # saves a tenth of the time; the process is short-lived and its memory is bounded
    asked = sys.stdin.buffer.readline()
    if not asked:
        return  # started ahead of need, and nothing was read
    request = json.loads(asked)
    limit_resources(request["memory_bytes"], request["cpu_s"])
    answer, picture = answer_to(sys.stdin.buffer.read(), request)
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + picture)


def answer_to(content: bytes, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Do what the request asks for; failures that can be told apart are answers too."""
    try:
        if "render" in request:
            header, picture = pictures.draw(content, request)
            return {"picture": header}, picture
        return {"pages": read(content, request)}, b""
    except LimitPassedError as error:
        return {"error": "too_large", "detail": str(error)}, b""
    except MemoryError:
        return {"error": "memory", "detail": ""}, b""
    except pictures.CannotDrawError as error:
        return {"error": "damaged", "detail": str(error)}, b""
    except PdfminerException as error:
        return {"error": kind_of(error), "detail": repr(error.args[0] if error.args else error)[:200]}, b""


def limit_resources(memory_bytes: int, cpu_s: int) -> None:
    """Bound this process, where the platform can (Windows cannot; macOS refuses the one on memory)."""
    if sys.platform == "win32":
        return
    for what, limit in ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_CPU, cpu_s)):
        hard = resource.getrlimit(what)[1]
        if hard != resource.RLIM_INFINITY and hard < limit:
            continue  # already bounded more tightly
        try:
            resource.setrlimit(what, (limit, limit))
        except (ValueError, OSError):
            sys.stderr.write("this platform does not bound the reader's memory\n")


def kind_of(error: PdfminerException) -> str:
    """Tell an encrypted file from a damaged one: pdfplumber wraps what pdfminer raised."""
    match error.args[:1]:
        case (PDFPasswordIncorrect(),):
            return "password"
        case (PDFEncryptionError(),):
            return "encryption"
        case (MemoryError(),):
            return "memory"
        case _:
            return "damaged"


def read(content: bytes, request: dict[str, Any]) -> list[dict[str, Any]]:
    """Read all pages."""
    with pdfplumber.open(io.BytesIO(content), password=request["password"], raise_unicode_errors=False) as pdf:
        if len(pdf.pages) > request["most_pages"]:
            raise LimitPassedError(f"{len(pdf.pages)} pages, where at most {request['most_pages']} are read")
        pages = []
        drawings = pictures.Drawings(content, request["password"])
        characters = 0
        for page in pdf.pages:
            pages.append(read_page(page, drawings))
            characters += pages[-1]["characters"]
            if characters > request["most_characters"]:
                raise LimitPassedError(f"more than {request['most_characters']:,} characters")
            page.close()  # frees what pdfplumber keeps of it: 185 MB become 5 MB on 65 pages
        return pages
