"""The walk by pages: everything the world has, by keyboard, without scripts, on a narrow screen."""

import json
import re
import urllib.parse

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person
from hub_window import Window

PLACES = [
    "lotsenhafen", "observatorium", "kreislaufhalle", "berichtskontor", "lohnhalle",
    "foerderturm", "talentgarten", "gewaechshaus", "forum-am-see", "mein-betrieb",
]


def test_a_visitor_walks_by_keyboard_to_a_station_and_its_tool(window: Window) -> None:
    window.stay_narrow_without_mouse()
    window.open("/rundgang")
    window.expect_heading("Rundgang")
    window.follow("Observatorium auf der Halde")
    window.expect_heading("Observatorium auf der Halde")
    expect(window.page.get_by_text("Metallbau Kettler GmbH (Beispielbetrieb) verursachte")).to_be_visible()
    summary = window.page.get_by_text("Zahlen mit Quelle: CO₂ in wahrer Größe")
    window.tab_to(summary)
    window.page.keyboard.press("Enter")
    expect(window.page.get_by_role("rowheader", name="Scope 1")).to_be_visible()
    window.follow("Schnellbilanz beginnen")
    window.expect_heading("Schnellbilanz")


def test_every_place_and_station_is_a_page_without_scripts(make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False)
    plan = json.loads(window.page.request.get("/welt/plan").text())
    assert [place["id"] for place in plan["places"]] == PLACES
    for place in plan["places"]:
        window.open(f"/rundgang/{place['id']}")
        window.expect_heading(place["name"])
        stations = window.page.locator("[data-station-panel]")
        expect(stations).to_have_count(len(place["stations"]))
        for station in place["stations"]:
            window.page.goto(f"/rundgang/{place['id']}/{station['id']}")
            panel = window.page.locator("[data-station-panel]")
            expect(panel.get_by_role("heading").first).to_have_text(station["title"])
            for action in station["actions"]:
                link = panel.get_by_role("link", name=action["label"])
                if link.count():
                    expect(link).to_have_attribute("href", action["href"])
                    continue
                # Nobody is signed in here: what is not open yet is said, and the way leads back to it.
                closed = panel.locator(".closed-action", has_text=action["label"])
                way = "/anmelden?weiter=" + urllib.parse.quote(action["href"], safe="")
                expect(closed.get_by_role("link", name="dafür melden Sie sich an")).to_have_attribute("href", way)
                assert window.page.request.get(action["href"], max_redirects=0).status == 303, action["href"]


def test_what_every_action_leads_to_is_there(window: Window, owner: Person) -> None:
    plan = json.loads(window.page.request.get("/welt/plan").text())
    hrefs = {door["href"] for place in plan["places"] for door in place["doors"]}
    hrefs |= {a["href"] for p in plan["places"] for station in p["stations"] for a in station["actions"]}
    for href in sorted(hrefs):
        status = window.page.request.get(href).status
        assert status == 200, f"{href} answers {status}"


def test_a_new_firm_sees_what_is_missing_and_never_another_firms_numbers(window: Window, owner: Person) -> None:
    window.open("/rundgang/observatorium")
    expect(window.page.get_by_text("Eine Klimabilanz fehlt noch.")).to_be_visible()
    expect(window.page.get_by_text("Beispielbetrieb")).to_have_count(0)
    state = json.loads(window.page.request.get("/welt/stand").text())
    assert state["firm"]["isExample"] is False
    assert state["stations"]["observatorium/kugeln"]["shape"] is None


def test_a_stations_page_and_the_private_house_stand_up_to_axe(window: Window) -> None:
    window.open("/rundgang/observatorium/kugeln")
    window.open("/rundgang/mein-betrieb/haus")
    window.open("/rundgang/mein-betrieb")
    expect(window.page.get_by_text(re.compile("nur, wer zum Betrieb gehört"))).to_be_visible()
    # Whoever belongs to no firm meets nobody there.
    expect(window.page.locator("#gespraech")).to_have_count(0)


def test_what_is_not_there_is_not_found(window: Window) -> None:
    for address in ["/rundgang/mond", "/rundgang/observatorium/mond", "/rundgang/..%2Fworld/kugeln"]:
        assert window.page.request.get(address).status == 404, address
