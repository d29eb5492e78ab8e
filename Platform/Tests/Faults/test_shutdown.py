"""Told to stop, the hub finishes what was begun, takes nothing new, and ends well."""

import pathlib
import signal
import socket
import threading
import time
import urllib.parse

from figures import tell
from people import Client
from test_disk import file_form

from hub_server import ROOT, HubServer, run_command


def test_a_long_upload_is_finished(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-stop.log") as hub:
        client = Client(hub)
        client.register()
        client.get("/klimabilanz/2025/einlesen")
        body, head = file_form(client.proof, b"Kategorie;Bezeichnung\n" * 50_000)
        cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        place = urllib.parse.urlsplit(hub.address)
        with socket.create_connection((place.hostname, place.port), timeout=30) as connection:
            connection.sendall(
                f"POST /klimabilanz/2025/einlesen HTTP/1.1\r\nHost: hub\r\nCookie: {cookies}\r\n"
                f"Content-Type: {head['Content-Type']}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            )
            half = len(body) // 2
            connection.sendall(body[:half])
            time.sleep(0.5)
            hub.process.send_signal(signal.SIGTERM)
            wait_until_refused(place.hostname, place.port)
            time.sleep(1)
            assert hub.process.poll() is None, "the hub left an upload alone"
            connection.sendall(body[half:])
            answer = b""
            while piece := connection.recv(65_536):
                answer += piece
        status = int(answer.split(b" ", 2)[1])
        assert status in (200, 202, 303, 422), answer[:300]
        start = time.monotonic()
        assert hub.process.wait(15) == 0
        tell(f"stop: an upload of {len(body) >> 10} kB was answered with {status}, the end came {time.monotonic() - start:.1f} s later")


def wait_until_refused(host: str, port: int) -> None:
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            return
        time.sleep(0.05)
    raise AssertionError("a hub that was told to stop still takes new connections")


def test_a_report_is_finished(tmp_path: pathlib.Path) -> None:
    assert run_command("demo", "--data", tmp_path / "data").returncode == 0
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-stop-report.log") as hub:
        client = Client(hub)
        client.get("/anmelden")
        assert client.post("/anmelden", {"email": "kettler@demo.example", "password": "demo-im-oekohub"})[0] == 303
        answers: list[tuple[int, str]] = []
        thread = threading.Thread(target=lambda: answers.append(client.send("GET", "/klimabilanz/2025/bericht.pdf")))
        thread.start()
        time.sleep(0.3)
        hub.process.send_signal(signal.SIGTERM)
        thread.join(60)
        assert hub.process.wait(20) == 0
        assert answers and answers[0][0] == 200 and answers[0][1].startswith("%PDF"), answers and answers[0][0]
