"""The inventory of data: folded, found by its contents and by a search, and whole on paper."""

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_window import Window

OPEN = "document.querySelectorAll('main details[open]').length"
CLOSED = "document.querySelectorAll('main details:not([open])').length"


def test_the_contents_open_what_they_lead_to(window: Window) -> None:
    window.open("/datenschutz/verzeichnis")
    assert window.page.evaluate(OPEN) == 0
    window.page.get_by_role("link", name="Klimabilanz", exact=True).click()
    expect(window.page.locator("#carbon")).to_be_visible()
    assert window.page.evaluate(OPEN) == 1


def test_all_of_it_is_open_on_paper(window: Window) -> None:
    window.open("/datenschutz/verzeichnis")
    window.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert window.page.evaluate(CLOSED) == 0
    expect(window.page.locator("#person").get_by_text("Prüfsumme des Passworts (Argon2id)")).to_be_visible()
    window.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert window.page.evaluate(OPEN) == 0


def test_a_search_opens_what_it_finds_without_a_script(make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False)
    window.open("/datenschutz/verzeichnis")
    window.page.get_by_role("searchbox", name="Im Verzeichnis suchen").fill("passkey")
    window.submit("Suchen")
    expect(window.page.get_by_text("credential_id")).to_be_visible()
    expect(window.page.get_by_text("password_hash")).to_have_count(0)
