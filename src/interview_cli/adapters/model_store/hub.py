"""Weights from a model hub. The only file that imports huggingface_hub, which takes 0.4 s: it is loaded for a download alone.

The library resolves names, tokens and hashes; the transfer itself is here, because its own one throws a broken download away
(huggingface_hub 2.x names its temporary file anew on each call), and 5 GB are not to be fetched twice.
"""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from huggingface_hub import get_hf_file_metadata, get_session, get_token, hf_hub_url
from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

from interview_cli.core.catalog import ModelCard, ModelFile
from interview_cli.errors import DownloadFailed

CONNECT_TIMEOUT_S = 4.0  # a network without a hub must be found out before anybody wonders what is going on
READ_TIMEOUT_S = 30.0
WORTH_ANOTHER_TRY_BYTES = 1 << 20  # a connection that was cut after bringing so much is taken up again at once

# The error of the HTTP library below: httpx in huggingface_hub 1.x, httpx2 in 2.x. Its own error derives from it.
HttpError: type[Exception] = HfHubHTTPError.__bases__[0]
SHA256_DIGITS = 64  # of the ETag of a large file; that of a small one is its git id, 40 digits
PARTIAL_CONTENT = 206
_TRUE = {"1", "true", "yes", "on"}


class Hub:
    """A hub that speaks Hugging Face's protocol."""

    name = "hub"

    def __init__(self, *, environment: Mapping[str, str]) -> None:
        """Take HF_ENDPOINT (another hub, a mirror) and HF_HUB_OFFLINE from the environment given."""
        self._endpoint = environment.get("HF_ENDPOINT", "").rstrip("/") or None
        self._is_offline = environment.get("HF_HUB_OFFLINE", "").lower() in _TRUE

    def offers(self, card: ModelCard) -> bool:
        """Whether the card names a repository and every file's name in it."""
        return card.hub is not None and all(file.hub_name for file in card.files)

    def fetch(self, card: ModelCard, into: Path, on_bytes: Callable[[int], None]) -> Mapping[str, str]:
        """See `WeightSource.fetch`. A hub states the SHA-256 of large files; small ones are checked here against their git id."""
        if self._is_offline:
            raise DownloadFailed("HF_HUB_OFFLINE is set")
        stated = {}
        for file in card.files:
            try:
                stated[file.name] = self._fetch_file(card, file, into / file.name, on_bytes)
            except (HttpError, OfflineModeIsEnabled) as error:
                where = self._endpoint or "the hub"
                raise DownloadFailed(f"{where} gave no {file.hub_name} of {_repo(card)}: {_reason(error)}") from error
        return stated

    def _fetch_file(self, card: ModelCard, file: ModelFile, path: Path, on_bytes: Callable[[int], None]) -> str:
        if card.hub is None or file.hub_name is None:
            raise DownloadFailed(f"no repository is named for {file.name}")
        url = hf_hub_url(card.hub.repo, file.hub_name, revision=card.hub.revision, endpoint=self._endpoint)
        found = get_hf_file_metadata(url, timeout=CONNECT_TIMEOUT_S, endpoint=self._endpoint)
        if found.size is None or found.etag is None:
            raise DownloadFailed(f"it states no size or no hash of {file.hub_name}")
        if file.sha256 and len(found.etag) == SHA256_DIGITS and found.etag != file.sha256:
            raise DownloadFailed(f"it has another version of {file.hub_name}: expected {file.sha256}, stated {found.etag}")
        _start(path, found.etag, found.size)
        on_bytes(path.stat().st_size)
        while (have := path.stat().st_size) < found.size:
            self._append(url, path, on_bytes, size=found.size)
            now = path.stat().st_size
            if now < found.size and now - have < WORTH_ANOTHER_TRY_BYTES:
                raise DownloadFailed(f"the connection was cut after {now} of {found.size} bytes of {file.hub_name}")
        return _stated_sha256(file, path, found.etag)

    def _append(self, url: str, path: Path, on_bytes: Callable[[int], None], *, size: int) -> None:
        """Ask for what is missing and append what comes: all of it, or less when the connection is cut."""
        have = path.stat().st_size
        headers = {"Accept-Encoding": "identity"}
        if have:
            headers["Range"] = f"bytes={have}-"
        if token := get_token():  # the HTTP library keeps it from other hosts that it is redirected to
            headers["Authorization"] = f"Bearer {token}"
        with get_session().stream("GET", url, headers=headers, timeout=READ_TIMEOUT_S) as response, path.open("ab") as file:
            response.raise_for_status()
            if have and response.status_code != PARTIAL_CONTENT:  # the server starts over, so must the file
                on_bytes(-have)
                file.truncate(0)
                have = 0
            try:
                for chunk in response.iter_bytes():
                    have += len(chunk)
                    if have > size:
                        raise DownloadFailed(f"more than the stated {size} bytes of {path.name} came")
                    file.write(chunk)
                    on_bytes(len(chunk))
            except HttpError as error:
                if not have:
                    raise DownloadFailed(f"the connection was cut before the first byte: {_reason(error)}") from error


def _start(path: Path, etag: str, size: int) -> None:
    """Make the file, empty unless what is there is a beginning of this very version."""
    path.parent.mkdir(parents=True, exist_ok=True)
    version = path.with_name(path.name + ".etag")
    is_same = path.is_file() and version.is_file() and version.read_text(encoding="utf-8") == etag
    if not is_same or path.stat().st_size > size:
        path.write_bytes(b"")
        version.write_text(etag, encoding="utf-8")


def _stated_sha256(file: ModelFile, path: Path, etag: str) -> str:
    """Give the SHA-256 that the hub vouches for: as stated, or for a small file its content's, once its git id is right."""
    if len(etag) == SHA256_DIGITS:
        return etag
    content = path.read_bytes()
    got = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
    if got != etag:
        path.unlink()
        raise DownloadFailed(f"{file.hub_name} came damaged: expected the git id {etag}, got {got}; it was deleted")
    return hashlib.sha256(content).hexdigest()


def _repo(card: ModelCard) -> str:
    return f"{card.hub.repo}@{card.hub.revision}" if card.hub else card.id


def _reason(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
