"""Who speaks to the world's socket: foreign pages, strangers in rooms, messages that are none, and script in a chat."""

import base64
import http.client
import json
import os
import struct
import urllib.parse

import pytest
from conftest import PASSWORD
from hub_presence import PATH, PROTOCOL, Peer, dial
from hub_visitor import Visitor
from websockets.exceptions import InvalidStatus

from hub_server import HubServer

SCRIPT = "<img src=x onerror=alert(1)><script>alert('2')</script>"


def signed_in(hub: HubServer, email: str) -> dict[str, str]:
    visitor = Visitor(hub.address)
    visitor.sign_in(email, PASSWORD)
    return visitor.cookies


def request(key: str = "", extra: str = "") -> bytes:
    key = key or base64.b64encode(os.urandom(16)).decode()
    return (
        f"GET {PATH} HTTP/1.1\r\nHost: hub\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n{extra}"
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: {PROTOCOL}\r\nSec-WebSocket-Key: {key}\r\n\r\n"
    ).encode()


def masked(opcode: int, data: bytes, fin: bool = True) -> bytes:
    mask = os.urandom(4)
    size = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data))
    return bytes([opcode | (0x80 if fin else 0)]) + size + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data))


def everything(line: object) -> bytes:
    found = b""
    try:
        while piece := line.recv(65_536):
            found += piece
    except (TimeoutError, ConnectionResetError):
        pass
    return found


