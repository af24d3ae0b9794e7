"""How well the rules find what an answer leaves open, against labels of the same answers.

Usage: PYTHONPATH=tests/core python benchmarks/gaps.py [--misses GAP] [FILE ...]

For each file of labelled answers (`tests/fixtures/gaps/` when none is named) and each language: per gap its support, precision, recall
and F1, over the answers whose competency probes it; then how often the gap that would be probed is among the labels.
"""

import argparse
from pathlib import Path

from gap_labels import FOLDER, Labelled, counts_of, is_picked_right, is_picked_wrong, labelled_answers

from interview_cli.core.gaps import GAPS, PRIORITIES


def table(answers: list[Labelled]) -> None:
    """Print what was found of each gap, and of those that would be probed."""
    print(f"{'gap':26}{'support':>8}{'precision':>11}{'recall':>8}{'F1':>6}")
    for gap in GAPS:
        counts = counts_of(gap, answers)
        if counts.support or counts.found:
            print(f"{gap:26}{counts.support:8}{counts.precision:11.2f}{counts.recall:8.2f}{counts.f1:6.2f}")
    right, wrong = sum(map(is_picked_right, answers)), sum(map(is_picked_wrong, answers))
    probed = sum(answer.picked is not None for answer in answers)
    print(
        f"picked right {right}/{len(answers)} = {right / len(answers):.2f}; of {probed} picked {wrong} are not among the labels\n"
    )


def main() -> None:
    """Measure each file, in each language."""
    parser = argparse.ArgumentParser(description="Compare the gaps that the rules find with the labelled ones.")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", choices=GAPS, help="print the answers where this gap is missed or falsely found")
    chosen = parser.parse_args()
    for path in chosen.files or sorted(FOLDER.glob("*.toml")):
        answers = labelled_answers(path)
        for language in ("en", "ko"):
            spoken = [answer for answer in answers if answer.language == language]
            print(f"{path.stem}, {language}: {len(spoken)} answers")
            table(spoken)
            for answer in spoken if chosen.misses else ():
                is_seen, is_found = chosen.misses in answer.seen, chosen.misses in answer.found
                if is_seen != is_found and chosen.misses in PRIORITIES[answer.competency]:
                    print("MISSED" if is_seen else "FALSE ", answer.id, answer.level, answer.text, "\n")


if __name__ == "__main__":
    main()
