"""What the hub has acknowledged is there after a power cut, and the next start needs nobody's help."""

import http.client
import itertools
import pathlib
import threading
import time

import pytest

from hub_client import Client
from hub_fixtures import MakeWindow
from hub_people import register
from hub_server import ROOT, HubServer

ROUNDS, WRITERS, SECONDS = 5, 4, 1.0


class Writer(threading.Thread):
    """Adds sites one after the other until the hub is gone; keeps the names that were acknowledged."""

    def __init__(self, client: Client, name: str) -> None:
        super().__init__()
        self.client = client
        self.names = (f"{name}-{number}" for number in itertools.count())
        self.acknowledged: list[str] = []
        self.refused: list[int] = []

    def run(self) -> None:
        for name in self.names:
            site = {"name": name, "postcode": "58089", "municipality": "Hagen"}
            try:
                status, _ = self.client.post("/betrieb/standorte", site)
            except (OSError, http.client.HTTPException):
                return
            if status != 303:
                self.refused.append(status)
                return
            self.acknowledged.append(name)


@pytest.mark.faults_expected
def test_acknowledged_writes_survive_a_kill(make_window: MakeWindow, tmp_path: pathlib.Path) -> None:
    hub = HubServer(tmp_path / "data", ROOT / "var/log/hub-crash.log")
    window = None
    acknowledged: set[str] = set()
    for turn in range(ROUNDS):
        hub.__enter__()
        try:
            if window is None:
                window = make_window(hub=hub)
                register(window)
            window.open("/betrieb/standorte/neu")
            writers = [Writer(Client(hub, window), f"Halle {turn}-{number}") for number in range(WRITERS)]
            for writer in writers:
                writer.start()
            time.sleep(SECONDS)
        finally:
            hub.kill()
        for writer in writers:
            writer.join()
            assert not writer.refused, f"the hub answered {writer.refused}"
            assert writer.acknowledged, "nothing was written before the kill; the test shows nothing"
            acknowledged.update(writer.acknowledged)
    with hub:
        _, page = Client(hub, window).get("/betrieb/standorte")
        lost = [name for name in acknowledged if f">{name}<" not in page]
        assert not lost, f"{len(lost)} of {len(acknowledged)} acknowledged sites are gone, such as {lost[:5]}"