def test_a_plain_request_is_told_what_is_missing(hub: HubServer, stranger: Visitor) -> None:
    answer = stranger.get(PATH)
    assert (answer.status, answer.headers["Upgrade"]) == (426, "websocket")
    assert "Diese Adresse ist für Programme" in answer.text
    assert stranger.request("POST", PATH).status == 404


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1", "null", "http://127.0.0.1.evil.example:80"])
def test_foreign_pages_are_refused(hub: HubServer, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        Peer(hub.address, origin=origin)
    assert refused.value.response.status_code == 403
    assert "fremden Seite" in refused.value.response.body.decode()


def test_another_protocol_is_refused(hub: HubServer) -> None:
    for protocol in ["", "oekohub.2"]:
        with pytest.raises(InvalidStatus) as refused:
            Peer(hub.address, protocol=protocol)
        assert refused.value.response.status_code == 426


def test_people_meet_and_script_stays_text(hub: HubServer) -> None:
    with Peer(hub.address) as anna, Peer(hub.address) as ben:
        assert anna.join("ort:lotsenhafen", SCRIPT[:40])["people"][0]["role"] == "guest"
        welcome = ben.join("ort:lotsenhafen", "Ben")
        assert {person["name"] for person in welcome["people"]} == {SCRIPT[:40], "Ben"}
        assert anna.hear("joined")["person"]["name"] == "Ben"
        ben.say("say", text=SCRIPT, id="z-1")
        said = anna.hear("said")
        assert (said["text"], said["who"], said["id"]) == (SCRIPT, ben.me, "z-1")
        assert ben.hear("said")["text"] == SCRIPT
        ben.say("leave")
        assert anna.hear("left")["who"] == ben.me
        ben.say("say", text="noch da?", id="z-2")
        assert ben.hear("refused")["code"] == "notJoined"


def test_only_who_is_near_is_seen(hub: HubServer) -> None:
    with Peer(hub.address) as anna, Peer(hub.address) as ben, Peer(hub.address) as reader:
        anna.join("hub", "Anna")
        ben.join("ort:lotsenhafen", "Ben")
        reader.join("hub", "Leser", way="pages")
        anna.move(140, 140)
        ben.move(145, 140, yaw=3.1415927 / 2)
        reader.move(141, 140)
        place = anna.sees(ben.me)
        assert place and (place.x, place.z, place.yaw) == (145, 140, 16_384)
        anna.say("people", ids=[ben.me, 60_000])
        assert [person["name"] for person in anna.hear("people")["people"]] == ["Ben"]
        # A jump needs a new start; from there nobody is near.
        ben.join("hub", "Ben")
        ben.move(-140, -140)
        anna.listen(0.5)
        assert ben.me in anna.gone and anna.people == {}
        assert reader.people == {} and reader.me not in anna.people


def test_whoever_runs_too_fast_is_held(hub: HubServer) -> None:
    with Peer(hub.address) as anna, Peer(hub.address) as ben:
        anna.join("hub", "Anna")
        ben.join("hub", "Ben")
        anna.move(-130, 130)
        ben.move(-130, 131)
        assert anna.sees(ben.me)
        for step in range(1, 6):
            ben.move(-130 + 200 * step, 131)
        anna.listen(0.4)
        assert anna.people[ben.me].x == -130
        ben.listen(0.1)
        assert ben.people[ben.me].x == -130, "nobody told Ben where he stands"


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (masked(2, bytes(23)), 1007),
        (masked(2, b""), 1007),
        (masked(2, bytes(4000)), 1007),
        (masked(1, b"\xff\xfe"), 1007),
        (masked(1, json.dumps({"v": 1, "t": "say", "id": "z", "text": "x" * 5000}).encode()), 1009),
        (masked(1, b"x" * 16_385), 1009),
        (masked(1, b"x" * 9_000, fin=False) + masked(0, b"x" * 9_000), 1009),
        (b"".join([masked(1, b"", fin=False)] + [masked(0, b"", fin=False)] * 70), 1009),
        (b"\x81\x02{}", 1002),
        (masked(0, b"late"), 1002),
        (masked(1, b"a", fin=False) + masked(1, b"b"), 1002),
        (masked(3, b"unknown"), 1002),
        (masked(9, b"x", fin=False), 1002),
        (masked(9, b"x" * 126), 1002),
        (bytes([0x81 | 0x40]) + masked(1, b"{}")[1:], 1002),
        (masked(9, b"") * 201, 1008),
    ],
    ids=[
        "short", "empty", "long", "no-utf8", "text", "frame", "fragments", "many-fragments", "unmasked", "continuation",
        "begun-twice", "opcode", "cut-ping", "long-ping", "reserved", "pings",
    ],
)  # fmt: skip
def test_what_is_no_message_ends_the_connection(hub: HubServer, frame: bytes, code: int) -> None:
    with dial(hub.address) as line:
        line.sendall(request())
        assert line.recv(4096).startswith(b"HTTP/1.1 101 ")
        line.sendall(frame)
        line.settimeout(4)
        answer = everything(line)
    assert b"\x88" in answer, f"no farewell, but {answer[:100]!r}"
    start = answer.index(b"\x88")
    assert struct.unpack_from(">H", answer, start + 2)[0] == code


def test_nonsense_is_borne_for_a_while(hub: HubServer) -> None:
    with Peer(hub.address) as anna:
        anna.join()
        anna.line.send("{")
        assert anna.hear("refused")["code"] == "badMessage"
        anna.line.send('{"v":2,"t":"leave"}')
        assert anna.hear("refused")["code"] == "badVersion"
        for _ in range(30):
            anna.line.send("[[[[")
        assert anna.ending() == 1008


@pytest.mark.parametrize("jump", [0, -1, 1_001, 30_000])
def test_numbers_that_were_there_or_are_far_ahead(hub: HubServer, jump: int) -> None:
    with Peer(hub.address) as anna, Peer(hub.address) as ben:
        anna.join()
        ben.join()
        anna.move(100, -140, sequence=40_000)
        ben.move(101, -140)
        assert ben.sees(anna.me)
        anna.move(102, -140, sequence=(40_000 + jump) % 65_536)
        ben.listen(0.3)
        assert ben.people[anna.me].x == 100, "a step out of turn was taken"
        for _ in range(30):
            anna.move(102, -140, sequence=(40_000 + jump) % 65_536)
        assert anna.ending() == 1008


