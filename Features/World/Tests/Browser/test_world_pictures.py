"""All ten places at noon and in the evening, on a desk and on a phone: kept in var/screenshots/welt/ to be looked at.

`UPDATE_SNAPSHOTS=1 bin/test browser -- -k world_pictures` takes those of the README anew.
"""

import collections.abc
import os
import struct
import zlib

import pytest
from playwright.sync_api import Browser, Playwright, expect

from hub_fixtures import MakeWindow, launch
from hub_server import ROOT, HubServer
from hub_talk import WORLD_OPTIONS
from hub_window import SCREENSHOTS, Window

PLACES = [
    "lotsenhafen", "observatorium", "kreislaufhalle", "berichtskontor", "lohnhalle",
    "foerderturm", "talentgarten", "gewaechshaus", "forum-am-see", "mein-betrieb",
]
SIZES = {"1280": {"width": 1280, "height": 720}, "360": {"width": 360, "height": 740}}
IN_THE_README = {"welt-forum": ("forum-am-see", "mittag"), "welt-lohnhalle": ("lohnhalle", "abend"), "welt-foerderturm": ("foerderturm", "mittag")}


@pytest.fixture(scope="module")
def chromium(driver: Playwright) -> collections.abc.Iterator[Browser]:
    browser = launch(driver, WORLD_OPTIONS)
    yield browser
    browser.close()


def colours(png: bytes) -> int:
    """How many different bytes the packed rows hold: a blank canvas has a handful."""
    packed, position = b"", 8
    while position < len(png):
        (length,) = struct.unpack(">I", png[position : position + 4])
        if png[position + 4 : position + 8] == b"IDAT":
            packed += png[position + 8 : position + 8 + length]
        position += length + 12
    return len(set(zlib.decompress(packed)))


def light(window: Window, evening: bool) -> None:
    button = window.page.get_by_role("button", name="Abend", exact=True)
    if (button.get_attribute("aria-pressed") == "true") != evening:
        button.click()
    expect(button).to_have_attribute("aria-pressed", str(evening).lower())


@pytest.mark.parametrize("size", SIZES)
def test_all_places_by_noon_and_evening(make_window: MakeWindow, demo_server: HubServer, size: str) -> None:
    window = make_window(hub=demo_server)
    window.page.set_viewport_size(SIZES[size])
    folder = SCREENSHOTS / "welt"
    folder.mkdir(parents=True, exist_ok=True)
    window.page.goto("/welt")
    expect(window.page.locator(".world[data-live]")).to_be_attached(timeout=60_000)
    taken = {}
    for hour in ("mittag", "abend"):
        light(window, hour == "abend")
        for place in PLACES:
            window.page.evaluate("place => window.oekohubWorld.visit(place)", place)
            picture = window.page.screenshot(path=folder / f"{place}-{hour}-{size}.png", animations="disabled")
            assert colours(picture) > 200, f"{place} at {hour} is blank"
            taken[place, hour] = picture
    for place in PLACES:
        assert taken[place, "mittag"] != taken[place, "abend"]
    if size == "1280" and os.environ.get("UPDATE_SNAPSHOTS") == "1":
        for name, key in IN_THE_README.items():
            (ROOT / f"docs/images/{name}.png").write_bytes(taken[key])


def test_the_readmes_world_is_there() -> None:
    for name in IN_THE_README:
        assert (ROOT / f"docs/images/{name}.png").is_file(), f"docs/images/{name}.png is missing: UPDATE_SNAPSHOTS=1 bin/test browser"
