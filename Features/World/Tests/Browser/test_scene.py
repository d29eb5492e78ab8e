"""The world in a browser whose pictures the processor reckons: what it costs, what works by keyboard, what is left of it.
How quick it is depends on the machine; content and state are looked at, never frames a second."""

import collections.abc
import re
import time

import pytest
from playwright.sync_api import Browser, Playwright, expect

from hub_fixtures import MakeWindow, launch
from hub_talk import WORLD_OPTIONS
from hub_window import Window

PLACES = [
    "lotsenhafen", "observatorium", "kreislaufhalle", "berichtskontor", "lohnhalle",
    "foerderturm", "talentgarten", "gewaechshaus", "forum-am-see", "mein-betrieb",
]


@pytest.fixture(scope="module")
def chromium(driver: Playwright) -> collections.abc.Iterator[Browser]:
    browser = launch(driver, WORLD_OPTIONS)
    yield browser
    browser.close()


def enter(window: Window, address: str = "/welt") -> None:
    window.page.goto(address)
    expect(window.page.locator(".world[data-live]")).to_be_attached(timeout=60_000)


def self_of(window: Window) -> dict:
    return window.page.evaluate("document.querySelector('.world').worldScene.self")


def wait_for(window: Window, expression: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not window.page.evaluate(expression):
        assert time.monotonic() < end, f"{expression} did not come true"
        window.page.wait_for_timeout(100)


def test_one_can_walk_after_less_than_a_megabyte(window: Window) -> None:
    enter(window)
    assert window.page.evaluate("window.oekohubWorld.report().loadedBytes") < 1_000_000


def test_every_place_keeps_to_its_budget(window: Window) -> None:
    enter(window)
    for place in PLACES:
        report = window.page.evaluate("place => window.oekohubWorld.visit(place)", place)
        assert report["calls"] <= 150, f"{place}: {report}"
        assert report["triangles"] <= 150_000, f"{place}: {report}"
        assert self_of(window)["place"] == place


def test_nothing_stays_in_the_memory_of_the_graphics(window: Window) -> None:
    enter(window)
    report = window.page.evaluate("window.oekohubWorld.visit('forum-am-see')")
    assert report["geometries"] > 10 and report["textures"] >= 1
    assert window.page.evaluate("window.oekohubWorld.dispose()") == {"geometries": 0, "textures": 0}
    expect(window.page.locator("canvas")).to_have_count(0)


def test_a_place_is_walked_and_a_station_read_by_keyboard(window: Window) -> None:
    enter(window)
    canvas = window.page.get_by_role("application", name=re.compile("Begehbare Welt"))
    window.tab_to(canvas)
    before = self_of(window)
    window.page.keyboard.press("w")
    wait_for(window, f"Math.abs(document.querySelector('.world').worldScene.self.z - {before['z']}) > 0.5")

    window.page.get_by_role("button", name="Karte", exact=True).press("Enter")
    window.page.locator("#welt-karte").get_by_role("button", name="Lohnhalle", exact=True).last.press("Enter")
    wait_for(window, "document.querySelector('.world').worldScene.self.place === 'lohnhalle'")
    expect(canvas).to_be_focused()

    stations = window.page.locator("[data-scene-target=stations] button")
    expect(stations.first).to_be_visible()
    opener = stations.filter(has_text="Beteiligung")
    opener.press("Enter")
    panel = window.page.get_by_role("dialog", name="Beteiligung")
    expect(panel).to_be_visible()
    expect(panel).to_be_focused()
    expect(panel.locator("[data-station-panel]")).to_be_attached()
    window.page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(opener).to_be_focused()


def test_the_guide_speaks_waits_and_goes_on(window: Window) -> None:
    enter(window)
    window.page.get_by_role("button", name="Lotse", exact=True).press("Enter")
    card = window.page.locator("#welt-lotse")
    expect(card).to_contain_text("Ort 1 von 10: Lotsenhafen")
    caption = card.locator("[aria-live=polite]")
    expect(caption).not_to_be_empty()
    card.get_by_role("button", name="Anhalten").press("Enter")
    for _ in range(12):
        card.get_by_role("button", name="Weiter").press("Enter")
        if "Ort 2" in card.inner_text():
            break
    expect(card).to_contain_text("Ort 2 von 10: Observatorium auf der Halde")
    window.page.get_by_role("application").press("Escape")
    expect(card).to_be_hidden()


@pytest.mark.faults_expected
def test_a_file_that_is_missing_is_told_and_loaded_again(window: Window) -> None:
    window.page.route("**/models/foerderturm.glb", lambda route: route.abort())
    enter(window)
    fault = window.page.get_by_role("alert").filter(has_text="Noch einmal laden")
    expect(fault).to_contain_text("Ein Teil ließ sich nicht laden: „Förderturm“.", timeout=60_000)
    window.page.unroute("**/models/foerderturm.glb")
    fault.get_by_role("button", name="Noch einmal laden").press("Enter")
    expect(fault).to_be_hidden()


def test_cards_over_the_picture_keep_the_rules(window: Window) -> None:
    enter(window)
    window.page.evaluate("window.oekohubWorld.visit('berichtskontor')")
    for button, name in (("Karte", "karte"), ("Tasten", "tasten"), ("Lotse", "lotse")):
        window.page.get_by_role("button", name=button, exact=True).press("Enter")
        window.inspect(f"World-welt-{name}")
        window.page.keyboard.press("Escape")


def test_without_scripts_the_way_leads_to_the_pages(make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False)
    window.open("/welt")
    expect(window.page.locator(".world-frame")).to_be_hidden()
    expect(window.page.get_by_role("main").get_by_role("link", name="Rundgang").first).to_have_attribute("href", "/rundgang")
