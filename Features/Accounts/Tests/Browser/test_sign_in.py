"""Signing in and out."""

import re

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person, sign_in, sign_out
from hub_window import Window


def test_after_signing_in_the_page_asked_for_comes(owner: Person, make_window: MakeWindow) -> None:
    window = make_window()
    window.open("/konto")
    window.expect_heading("Anmelden")
    window.fill({"E-Mail-Adresse": owner.email, "Passwort": owner.password})
    window.submit("Anmelden")
    expect(window.page).to_have_url(re.compile("/konto$"))
    window.expect_heading("Konto und Team")


def test_a_wrong_password_is_said_without_telling_which_part_was_wrong(owner: Person, make_window: MakeWindow) -> None:
    window = make_window()
    window.open("/anmelden")
    for email in (owner.email, "niemand@betrieb.example"):
        window.fill({"E-Mail-Adresse": email, "Passwort": "Das ist nicht mein Satz"})
        window.submit("Anmelden")
        window.expect_fault("E-Mail-Adresse", "Diese E-Mail-Adresse und dieses Passwort passen nicht zusammen.")
        expect(window.page.get_by_label("E-Mail-Adresse", exact=True)).to_have_value(email)


def test_signing_out_closes_the_firms_pages(owner: Person, window: Window) -> None:
    sign_out(window)
    window.expect_notice("Sie sind abgemeldet.")
    window.open("/konto")
    window.expect_heading("Anmelden")


def test_a_new_password_signs_out_everywhere_else(owner: Person, window: Window, make_window: MakeWindow) -> None:
    elsewhere = make_window()
    sign_in(elsewhere, owner)
    window.open("/konto")
    window.follow("Passwort ändern")
    window.expect_heading("Passwort ändern")
    window.fill({"Jetziges Passwort": owner.password, "Neues Passwort": "Acht Funken springen weiter"})
    window.submit("Passwort ändern")
    window.expect_notice("Ihr Passwort ist geändert.")
    elsewhere.open("/konto")
    elsewhere.expect_heading("Anmelden")


def test_signing_in_works_without_javascript(owner: Person, make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False)
    sign_in(window, owner)
    window.open("/konto")
    expect(window.page.get_by_role("main")).to_contain_text(owner.firm)
