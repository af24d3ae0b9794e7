"""What can be wrong with weights on disk, one reason a defect, cheap enough to run before every interview.

Apart from the store so that it can be read at a glance which defects are told from which.
"""

import hashlib
import stat
from pathlib import Path

from interview_cli.adapters.model_store.gguf import MAGIC, HeaderError, implied_bytes
from interview_cli.core.catalog import ModelCard
from interview_cli.errors import ModelBroken, ModelMissing


def check_file(path: Path, *, exact_bytes: int | None, hint: str) -> None:
    """Check that a file of a model is there, whole by its size, and readable.

    Args:
        path: where it should be.
        hint: what the errors tell the user to do.
        exact_bytes: None where nobody knows; then it must only not be empty.

    Raises:
        ModelMissing: nothing is there.
        ModelBroken: something is there that cannot be the file; the message says what.
    """
    try:
        status = path.stat()
    except FileNotFoundError as error:
        if path.is_symlink():
            raise ModelBroken(f"{path} is a broken link: {path.readlink()} does not exist.", hint=hint) from error
        raise ModelMissing(f"{path} does not exist.", hint=hint) from error
    except OSError as error:
        raise ModelBroken(f"{path} cannot be reached: {error.strerror}.", hint=hint) from error
    if stat.S_ISDIR(status.st_mode):
        raise ModelBroken(f"{path} is a folder, not a file.", hint=hint)
    if not stat.S_ISREG(status.st_mode):
        raise ModelBroken(f"{path} is not a regular file.", hint=hint)
    if status.st_size == 0:
        raise ModelBroken(f"{path} is empty (0 bytes).", hint=hint)
    if exact_bytes is not None and status.st_size < exact_bytes:
        raise ModelBroken(f"{path} is truncated: {status.st_size} of {exact_bytes} bytes are there.", hint=hint)
    if exact_bytes is not None and status.st_size > exact_bytes:
        raise ModelBroken(f"{path} is another file: it has {status.st_size} bytes, not {exact_bytes}.", hint=hint)


def check_gguf(path: Path, *, exact_bytes: int | None, hint: str) -> None:
    """Check as `check_file`, and that it is a GGUF; where the size is not known, that it reaches the end its header implies."""
    check_file(path, exact_bytes=None, hint=hint)
    try:
        with path.open("rb") as file:
            start = file.read(len(MAGIC))
        if start != MAGIC:
            raise ModelBroken(f"{path} is not a GGUF file: it begins with {start!r}, not {MAGIC!r}.", hint=hint)
        if exact_bytes is not None:
            check_file(path, exact_bytes=exact_bytes, hint=hint)
            return
        least, size = implied_bytes(path), path.stat().st_size
    except HeaderError as error:
        raise ModelBroken(f"{path} cannot be used: {error}.", hint=hint) from error
    except OSError as error:
        raise ModelBroken(f"{path} cannot be read: {error.strerror}.", hint=hint) from error
    if size < least:
        raise ModelBroken(f"{path} is truncated: {size} of {least} bytes are there.", hint=hint)


def check_card(card: ModelCard, folder: Path) -> None:
    """Check every file of a model below the folder of weights, by size and beginning; nothing is hashed.

    Raises:
        ModelMissing, ModelBroken: for the first file that is not as it should be.
    """
    check = check_gguf if card.is_gguf else check_file
    hint = f"Get them with: interview models pull {card.id}"
    for file in card.files:
        try:
            check(folder / file.name, exact_bytes=file.bytes if file.sha256 else None, hint=hint)
        except ModelMissing as error:
            raise type(error)(f"No usable weights for '{card.id}'. Tried: {error.message}", hint=hint) from error


def sha256_of(path: Path) -> str:
    """Hash a file: 64 small hex digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
