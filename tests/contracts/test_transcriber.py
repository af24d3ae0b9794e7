"""What every transcriber promises, held against the real one with real weights and a synthetic voice."""

import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from interview_cli.adapters.whisper import Whisper
from interview_cli.errors import VoiceUnavailable
from interview_cli.ports import Transcriber
from speech import silence, spoken, written

SAID = "I moved the billing service to Kubernetes. The delay fell from six hours to forty seconds."


@pytest.fixture(scope="module")
def take(voice: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence, three seconds of silence, another one."""
    first, second = SAID.split(". ")
    file = tmp_path_factory.mktemp("takes") / "take.wav"
    return written(file, silence(1.5), spoken(first), silence(3), spoken(second), silence(1))


@pytest.fixture(params=["whisper"])
def transcriber(request: pytest.FixtureRequest) -> Transcriber:
    made: Transcriber = request.getfixturevalue(request.param)
    return made


def test_words_are_in_order_within_the_recording_and_make_the_text(transcriber: Transcriber, take: Path) -> None:
    heard = transcriber.transcribe(take, language="en", hotwords=("Kubernetes",))
    assert "Kubernetes" in heard.text
    assert "40 seconds" in heard.text or "forty seconds" in heard.text
    assert " ".join(word.text for word in heard.words).split() == heard.text.split()
    times = [time for word in heard.words for time in (word.start_s, word.end_s)]
    assert times == sorted(times)
    assert 0 <= times[0] <= times[-1] <= heard.duration_s
    assert (heard.language, heard.left_out, heard.warnings) == ("en", (), ())


def test_silence_keeps_its_place_and_its_length(transcriber: Transcriber, take: Path) -> None:
    """To a third of a second: the voice itself begins and ends a sentence softly."""
    words = transcriber.transcribe(take, language="en").words
    longest = max(after.start_s - before.end_s for before, after in pairwise(words))
    assert words[0].start_s == pytest.approx(1.5, abs=0.35)
    assert longest == pytest.approx(3.0, abs=0.6)


def test_the_same_recording_gives_the_same_words(transcriber: Transcriber, take: Path) -> None:
    assert transcriber.transcribe(take, language="en") == transcriber.transcribe(take, language="en")


def test_the_language_is_found_out_where_nobody_says_it(transcriber: Transcriber, take: Path, tmp_path: Path) -> None:
    korean = written(
        tmp_path / "ko.wav",
        spoken("안녕하세요. 저는 서버 개발자입니다. 배송 서비스를 만들었습니다.", language="ko", words_a_minute=130),
    )
    assert transcriber.transcribe(take, language=None).language == "en"
    assert transcriber.transcribe(korean, language=None).language == "ko"


def test_silence_is_refused_and_not_filled_with_words(transcriber: Transcriber, tmp_path: Path) -> None:
    with pytest.raises(VoiceUnavailable, match=r"Nobody speaks in 'silent\.wav'") as caught:
        transcriber.transcribe(written(tmp_path / "silent.wav", silence(8)), language="en", hotwords=("Kafka", "Redis"))
    assert "silent (at most -120 dB)" in caught.value.hint


def test_closing_twice_is_harmless_and_what_is_closed_hears_nothing_any_more(
    transcriber: Transcriber, whisper_base: Path, take: Path
) -> None:
    own = Whisper(whisper_base, name="own")
    own.close()
    own.close()
    with pytest.raises(VoiceUnavailable, match="own cannot run"):
        own.transcribe(take, language="en")
    assert "hours" in transcriber.transcribe(take, language="en").text  # another one is as it was


MANY = (
    "I moved the billing service to another database last year.",
    "The old one was slow, and every night it had to be stopped.",
    "First I measured where the time went, and it was the backup.",
    "Then I wrote a plan with three steps, and my team agreed to it.",
    "After that the delay fell from six hours to forty seconds.",
)


def test_a_recording_that_goes_on_is_put_into_words_piece_by_piece(transcriber: Transcriber, voice: None, tmp_path: Path) -> None:
    """As it comes from a microphone, a tenth of a second at a time; at the end the words are those of the file."""
    parts = [part for sentence in MANY for part in (spoken(sentence), silence(0.8))]
    file = written(tmp_path / "take.wav", *parts)
    samples = np.concatenate(parts).astype(np.float32) / 32768
    hearing = transcriber.begin(language="en")
    for start in range(0, len(samples), 1_600):
        hearing.add(samples[start : start + 1_600])
    deadline = time.monotonic() + 60
    while not hearing.text and time.monotonic() < deadline:
        time.sleep(0.05)
    assert "another database" in hearing.text  # before it was over
    heard, whole = hearing.finish(), transcriber.transcribe(file, language="en")
    assert heard.duration_s == whole.duration_s
    assert abs(len(heard.words) - len(whole.words)) <= 3
    common = {word.text.lower() for word in heard.words} & {word.text.lower() for word in whole.words}
    assert len(common) >= 0.85 * len({word.text.lower() for word in whole.words})
    starts = [word.start_s for word in heard.words]
    assert starts == sorted(starts)
    assert heard.words[-1].end_s == pytest.approx(whole.words[-1].end_s, abs=0.3)


def test_a_hearing_without_speech_is_refused(transcriber: Transcriber) -> None:
    hearing = transcriber.begin(language="en")
    hearing.add(np.zeros(32_000, dtype=np.float32))
    with pytest.raises(VoiceUnavailable, match="Nobody speaks in the recording"):
        hearing.finish()


def test_a_hearing_can_be_given_up(transcriber: Transcriber) -> None:
    hearing = transcriber.begin(language="en")
    hearing.add(np.zeros(1_600, dtype=np.float32))
    hearing.give_up()
    assert hearing.text == ""
