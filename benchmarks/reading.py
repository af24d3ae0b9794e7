"""How long the program reads PDF resumes, as a ratio to what pdfplumber alone needs for the words of the same pages.

Usage: python benchmarks/reading.py FOLDER [--runs 5]

For each file in turn, so that both see the same machine: pdfplumber's `extract_words` of all pages in a new Python process, and
the program's own reading, which starts such a process too and goes on to sections, passages and facts. A resume without text is
left out. Seconds say little on a shared machine; the ratio of the medians does.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from interview_cli.adapters.pdf_resume import PdfResume
from interview_cli.core.reading import read_resume
from interview_cli.errors import ResumeUnreadable

WORDS_ALONE = (
    "import io, sys, pdfplumber\nfor page in pdfplumber.open(io.BytesIO(sys.stdin.buffer.read())).pages: page.extract_words()"
)


def seconds(work: Callable[[], object]) -> float:
    """Do something and give its wall time."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def words_alone(content: bytes) -> None:
    """What pdfplumber needs for the words, in a process of its own."""
    subprocess.run([sys.executable, "-P", "-c", WORDS_ALONE], input=content, check=True)


def whole(content: bytes) -> None:
    """What the program does with a file up to where it is stored."""
    read_resume(PdfResume().read(content, "resume.pdf"))


def has_text(content: bytes) -> bool:
    """The program reads it without OCR."""
    try:
        whole(content)
    except ResumeUnreadable:
        return False
    return True


def main() -> None:
    """Measure each file, and print the medians of all."""
    parser = argparse.ArgumentParser(description="Compare reading resumes with reading their words alone.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    contents = {path.name: path.read_bytes() for path in sorted(chosen.folder.rglob("*.pdf"))}
    files = {name: content for name, content in contents.items() if has_text(content)}
    if not files:
        sys.exit(f"'{chosen.folder}' holds no .pdf file with text.")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # before there was any child but the program's own
    ratios, ours, theirs = [], [], []
    for name, content in files.items():
        pairs = [(seconds(partial(whole, content)), seconds(partial(words_alone, content))) for _ in range(chosen.runs)]
        own, other = (statistics.median(column) for column in zip(*pairs, strict=True))
        ratios.append(own / other)
        ours.append(own)
        theirs.append(other)
        print(f"{name:45} {own:6.3f} s   words alone {other:6.3f} s   ratio {own / other:.2f}")
    print(
        f"{len(files)} files: median {statistics.median(ours):.3f} s, words alone {statistics.median(theirs):.3f} s, "
        f"ratio of the medians {statistics.median(ours) / statistics.median(theirs):.2f}, "
        f"median of the ratios {statistics.median(ratios):.2f}, highest {max(ratios):.2f}"
    )
    per_unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in bytes there, in kilobytes elsewhere
    print(f"most memory that the reader's process took: {peak * per_unit / 2**20:.0f} MB")


if __name__ == "__main__":
    main()
