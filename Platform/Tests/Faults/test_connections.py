"""Ten thousand clients that send their requests drop by drop: everybody else is answered all the same."""

import contextlib
import os
import pathlib
import resource
import socket
import time
import urllib.parse

from figures import memory_megabytes, peak_megabytes, tell
from people import Client

from hub_server import ROOT, HubServer

CONNECTIONS = int(os.environ.get("SLOW_CONNECTIONS", "10000"))
PATIENCE = 2.0
MEMORY = 800


def test_ten_thousand_slow_connections(tmp_path: pathlib.Path) -> None:
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    assert most == resource.RLIM_INFINITY or most > CONNECTIONS + 500, f"this machine allows {most} open files only"
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-slow.log") as hub:
        client = Client(hub, timeout=10)
        client.register()
        place = urllib.parse.urlsplit(hub.address)
        before = memory_megabytes(hub.process.pid)
        slow: list[socket.socket] = []
        with contextlib.ExitStack() as stack:
            start = time.monotonic()
            for number in range(CONNECTIONS):
                connection = stack.enter_context(socket.create_connection((place.hostname, place.port), timeout=20))
                connection.sendall(b"GET / HTTP/1.1\r\nHost: hub\r\nX-Slow: ")
                slow.append(connection)
            opened = time.monotonic() - start
            slowest = 0.0
            for turn in range(10):
                for connection in slow[turn::10]:
                    with contextlib.suppress(OSError):
                        connection.send(b"a")
                started = time.monotonic()
                assert client.get("/betrieb/standorte")[0] == 200
                assert client.add_site(f"Halle {turn}")[0] == 303
                slowest = max(slowest, time.monotonic() - started)
            peak = peak_megabytes(hub.process.pid)
            tell(
                f"{CONNECTIONS} slow connections, opened in {opened:.1f} s: a page and a write took at most {slowest:.2f} s, "
                f"memory {before:.0f} MB before, {peak:.0f} MB at most"
            )
            assert slowest < PATIENCE, f"somebody else waited {slowest:.1f} s"
            assert peak < MEMORY, f"the hub took {peak:.0f} MB"
            left = still_open(slow, seconds=60)
            assert left == 0, f"{left} connections without a whole request are never ended"
        assert client.get("/betrieb/standorte")[0] == 200


def still_open(connections: list[socket.socket], seconds: float) -> int:
    end = time.monotonic() + seconds
    open_ones = connections
    while open_ones and time.monotonic() < end:
        open_ones = [connection for connection in open_ones if not is_closed(connection)]
        time.sleep(0.5)
    return len(open_ones)


def is_closed(connection: socket.socket) -> bool:
    connection.setblocking(False)
    try:
        return connection.recv(4096) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def test_a_body_that_comes_drop_by_drop_is_cut_off(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-drops.log") as hub:
        place = urllib.parse.urlsplit(hub.address)
        client = Client(hub)
        client.register()
        cookies = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        with socket.create_connection((place.hostname, place.port)) as connection:
            connection.sendall(
                f"POST /betrieb/standorte HTTP/1.1\r\nHost: hub\r\nCookie: {cookies}\r\nContent-Length: 100000\r\n"
                "Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode()
            )
            start = time.monotonic()
            while time.monotonic() - start < 50:
                with contextlib.suppress(OSError):
                    connection.setblocking(True)
                    connection.send(b"a")
                if is_closed(connection):
                    break
                time.sleep(0.5)
            seconds = time.monotonic() - start
            assert seconds < 45, "a body of two bytes a second is taken for ever"
            tell(f"a body of two bytes a second is cut off after {seconds:.0f} s")
        assert client.get("/betrieb/standorte")[0] == 200
