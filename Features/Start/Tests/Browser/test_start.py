"""The first page for whoever comes by, and for whoever has a firm here."""

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person
from hub_window import Window


def test_a_visitor_finds_both_ways_to_begin(window: Window) -> None:
    window.open("/")
    window.expect_heading("Von der Rechnung zur Klimabilanz")
    window.follow("Schnellbilanz beginnen")
    window.expect_heading("Schnellbilanz")
    window.open("/")
    window.follow("Betrieb anlegen")
    window.expect_heading("Betrieb anlegen")


def test_help_answers_on_the_page_itself(window: Window) -> None:
    window.open("/hilfe")
    window.page.get_by_role("link", name="Was bedeutet „fehlt“?").click()
    expect(window.page.get_by_role("heading", name="Was bedeutet „fehlt“?")).to_be_in_viewport()
    window.open("/themen/klimabilanz")
    window.expect_heading("Klimabilanz")


def test_a_new_firm_sees_its_next_step(window: Window, owner: Person) -> None:
    window.open("/")
    window.expect_heading("Wo stehen wir?")
    expect(window.page.locator("[aria-current=step]")).to_contain_text("Standort anlegen")
    window.follow("Standort anlegen")
    assert window.name == "Companies/site"


def test_the_first_page_needs_no_javascript(make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False)
    window.open("/")
    window.follow("Katalog durchsuchen")
    window.expect_heading("Emissionsfaktoren")
