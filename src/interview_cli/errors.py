"""Every way the program can fail on purpose: a message with the value, a hint with the next step, an exit code.

Apart from everything else because all layers raise these and only `cli` turns them into words on a terminal.
Adapters translate foreign exceptions into this tree once, with `raise … from error`.
"""

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What the shell learns from a run. The numbers are a promise to scripts: they are never reused."""

    DONE = 0
    UNFORESEEN = 1  # a bug, or the machine (read-only home, full disk)
    USAGE = 2  # wrong option, setting, or file of the user's own
    RESUME_UNREADABLE = 3
    MODEL_MISSING = 4  # missing or broken weights, or the library that runs them
    WRONG_MOMENT = 5  # no such session or resume, or the session is not waiting for this
    NO_USABLE_OUTPUT = 6
    SCRIPT_INVALID = 7
    VOICE_UNAVAILABLE = 8
    BELOW_THRESHOLD = 9
    INTERRUPTED = 130  # Ctrl-C, by the shell's convention 128 + SIGINT


class InterviewError(Exception):
    """The root of the tree.

    Attributes:
        message: one sentence that says what went wrong, with the value that caused it.
        hint: what to do next; empty only where nothing can be done.
        exit_code: what the process ends with when nobody handles it.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.UNFORESEEN

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(InterviewError):
    """An option, a setting or a file of the user's own does not say anything that can be done."""

    exit_code = ExitCode.USAGE


class ContentBroken(UsageError):
    """A scenario, rubric, bank or language file is missing or not well formed; nothing stands in for it."""


class StorageUnavailable(InterviewError):
    """The home or its database cannot be read or written, or was written by a newer version."""


class ResumeUnreadable(InterviewError):
    """The document could not be read, or what was read is no resume. Nothing of it was stored."""

    exit_code = ExitCode.RESUME_UNREADABLE


class PasswordNeeded(ResumeUnreadable):
    """The document is encrypted, and the password is missing or wrong: it can be asked for, and tried again."""


class ModelMissing(InterviewError):
    """Weights, or the library that runs them, are not on this machine."""

    exit_code = ExitCode.MODEL_MISSING


class ModelBroken(ModelMissing):
    """Weights are there but cannot be used: truncated, of another format, with another hash, too large for the memory."""


class DownloadFailed(ModelMissing):
    """No source gave the weights. What was fetched so far is kept, so that the next try goes on from it."""


class SessionNotFound(InterviewError):
    """No session has this id."""

    exit_code = ExitCode.WRONG_MOMENT


class ResumeNotFound(InterviewError):
    """No stored resume has this id."""

    exit_code = ExitCode.WRONG_MOMENT


class WrongMoment(InterviewError):
    """The session exists but is not waiting for this: finished, or somebody else answered first."""

    exit_code = ExitCode.WRONG_MOMENT


class UnknownStage(WrongMoment):
    """A stored turn names a stage that its scenario does not have (written by another version, or edited by hand)."""


class NoUsableOutput(InterviewError):
    """The model answered, but with nothing that can be shown or counted; or the prompt does not fit its context."""

    exit_code = ExitCode.NO_USABLE_OUTPUT


class GenerationInterrupted(InterviewError):
    """`LanguageModel.interrupt` stopped this call; the model is ready for the next one."""

    exit_code = ExitCode.INTERRUPTED


class ScriptInvalid(InterviewError):
    """A batch file cannot be run: wrong shape, missing resume, unknown stage. Said with the place in the file."""

    exit_code = ExitCode.SCRIPT_INVALID


class VoiceUnavailable(InterviewError):
    """A recording that cannot be understood, weights that cannot be used, a microphone that gives nothing."""

    exit_code = ExitCode.VOICE_UNAVAILABLE


class VoiceMissing(VoiceUnavailable):
    """The extra `voice` or the weights that understand speech are not on this machine."""


class BelowThreshold(InterviewError):
    """A batch ran to its end, and a case scored below what was asked of it."""

    exit_code = ExitCode.BELOW_THRESHOLD
