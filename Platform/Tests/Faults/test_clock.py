"""The machine's clock jumps by a year, forwards and back: nobody is locked out, nothing breaks."""

import pathlib
import time

from figures import tell
from people import Client

from hub_clock import clock_settings
from hub_server import ROOT, HubServer

YEAR = 366 * 86_400
JUMPS = {"a year forwards": YEAR, "a year back": -YEAR, "home again": 0, "twenty years forwards": 20 * YEAR, "home at last": 0}


def test_a_jump_by_a_year_locks_nobody_out(tmp_path: pathlib.Path) -> None:
    clock, log = tmp_path / "clock", ROOT / "var/log/hub-clock.log"
    with HubServer(tmp_path / "data", log, clock_settings(tmp_path)) as hub:
        client = Client(hub)
        client.register()
        assert client.add_site("Heute")[0] == 303
        seen = set()
        for number, (name, seconds) in enumerate(JUMPS.items()):
            clock.write_text(str(seconds))
            started = time.monotonic()
            status, _ = client.get("/betrieb/standorte")
            assert status in (200, 303), f"{name}: the page answered {status}"
            seen.add(status)
            assert client.send("GET", "/readyz")[0] == 200
            wrong = Client(hub)
            wrong.get("/anmelden")
            status, _ = wrong.post("/anmelden", {"email": "petra@betrieb.example", "password": "falsch geraten"})
            assert status in (422, 429), f"{name}: a wrong password is answered with {status}"
            client = Client(hub)
            client.sign_in()
            status, text = client.add_site(f"Halle {number}")
            assert status == 303, f"{name}: a write answered {status}: {text[-1500:]}"
            assert time.monotonic() - started < 30, f"{name}: waiting times followed the calendar"
        assert 303 in seen, "no session ever ran out: the clock did not jump"
        page = client.sites()
        assert all(f">Halle {number}<" in page for number in range(len(JUMPS)))
    assert "incident" not in log.read_text(errors="replace")
    tell("clock: a year forwards and back, twenty years forwards and back; signed in and written after each jump")
