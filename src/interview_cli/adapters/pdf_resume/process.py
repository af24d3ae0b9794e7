"""The child process that opens a PDF, seen from outside: its start, its limits, and its failures as one clear line each.

Apart because everything that can go wrong with somebody else's file is told apart here.
"""

import json
import math
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from interview_cli.errors import PasswordNeeded, ResumeUnreadable

EXPORT = "Export it again from the program that made it, as PDF with text, or give a .txt or .md file."

_CHILD = "interview_cli.adapters.pdf_child"
_CPU_SIGNALS = (-9, -24)  # what RLIMIT_CPU sends: SIGXCPU, and SIGKILL at the hard limit


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take; a page that inflates to more than the memory is a bomb."""

    pages: int = 20
    characters: int = 200_000
    memory_bytes: int = 2**30
    seconds: float = 15  # the whole of reading is to be over in 20


def start() -> subprocess.Popen[bytes]:
    """Start a child; its imports run while this process does other things.

    Raises:
        ResumeUnreadable: the system has no room for another process.
    """
    try:
        return subprocess.Popen(  # noqa: S603  our own code
            [sys.executable, "-P", "-m", _CHILD],  # -P: nothing of the folder that the user stands in is imported
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    except OSError as error:
        raise ResumeUnreadable(
            f"The process that reads PDF files cannot be started: {error.strerror or error}.",
            hint="Free some memory and try again.",
        ) from error


def ask(
    child: subprocess.Popen[bytes], content: bytes, name: str, *, password: str | None, limits: Limits, **wish: Any
) -> tuple[dict[str, Any], bytes]:
    """Send a file to a child and get its answer; the child has ended when this returns or raises.

    Args:
        wish: what is wanted beside the words, e.g. `render={"page": 1, "dpi": 300}`.

    Returns:
        The answer, and the bytes after it (a picture).

    Raises:
        PasswordNeeded: it is encrypted, and the password is missing or wrong.
        ResumeUnreadable: damaged, too large, too slow.
    """
    request = {
        "password": password or "",
        "most_pages": limits.pages,
        "most_characters": limits.characters,
        "memory_bytes": limits.memory_bytes,
        "cpu_s": math.ceil(limits.seconds),
        **wish,
    }
    too_slow = ResumeUnreadable(f"'{name}' took longer than {limits.seconds:g} s to read.", hint=EXPORT)
    try:
        output, errors = child.communicate(json.dumps(request).encode() + b"\n" + content, timeout=limits.seconds)
    except subprocess.TimeoutExpired as error:
        raise too_slow from error
    finally:
        if child.poll() is None:  # too slow, or Ctrl-C: the child must not go on alone
            child.kill()
            child.communicate()
    if child.returncode in _CPU_SIGNALS:
        raise too_slow
    if child.returncode < 0:  # killed, or broken down where a C library got no memory
        raise ResumeUnreadable(
            f"'{name}' is damaged, or needs more than {limits.memory_bytes / 2**30:g} GiB of memory: its reader broke down.",
            hint=EXPORT,
        )
    if child.returncode or not output:
        last = (errors.decode(errors="replace").strip().splitlines() or ["no reason given"])[-1]
        raise ResumeUnreadable(f"'{name}' is damaged: its reader stopped at it ({_reason(last)}).", hint=EXPORT)
    line, _, rest = output.partition(b"\n")
    answer: dict[str, Any] = json.loads(line)
    if "error" in answer:
        raise _refusal(name, answer["error"], _reason(answer["detail"]), limits, has_password=bool(password))
    return answer, rest


def _reason(text: str) -> str:
    """What a library said, up to where it quotes the file: nothing of that is of use, or may steer a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in text.partition(":")[0])[:100]


def _refusal(name: str, kind: str, detail: str, limits: Limits, *, has_password: bool) -> ResumeUnreadable:
    match kind:
        case "password" if has_password:
            return PasswordNeeded(
                f"The password given does not open '{name}'.",
                hint="Check it for upper and lower case, or save the resume without a password.",
            )
        case "password":
            return PasswordNeeded(
                f"'{name}' is encrypted and needs a password.",
                hint="Put the password into a file and give it with --password-file FILE, or save the resume without a password.",
            )
        case "encryption":
            return ResumeUnreadable(f"'{name}' is encrypted in a way that cannot be read.", hint="Save it without a password.")
        case "memory":
            return ResumeUnreadable(
                f"'{name}' needs more than {limits.memory_bytes / 2**30:g} GiB of memory to read.", hint=EXPORT
            )
        case "too_large":
            return ResumeUnreadable(f"'{name}' has {detail}.", hint="Give the resume alone, without portfolio or attachments.")
        case _:
            return ResumeUnreadable(f"'{name}' is damaged or no whole PDF ({detail}).", hint=EXPORT)
