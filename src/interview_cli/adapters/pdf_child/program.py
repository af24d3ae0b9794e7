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
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.utils.exceptions import PdfminerException

from interview_cli.adapters.pdf_child import pictures
from interview_cli.adapters.pdf_child.codes import Fonts
from interview_cli.adapters.pdf_child.ink import ink_of
from interview_cli.adapters.pdf_child.limits import Budget, LimitPassedError, limit_resources
from interview_cli.adapters.pdf_child.wholeness import is_whole
from interview_cli.adapters.pdf_child.words import read_page

NESTED = {"error": "damaged", "detail": "its parts lie in one another without end"}


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
    except RecursionError:
        return NESTED, b""
    except pictures.CannotDrawError as error:
        return {"error": "damaged", "detail": str(error)}, b""
    except PdfminerException as error:
        return refusal_of(error.args[0] if error.args else error), b""


def refusal_of(cause: Any) -> dict[str, Any]:
    """Tell an encrypted file from a damaged one by what pdfminer raised, which pdfplumber wraps."""
    match cause:
        case PDFPasswordIncorrect() | UnicodeEncodeError():  # older encryptions know Latin-1 alone: no other password opens them
            return {"error": "password", "detail": ""}
        case PDFEncryptionError():
            return {"error": "encryption", "detail": ""}
        case MemoryError():
            return {"error": "memory", "detail": ""}
        case RecursionError():
            return NESTED
        case _:
            return {"error": "damaged", "detail": str(cause)[:200] or type(cause).__name__}


def read(content: bytes, request: dict[str, Any]) -> list[dict[str, Any]]:
    """Read all pages."""
    with pdfplumber.open(io.BytesIO(content), password=request["password"], raise_unicode_errors=False) as pdf:
        if len(pdf.pages) > request["most_pages"]:
            raise LimitPassedError(f"{len(pdf.pages)} pages, where at most {request['most_pages']} are read")
        pdf.rsrcmgr = Fonts()
        pages = []
        drawings = pictures.Drawings(content, request["password"])
        budget = Budget(request["most_characters"])
        for page in pdf.pages:
            if not is_whole(page.page_obj):
                raise PdfminerException(PDFSyntaxError(f"page {page.page_number} breaks off in the middle"))
            pages.append(read_page(page, ink_of(page, budget), drawings))
            page.close()  # frees what pdfplumber keeps of it: 185 MB become 5 MB on 65 pages
        return pages
