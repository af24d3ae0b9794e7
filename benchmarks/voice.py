"""How well and how fast recordings are understood, on sentences that espeak-ng reads out.

Usage: PYTHONPATH=tests python benchmarks/voice.py [--weights FOLDER] [--show | --live | --planted]

Word error rate of technical English with and without words to expect, character error rate of Korean, and the processor time of
each second of speech, beside faster-whisper alone: both hear the same file one after the other. A synthetic voice is no person:
compare runs with each other, not with published figures. espeak-ng's Korean is hard to follow for people too.

With --planted, fillers and silences of known number, place and length stand in the speech, and what is measured is put beside them.

With --live, an answer of 90 s is heard as fast as it is spoken, and the wait from its end to its transcript is measured.
"""

import argparse
import re
import tempfile
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel
from numpy.typing import NDArray

from interview_cli.adapters.whisper import Whisper
from interview_cli.core.resume import Language
from interview_cli.core.speech import LONG_PAUSE_S, delivery_of
from speech import RATE_HZ, silence, spoken, written

SENTENCES = Path(__file__).parents[1] / "tests" / "fixtures" / "speech" / "sentences.toml"
THREADS = 2
LIVE_S = 90.0
BLOCK = RATE_HZ // 10
# As they are said in the sentences: a recognizer may write either.
FIGURES = {"2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "20": "twenty", "40": "forty"}
FIGURES |= {"900": "nine hundred", "2000": "two thousand"}


@dataclass
class Tally:
    """Errors and processor seconds of one way to listen."""

    wrong: int = 0
    of: int = 0
    seconds: float = 0.0
    lines: list[str] = field(default_factory=list)

    def add(self, said: Sequence[str], heard: Sequence[str], text: str) -> None:
        """Count one sentence."""
        self.wrong += errors(said, heard)
        self.of += len(said)
        self.lines.append(f"    {errors(said, heard):3} {text}")


def errors(said: Sequence[str], heard: Sequence[str]) -> int:
    """Levenshtein's distance."""
    row = list(range(len(heard) + 1))
    for i, one in enumerate(said, start=1):
        before, row[0] = row[0], i
        for j, other in enumerate(heard, start=1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (one != other))
    return row[-1]


def as_words(text: str) -> list[str]:
    """Words without case and punctuation, figures in words."""
    low = re.sub(r"\b\d[\d,]*\b", lambda found: FIGURES.get(found[0].replace(",", ""), found[0]), text.lower())
    return re.sub(r"[^\w+#/' ]|(?<=\w)\.(?=\w)", "", low.replace("-", " ")).split()


def as_letters(text: str) -> list[str]:
    """Letters and figures alone."""
    return list(re.sub(r"\W", "", text))


def wait_after(whisper: Whisper, sentences: Sequence[str], seconds: float) -> float:
    """Speak for so long into a hearing, in real time, and give the seconds from the end to the transcript."""
    parts = [part for sentence in sentences for part in (spoken(sentence), silence(0.7))]
    samples = (np.concatenate(parts).astype(np.float32) / 32768)[: round(seconds * RATE_HZ)]
    hearing = whisper.begin(language="en")
    began = time.monotonic()
    for start in range(0, len(samples), BLOCK):
        hearing.add(samples[start : start + BLOCK])
        time.sleep(max(0.0, began + (start + BLOCK) / RATE_HZ - time.monotonic()))
    ended = time.monotonic()
    hearing.finish()
    return time.monotonic() - ended


@dataclass(frozen=True)
class Planted:
    """An answer with what was put into it.

    Attributes:
        pauses: where each silence over 2 s begins, and how long it is, in seconds.
    """

    samples: NDArray[np.int16]
    fillers: int
    pauses: tuple[tuple[float, float], ...]


FILLERS: dict[Language, tuple[str, str]] = {"en": ("um", "uh"), "ko": ("음", "어")}
SILENCES_S = (1.0, 2.5, 4.0)  # after each sentence in turn; the first is too short to be told
AROUND_S = {"said on": 0.0, "with silence around": 0.5}
SENTENCES_A_TAKE = 6
NEAR_S = 0.5  # a silence is found where one begins so near to it


def planted(sentences: Sequence[str], language: Language, *, around_s: float) -> Planted:
    """Speak sentences with a filler before each, in the middle of each, and a silence after each."""
    parts: list[NDArray[np.int16]] = [silence(0.5)]
    pauses = []
    for number, sentence in enumerate(sentences):
        words, (first, second) = sentence.split(), FILLERS[language]
        middle = len(words) // 2
        if around_s:
            pieces = [first, " ".join(words[:middle]), second, " ".join(words[middle:])]
            spaced = [part for piece in pieces for part in (spoken(piece, language=language), silence(around_s))][:-1]
            parts += spaced
        else:
            whole = f"{first.capitalize()}, {' '.join(words[:middle])}, {second}, {' '.join(words[middle:])}"
            parts.append(spoken(whole, language=language))
        length_s = SILENCES_S[number % len(SILENCES_S)]
        if length_s > LONG_PAUSE_S and number < len(sentences) - 1:
            pauses.append((sum(map(len, parts)) / RATE_HZ, length_s))
        parts.append(silence(length_s))
    return Planted(np.concatenate(parts), 2 * len(sentences), tuple(pauses))


def measure_planted(whisper: Whisper, script: Mapping[str, Sequence[str]]) -> None:
    """Print a row for each language and way to plant: how much was found, how exactly, and what was found that is not there."""
    print("| language | fillers | planted | counted | silences over 2 s | found | off by, mean | at most | found that are none |")
    print("|---|---|---|---|---|---|---|---|---|")
    languages: tuple[Language, ...] = ("en", "ko")
    for language in languages:
        for way, around_s in AROUND_S.items():
            made = counted = silences = found = false = 0
            off: list[float] = []
            for start in range(0, len(script[language]), SENTENCES_A_TAKE):
                truth = planted(script[language][start : start + SENTENCES_A_TAKE], language, around_s=around_s)
                with tempfile.TemporaryDirectory() as folder:
                    heard = whisper.transcribe(written(Path(folder) / "take.wav", truth.samples), language=language)
                measured = delivery_of(heard)
                made += truth.fillers
                counted += sum(it.count for it in measured.fillers)
                silences += len(truth.pauses)
                near = [
                    (length_s, pause.length_s)
                    for start_s, length_s in truth.pauses
                    for pause in measured.pauses
                    if abs(pause.start_s - start_s) <= NEAR_S
                ]
                found += len(near)
                false += len(measured.pauses) - len(near)
                off += [abs(one - other) for one, other in near]
            mean, most = (f"{sum(off) / len(off):.2f} s", f"{max(off):.2f} s") if off else ("–", "–")
            print(f"| {language} | {way} | {made} | {counted} | {silences} | {found} | {mean} | {most} | {false} |")


def main() -> None:
    """Measure both languages."""
    parser = argparse.ArgumentParser(description="Measure how well and how fast recordings are understood.")
    parser.add_argument("--weights", type=Path, default=Path("models/whisper-base"))
    parser.add_argument("--show", action="store_true", help="print each sentence as it was understood, with its errors")
    parser.add_argument("--planted", action="store_true", help="measure planted fillers and silences in place of errors")
    parser.add_argument("--live", action="store_true", help="measure the wait after an answer of 90 s in place of errors")
    chosen = parser.parse_args()
    script = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    whisper = Whisper(chosen.weights, name="whisper", threads=THREADS)
    if chosen.live:
        print(f"{wait_after(whisper, script['en'], LIVE_S):.2f} s from the end of {LIVE_S:.0f} s to the transcript")
        return
    if chosen.planted:
        measure_planted(whisper, script)
        return
    alone = WhisperModel(str(chosen.weights), device="cpu", compute_type="int8", cpu_threads=THREADS)

    def bare(file: Path, language: str) -> str:
        segments, _ = alone.transcribe(
            str(file), language=language, vad_filter=True, word_timestamps=True, condition_on_previous_text=False
        )
        return " ".join(it.text.strip() for it in segments)

    for language, split, unit in (("en", as_words, "word"), ("ko", as_letters, "character")):
        ways: dict[str, Callable[[Path, str], str]] = {
            "faster-whisper alone": bare,
            "interview": lambda file, spoken_in: whisper.transcribe(file, language=spoken_in).text,  # type: ignore[arg-type]
        }
        if language == "en":
            ways["interview, with words to expect"] = lambda file, _: (
                whisper.transcribe(file, language="en", hotwords=script["terms"]).text
            )
        tallies = {way: Tally() for way in ways}
        length = 0.0
        with tempfile.TemporaryDirectory() as folder:
            for sentence in script[language]:
                samples = spoken(sentence, language=language)
                file = written(Path(folder) / "take.wav", samples)
                length += len(samples) / RATE_HZ
                for way, listen in ways.items():
                    began = time.process_time()
                    text = listen(file, language)
                    tallies[way].seconds += time.process_time() - began
                    tallies[way].add(split(sentence), split(text), text)
        for way, tally in tallies.items():
            rate, cost = tally.wrong / tally.of, tally.seconds / length
            print(f"{language}: {unit} error rate {rate:.3f}, {cost:.2f} processor seconds a second: {way}")
            if chosen.show:
                print("\n".join(tally.lines))


if __name__ == "__main__":
    main()
