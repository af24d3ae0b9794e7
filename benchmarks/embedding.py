"""How long a resume takes to become searchable once the embedder is loaded, and what loading it takes.

Usage: python benchmarks/embedding.py RESUME… [--embedder ID]

Beside the seconds stands the ratio to multiplying matrices on the same cores in the same run, since seconds alone say little on a
shared machine.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from interview_cli.core.reading import read_resume
from interview_cli.core.searching import all_claims
from interview_cli.settings import load_settings
from interview_cli.wiring import Wiring

RUNS = 5
WIDTH, PRODUCTS = 1024, 20  # about 43 billion operations


def median_s(work: Callable[[], object]) -> float:
    """The median wall time of some runs."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("resumes", type=Path, nargs="+")
    parser.add_argument("--embedder")
    asked = parser.parse_args()
    settings, _ = load_settings(os.environ, Path.cwd(), {"embedder": asked.embedder})
    wiring = Wiring(settings, os.environ, on_job_failure=lambda error: print(error.message))
    try:
        began = time.perf_counter()
        embedder = wiring.embedder.get()
        print(f"{'loading the embedder':40} {time.perf_counter() - began:6.2f} s   {settings.embedder}")
        factor = np.ones((WIDTH, WIDTH), dtype=np.float32)
        base = median_s(lambda: [factor @ factor for _ in range(PRODUCTS)])
        for path in asked.resumes:
            resume = read_resume(wiring.reader.read(wiring.reader.fetch(path)))
            claims = [claim for _, claim in all_claims(resume.passages)]
            took = median_s(lambda: embedder.embed_passages(claims))  # noqa: B023  called at once
            size = f"{resume.pages} pages, {len(claims)} claims"
            print(f"{path.name:40} {took:6.2f} s   ratio {took / base:5.1f}   {size}")
        queries = wiring.content.ordinary_questions("en")
        took = median_s(lambda: embedder.embed_queries(queries))
        print(f"{'queries of all stages, once a machine':40} {took:6.2f} s   ratio {took / base:5.1f}   {len(queries)} texts")
    finally:
        wiring.close()


if __name__ == "__main__":
    main()
