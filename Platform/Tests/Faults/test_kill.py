"""What the hub has acknowledged is there after `kill -9`, and the next start needs nobody's help."""

import http.client
import itertools
import os
import pathlib
import random
import re
import sqlite3
import threading
import time

import databases
import pytest
from figures import tell
from people import Client

from hub_server import ROOT, HubServer

ROUNDS = int(os.environ.get("ROUNDS", "10"))
WRITERS = 4


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
            try:
                status, _ = self.client.add_site(name)
            except (OSError, http.client.HTTPException):
                return
            if status != 303:
                self.refused.append(status)
                return
            self.acknowledged.append(name)


@pytest.mark.parametrize("kind", databases.KINDS)
def test_acknowledged_writes_survive_a_kill(kind: str, tmp_path: pathlib.Path) -> None:
    with databases.database(kind, tmp_path) as settings:
        hub = HubServer(tmp_path / "data", ROOT / f"var/log/hub-kill-{kind}.log", settings)
        client = None
        total = 0
        chance = random.Random(20_260_515)
        slowest = 0.0
        for turn in range(ROUNDS):
            start = time.monotonic()
            hub.__enter__()
            slowest = max(slowest, time.monotonic() - start)
            try:
                if client is None:
                    client = Client(hub)
                    client.register()
                # A firm of its own every twenty rounds, so that its pages stay of a size that people have.
                elif turn % 20 == 0:
                    client = Client(hub)
                    client.register(email=f"person{turn}@betrieb.example")
                writers = [Writer(client.copy(), f"Halle {turn}-{number}") for number in range(WRITERS)]
                for writer in writers:
                    writer.start()
                time.sleep(0.2 + chance.random() * 0.4)
            finally:
                hub.kill()
            for writer in writers:
                writer.join()
                assert not writer.refused, f"round {turn}: the hub answered {writer.refused}"
            acknowledged = {name for writer in writers for name in writer.acknowledged}
            assert acknowledged, f"round {turn}: nothing was written before the kill; the test shows nothing"
            total += len(acknowledged)
            present = names_in(kind, tmp_path, settings)
            lost = acknowledged - present
            assert not lost, f"round {turn}: {len(lost)} of {len(acknowledged)} acknowledged sites are gone: {sorted(lost)[:5]}"
        with hub:
            page = client.sites()
            shown = set(re.findall(r"Halle \d+-\d+-\d+", page))
            assert acknowledged <= shown
        tell(f"kill -9, {kind}: {ROUNDS} rounds, {total} acknowledged writes, none lost; slowest start {slowest:.2f} s")


def names_in(kind: str, folder: pathlib.Path, settings: dict[str, str]) -> set[str]:
    """Read beside the hub, which is gone: a reader recovers the database as the next start would."""
    if kind == "postgres":
        return set(databases.query(settings["DATABASE_URL"], "SELECT name FROM site"))
    with sqlite3.connect(folder / "data/oekohub.sqlite") as database:
        assert database.execute("PRAGMA quick_check").fetchone() == ("ok",)
        return {row[0] for row in database.execute("SELECT name FROM site")}
