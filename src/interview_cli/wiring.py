"""Build each part of the program the first time it is touched, and only what a command touches.

Parts are named as "module:Class" strings, because importing one loads what stands behind it: `interview sessions` must not pay
for llama.cpp or for the rules of good questions, and a machine without llama.cpp must still list its sessions. Nothing is
decided here.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cached_property, partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.session import NO_MODEL
from interview_cli.errors import InterviewError, ModelBroken, ModelMissing, VoiceMissing, VoiceUnavailable
from interview_cli.settings import SYSTEM_VOICE, Settings

if TYPE_CHECKING:
    from interview_cli.adapters.model_store.store import ModelStore
    from interview_cli.adapters.portaudio.microphone import InputDevice
    from interview_cli.adapters.sqlite.database import Store
    from interview_cli.coach.background import Deferred
    from interview_cli.coach.conduct import Conductor
    from interview_cli.coach.judge import Judge
    from interview_cli.coach.match import Matcher
    from interview_cli.coach.recall import Recall, Vectors
    from interview_cli.core.company import Company
    from interview_cli.core.job import Job
    from interview_cli.ports import (
        Content,
        Embedder,
        LanguageModel,
        Loudspeaker,
        Microphone,
        Probes,
        Recordings,
        ResumeReader,
        Resumes,
        Sessions,
        Transcriber,
        Voice,
    )

# The OpenMP of llama.cpp and the one of torch share the cores: threads that spin while they wait would stop each other.
THREAD_MANNERS = {
    "OMP_WAIT_POLICY": "PASSIVE",
    "KMP_BLOCKTIME": "0",
    "OPENBLAS_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}

LIBRARIES = {"llama_cpp": "llama-cpp-python", "sentence_transformers": "sentence-transformers", "faiss": "faiss-cpu"}
GET_VOICE = "Install it: pip install 'interview-cli[voice]'"
GET_SPEAK = "Install it: pip install 'interview-cli[speak]'; or use the system's voice: INTERVIEW_VOICE=system"
VOICE_LIBRARIES = ("faster_whisper", "av")  # those of the extra that recordings need
EMBEDDERS = {
    True: "adapters.llama_cpp.embedder:GgufEmbedder",
    False: "adapters.sentence_embedder:SentenceEmbedder",
}  # is it a GGUF?

OnProgress = Callable[[float], None]


def load(name: str) -> Any:
    """Import "module:attribute" below `interview_cli`.

    Raises:
        ModelMissing: a library, or a native one behind it, is not on this machine.
    """
    module, attribute = name.split(":")
    try:
        return getattr(import_module(f"interview_cli.{module}"), attribute)
    except (ImportError, OSError, RuntimeError) as error:  # a native library that fails to load raises any of the three
        raise ModelMissing(
            f"{module.split('.')[1]} cannot be loaded: {error}.",
            hint="Install it again: pip install --force-reinstall interview-cli; see every part with: interview doctor",
        ) from error


def check_libraries(modules: Iterable[str]) -> None:
    """Make sure that what an interview needs is installed, without the seconds that loading it takes.

    Args:
        modules: keys of LIBRARIES.

    Raises:
        ModelMissing: naming what to install; before any session begins.
    """
    for module in modules:
        distribution = LIBRARIES[module]
        if not _is_installed(module):
            raise ModelMissing(
                f"{distribution} is not installed, and an interview needs it.",
                hint=f"Install it: pip install {distribution}; see every part with: interview doctor",
            )


class Wiring:
    """The parts of one run.

    Args:
        on_model_progress: told how much of the weights is loaded, 0 to 1.
        on_job_failure: told of background work that failed.
        on_picture: told which picture of a page is about to be read, and of how many: each takes seconds.
    """

    def __init__(
        self,
        settings: Settings,
        environment: Mapping[str, str],
        *,
        on_model_progress: OnProgress | None = None,
        on_job_failure: Callable[[InterviewError], None] = lambda _: None,
        on_picture: Callable[[int, int], None] = lambda *_: None,
    ) -> None:
        self.settings = settings
        self._environment = environment
        self._on_model_progress = on_model_progress
        self._on_job_failure = on_job_failure
        self._on_picture = on_picture

    @cached_property
    def content(self) -> "Content":
        """The data that ships with the program."""
        content: Content = load("adapters.content_files:ContentFiles")()
        return content

    @cached_property
    def store(self) -> "Store":
        """The database file."""
        store: Store = load("adapters.sqlite.database:Store")(self.settings.database)
        return store

    @cached_property
    def sessions(self) -> "Sessions":
        """Stored interviews."""
        sessions: Sessions = load("adapters.sqlite.sessions:SqliteSessions")(self.store, self.content.parse_scenario)
        return sessions

    @cached_property
    def recordings(self) -> "Recordings":
        """The sound of spoken answers, where it is kept."""
        recordings: Recordings = load("adapters.recording_files:RecordingFiles")(self.settings.recordings)
        return recordings

    @cached_property
    def resumes(self) -> "Resumes":
        """Stored resumes."""
        resumes: Resumes = load("adapters.sqlite.resumes:SqliteResumes")(self.store)
        return resumes

    @cached_property
    def reader(self) -> "ResumeReader":
        """Files to documents."""
        text, json = load("adapters.text_resume:TextResume")(), load("adapters.json_resume:JsonResume")()
        word = load("adapters.docx:DocxResume")()  # refuses what is "ole": it can say whether that is old or encrypted
        readers = {"pdf": self._pdf, "docx": word, "ole": word, "text": text, "json": json}
        reader: ResumeReader = load("adapters.resume_files:ResumeFiles")(readers)
        return reader

    @cached_property
    def _pdf(self) -> Any:
        return load("adapters.pdf_resume:PdfResume")(load("adapters.tesseract:Tesseract")(), on_page=self._on_picture)

    def prepare_reader(self) -> None:
        """Begin to start what reads PDFs, while the rest of this program still loads."""
        self._pdf.prepare()

    @cached_property
    def model_store(self) -> "ModelStore":
        """The weights on this machine."""
        catalog = load("adapters.model_store.catalog_file:load_catalog")()
        store: ModelStore = load("adapters.model_store.store:ModelStore")(self.settings.models, catalog, sources=self._sources)
        return store

    @cached_property
    def model(self) -> "Deferred[LanguageModel]":
        """The language model, loaded once, when somebody starts or asks for it."""
        deferred: Deferred[LanguageModel] = load("coach.background:Deferred")(self._load_model)
        return deferred

    @property
    def has_model(self) -> bool:
        """This run uses a model and an embedder; without, it needs no weights at all."""
        return self.settings.model != NO_MODEL

    @property
    def libraries(self) -> tuple[str, ...]:
        """Those of LIBRARIES that an interview with these settings needs."""
        if not self.has_model:
            return ()
        unneeded = {"sentence_transformers"} if self.model_store.is_gguf(self.settings.embedder) else set()
        return tuple(module for module in LIBRARIES if module not in unneeded)

    @cached_property
    def embedder(self) -> "Deferred[Embedder]":
        """Text to vectors, loaded once, when a vector is missing."""
        deferred: Deferred[Embedder] = load("coach.background:Deferred")(self._load_embedder)
        return deferred

    @cached_property
    def vectors(self) -> "Vectors":
        """Makes the vectors of resumes and queries."""
        questions = partial(_by_language, self.content.ordinary_questions)
        vectors: Vectors = load("coach.recall:Vectors")(self.resumes, self.embedder, self.settings.embedder, questions)
        return vectors

    @cached_property
    def recall(self) -> "Recall":
        """Searches resumes."""
        make_index = partial(_made, "adapters.faiss_index:FaissIndex")
        recall: Recall = load("coach.recall:Recall")(self.resumes, self.vectors, make_index)
        return recall

    @cached_property
    def matcher(self) -> "Matcher":
        """Holds job descriptions against resumes."""
        vectors, embedder = (self.vectors, self.embedder) if self.has_model else (None, None)
        matcher: Matcher = load("coach.match:Matcher")(self.resumes, vectors, embedder, self.content)
        return matcher

    def open_job(self, path: Path) -> "Job":
        """Read a job description; see `coach.match.open_job`."""
        job: Job = load("coach.match:open_job")(path, reader=self.reader)
        return job

    def open_company(self, path: Path) -> "Company":
        """Read a file about an employer; see `coach.match.open_company`."""
        company: Company = load("coach.match:open_company")(path, reader=self.reader)
        return company

    def check_voice(self) -> Path:
        """Make sure that recordings can be understood, before anything changes; give the folder of the weights.

        Raises:
            VoiceUnavailable: the extra is not installed, or the weights are not here; with the command that mends it.
        """
        if missing := [module for module in VOICE_LIBRARIES if not _is_installed(module)]:
            raise VoiceMissing(
                f"Spoken answers need the extra 'voice', and {missing[0]} is not installed.",
                hint=GET_VOICE,
            )
        try:
            return self.model_store.resolve(self.settings.speech, kind="speech")
        except ModelMissing as error:
            kind = VoiceUnavailable if isinstance(error, ModelBroken) else VoiceMissing
            raise kind(error.message, hint=error.hint) from error

    @cached_property
    def transcriber(self) -> "Transcriber":
        """Understands recordings; loaded at once.

        Raises:
            VoiceUnavailable: as `check_voice`, or the weights cannot be loaded.
        """
        folder, settings = self.check_voice(), self.settings
        _mind_manners()
        try:
            whisper = load("adapters.whisper:Whisper")
        except ModelMissing as error:
            raise VoiceUnavailable(error.message, hint=GET_VOICE) from error
        transcriber: Transcriber = whisper(
            folder, name=settings.speech, threads=settings.threads, use_gpu=settings.gpu_layers != 0
        )
        return transcriber

    def input_devices(self) -> "tuple[InputDevice, ...]":
        """The microphones of this machine. Raises VoiceUnavailable, as `microphone`."""
        found: tuple[InputDevice, ...] = _load_sound("adapters.portaudio.microphone:input_devices")()
        return found

    def microphone(self, device: str = "") -> "Microphone":
        """A microphone by its number or a part of its name; the system's own for "".

        Raises:
            VoiceUnavailable: there is none, or what records is not installed.
        """
        microphone: Microphone = _load_sound("adapters.portaudio.microphone:Microphone")(device)
        return microphone

    def voice(self, language: Language) -> "Voice":
        """What reads questions out: the voice that is set, else piper where a voice of this language is here, else the system's.

        Raises:
            VoiceUnavailable: none of this language is here, with what to install; or the one that is set cannot be used.
        """
        chosen, loudspeaker = self.settings.voice, self._loudspeaker()
        if chosen != SYSTEM_VOICE and loudspeaker is not None:
            for name in (chosen,) if chosen else self._voices_here():
                with suppress(VoiceMissing):  # it speaks another language
                    return self._piper(name, language, loudspeaker)
        elif chosen not in ("", SYSTEM_VOICE):
            raise VoiceUnavailable(
                f"The voice '{chosen}' needs PortAudio and a loudspeaker, and not both are here.", hint=GET_SPEAK
            )
        voice: Voice = load("adapters.system_voice:SystemVoice")(language, loudspeaker)
        return voice

    def _loudspeaker(self) -> "Loudspeaker | None":
        """What plays samples; None where nothing can: then a program that speaks makes the sound itself."""
        try:
            loudspeaker: Loudspeaker = _load_sound("adapters.portaudio.loudspeaker:Loudspeaker")()
        except VoiceUnavailable:
            return None
        return loudspeaker

    def _voices_here(self) -> tuple[str, ...]:
        if not _is_installed("piper"):
            return ()
        store = self.model_store
        return tuple(card.id for card in store.cards() if card.kind == "voice" and store.is_installed(card))

    def _piper(self, name: str, language: Language, loudspeaker: "Loudspeaker") -> "Voice":
        if not _is_installed("piper"):
            raise VoiceUnavailable(f"The voice '{name}' needs the extra 'speak', and piper is not installed.", hint=GET_SPEAK)
        try:
            path = self.model_store.resolve(name, kind="voice")
            voice: Voice = load("adapters.piper_voice:PiperVoice")(path, language, loudspeaker)
        except ModelMissing as error:
            raise VoiceUnavailable(error.message, hint=error.hint) from error
        return voice

    @cached_property
    def probes(self) -> "Probes":
        """What reads a model's inner states."""
        probes: Probes = load("adapters.probe_files:ProbeFiles")(self.settings.home / "models" / "probes")
        return probes

    @cached_property
    def judge(self) -> "Judge":
        """Judges answers."""
        model = self.model if self.has_model else None
        judge: Judge = load("coach.judge:Judge")(self.content, self.sessions, self.resumes, self.probes, model)
        return judge

    def conductor(self, *, in_background: bool) -> "Conductor":
        """Holds interviews.

        Args:
            in_background: work on the model while the candidate answers; of no use to one whose answers are ready.
        """
        recall, model = (self.recall, self.model) if self.has_model else (None, None)
        interviewer = load("coach.ask:Interviewer")(self.content, self.resumes, self.sessions, recall, model)
        background = load("coach.background:Background")(model, self._on_job_failure) if in_background and model else None
        conductor: Conductor = load("coach.conduct:Conductor")(self.sessions, interviewer, self.judge, background)
        return conductor

    def close(self) -> None:
        """Give back what was taken: the model's memory, the database's connections."""
        if "model" in self.__dict__ and self.model.is_ready:
            self.model.get().close()
        if "embedder" in self.__dict__ and self.embedder.is_ready:
            self.embedder.get().close()
        if "transcriber" in self.__dict__:
            self.transcriber.close()
        if "_pdf" in self.__dict__:
            self._pdf.close()
        if "store" in self.__dict__:
            self.store.close()

    def _load_model(self) -> "LanguageModel":
        path = self.model_store.resolve(self.settings.model)
        _mind_manners()
        model: LanguageModel = load("adapters.llama_cpp:LlamaCpp")(
            path,
            name=self.settings.model,
            context_tokens=self.settings.context_tokens,
            threads=self.settings.threads,
            gpu_layers=self.settings.gpu_layers,
            on_progress=self._on_model_progress,
        )
        return model

    def _load_embedder(self) -> "Embedder":
        name = self.settings.embedder
        path = self.model_store.resolve(name, kind="embedder")
        card = self.model_store.find(name)
        prefixes = {"query_prefix": card.query_prefix, "passage_prefix": card.passage_prefix} if card else {}
        _mind_manners()
        adapter = EMBEDDERS[self.model_store.is_gguf(name)]
        embedder: Embedder = load(adapter)(path, id=name, threads=self.settings.threads, **prefixes)
        return embedder

    def _sources(self) -> tuple[Any, ...]:
        hub = load("adapters.model_store.hub:Hub")(environment=self._environment)
        return hub, load("adapters.model_store.wheels:Wheels")(environment=self._environment)


def _load_sound(name: str) -> Any:
    if not _is_installed("sounddevice"):
        raise VoiceMissing("Recording needs the extra 'voice', and sounddevice is not installed.", hint=GET_VOICE)
    try:
        return load(name)
    except ModelMissing as error:  # on Linux its wheel has no PortAudio
        raise VoiceMissing(
            f"Recording needs PortAudio: {error.message}", hint="Get it: sudo apt-get install libportaudio2; then try again."
        ) from error


def _is_installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ImportError:
        return False


def _by_language(of: Callable[[Language], tuple[str, ...]]) -> dict[Language, tuple[str, ...]]:
    return {language: of(language) for language in LANGUAGES}


def _made(name: str, *arguments: Any) -> Any:
    """Make an object of a class named as for `load`, which is imported only now."""
    return load(name)(*arguments)


def _mind_manners() -> None:
    for name, value in THREAD_MANNERS.items():
        os.environ.setdefault(name, value)