def test_whoever_floods_is_put_off_and_then_off_the_line(hub: HubServer) -> None:
    with Peer(hub.address) as anna, Peer(hub.address) as ben:
        anna.join("ort:gewaechshaus", "Anna")
        ben.join("ort:gewaechshaus", "Ben")
        for number in range(8):
            anna.say("say", text=f"Nr. {number}", id=str(number))
        refusal = anna.hear("refused")
        assert refusal["code"] == "tooMany" and 1 <= refusal["retryAfter"] <= 10
        heard = [ben.hear("said")["text"] for _ in range(5)]
        assert heard == [f"Nr. {number}" for number in range(5)] and ben.hears_nothing("said")
        for number in range(200):
            anna.say("react", kind="clap")
        assert anna.ending() == 1008
        ben.hear("left")


def test_rooms_are_for_whom_they_are(hub: HubServer) -> None:
    ours, theirs = signed_in(hub, "kettler@demo.example"), signed_in(hub, "brandt@demo.example")
    with Peer(hub.address) as guest, Peer(hub.address, ours) as owner, Peer(hub.address, theirs) as other:
        assert guest.join("betrieb")["code"] == "notMember"
        assert guest.join("treffen:01990000-0000-7000-8000-0000000000f1")["code"] == "notInvited"
        assert guest.join("ort:nirgendwo")["code"] == "unknownRoom"
        assert guest.join("ort:../x", "x")["code"] == "unknownRoom"
        assert owner.join("betrieb", "Petra")["isModerator"] is True
        assert [person["name"] for person in other.join("betrieb", "Karl")["people"]] == ["Karl"]
        owner.say("say", text="unter uns", id="1")
        assert owner.hear("said")["text"] == "unter uns" and other.hears_nothing("said")
        owner.say("signal", to=other.me, data={"sdp": "x"})
        assert owner.hear("refused")["code"] == "unknownPerson" and other.hears_nothing("signal")
        # The fields are their own too.
        owner.move(0, 0)
        other.move(1, 0)
        other.listen(0.4)
        assert other.people == {}


def test_only_coaches_moderate_public_rooms(hub: HubServer) -> None:
    coach = signed_in(hub, "verwaltung@demo.example")
    with Peer(hub.address) as anna, Peer(hub.address) as ben, Peer(hub.address, coach) as chief:
        anna.join("ort:foerderturm", "Anna")
        ben.join("ort:foerderturm", "Ben")
        for act in ["mute", "remove", "close", "lower"]:
            anna.say("moderate", act=act, who=ben.me)
            assert anna.hear("refused")["code"] == "notModerator"
        anna.say("wall", document="x", page=1)
        assert anna.hear("refused")["code"] == "notHost"
        welcome = chief.join("hub", "Hanna")
        assert welcome["role"] == "coach" and welcome["isModerator"] and welcome["coaches"] == 1
        anna.say("report", who=ben.me, reason=SCRIPT)
        report = chief.hear("reported")
        assert (report["name"], report["room"], report["reason"]) == ("Ben", "ort:foerderturm", SCRIPT)
        chief.join("ort:foerderturm", "Hanna")
        chief.say("moderate", act="mute", who=ben.me)
        ben.hear("changed")
        ben.say("say", text="hm", id="1")
        assert ben.hear("refused")["code"] == "muted"
        # A voice goes from browser to browser: it is kept from beginning here.
        ben.say("signal", to=anna.me, data={"description": {"type": "offer", "sdp": "v=0"}, "bye": True})
        assert ben.hear("refused")["code"] == "muted" and anna.hears_nothing("signal")
        ben.say("signal", to=anna.me, data={"bye": True})
        assert anna.hear("signal")["data"] == {"bye": True}
        chief.say("moderate", act="remove", who=ben.me)
        assert ben.hear("removed") and anna.hear("left")["who"] == ben.me
        assert ben.join("ort:foerderturm", "Ben")["code"] == "removed"
        # Whom one public room has sent away, the others do not take either.
        assert ben.join("hub", "Ben")["code"] == "removed"
        chief.say("moderate", act="close")
        anna.hear("closed")
        with Peer(hub.address) as late:
            assert late.join("ort:foerderturm", "Spät")["code"] == "closed"
            chief.say("moderate", act="open")
            anna.hear("opened")
            assert late.join("ort:foerderturm", "Spät")["t"] == "welcome"


