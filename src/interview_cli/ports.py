"""The short list of things that the interview needs from the world, as Protocols.

The coach knows these and nothing behind them; one contract suite a port runs on every adapter (tests/contracts).
"""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from interview_cli.core.baseline import Baseline
from interview_cli.core.document import Document
from interview_cli.core.feedback import Phrases
from interview_cli.core.filetypes import ResumeFile
from interview_cli.core.graded import Figures, Ladder
from interview_cli.core.outline import Outline
from interview_cli.core.prompt import Asking, Prompt, Usage
from interview_cli.core.question_bank import ReadyQuestion
from interview_cli.core.recognition import SeenPage
from interview_cli.core.resume import Language, Resume
from interview_cli.core.rubric import Rubric
from interview_cli.core.scenario import Scenario
from interview_cli.core.session import Answer, Channel, Evaluation, Generation, Plan, Session, Status, Turn
from interview_cli.core.speech import Delivery
from interview_cli.core.trade import Trade
from interview_cli.core.transcript import Transcript

if TYPE_CHECKING:  # numpy takes 0.1 s to load, and the commands that only list things need none of it
    import numpy as np
    from numpy.typing import NDArray

    Vector: TypeAlias = NDArray[np.float32]
    Matrix: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class PartStates:
    """What a model holds while it reads a text, part by part.

    Attributes:
        rows: (parts, d) float32, the mean over the tokens of each part.
        tokens: how many tokens each part has.
    """

    rows: "NDArray[np.float32]"
    tokens: tuple[int, ...]


class LanguageModel(Protocol):
    """A model that goes on from a prompt. One call at a time; only `interrupt` may be called from another thread."""

    @property
    def name(self) -> str:
        """What reports and stored judgements call this model."""

    @property
    def usage(self) -> Usage:
        """What the last finished call took."""

    def stream(
        self,
        prompt: Prompt,
        *,
        max_tokens: int,
        temperature: float,
        seed: int,
        schema: Mapping[str, Any] | None = None,
    ) -> Generator[str, None, None]:
        """Generate text, piece by piece; closing the iterator stops the generation.

        Args:
            max_tokens: at least 1; the text is cut there.
            temperature: 0 always takes the most probable token.
            seed: at least 1; the same prompt and seed give the same text, whatever ran before.
            schema: a JSON Schema that the whole text must meet; None for free text.

        Raises:
            NoUsableOutput: the prompt and `max_tokens` do not fit into the model's context.
            GenerationInterrupted: `interrupt` was called.
            ValueError: an argument is out of its range, or the schema cannot be enforced.
        """

    def choose(self, prompt: Prompt, options: Sequence[str]) -> tuple[float, ...]:
        """Read how probable each option is as the reply's beginning, from the model's own probabilities.

        Args:
            options: at least two, different in their first token.

        Returns:
            One probability an option, in their order; they sum to 1 over the options alone.

        Raises:
            ValueError: fewer than two options, or two that the model cannot tell apart by their first token.
            NoUsableOutput, GenerationInterrupted: as `stream`.
        """

    def represent(self, prompt: Prompt, parts: Sequence[str], *, depth: float) -> PartStates:
        """Read a text behind a prompt and give the model's inner states while it does; nothing is generated.

        Args:
            prompt: its last message goes on with the text; its opening is not used.
            parts: the text, cut where states are to be told apart; none is empty.
            depth: share of the model's layers, between 0 and 1; nothing above it is computed.

        Raises:
            ValueError: no parts, an empty one, or a depth out of range.
            ModelBroken: this kind of model does not show its states.
            NoUsableOutput, GenerationInterrupted: as `stream`.
        """

    def warm(self, prompt: Prompt) -> None:
        """Compute the state of the prompt's messages ahead of need, so that a call which begins with them starts sooner.

        Raises:
            NoUsableOutput, GenerationInterrupted: as `stream`.
        """

    def interrupt(self) -> None:
        """Stop the call that is running, if any, from any thread: it raises GenerationInterrupted within 0.2 s on a CPU."""

    def close(self) -> None:
        """Free the weights; calling it twice is harmless."""


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """A readout of one model's inner states (see `coach.probe`).

    Of a vector v of them: `readouts @ v + offsets`, and for the level `bends @ (squares @ v + shifts) ** 2` besides.

    Attributes:
        model: the name that it was fitted under.
        made_with: fingerprint of the prompt and the depth; of others its readings would mean nothing.
        readouts: (1 + aspects, 2 * d) float32; the first row is the answer's level, the others `core.graded.ASPECTS`.
        offsets: (1 + aspects,) float32.
        squares: (k, 2 * d) float32; shifts: (k,) float32; bends: (k,) float32. k may be 0.
        margin: points that two of three judgements on unseen answers were off at most.
        figures: what cross-validation gave, by "all" and language.
    """

    model: str
    made_with: str
    readouts: "NDArray[np.float32]"
    offsets: "NDArray[np.float32]"
    squares: "NDArray[np.float32]"
    shifts: "NDArray[np.float32]"
    bends: "NDArray[np.float32]"
    margin: float
    figures: Mapping[str, Figures]


