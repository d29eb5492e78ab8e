"""The disk of the data folder is full: what cannot be kept is refused in words, reading goes on, and room heals it."""

import collections.abc
import contextlib
import os
import pathlib
import subprocess

import pytest
from figures import tell
from people import Client

from hub_server import ROOT, HubServer

MEGABYTES = 96


@contextlib.contextmanager
def small_disk(place: pathlib.Path) -> collections.abc.Iterator[None]:
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode=700", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("only root may mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


def fill(place: pathlib.Path) -> pathlib.Path:
    """Takes every byte that is left."""
    ballast = place / "ballast"
    for size in (1 << 20, 4096, 1):
        with contextlib.suppress(OSError), ballast.open("ab", buffering=0) as file:
            while file.write(b"x" * size):
                pass
    return ballast


def test_a_full_disk_loses_nothing(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    with small_disk(data):
        with HubServer(data, ROOT / "var/log/hub-disk.log") as hub:
            client = Client(hub)
            client.register()
            assert client.add_site("Vorher")[0] == 303
            ballast = fill(data)
            acknowledged, refused = ["Vorher"], []
            for number in range(300):
                status, text = client.add_site(f"Halle-{number}")
                assert status in (303, 503), f"a full disk is answered with {status}: {text[-1500:]}"
                if status == 303:
                    acknowledged.append(f"Halle-{number}")
                else:
                    refused.append(text)
                if len(refused) == 10:
                    break
            assert refused, "the disk never was full; the test shows nothing"
            assert all("kein Platz mehr frei" in text and "nicht gespeichert" in text for text in refused)
            assert "Retry-After" in client.headers
            page = client.sites()
            assert all(f">{name}<" in page for name in acknowledged), "reading goes on"
            assert client.send("GET", "/readyz") == (503, "disk\n")
            assert client.send("GET", "/healthz") == (200, "ok\n")
            ballast.unlink()
            status, text = client.add_site("Nachher")
            assert status == 303, f"with room again it answered {status}: {text[-1500:]}"
            acknowledged.append("Nachher")
            assert client.send("GET", "/readyz") == (200, "ok\n")
        with HubServer(data, ROOT / "var/log/hub-disk.log") as hub:
            client = Client(hub)
            client.sign_in()
            page = client.sites()
            assert all(f">{name}<" in page for name in acknowledged)
        tell(f"full disk: {len(acknowledged) - 2} writes still fitted, then 503; none lost, well again once there was room")


def test_an_upload_to_a_full_disk_is_refused_in_words(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    with small_disk(data), HubServer(data, ROOT / "var/log/hub-disk-upload.log") as hub:
        client = Client(hub)
        client.register()
        client.get("/klimabilanz/2025/einlesen")
        fill(data)
        status, text = client.send("POST", "/klimabilanz/2025/einlesen", *file_form(client.proof, os.urandom(3 << 20)))
        assert status == 503 and "kein Platz mehr frei" in text, f"{status}: {text[-1500:]}"
        uploads = data / "uploads"
        assert not uploads.exists() or not list(uploads.iterdir()), "what was half received is gone"


def file_form(proof: str, contents: bytes) -> tuple[bytes, dict[str, str]]:
    """Body and head of a form with one file."""
    head = (
        f'--grenze\r\nContent-Disposition: form-data; name="_proof"\r\n\r\n{proof}\r\n'
        '--grenze\r\nContent-Disposition: form-data; name="datei"; filename="verbrauch.csv"\r\n'
        "Content-Type: text/csv\r\n\r\n"
    )
    return head.encode() + contents + b"\r\n--grenze--\r\n", {"Content-Type": "multipart/form-data; boundary=grenze"}
