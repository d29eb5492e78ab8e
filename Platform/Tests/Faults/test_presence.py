"""The world under people who mean it ill or are many: a thousand at once, one who never reads, and the hub's own end."""

import contextlib
import pathlib
import signal
import time

import pytest
from figures import memory_megabytes, peak_megabytes, tell
from hub_presence import Peer, dial, new_address
from people import Client
from websockets.exceptions import InvalidStatus

from hub_server import ROOT, HubServer

REQUEST = (
    "GET /welt/verbindung HTTP/1.1\r\nHost: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Protocol: oekohub.1\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
).encode()


def test_a_thousand_joins_a_second_from_one_address(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-joins.log") as hub, contextlib.ExitStack() as stack:
        client = Client(hub, timeout=10)
        client.register()
        before = memory_megabytes(hub.process.pid)
        source = new_address()
        start = time.monotonic()
        lines = []
        for _ in range(1_000):
            line = stack.enter_context(dial(hub.address, source))
            line.sendall(REQUEST)
            lines.append(line)
        sent = time.monotonic() - start
        slow = time.monotonic()
        assert client.get("/betrieb/standorte")[0] == 200
        slow = time.monotonic() - slow
        statuses = [int(line.recv(65_536).split(b" ", 2)[1]) for line in lines]
        whole = time.monotonic() - start
        tell(
            f"1,000 requests for a socket in {sent:.1f} s: {statuses.count(101)} let in, {statuses.count(429)} told to wait, all "
            f"after {whole:.1f} s; a page took {slow:.2f} s, memory {before:.0f} MB before, {peak_megabytes(hub.process.pid):.0f} at most"
        )
        assert set(statuses) == {101, 429}
        # Thirty at once and three a second.
        assert 30 <= statuses.count(101) <= 31 + 3 * whole
        # A build for tests takes some milliseconds for each request, a real one tenths of one.
        assert slow < 10
        with Peer(hub.address) as other:
            assert other.join()["t"] == "welcome"


def test_a_full_house_says_so_and_has_room_again(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-full.log") as hub, contextlib.ExitStack() as stack:
        lines = []
        for number in range(1_000):
            source = new_address() if number % 25 == 0 else source
            line = stack.enter_context(dial(hub.address, source))
            line.sendall(REQUEST)
            lines.append(line)
        assert all(b" 101 " in line.recv(4_096) for line in lines)
        with pytest.raises(InvalidStatus) as refused:
            Peer(hub.address)
        assert refused.value.response.status_code == 503 and refused.value.response.headers["Retry-After"] == "30"
        tell(f"1,000 open sockets: memory {memory_megabytes(hub.process.pid):.0f} MB")
        for line in lines[:10]:
            line.close()
        time.sleep(0.5)
        with Peer(hub.address) as late:
            assert late.join()["t"] == "welcome"


def test_whoever_never_reads_harms_nobody(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-unread.log") as hub, contextlib.ExitStack() as stack:
        others = [stack.enter_context(Peer(hub.address)) for _ in range(12)]
        for number, peer in enumerate(others):
            peer.join(name=f"Nr. {number}")
            peer.move(number % 4, number // 4)
        assert others[0].sees(others[1].me)
        silent = stack.enter_context(dial(hub.address))
        silent.setsockopt(1, 8, 4_096)
        silent.sendall(REQUEST)
        assert b" 101 " in silent.recv(4_096)
        silent.sendall(masked(b'{"v":1,"t":"join","room":"hub","name":"Stumm","look":1,"way":"world"}'))
        others[0].listen(1)
        ghost = next(m["person"]["id"] for m in others[0].waiting if m.get("person", {}).get("name") == "Stumm")
        before = memory_megabytes(hub.process.pid)
        start = time.monotonic()
        while time.monotonic() - start < 30 and others[0].hears_nothing("left", seconds=0.01):
            # As much as each of them may send: they are to stay.
            for peer in others:
                for _ in range(4):
                    peer.say("signal", to=ghost, data={"sdp": "x" * 16_000})
                peer.listen(0.05)
        assert others[0].hear("left")["who"] == ghost, "one who reads nothing is kept for ever"
        tell(
            f"one who never reads was let go after {time.monotonic() - start:.1f} s; memory {before:.0f} MB before, "
            f"{peak_megabytes(hub.process.pid):.0f} MB at most"
        )
        assert peak_megabytes(hub.process.pid) - before < 60
        with Peer(hub.address) as late:
            assert late.join()["t"] == "welcome"


def masked(data: bytes) -> bytes:
    """A text frame; its mask is nought, which is a mask too."""
    return b"\x81" + bytes([0x80 | len(data)]) + bytes(4) + data


def test_at_its_end_the_hub_says_that_it_goes(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-goes.log") as hub:
        peers = [Peer(hub.address) for _ in range(5)]
        for peer in peers[:4]:
            peer.join()
        start = time.monotonic()
        hub.process.send_signal(signal.SIGTERM)
        assert [peer.ending() for peer in peers] == [1001] * 5
        assert hub.process.wait(15) == 0
        seconds = time.monotonic() - start
        tell(f"stop: five open sockets were told so, the end came {seconds:.1f} s later")
        assert seconds < 10


def test_one_who_does_not_answer_the_farewell_delays_nothing(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-deaf.log") as hub, dial(hub.address) as line:
        line.sendall(REQUEST)
        assert b" 101 " in line.recv(4_096)
        start = time.monotonic()
        hub.process.send_signal(signal.SIGTERM)
        assert line.recv(4_096) == b"\x88\x02\x03\xe9"
        assert hub.process.wait(15) == 0
        assert time.monotonic() - start < 10