class Probes(Protocol):
    """The probes that ship with the program, and those that were fitted on this machine."""

    def get(self, model: str) -> Probe | None:
        """The probe of a model: one fitted here before one that ships; None where there is none.

        Raises:
            ContentBroken: there is one that cannot be read.
        """

    def put(self, probe: Probe) -> str:
        """Keep a probe for later runs; give the path of its file.

        Raises:
            StorageUnavailable: it cannot be written.
        """

    def kept_vectors(self, model: str, made_with: str, ladder: str) -> "Mapping[str, Vector] | None":
        """What was read of a ladder's texts in an earlier calibration of this model, which was not finished; None if nothing."""

    def keep_vectors(self, model: str, made_with: str, ladder: str, vectors: "Mapping[str, Vector]") -> None:
        """Keep what was read of a ladder's texts until the calibration is finished (`put`)."""


class Embedder(Protocol):
    """Text to vectors. Questions and passages are told apart, because many models were trained to."""

    @property
    def id(self) -> str:
        """Stored beside every vector; vectors of two ids are never compared."""

    def embed_queries(self, texts: Sequence[str]) -> "Matrix":
        """Give (n, d) float32 unit rows, one a question in order; n may be 0."""

    def embed_passages(self, texts: Sequence[str]) -> "Matrix":
        """The same for texts that may answer a question; a long one is cut to what the model reads."""

    def close(self) -> None:
        """Free the weights; calling it twice is harmless."""


