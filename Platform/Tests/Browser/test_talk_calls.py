"""People speak with each other: voices, pictures, screens, straight and passed on by a TURN server."""

import collections.abc
import contextlib
import json
import pathlib

import pytest
from playwright.sync_api import Browser, Playwright, expect

from hub_fixtures import CHROMIUM_OPTIONS, MakeWindow, launch
from hub_presence import Peer
from hub_server import ROOT, HubServer
from hub_talk import ALLOWED, DEVICES, PLACE, Talker
from hub_turn import TurnServer

# Only what the TURN server passes on counts, and what is used is kept in sight.
RELAY_ONLY = """(() => {
    const Plain = window.RTCPeerConnection;
    window.connections = [];
    window.RTCPeerConnection = class extends Plain {
        constructor(settings) {
            super({ ...settings, iceTransportPolicy: "relay" });
            window.connections.push(this);
        }
    };
})()"""
# The kinds of both ends of the pair in use, and bytes received.
USED = """async () => {
    const reports = [...await window.connections.at(-1).getStats()].map(([, report]) => report);
    const by = (id) => reports.find((report) => report.id === id);
    const pair = by(reports.find((report) => report.type === "transport").selectedCandidatePairId);
    return [by(pair.localCandidateId).candidateType, by(pair.remoteCandidateId).candidateType, pair.bytesReceived > 20000];
}"""


@pytest.fixture(scope="module")
def chromium(driver: Playwright) -> collections.abc.Iterator[Browser]:
    browser = launch(driver, CHROMIUM_OPTIONS + ALLOWED)
    yield browser
    browser.close()


def two(make_window: MakeWindow, hub: HubServer) -> tuple[Talker, Talker]:
    return tuple(Talker(make_window(hub=hub)).come().is_called(name) for name in ("Lore", "Erle"))


def test_two_speak_and_show_themselves(make_window: MakeWindow, server: HubServer) -> None:
    lore, erle = two(make_window, server)
    lore.press("Mitsprechen")
    lore.is_told("Noch hört Sie niemand.")
    lore.is_told("Dieser Hub hat keinen Server, der Gespräche weiterreicht.")
    erle.press("Mitsprechen")
    lore.speaks_with("Erle")
    erle.speaks_with("Lore")
    # The device beeps once a second.
    expect(erle.talk.locator(".talk-voices")).to_have_text("Lore spricht", timeout=20_000)
    lore.press("Mikrofon aus")
    expect(lore.button("Mikrofon an")).to_be_visible()
    erle.page.wait_for_timeout(1500)
    expect(erle.talk.locator(".talk-voices")).to_have_text("")
    lore.press("Kamera an")
    erle.shows_picture("Kamera von Lore")
    erle.press("Bildschirm zeigen")
    lore.shows_picture("Bildschirm von Erle")
    lore.sees("zeigt den Bildschirm")
    lore.window.inspect("World-talk-call")
    lore.talk.locator("summary", has_text="Geräte").click()
    lore.talk.get_by_label("Kamera", exact=True).select_option(index=0)
    erle.press("Bildschirm nicht mehr zeigen")
    expect(lore.page.locator("video[aria-label='Bildschirm von Erle']")).to_have_count(0, timeout=15_000)
    lore.press("Kamera aus")
    expect(erle.page.locator("video[aria-label='Kamera von Lore']")).to_have_count(0, timeout=15_000)
    erle.press("Auflegen")
    lore.is_told("Noch hört Sie niemand.")
    lore.page.close()


def test_three_hear_each_other(make_window: MakeWindow, server: HubServer) -> None:
    talkers = [Talker(make_window(hub=server)).come().is_called(name) for name in ("Lore", "Erle", "Heide")]
    for talker in talkers:
        talker.press("Mitsprechen")
    for talker in talkers:
        others = [other.name for other in talkers if other is not talker]
        status = talker.talk.locator(".talk-speak [role=status]")
        expect(status).to_contain_text("Sie sprechen mit", timeout=40_000)
        for name in others:
            expect(status).to_contain_text(name, timeout=40_000)
        expect(status).not_to_contain_text("wird aufgebaut", timeout=40_000)


