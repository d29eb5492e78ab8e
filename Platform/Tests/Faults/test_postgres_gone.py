"""PostgreSQL goes away and comes back: 503 in words meanwhile, and then everything as before, without a restart."""

import pathlib
import time

import databases
import pytest
from figures import tell
from people import Client

from hub_server import ROOT, HubServer


@pytest.mark.skipif("postgres" not in databases.KINDS, reason="this hub knows SQLite only")
def test_a_database_that_comes_back_is_used_again(tmp_path: pathlib.Path) -> None:
    with databases.postgres(tmp_path) as server:
        settings = {"DATABASE_URL": server.url}
        with HubServer(tmp_path / "data", ROOT / "var/log/hub-gone.log", settings) as hub:
            client = Client(hub)
            client.register()
            assert client.add_site("Vorher")[0] == 303
            server.stop("immediate")
            for _ in range(5):
                status, text = client.add_site("Dazwischen")
                assert status == 503 and "Vorgangsnummer" not in text, f"{status}: {text[-1000:]}"
            assert client.send("GET", "/readyz") == (503, "database\n")
            assert client.send("GET", "/healthz") == (200, "ok\n")
            server.start()
            start = time.monotonic()
            while client.add_site("Nachher")[0] != 303:
                assert time.monotonic() - start < 20, "the hub does not find its database again"
                time.sleep(0.2)
            seconds = time.monotonic() - start
            page = client.sites()
            assert ">Vorher<" in page and ">Nachher<" in page and ">Dazwischen<" not in page
            assert client.send("GET", "/readyz") == (200, "ok\n")
    tell(f"PostgreSQL gone and back: 503 meanwhile, the first write {seconds:.1f} s after it came back")
