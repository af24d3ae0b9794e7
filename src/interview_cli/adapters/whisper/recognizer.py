"""Whisper as CTranslate2 runs it: words with times from samples, with the same result for the same recording.

Only a folder is loaded, and only a whole one: a name, or a folder without its tokenizer, would make the library ask a hub.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import ctranslate2
from faster_whisper import WhisperModel

from interview_cli.adapters.whisper.hearing import Hearing, nobody_speaks
from interview_cli.adapters.whisper.sound import SAMPLE_RATE_HZ, Samples, read_sound
from interview_cli.adapters.whisper.speaking import Joined, joined, spans_of
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.transcript import Piece, Span, Transcript, Word, transcript_of
from interview_cli.errors import VoiceUnavailable

FILES = ("model.bin", "config.json", "tokenizer.json")
MOST_THREADS = 4  # whisper-base is no faster with more
MOST_HOTWORD_TOKENS = 150  # they share 448 positions with the text: 223 would leave too few for a fast speaker's 30 s
# The first is always tried; the others only where the text loops or was guessed. faster-whisper tries six, with five samples each:
# speech that it does not understand then takes it longer than the speech lasted.
TEMPERATURES = (0.0, 0.4)
SAMPLES_A_TRY = 1
SEED = 1


class Whisper:
    """Implements `ports.Transcriber`.

    Args:
        folder: the weights, in CTranslate2's form.
        name: what messages call them.
        threads: 0 takes the cores of this process, at most 4.
        use_gpu: take a GPU where there is one.
    """

    def __init__(self, folder: Path, *, name: str, threads: int = 0, use_gpu: bool = True) -> None:
        self._name = name
        for file in FILES:
            if not (folder / file).is_file():
                raise VoiceUnavailable(
                    f"{folder} has no {file}.", hint="Get the weights with: interview models pull whisper-base"
                )
        has_gpu = use_gpu and ctranslate2.get_cuda_device_count() > 0
        try:
            self._model = WhisperModel(
                str(folder),
                device="cuda" if has_gpu else "cpu",
                compute_type="float16" if has_gpu else "int8",
                cpu_threads=threads or min(_cores(), MOST_THREADS),
                local_files_only=True,
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise VoiceUnavailable(
                f"{folder} cannot be loaded: {error}.", hint="Get the weights again, or use the CPU: INTERVIEW_GPU_LAYERS=0"
            ) from error

    @property
    def name(self) -> str:
        """See `ports.Transcriber.name`."""
        return self._name

    def transcribe(self, path: Path, *, language: Language | None, hotwords: Sequence[str] = ()) -> Transcript:
        """See `ports.Transcriber.transcribe`."""
        self._check(language)
        sound = read_sound(path)
        spans = spans_of(sound.samples)
        if not spans:
            raise nobody_speaks(f"'{path.name}'", sound)
        speech = joined(sound.samples, spans)
        spoken = language or self._language_of(speech.samples)
        return transcript_of(
            self._pieces(speech, spoken, self._prompt(hotwords)),
            spans,
            language=spoken,
            duration_s=round(sound.duration_s, 3),
            warnings=sound.warnings,
        )

    def begin(self, *, language: Language, hotwords: Sequence[str] = ()) -> Hearing:
        """See `ports.Transcriber.begin`."""
        self._check(language)
        expected = self._prompt(hotwords)

        def recognize(samples: Samples, spans: Sequence[Span]) -> tuple[Piece, ...]:
            return tuple(self._pieces(joined(samples, spans), language, expected))

        return Hearing(recognize, language=language)

    def close(self) -> None:
        """See `ports.Transcriber.close`."""
        self._model.model.unload_model()

    def _pieces(self, speech: Joined, language: Language, hotwords: str) -> Iterator[Piece]:
        ctranslate2.set_random_seed(SEED)
        try:
            segments, _ = self._model.transcribe(
                speech.samples,
                language=language,
                temperature=TEMPERATURES,
                best_of=SAMPLES_A_TRY,
                condition_on_previous_text=False,  # one misheard sentence would spoil all that follow
                word_timestamps=True,
                hotwords=hotwords or None,
            )
            for it in segments:
                words = tuple(_word(it.word, float(it.start), float(it.end), speech) for it in it.words or ())
                yield Piece(it.text, words, it.no_speech_prob, it.avg_logprob, it.compression_ratio)
        except RuntimeError as error:  # CTranslate2: a GPU without its libraries, no memory
            raise VoiceUnavailable(
                f"{self._name} cannot run: {error}.", hint="Use the CPU: INTERVIEW_GPU_LAYERS=0; or see: interview doctor"
            ) from error

    def _prompt(self, hotwords: Sequence[str]) -> str:
        """Words to expect as one line, as many from the first on as there is room for."""
        tokens, kept = 0, []
        for term in hotwords:
            tokens += len(self._model.hf_tokenizer.encode(f" {term},", add_special_tokens=False).ids)
            if tokens > MOST_HOTWORD_TOKENS:
                break
            kept.append(term)
        return ", ".join(kept)

    def _language_of(self, samples: Samples) -> Language:
        """The likelier of the languages of interviews; what else is spoken is none of them anyway."""
        if not self._model.model.is_multilingual:
            return "en"
        _, _, found = self._model.detect_language(samples[: 30 * SAMPLE_RATE_HZ])
        likely = dict(found)
        return max(LANGUAGES, key=lambda language: likely.get(language, 0.0))

    def _check(self, language: Language | None) -> None:
        if language not in (None, "en") and not self._model.model.is_multilingual:
            raise VoiceUnavailable(
                f"{self._name} understands English only, not '{language}'.", hint="Use another: INTERVIEW_SPEECH=whisper-base"
            )


def _word(text: str, start_s: float, end_s: float, speech: Joined) -> Word:
    middle_s = (start_s + end_s) / 2
    return Word(text.strip(), speech.original_s(start_s, after_s=middle_s), speech.original_s(end_s, after_s=middle_s))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
