"""What every page has, tried on the sign-up page and the error page."""

import urllib.request

from playwright.sync_api import expect

from hub_server import HubServer
from hub_window import Window


def test_the_first_tab_leads_past_the_frame_to_the_content(window: Window) -> None:
    window.open("/registrieren")
    skip = window.page.get_by_role("link", name="Zum Inhalt springen")
    window.tab_to(skip, limit=1)
    expect(skip).to_be_in_viewport()
    window.page.keyboard.press("Enter")
    expect(window.page.get_by_role("main")).to_be_focused()


def test_an_unknown_address_is_answered_in_german_with_a_way_home(window: Window) -> None:
    window.open("/gibt-es-nicht", status=404)
    window.expect_heading("Diese Seite gibt es nicht")
    expect(window.page.get_by_role("link", name="Zur Startseite")).to_have_attribute("href", "/")


def test_the_content_policy_allows_nothing_inline_and_nothing_foreign(server: HubServer) -> None:
    with urllib.request.urlopen(f"{server.address}/registrieren") as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy


def test_text_can_be_twice_as_large(window: Window) -> None:
    window.open("/registrieren")
    window.page.evaluate("document.documentElement.style.fontSize = '200%'")
    width = window.page.viewport_size["width"]
    window.check_width("sign-up with doubled text", width)
