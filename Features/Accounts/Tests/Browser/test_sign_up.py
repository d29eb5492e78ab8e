"""Founding a firm's account: by keyboard, with mistakes, with a known address, without JavaScript."""

import dataclasses

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import register, somebody
from hub_window import Window


def test_a_firm_is_registered_by_keyboard_alone(window: Window) -> None:
    person = somebody()
    window.open("/registrieren")
    window.expect_heading("Betrieb anlegen")
    for label, value in [
        ("Name des Betriebs", person.firm),
        ("Ihr Name", person.name),
        ("E-Mail-Adresse", person.email),
        ("Passwort", person.password),
    ]:
        window.tab_to(window.page.get_by_label(label, exact=True))
        window.page.keyboard.type(value)
    with window.page.expect_navigation(wait_until="load"):
        window.page.keyboard.press("Enter")
    window.arrived()
    window.expect_notice("Ihr Betrieb ist angelegt.")


def test_mistakes_are_named_at_their_fields_and_nothing_typed_is_lost(window: Window) -> None:
    window.open("/registrieren")
    window.fill({"Ihr Name": "Petra Kettler", "E-Mail-Adresse": "petra@", "Passwort": "kurz"})
    window.submit("Betrieb anlegen")
    window.expect_fault("Name des Betriebs", "Bitte nennen Sie den Namen des Betriebs.")
    window.expect_fault("E-Mail-Adresse", "„petra@“ ist keine vollständige E-Mail-Adresse.")
    window.expect_fault("Passwort", "Das Passwort hat 4 Zeichen. Es braucht mindestens 10.")
    expect(window.page.get_by_label("Ihr Name", exact=True)).to_have_value("Petra Kettler")
    expect(window.page.get_by_label("E-Mail-Adresse", exact=True)).to_have_value("petra@")
    expect(window.page.get_by_label("Passwort", exact=True)).to_have_value("")
    window.page.get_by_role("alert").get_by_role("link", name="Bitte nennen Sie den Namen").click()
    expect(window.page.get_by_label("Name des Betriebs", exact=True)).to_be_focused()


def test_a_known_address_cannot_register_twice(make_window: MakeWindow) -> None:
    first = register(make_window())
    window = make_window()
    window.open("/registrieren")
    again = dataclasses.replace(first, firm="Kettler Service GmbH")
    window.fill({"Name des Betriebs": again.firm, "Ihr Name": again.name})
    window.fill({"E-Mail-Adresse": again.email, "Passwort": again.password})
    window.submit("Betrieb anlegen")
    window.expect_fault("E-Mail-Adresse", f"Zu „{again.email}“ gibt es schon ein Konto.")


def test_registering_works_without_javascript(make_window: MakeWindow) -> None:
    register(make_window(has_scripts=False))
