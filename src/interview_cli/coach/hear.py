"""Take an answer that was recorded: put it into words, with the names expected that the resume and the question hold."""

from pathlib import Path

from interview_cli.core.hotwords import hotwords
from interview_cli.core.resume import Language, Resume
from interview_cli.core.speech import delivery_of
from interview_cli.core.transcript import Transcript
from interview_cli.errors import VoiceUnavailable
from interview_cli.ports import Hearing, Said, Transcriber


def hear(path: Path, *, question: str, language: Language, resume: Resume, transcriber: Transcriber) -> Transcript:
    """Put a recorded answer to this question into words.

    Raises:
        VoiceUnavailable: it cannot be heard, or nothing of it was understood: that is no blank answer.
    """
    heard = transcriber.transcribe(path, language=language, hotwords=hotwords(question, resume))
    if not heard.words:
        raise VoiceUnavailable(
            f"Nothing of '{path.name}' could be understood in the interview's language ({language}).",
            hint="Speak nearer to the microphone, or give the answer as text.",
        )
    return heard


def begin_to_hear(question: str, *, language: Language, resume: Resume, transcriber: Transcriber) -> Hearing:
    """Begin to listen to an answer that is only being given."""
    return transcriber.begin(language=language, hotwords=hotwords(question, resume))


def said_of(heard: Transcript, *, key: str | None = None) -> Said:
    """Make a reply of what was heard."""
    return Said(heard.text, "spoken", key, delivery=delivery_of(heard))