def test_a_second_window_ends_the_first_and_a_lost_place_is_kept(hub: HubServer) -> None:
    cookies = signed_in(hub, "kettler@demo.example")
    with Peer(hub.address) as anna, Peer(hub.address, cookies) as first:
        anna.join("ort:lohnhalle", "Anna")
        first.join("ort:lohnhalle", "Petra")
        first.say("hand", up=True)
        assert anna.hear("hands")["queue"][0]["who"] == first.me
        second = Peer(hub.address, cookies)
        second.join("ort:lohnhalle", "Petra")
        assert first.hear("ended")["reason"] == "replaced" and first.ending() == 4000
        second.say("hand", up=True)
        since = second.hear("hands")["queue"][0]["since"]
        second.line.socket.shutdown(2)
        assert anna.hear("left")["who"] == first.me and anna.hear("left")["who"] == second.me
        with Peer(hub.address, cookies) as third, Peer(hub.address) as thief:
            assert thief.join("ort:lohnhalle", "Dieb", resume=second.resume)["you"] != second.me
            welcome = third.join("ort:lohnhalle", "Petra", resume=second.resume)
            assert welcome["you"] == second.me and welcome["hands"] == [{"who": second.me, "since": since}]


def test_any_request_of_a_connection_may_be_the_one(hub: HubServer) -> None:
    """As behind a proxy that keeps its connections; and what comes with the request is not lost."""
    with dial(hub.address) as line:
        line.sendall(b"GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n")
        assert line.recv(4096).startswith(b"HTTP/1.1 200 ")
        join = json.dumps({"v": 1, "t": "join", "room": "hub", "name": "Eilig", "look": 1, "way": "world"}).encode()
        line.sendall(request("dGhlIHNhbXBsZSBub25jZQ==") + masked(1, join) + masked(9, b"da?"))
        line.settimeout(2)
        answer = everything(line)
    # The example of RFC 6455, section 1.3.
    assert b"101 " in answer and b"s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in answer
    assert b'"t":"welcome"' in answer and b"\x8a\x03da?" in answer


def test_other_ways_to_switch_are_answered_and_end(hub: HubServer) -> None:
    """Behind a request to switch no other request can be read, so the connection says that it ends."""
    for head in [b"Upgrade: h2c", b"Upgrade: websocket\r\nSec-WebSocket-Version: 13"]:
        with dial(hub.address) as line:
            line.sendall(b"GET /healthz HTTP/1.1\r\nHost: hub\r\nConnection: Upgrade\r\n" + head + b"\r\n\r\n")
            line.settimeout(3)
            answer = everything(line)
        assert answer.startswith(b"HTTP/1.1 200 ") and b"connection: close" in answer.lower()


def test_the_socket_needs_nothing_but_names_no_firm(hub: HubServer) -> None:
    place = urllib.parse.urlsplit(hub.address)
    connection = http.client.HTTPConnection(place.hostname, place.port)
    connection.request("GET", "/metrics")
    text = connection.getresponse().read().decode()
    connection.close()
    assert "/welt/verbindung" in text and "treffen" not in text and "lotsenhafen" not in text
    log = hub.log.read_text(errors="replace")
    assert not [name for name in ["Anna", "Petra", "Mehmet", "alert(", "unter uns"] if name in log]
