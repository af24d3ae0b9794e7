"""What broken PDF files do: each is read, or refused by one clear line, within seconds; anything else is a defect.

Usage: python benchmarks/fuzz_pdf.py FOLDER [--count 2000] [--seed 0] [--workers 2] [--keep FOLDER]

Files of FOLDER are damaged at random, the same for the same seed: bytes flipped, cut out, brought in from another file, the end
missing, numbers changed, also inside streams that are packed. Each goes through the program's own reader, a child process for
each, and what it gives through the search for sections and facts. Exit 1 when one ends in anything but a refusal, or takes longer
than 20 s; `--keep` stores those.
"""

import argparse
import random
import re
import sys
import time
import traceback
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.core.reading import read_resume
from interview_cli.errors import ResumeUnreadable

MOST_SECONDS = 20
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
NUMBER = re.compile(rb"\d+(?:\.\d+)?")
ODD_NUMBERS = (b"0", b"-1", b"1", b"255", b"65536", b"2147483648", b"99999999999999999999", b"0.00001", b"1e9", b"-0.5")

Damage = Callable[[bytes, random.Random, Sequence[bytes]], bytes]


def flip_bits(content: bytes, dice: random.Random, _: Sequence[bytes]) -> bytes:
    """Change single bits, few or many."""
    changed = bytearray(content)
    for _time in range(dice.choice((1, 8, 64, 512))):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def cut_out(content: bytes, dice: random.Random, _: Sequence[bytes]) -> bytes:
    """Lose a piece."""
    start = dice.randrange(len(content))
    return content[:start] + content[start + dice.choice((1, 10, 1000, 20_000)) :]


def bring_in(content: bytes, dice: random.Random, others: Sequence[bytes]) -> bytes:
    """Put a piece of another file, or of the same one, over this one or between."""
    source = dice.choice((content, dice.choice(others)))
    start, place, size = dice.randrange(len(source)), dice.randrange(len(content)), dice.choice((4, 40, 400, 4000))
    return content[:place] + source[start : start + size] + content[place + dice.choice((0, size)) :]


def cut_short(content: bytes, dice: random.Random, _: Sequence[bytes]) -> bytes:
    """Lose the end."""
    return content[: dice.randrange(len(content))]


def change_numbers(content: bytes, dice: random.Random, _: Sequence[bytes]) -> bytes:
    """Change numbers: offsets, lengths, references, and those in programs that are not packed."""
    found = dice.sample(spots := list(NUMBER.finditer(content)), min(len(spots), dice.choice((1, 3, 20))))
    for spot in sorted(found, key=lambda spot: spot.start(), reverse=True):
        content = content[: spot.start()] + dice.choice(ODD_NUMBERS) + content[spot.end() :]
    return content


def change_a_program(content: bytes, dice: random.Random, others: Sequence[bytes]) -> bytes:
    """Damage what is packed in a stream, and pack it again so that it fits where it was."""
    streams = list(STREAM.finditer(content))
    for spot in dice.sample(streams, len(streams)):
        try:
            inner = zlib.decompress(spot[1])
        except zlib.error:
            continue
        damage = dice.choice((change_numbers, change_numbers, flip_bits, cut_out, bring_in))
        packed = zlib.compress(damage(inner or b" ", dice, others), 9)
        if len(packed) <= len(spot[1]):
            return content[: spot.start(1)] + packed.ljust(len(spot[1]), b"\0") + content[spot.end(1) :]
    return flip_bits(content, dice, others)


DAMAGES: tuple[Damage, ...] = (flip_bits, cut_out, bring_in, cut_short, change_numbers, change_a_program, change_a_program)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: `trace` is there when it ended in what nobody foresaw."""

    kind: str
    seconds: float
    trace: str = ""


def damaged(files: Sequence[bytes], number: int, seed: int) -> bytes:
    """Make the file of this number, in the same way whenever it is asked for."""
    dice = random.Random(f"{seed}/{number}")
    content = dice.choice(files)
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        content = dice.choice(DAMAGES)(content, dice, files) or b"%PDF-"
    return content


def outcome_of(content: bytes) -> Outcome:
    """Read one file as the program does."""
    began = time.monotonic()
    trace = ""
    try:
        read_resume(PdfResume().read(content, "resume.pdf"))
        kind = "read"
    except ResumeUnreadable as error:
        kind = "refused: " + re.sub(r"\d[\d,]*", "N", error.message.removeprefix("'resume.pdf' "))[:90]
    except Exception:  # noqa: BLE001  what nobody foresaw is what this looks for
        kind, trace = "traceback", traceback.format_exc()
    return Outcome(kind, time.monotonic() - began, trace)


def main() -> None:
    """Damage, read, count."""
    parser = argparse.ArgumentParser(description="Read damaged PDF files.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    files = [path.read_bytes() for path in sorted(chosen.folder.rglob("*.pdf"))]
    if not files:
        sys.exit(f"'{chosen.folder}' holds no .pdf file.")

    def run(number: int) -> Outcome:
        content = damaged(files, number, chosen.seed)
        outcome = outcome_of(content)
        if chosen.keep and (outcome.trace or outcome.seconds > MOST_SECONDS):
            chosen.keep.mkdir(parents=True, exist_ok=True)
            (chosen.keep / f"{chosen.seed}-{number}.pdf").write_bytes(content)
        return outcome

    outcomes = []
    with ThreadPoolExecutor(chosen.workers) as pool:
        for outcome in pool.map(run, range(chosen.count)):
            outcomes.append(outcome)
            if len(outcomes) % 100 == 0:
                print(f"{len(outcomes)} of {chosen.count} files", file=sys.stderr)
    report(outcomes)


def report(outcomes: Sequence[Outcome]) -> None:
    """Print what happened, and end with 1 when something did that must not."""
    kinds = Counter(outcome.kind for outcome in outcomes)
    for kind, count in kinds.most_common():
        print(f"{count:6} {kind}")
    slow = sum(outcome.seconds > MOST_SECONDS for outcome in outcomes)
    slowest = max(outcome.seconds for outcome in outcomes)
    refused = sum(count for kind, count in kinds.items() if kind.startswith("refused"))
    print(f"read {kinds['read']}, refused {refused}, tracebacks {kinds['traceback']}, slowest {slowest:.1f} s")
    for trace in sorted({outcome.trace for outcome in outcomes} - {""}):
        print(trace)
    if kinds["traceback"] or slow:
        sys.exit(f"{kinds['traceback']} tracebacks, {slow} files over {MOST_SECONDS} s")


if __name__ == "__main__":
    main()