@dataclass(frozen=True, slots=True, eq=False)
class PassageVectors:
    """The vectors of a resume: at least one a passage, for each thing that it says.

    Attributes:
        rows: (n, d) float32 unit rows.
        passages: the position of the passage that each row is of; n of them, in reading order.
    """

    rows: "Matrix"
    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, or a row of vectors; `score` is higher for better ones, and comparable only within one search."""

    position: int
    score: float


class PassageIndex(Protocol):
    """Rows of vectors by likeness."""

    def nearest(self, query: "Vector", k: int) -> list[Hit]:
        """Find the k rows most like the query, best first; equal scores keep reading order.

        Args:
            query: (d,) float32, unit length.
            k: at least 1; fewer come back when there are fewer.

        Raises:
            ValueError: the query's width is not the index's.
        """


class ResumeReader(Protocol):
    """Files to what they say."""

    def fetch(self, path: Path) -> ResumeFile:
        """Get a file's bytes, or those that stdin brings for the path "-".

        Raises:
            ResumeUnreadable: with the reason: no such file, a folder, no permission, empty, too large.
        """

    def read(self, file: ResumeFile, *, password: str | None = None) -> Document | Outline:
        """Read a file, in bounded time and memory: a document whose parts are to be found, or an outline that states them.

        Raises:
            PasswordNeeded: it is encrypted, and the password is missing or wrong.
            ResumeUnreadable: with the reason: of no known format, damaged, no text, too large, too slow.
        """


class FormatReader(Protocol):
    """The bytes of a file in one format to what they say."""

    def read(self, content: bytes, name: str, *, password: str | None = None) -> Document | Outline:
        """Read the content of a file in bounded time and memory.

        Args:
            content: not empty.
            name: the file's name, for messages and for what a suffix alone can say.

        Raises:
            PasswordNeeded, ResumeUnreadable: as `ResumeReader.read`.
        """


class PageReader(Protocol):
    """Text from pictures of pages (OCR)."""

    def check(self) -> None:
        """Make sure that pages can be read, before the first is drawn.

        Raises:
            ResumeUnreadable: what is missing, and how to get it.
        """

    def read(self, picture: bytes, *, number: int, width: int, height: int, dpi: float) -> SeenPage:
        """Read one page.

        Args:
            picture: the page in grey, as binary PGM (P5, 8 bits a pixel).
            number: the page's, from 1.
            width, height: of the picture, in pixels.
            dpi: pixels an inch; the words' boxes are in points, so that they are laid out as any page's.

        Raises:
            ResumeUnreadable: it cannot be read in bounded time.
        """


class Microphone(Protocol):
    """Something that hears a person speak."""

    @property
    def name(self) -> str:
        """What the system calls it."""

    def recording(self, on_samples: Callable[["Vector"], None]) -> AbstractContextManager[Callable[[], bool]]:
        """Record while the block runs; give what says whether it still does, because a device may be unplugged.

        Args:
            on_samples: given what was heard, ten times a second, as `Hearing.add` takes it; called on another thread, and must not
                wait.

        Raises:
            VoiceUnavailable: it cannot be opened; or, when the block ends, that it stopped before.
        """


class Loudspeaker(Protocol):
    """Something that makes samples sound."""

    def play(self, samples: "Vector", rate_hz: int, stop: Event) -> None:
        """Play until the end, or until `stop` is set; then it is silent within a tenth of a second.

        Args:
            samples: (n,) float32 between -1 and 1.

        Raises:
            VoiceUnavailable: it cannot be played to, or stopped.
        """


class Utterance(Protocol):
    """A sentence that is ready to be heard."""

    def play(self, stop: Event) -> None:
        """Say it, or what comes of it until `stop` is set; leaves no process behind.

        Raises:
            VoiceUnavailable: nothing can be heard.
        """


class Voice(Protocol):
    """Something that reads sentences out in one language."""

    @property
    def name(self) -> str:
        """What messages call it."""

    def prepare(self, sentence: str) -> Utterance:
        """Make a sentence ready to be heard; called on another thread than the one that plays the sentence before.

        Args:
            sentence: one line, as `core.saying.readable` gives it, not empty.

        Raises:
            VoiceUnavailable: it cannot be made.
        """

    def close(self) -> None:
        """End what is being prepared, and free what was loaded; calling it twice is harmless."""


class Hearing(Protocol):
    """One recording that is put into words while it is being made."""

    @property
    def text(self) -> str:
        """The words so far, some seconds behind what was said."""

    def add(self, samples: "Vector") -> None:
        """Take what was recorded next: (n,) float32 between -1 and 1, 16,000 a second. It never waits."""

    def finish(self) -> Transcript:
        """Put into words what is left, and give all of it.

        Raises:
            VoiceUnavailable: nobody spoke, or the model cannot run.
        """

    def give_up(self) -> None:
        """Throw the recording away; a piece that is being put into words is waited for."""


class Transcriber(Protocol):
    """Recordings to words. One call, or one hearing, at a time."""

    @property
    def name(self) -> str:
        """What messages and stored answers call this model."""

    def transcribe(self, path: Path, *, language: Language | None, hotwords: Sequence[str] = ()) -> Transcript:
        """Listen to a sound file; the same file and words to expect give the same transcript.

        Args:
            language: what is spoken; None finds out which of the languages of interviews it is.
            hotwords: names and terms to expect, most telling first; as many are used as there is room for.

        Returns:
            The transcript; one without words where somebody speaks and nothing could be understood.

        Raises:
            VoiceUnavailable: the file cannot be read or decoded, is too long, or nobody speaks in it; or the model cannot run.
        """

    def begin(self, *, language: Language, hotwords: Sequence[str] = ()) -> Hearing:
        """Begin to listen to a recording that is only being made; arguments as for `transcribe`."""

    def close(self) -> None:
        """Free the weights; calling it twice is harmless."""


class Recordings(Protocol):
    """The sound of spoken answers, where the candidate wants it kept: a folder for each session."""

    def keep(self, session_id: str, position: int, samples: "Vector") -> str:
        """Keep the recording of an answer, as `Hearing.add` took it, readable for its owner alone.

        Returns:
            The file's name in the session's folder; one that is there already is never written over.

        Raises:
            StorageUnavailable: the disk is full, or the folder cannot be written; nothing of the recording is left on the disk.
        """

    def path(self, session_id: str, name: str) -> Path:
        """Where a recording is, or was."""

    def delete(self, session_id: str) -> int:
        """Delete all recordings of a session; give their number, 0 where none was kept.

        Raises:
            StorageUnavailable: one cannot be deleted.
        """


class Resumes(Protocol):
    """Stored resumes and their passages."""

    def add(self, resume: Resume) -> None:
        """Store it with its passages in one transaction; an equal id is already stored and stays as it is."""

    def of_file(self, sha256: str) -> Resume | None:
        """Load what was read from these bytes, or its latest correction by hand; None where there is neither."""

    def get(self, resume_id: str) -> Resume:
        """Load one by its id or an unambiguous beginning of it.

        Raises:
            ResumeNotFound: none or several begin so.
        """

    def all(self) -> list[Resume]:
        """All of them, newest first."""

    def delete(self, resume_id: str) -> int:
        """Delete it with passages and sessions; give the number of sessions that went with it."""

    def sessions_of(self, resume_id: str) -> list[str]:
        """Ids of the sessions that rest on it."""

    def store_vectors(self, resume_id: str, embedder_id: str, vectors: PassageVectors) -> None:
        """Store the vectors of all passages, all of one embedder, in one transaction; earlier ones are replaced.

        Raises:
            ValueError: a passage has none, or there are more or fewer rows than places named for them.
        """

    def vectors(self, resume_id: str, embedder_id: str) -> PassageVectors | None:
        """Give what was stored, or None unless every passage has vectors of this embedder: not ready."""

    def store_query_vectors(self, embedder_id: str, texts: Sequence[str], vectors: "Matrix") -> None:
        """Keep the vectors of queries that will be asked again, so that no question waits for an embedder."""

    def query_vector(self, embedder_id: str, text: str) -> "Vector | None":
        """Give the stored vector of exactly this query, or None."""


class Sessions(Protocol):
    """Stored interviews. Each method is one transaction; what it returns has been committed."""

    def create(self, plan: Plan) -> Session:
        """Begin an interview and give it a new short id."""

    def get(self, session_id: str) -> Session:
        """Load one by its id or an unambiguous beginning of it.

        Raises:
            SessionNotFound: none or several begin so.
        """

    def all(self) -> list[Session]:
        """All of them, newest first."""

    def latest_open(self) -> Session | None:
        """The newest one that is still open."""

    def delete(self, session_id: str) -> None:
        """Delete it with turns, answers and judgements."""

    def add_turn(self, session_id: str, turn: Turn) -> Turn:
        """Store a question and give what is stored at its position: another process may have been first."""

    def accept_answer(self, session_id: str, position: int, answer: Answer) -> bool:
        """Store the answer to the current turn.

        Returns:
            True when it was stored, False when this key was accepted before (nothing changes).

        Raises:
            WrongMoment: the turn is not the current one, or somebody else answered it.
        """

    def earlier_deliveries(self, session_id: str, position: int) -> tuple[Delivery, ...]:
        """How all answers were spoken that were given before this one, in the same language and in any session, oldest first."""

    def close(self, session_id: str, status: Status) -> None:
        """Mark it finished or ended."""

    def store_evaluations(self, session_id: str, position: int, evaluations: Sequence[Evaluation]) -> None:
        """Store the judgements on one turn, one a criterion; earlier ones of the same criterion are replaced."""

    def log(self, session_id: str, generation: Generation) -> None:
        """Keep one call to the model."""

    def generations(self, session_id: str) -> list[Generation]:
        """All calls to the model in this session, oldest first."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a candidate is shown: the words, and where in the interview they stand (`number` of `of`, from 1).

    Attributes:
        is_again: it asks for the same as the one before, whose reply was no answer, or is to be given once more.
        hint: what a good answer holds, for a candidate who asks.
    """

    text: str
    stage: str
    number: int
    of: int
    is_again: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A reply: the answer's text, blank when the candidate passes."""

    text: str
    channel: Channel
    key: str | None = None
    elapsed_ms: int | None = None
    delivery: Delivery | None = None
    recording: str | None = None


