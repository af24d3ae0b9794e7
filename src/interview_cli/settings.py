"""What the user can set, and where each value came from: defaults < interview.toml < INTERVIEW_* < flags."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from interview_cli.core.resume import LANGUAGES
from interview_cli.errors import StorageUnavailable, UsageError
from interview_cli.paths import MARKER, find_home

DEFAULT_MODEL = "qwen2.5-coder-1.5b"
DEFAULT_EMBEDDER = "multilingual-e5-small-q4"
DEFAULT_SPEECH = "whisper-base"
SYSTEM_VOICE = "system"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. A field named `x` is `x` in interview.toml and INTERVIEW_X in the environment.

    Attributes:
        models: folder of the weights; `models` in the home unless set.
        model: id in the catalog, or the path of a GGUF file.
        embedder: id in the catalog, or the path of a GGUF file or of a sentence-transformers folder.
        speech: what listens to spoken answers: id in the catalog, or the path of a folder.
        voice: what reads questions out: id in the catalog, the path of a piper voice, or "system"; "" takes what is there.
        threads: CPU threads for the model; 0 takes the cores this process may use.
        gpu_layers: layers to offload to the GPU; -1 is all that fit.
        context_tokens: length of the model's context; prompt and reply share it.
        language: "" follows the resume's.
    """

    home: Path
    models: Path
    model: str = DEFAULT_MODEL
    embedder: str = DEFAULT_EMBEDDER
    speech: str = DEFAULT_SPEECH
    voice: str = ""
    threads: int = 0
    gpu_layers: int = -1
    context_tokens: int = 8192
    language: str = ""
    scenario: str = "standard"
    seed: int = 0  # 0: a new one for each interview, shown and stored with it

    @property
    def database(self) -> Path:
        """The file that holds resumes and sessions."""
        return self.home / "sessions" / "interviews.db"

    @property
    def recordings(self) -> Path:
        """The folder that holds a folder of recordings for each session that keeps them."""
        return self.database.parent


@dataclass(frozen=True, slots=True)
class Origins:
    """Where each setting's value came from: its name to "default", a file, a variable or "flag"."""

    of: Mapping[str, str]


def load_settings(
    environment: Mapping[str, str], start: Path, flags: Mapping[str, Any] | None = None
) -> tuple[Settings, Origins]:
    """Read all sources of settings, the strongest last.

    Args:
        environment: e.g. os.environ.
        start: the working directory; the home is looked for from here upwards.
        flags: by setting name; None values were not given.

    Raises:
        UsageError: a file that is no TOML, a name that is no setting, or a value that is none of its kind.
    """
    home = find_home(environment, start)
    settings = Settings(home=home, models=home / "models")
    origins = dict.fromkeys((field.name for field in fields(Settings)), "default")
    origins["home"] = "INTERVIEW_HOME" if environment.get("INTERVIEW_HOME") else "found"

    for name, value in _read_file(home / MARKER).items():
        settings = _set(settings, name, value, where=str(home / MARKER), base=home)
        origins[name] = str(home / MARKER)
    for field in fields(Settings):
        variable = f"INTERVIEW_{field.name.upper()}"
        if field.name != "home" and (text := environment.get(variable)):
            settings = _set(settings, field.name, text, where=variable, base=start)
            origins[field.name] = variable
    for name, value in (flags or {}).items():
        if value is not None:
            settings = _set(settings, name, value, where=f"--{name.replace('_', '-')}", base=start)
            origins[name] = "flag"
    return settings, Origins(origins)


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:  # no right to read it, the home is a file, or a folder stands in its place
        raise StorageUnavailable(
            f"{path} cannot be read: {error.strerror}.",
            hint="It must be a file in a folder, and yours to read; or name another home: INTERVIEW_HOME=FOLDER",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path} is not valid TOML: {error}", hint="Mend the line, or move the file away to use the defaults."
        ) from error


def _set(settings: Settings, name: str, value: object, *, where: str, base: Path) -> Settings:
    kinds = {field.name: type(getattr(settings, field.name)) for field in fields(Settings)}
    if name not in kinds or name == "home":
        known = ", ".join(sorted(kinds.keys() - {"home"}))
        raise UsageError(f"{where}: '{name}' is no setting.", hint=f"Settings are: {known}.")
    kind = kinds[name]
    try:
        if issubclass(kind, Path):
            made: object = (base / Path(str(value)).expanduser()).absolute()
        elif kind is int:
            made = int(str(value))
        else:
            made = str(value)
    except ValueError as error:
        raise UsageError(f"{where}: {name} must be a whole number, not '{value}'.", hint=f"For example: {name} = 4") from error
    _check(name, made, where)
    return replace(settings, **{name: made})  # type: ignore[arg-type]  # its kind was made from the field's above


def _check(name: str, value: object, where: str) -> None:
    lowest = {"threads": 0, "gpu_layers": -1, "context_tokens": 2048, "seed": 0}
    if name in lowest and isinstance(value, int) and value < lowest[name]:
        raise UsageError(
            f"{where}: {name} must be at least {lowest[name]}, not {value}.", hint=f"For example: {name} = {lowest[name]}"
        )
    if name == "language" and value and value not in LANGUAGES:
        raise UsageError(
            f"{where}: language must be one of {', '.join(LANGUAGES)}, not '{value}'.", hint="For example: --lang en"
        )
