"""The machine's clock jumps by a year, forwards and back: nobody is locked out, nothing breaks."""

import pathlib

import pytest
from figures import tell
from people import Client

from hub_server import ROOT, HubServer

LIBRARY = next(iter(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")), None)


@pytest.mark.skipif(LIBRARY is None, reason="bin/setup --test installs faketime")
def test_a_jump_by_a_year_locks_nobody_out(tmp_path: pathlib.Path) -> None:
    clock = tmp_path / "clock"
    clock.write_text("+0")
    settings = {
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        # Waiting times are measured by the clock that never jumps.
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
    }
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-clock.log", settings) as hub:
        client = Client(hub)
        client.register()
        assert client.add_site("Heute")[0] == 303
        for jump in ("+366d", "-366d", "+0", "+20y", "+0"):
            clock.write_text(jump)
            status, _ = client.get("/betrieb/standorte")
            assert status in (200, 303), f"after a jump to {jump} the page answered {status}"
            assert client.send("GET", "/readyz")[0] == 200
            wrong = Client(hub)
            wrong.get("/anmelden")
            status, _ = wrong.post("/anmelden", {"email": "petra@betrieb.example", "password": "falsch geraten"})
            assert status in (422, 429), f"a wrong password is answered with {status}"
            client = Client(hub)
            client.sign_in()
            status, text = client.add_site(f"Halle {jump}")
            assert status == 303, f"after a jump to {jump} a write answered {status}: {text[-1500:]}"
        assert "Vorgangsnummer" not in client.sites()
    log = (ROOT / "var/log/hub-clock.log").read_text(errors="replace")
    assert "incident" not in log, log[-2000:]
    tell("clock: jumps of a year forwards and back and of twenty years forwards, signed in and written after each")
