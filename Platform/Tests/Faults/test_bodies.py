"""Bodies that no honest form has: two gigabytes, a million fields. Memory stays, nothing is left, and the answer is a sentence."""

import collections.abc
import os
import pathlib
import time

import pytest
from figures import memory_megabytes, peak_megabytes, tell
from people import FORM, Client

from hub_server import ROOT, HubServer

SIZE = int(os.environ.get("UPLOAD_BYTES", str(2 << 30)))
PIECE = bytes(1 << 18)
GROWTH = 150


@pytest.fixture
def client(tmp_path: pathlib.Path) -> collections.abc.Iterator[Client]:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-bodies.log") as hub:
        client = Client(hub, timeout=300)
        client.register()
        client.hub = hub
        yield client


PROOF = '--grenze\r\nContent-Disposition: form-data; name="_proof"\r\n\r\n{}\r\n'
HEAD = (
    '--grenze\r\nContent-Disposition: form-data; name="datei"; filename="verbrauch.csv"\r\nContent-Type: text/csv\r\n\r\n'
)
MULTIPART = {"Content-Type": "multipart/form-data; boundary=grenze"}


def pieces(proof: str, size: int) -> collections.abc.Iterator[bytes]:
    yield (PROOF.format(proof) + HEAD).encode()
    for _ in range(size // len(PIECE)):
        yield PIECE
    yield b"\r\n--grenze--\r\n"


@pytest.mark.parametrize("is_chunked", [False, True])
@pytest.mark.parametrize("path", ["/klimabilanz/2025/einlesen", "/betrieb/standorte"])
def test_two_gigabytes_are_refused_without_being_kept(client: Client, path: str, is_chunked: bool) -> None:
    before = memory_megabytes(client.hub.process.pid)
    start = time.monotonic()
    length = {} if is_chunked else {"Content-Length": str(sum(map(len, pieces(client.proof, 0))) + SIZE)}
    status, text = client.send("POST", path, pieces(client.proof, SIZE), {**MULTIPART, **length})
    seconds, peak = time.monotonic() - start, peak_megabytes(client.hub.process.pid)
    kind = "in pieces of unknown number" if is_chunked else "announced"
    tell(f"{SIZE >> 20} MB to {path}, {kind}: {status} after {seconds:.1f} s, memory {before:.0f} MB before, {peak:.0f} MB at most")
    assert status in (413, 422) and ("zu groß" in text or "größer als" in text), f"{status}: {text[-1500:]}"
    assert peak - before < GROWTH
    uploads = client.hub.data / "uploads"
    assert not uploads.exists() or not list(uploads.iterdir())
    assert client.get("/betrieb/standorte")[0] == 200


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (FORM, lambda: b"a&" * 1_000_000),
        (FORM, lambda: b"a=1&" * 1_000_000),
        (MULTIPART, lambda: b'--grenze\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' * 1_000_000 + b"--grenze--\r\n"),
    ],
    ids=["short", "long", "multipart"],
)
def test_a_million_fields_are_refused_at_once(client: Client, head: dict[str, str], body: collections.abc.Callable[[], bytes]) -> None:
    before = memory_megabytes(client.hub.process.pid)
    start = time.monotonic()
    status, text = client.send("POST", "/betrieb/standorte", body(), head)
    seconds, peak = time.monotonic() - start, peak_megabytes(client.hub.process.pid)
    tell(f"a million fields: {status} after {seconds:.2f} s, memory {before:.0f} MB before, {peak:.0f} MB at most")
    assert status in (400, 413), f"{status}: {text[-1500:]}"
    assert "zu viele Angaben" in text or "zu groß" in text
    assert seconds < 10 and peak - before < GROWTH
    assert client.get("/betrieb/standorte")[0] == 200