@dataclass(frozen=True, slots=True)
class Leaves:
    """The candidate goes away and may come back; the interview stays open."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The candidate ends the interview; what was not asked is not assessed."""


Reply: TypeAlias = Said | Leaves | Ends


class Candidate(Protocol):
    """Whoever answers: a keyboard, a microphone, a script."""

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
        """Give a reply to this question. The keyboard waits for it; the others have it ready."""

    def wants_again(self) -> bool:
        """Whether they give their last answer once more, now that they were told what it leaves open."""


class Audience(Protocol):
    """Whoever is shown the interview while it goes on: a terminal, or nobody."""

    def thinking(self) -> None:
        """The next question is about to be made."""

    def draft(self, text: str) -> None:
        """A question as far as it is made; it may still be thrown away."""

    def question(self, question: Question) -> None:
        """The question as it is stored, to be answered now."""

    def spoken(self, delivery: Delivery, baseline: Baseline | None) -> None:
        """How the last answer was spoken, and what was usual before; told to candidates who study."""

    def hint(self, text: str) -> None:
        """What the last answer leaves open; told to candidates who study."""


class Content(Protocol):
    """What ships with the program as data: scenarios, rubrics, words, question banks, prompts."""

    def scenarios(self) -> list[str]:
        """Ids of the scenarios that ship."""

    def scenario(self, name: str) -> Scenario:
        """Load one by its id, or by the path of a TOML file.

        Raises:
            ContentBroken: there is none, or it is not well formed (said with the place).
        """

    def focused(self, scenario: Scenario, competency: str) -> Scenario:
        """The same interview, but mostly about one competency.

        Raises:
            UsageError: the rubric has no such competency.
        """

    def parse_scenario(self, source: str, name: str) -> Scenario:
        """Make a scenario of TOML text, as kept with a session. Raises ContentBroken."""

    def rubric(self) -> Rubric:
        """The rubric that answers are judged by."""

    def ladders(self, path: Path | None = None) -> tuple[Ladder, ...]:
        """The graded answers that judges are fitted on: those that ship, or those of a file of JSON Lines.

        Raises:
            ContentBroken: the file cannot be read, or a line is none; said with the line.
        """

    def say(self, language: Language, key: str, /, **slots: object) -> str:
        """Give the program's own words under a key like "report.title", slots filled; ContentBroken for an unknown key."""

    def phrases(self, language: Language) -> Phrases:
        """The words for feedback on answers."""

    def questions(self, language: Language, stage: str, trade: Trade | None) -> tuple[ReadyQuestion, ...]:
        """The bank's questions for a stage: those of this field, and those of every field; () for a stage that it does not know."""

    def bank(self, language: Language, key: str) -> tuple[str, ...]:
        """Ready follow-ups, with {slots}, under a dotted key of the bank: "gaps.no_numbers", "depth.any"; () for none."""

    def ordinary_lines(self, language: Language) -> tuple[str, ...]:
        """Lines of resumes of many trades, that those of one resume are compared with."""

    def ordinary_questions(self, language: Language) -> tuple[str, ...]:
        """Questions that may be put to anybody, among them what the stages that ship search resumes with."""

    def gap_check(self, gap: str) -> str:
        """The yes/no question by which a model checks an answer for this gap; ContentBroken for a gap that has none."""

    def asking(self, language: Language) -> Asking:
        """The words for making questions with a model in this language."""

    def render(self, language: Language, prompt: str, /, **values: object) -> str:
        """Fill the prompt template of this name. Values are data; ContentBroken for one that is missing."""
