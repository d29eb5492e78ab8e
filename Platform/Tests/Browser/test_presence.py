"""People walk through the world, see each other move, read what is said above heads, speak with who is near."""

import collections.abc

import pytest
from playwright.sync_api import Browser, Playwright, expect

from hub_fixtures import MakeWindow, launch
from hub_server import HubServer
from hub_talk import ALLOWED, WORLD_OPTIONS, Talker

PEOPLE = """() => Object.fromEntries([...document.querySelector('.world').worldScene.parts.crowd.people.values()]
    .filter(({ id, state }) => id !== 'self' && state).map(({ name, state }) => [name, [state.x, state.z]]))"""
SELF = "() => { const { x, z, place } = document.querySelector('.world').worldScene.self; return { x, z, place }; }"
# Whether a film hangs on the wall of the forum.
WALL = """() => [...document.querySelector('.world').worldScene.parts.shown.values()].some(({ placeId, source, texture }) =>
    placeId === 'forum-am-see' && source instanceof HTMLVideoElement && source.videoWidth > 0 && texture)"""
SCENE = "document.querySelector('.world').worldScene"


@pytest.fixture(scope="module")
def chromium(driver: Playwright) -> collections.abc.Iterator[Browser]:
    browser = launch(driver, WORLD_OPTIONS + ALLOWED)
    yield browser
    browser.close()


class Walker(Talker):
    def come(self, path: str = "/welt?ort=forum-am-see") -> "Walker":
        self.window.page.goto(path)
        expect(self.page.locator(".world[data-live]")).to_be_attached(timeout=90_000)
        expect(self.opener).to_be_visible()
        self.opener.click()
        self.is_there(40)
        return self

    @property
    def opener(self):
        return self.page.locator(".world-tools button[aria-controls=gespraech]")

    def people(self) -> dict[str, list[float]]:
        return self.page.evaluate(PEOPLE)

    def sees_at(self, name: str, where: dict[str, float]) -> None:
        self.page.wait_for_function(
            f"([name, x, z]) => {{ const at = ({PEOPLE})()[name]; return at && Math.hypot(at[0] - x, at[1] - z) < 0.3; }}",
            arg=[name, where["x"], where["z"]],
            timeout=30_000,
        )

    @property
    def place(self) -> dict[str, float]:
        return self.page.evaluate(SELF)


@pytest.fixture
def pair(make_window: MakeWindow, server: HubServer) -> tuple[Walker, Walker]:
    return tuple(Walker(make_window(hub=server)).come().is_called(name) for name in ("Lore", "Erle"))


def test_two_walkers_see_each_other_move(pair: tuple[Walker, Walker]) -> None:
    lore, erle = pair
    erle.sees_at("Lore", lore.place)
    lore.sees_at("Erle", erle.place)
    before = lore.place
    lore.page.evaluate(f"() => {SCENE}.walkTo({before['x']} + 2, {before['z']} + 1)")
    lore.page.wait_for_function(f"x => Math.abs({SCENE}.self.x - x) > 1", arg=before["x"])
    erle.sees_at("Lore", lore.place)
    lore.write("Guten Abend <b>")
    expect(erle.page.locator(".world-tag-bubble", has_text="Guten Abend <b>")).to_be_attached()
    erle.reads("Guten Abend <b>")
    # The sheet closes and gives the focus back; what is said meanwhile is counted.
    erle.page.keyboard.press("Escape")
    lore.write("Noch da?")
    expect(erle.opener).to_have_text("Menschen (2), 1 neu")
    # Another place is another room, and far away.
    lore.page.evaluate(f"() => {SCENE}.jump('lohnhalle')")
    lore.is_told("Sie sind jetzt hier: Lohnhalle")
    erle.page.wait_for_function(f"() => !('Lore' in ({PEOPLE})())", timeout=30_000)
    expect(erle.opener).to_have_text("Menschen (1), 1 neu")


def test_whoever_reads_and_whoever_walks_meet(pair: tuple[Walker, Walker], make_window: MakeWindow, server: HubServer) -> None:
    lore, erle = pair
    reader = Talker(make_window(hub=server))
    # Two worlds keep the machine busy; the page is inspected in other tests.
    reader.window.inspect = lambda name: None
    reader.come().is_called("Heide")
    lore.page.wait_for_function(f"() => 'Heide' in ({PEOPLE})()", timeout=30_000)
    reader.sees("Lore")
    reader.write("Ich lese nur")
    lore.reads("Ich lese nur")
    for talker in (lore, erle, reader):
        talker.press("Mitsprechen")
    for talker in (lore, erle, reader):
        expect(talker.talk.locator(".talk-speak [role=status]")).to_contain_text(" und ", timeout=60_000)
    reader.press("Bildschirm zeigen")
    lore.shows_picture("Bildschirm von Heide", 40)
    # It also stands on the wall of the place.
    lore.page.wait_for_function(WALL, timeout=20_000)
    # Whoever goes beyond ten metres is not heard any more.
    reader.press("Bildschirm nicht mehr zeigen")
    at = erle.place
    erle.page.evaluate(f"() => {SCENE}.walkTo({at['x']}, {at['z']} + 14)")
    expect(lore.talk.locator(".talk-speak [role=status]")).to_have_text("Sie sprechen mit Heide.", timeout=60_000)
    lore.page.wait_for_function(f"() => !({WALL})()")


@pytest.mark.faults_expected
def test_a_walker_comes_back_to_where_they_were(pair: tuple[Walker, Walker]) -> None:
    lore, erle = pair
    lore.window.context.set_offline(True)
    lore.is_told("Die Verbindung ist unterbrochen.")
    erle.page.wait_for_function(f"() => !('Lore' in ({PEOPLE})())", timeout=30_000)
    lore.window.context.set_offline(False)
    lore.is_there(40)
    erle.sees_at("Lore", lore.place)
    lore.sees_at("Erle", erle.place)
