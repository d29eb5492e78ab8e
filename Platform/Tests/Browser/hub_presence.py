"""Somebody in the world without a browser: speaks the protocol of docs/decisions/0027-websockets.md over a socket of Python's."""

import collections
import contextlib
import itertools
import json
import socket
import struct
import time
import urllib.parse

from websockets.sync.client import ClientConnection, connect

PATH = "/welt/verbindung"
PROTOCOL = "oekohub.1"
PERSON = struct.Struct("<HhhhHBB")

Place = collections.namedtuple("Place", "x y z yaw is_walking")
_addresses = itertools.count(2)


def new_address() -> str:
    """This machine under a name that nobody else has used: the hub counts newcomers by address."""
    number = next(_addresses)
    return f"127.{20 + number // 60_000}.{number // 250 % 240}.{number % 250 + 1}"


def dial(address: str, source: str = "") -> socket.socket:
    place = urllib.parse.urlsplit(address)
    line = socket.socket()
    line.settimeout(20)
    line.bind((source or new_address(), 0))
    line.connect((place.hostname, place.port))
    return line


class Peer:
    def __init__(
        self,
        address: str,
        cookies: dict[str, str] | None = None,
        origin: str = "",
        source: str = "",
        protocol: str = PROTOCOL,
    ) -> None:
        place = urllib.parse.urlsplit(address)
        head = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())} if cookies else {}
        opening = connect(
            f"ws://{place.netloc}{PATH}",
            sock=dial(address, source),
            origin=origin or address,
            subprotocols=[protocol] if protocol else None,
            additional_headers=head,
            compression=None,
            proxy=None,
            max_size=None,
            max_queue=None,
            open_timeout=20,
            close_timeout=2,
            ping_interval=None,
        )
        self.until_closed = contextlib.ExitStack()
        self.line: ClientConnection = self.until_closed.enter_context(opening)
        self.people: dict[int, Place] = {}
        self.gone: list[int] = []
        self.sequence = 0
        self.me = 0
        self.resume = ""
        self.waiting: list[dict] = []

    def __enter__(self) -> "Peer":
        return self

    def __exit__(self, *_: object) -> None:
        self.until_closed.close()

    def say(self, kind: str, /, **fields: object) -> None:
        self.line.send(json.dumps({"v": 1, "t": kind, **fields}))

    def move(self, x: float, z: float, yaw: float = 0.0, sequence: int | None = None) -> None:
        if sequence is None:
            self.sequence = sequence = (self.sequence + 1) % 65_536
        now = int(time.monotonic() * 1000) % 2**32
        self.line.send(struct.pack("<BBHIffff", 1, 1, sequence, now, x, 0.0, z, yaw))

    def join(self, room: str = "hub", name: str = "Anna", way: str = "world", **more: object) -> dict:
        self.say("join", room=room, name=name, look=3, way=way, **more)
        welcome = self.hear("welcome", "refused")
        if welcome["t"] == "welcome":
            self.me, self.resume = welcome["you"], welcome["resume"]
        return welcome

    def hear(self, *kinds: str, seconds: float = 5) -> dict:
        """The next message of these kinds; what comes in between is read too."""
        end = time.monotonic() + seconds
        while True:
            for message in self.waiting:
                if message["t"] in kinds:
                    self.waiting.remove(message)
                    return message
            left = end - time.monotonic()
            assert left > 0, f"nothing of {kinds} was heard, but {self.waiting}"
            self.take(left)

    def hears_nothing(self, *kinds: str, seconds: float = 0.5) -> bool:
        self.listen(seconds)
        return not [message for message in self.waiting if message["t"] in kinds]

    def listen(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.take(left)

    def sees(self, who: int, seconds: float = 3) -> Place | None:
        end = time.monotonic() + seconds
        while who not in self.people and (left := end - time.monotonic()) > 0:
            self.take(left)
        return self.people.get(who)

    def take(self, seconds: float) -> None:
        try:
            message = self.line.recv(timeout=seconds)
        except TimeoutError:
            return
        if isinstance(message, str):
            self.waiting.append(json.loads(message))
            return
        kind, version, count, _, lost, _ = struct.unpack_from("<BBHIHH", message)
        assert (kind, version, len(message)) == (2, 1, 12 + 12 * count + 2 * lost)
        for index in range(count):
            who, x, y, z, yaw, flags, _ = PERSON.unpack_from(message, 12 + 12 * index)
            self.people[who] = Place(x / 100, y / 100, z / 100, yaw, flags == 1)
        for who in struct.unpack_from(f"<{lost}H", message, 12 + 12 * count):
            self.people.pop(who, None)
            self.gone.append(who)

    def ending(self, seconds: float = 10) -> int:
        """The code with which the hub ends the connection."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                self.take(0.5)
            except Exception:  # noqa: BLE001 - the library tells the end in several ways
                return self.line.close_code
        raise AssertionError("the hub does not end the connection")
