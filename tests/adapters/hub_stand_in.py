"""A model hub for tests, on the loopback: a real HTTP server that answers what huggingface_hub asks for."""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class StandIn:
    """What the hub holds, by "repo/file", and what it was asked. `cut_after` breaks each connection after so many bytes."""

    files: dict[str, bytes]
    small: set[str] = field(default_factory=set)  # these have a git id for an ETag, as small files have on the hub
    cut_after: int | None = None
    honours_range: bool = True
    false_etag: str | None = None
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)  # method, path, Range
    url: str = ""


@contextmanager
def running_hub(hub: StandIn) -> Iterator[StandIn]:
    """Serve until the block ends."""

    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def do_GET(self) -> None:
            self._answer(body=True)

        def log_message(self, *arguments: object) -> None:
            """Keep quiet."""

        def _answer(self, *, body: bool) -> None:
            wanted = self.headers.get("Range")
            hub.asked.append((self.command, self.path, wanted))
            repo, _, name = self.path.lstrip("/").partition("/resolve/main/")
            content = hub.files.get(f"{repo}/{name}")
            if content is None:
                self.send_response(404)
                self.send_header("X-Error-Code", "EntryNotFound")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and hub.honours_range else 0
            self.send_response(206 if start else 200)
            self.send_header("ETag", f'"{hub.false_etag or etag(content, is_small=name in hub.small)}"')
            self.send_header("X-Repo-Commit", COMMIT)
            self.send_header("Content-Length", str(len(content) - start))
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
            self.end_headers()
            if body:
                self.wfile.write(content[start:][: hub.cut_after])
                self.close_connection = True

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def etag(content: bytes, *, is_small: bool) -> str:
    if is_small:
        return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
    return hashlib.sha256(content).hexdigest()