def test_the_seventh_is_told(make_window: MakeWindow, server: HubServer) -> None:
    lore = Talker(make_window(hub=server)).come(PLACE.replace("forum-am-see", "lohnhalle"))
    with contextlib.ExitStack() as stack:
        six = [stack.enter_context(Peer(server.address)) for _ in range(6)]
        for number, peer in enumerate(six):
            assert peer.join("ort:lohnhalle", f"Mensch {number}", "pages")["t"] == "welcome"
            peer.say("media", audio=True, video=False, screen=False)
        expect(lore.talk.locator(".talk-present li", has_text="im Gespräch")).to_have_count(6)
        lore.press("Mitsprechen")
        lore.is_told("In diesem Raum sprechen schon sechs Menschen miteinander")
        expect(lore.button("Mitsprechen")).to_be_visible()
        six[0].say("media", audio=False, video=False, screen=False)
        expect(lore.talk.locator(".talk-present li", has_text="im Gespräch")).to_have_count(5)
        lore.press("Mitsprechen")
        lore.is_told("wird aufgebaut.")
        expect(lore.button("Auflegen")).to_be_visible()


def test_a_call_is_passed_on(make_window: MakeWindow, tmp_path: pathlib.Path) -> None:
    with TurnServer(tmp_path / "turn") as turn:
        with HubServer(tmp_path / "data", ROOT / "var/log/hub-turn.log", settings=turn.settings) as hub:
            talkers = []
            for name in ("Lore", "Erle"):
                window = make_window(hub=hub)
                window.page.add_init_script(RELAY_ONLY)
                talkers.append(Talker(window).come().is_called(name))
            lore, erle = talkers
            lore.press("Mitsprechen")
            erle.press("Mitsprechen")
            lore.speaks_with("Erle")
            erle.speaks_with("Lore")
            lore.press("Kamera an")
            erle.shows_picture("Kamera von Lore")
            erle.page.wait_for_timeout(3000)
            assert erle.page.evaluate(USED) == ["relay", "relay", True]
            expect(lore.talk.get_by_text("Dieser Hub hat keinen Server")).to_have_count(0)
            for talker in talkers:
                talker.page.goto("about:blank")
            refused_without_a_room(make_window, hub)
        assert "check_stun_auth" not in turn.said and "ALLOCATE processed, success" in turn.said, turn.said[-4000:]


def refused_without_a_room(make_window: MakeWindow, hub: HubServer) -> None:
    window = make_window(hub=hub)
    window.open("/welt/verbindung/helfer", status=404)


def test_credentials_hold_for_the_server_alone(make_window: MakeWindow, tmp_path: pathlib.Path) -> None:
    """Another secret at the server: nothing is passed on, and the page says so."""
    with TurnServer(tmp_path / "turn") as turn:
        settings = {**turn.settings, "OEKOHUB_TURN_SECRET": "0000000000000000"}
        with HubServer(tmp_path / "data", ROOT / "var/log/hub-turn.log", settings=settings) as hub:
            windows = [make_window(hub=hub) for _ in range(2)]
            for window in windows:
                window.page.add_init_script(RELAY_ONLY)
            lore, erle = (Talker(window).come().is_called(name) for window, name in zip(windows, ("Lore", "Erle")))
            answer = json.loads(lore.page.evaluate("fetch('/welt/verbindung/helfer').then((answer) => answer.text())"))
            assert answer["isConfigured"] and answer["seconds"] == 3600
            lore.press("Mitsprechen")
            erle.press("Mitsprechen")
            lore.is_told("Die Verbindung zu Erle wird aufgebaut.")
            expect(lore.talk.locator(".talk-speak [role=alert]")).to_contain_text(
                "Die Verbindung zu Erle gelingt nicht.", timeout=60_000
            )


def test_what_a_browser_refuses_is_said(driver: Playwright, server: HubServer) -> None:
    for options, sentence in (([], "Es ist kein Mikrofon angeschlossen."), (DEVICES, "Das Mikrofon ist für diese Seite gesperrt.")):
        browser = launch(driver, CHROMIUM_OPTIONS + options)
        page = browser.new_context(base_url=server.address, locale="de-DE").new_page()
        page.goto(PLACE)
        page.get_by_role("button", name="Mitsprechen", exact=True).click()
        expect(page.locator(".talk-speak [role=alert]")).to_contain_text(sentence, timeout=20_000)
        # Listening goes without.
        page.get_by_role("button", name="Nur zuhören", exact=True).click()
        expect(page.locator(".talk-speak [role=status]")).to_contain_text("Sie hören nur zu.")
        browser.close()


def test_only_pages_for_talk_may_ask_for_devices(make_window: MakeWindow, server: HubServer) -> None:
    window = make_window(hub=server)
    headers = {path: window.context.request.get(path).headers["permissions-policy"] for path in (PLACE, "/welt", "/", "/coaches")}
    assert headers[PLACE] == headers["/welt"] == "geolocation=(), camera=(self), microphone=(self), display-capture=(self)"
    assert headers["/"] == headers["/coaches"] == "geolocation=(), camera=(), microphone=(), display-capture=()"
