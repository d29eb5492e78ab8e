"""Invented people who use the hub in browser tests."""

import dataclasses
import itertools
from urllib.parse import urlsplit

from hub_window import Window

_numbers = itertools.count(1)


@dataclasses.dataclass(frozen=True)
class Person:
    name: str
    email: str
    password: str
    firm: str = ""


def somebody(name: str = "Petra Kettler", firm: str = "Metallbau Kettler GmbH") -> Person:
    """A person whom this hub does not know yet; every call gives another mail address."""
    number = next(_numbers)
    return Person(name, f"person{number}@betrieb.example", "Sieben Funken springen weit", firm)


def register(window: Window, person: Person | None = None) -> Person:
    """Signs up with a firm, as the owner."""
    person = person or somebody()
    window.open("/registrieren")
    window.fill(
        {
            "Name des Betriebs": person.firm,
            "Ihr Name": person.name,
            "E-Mail-Adresse": person.email,
            "Passwort": person.password,
        }
    )
    window.submit("Betrieb anlegen")
    window.expect_notice("Ihr Betrieb ist angelegt.")
    return person


def sign_in(window: Window, person: Person) -> None:
    window.open("/anmelden")
    window.fill({"E-Mail-Adresse": person.email, "Passwort": person.password})
    window.submit("Anmelden")


def sign_out(window: Window) -> None:
    """Through the menu in the top bar."""
    menu = window.page.get_by_role("banner").locator("details.topbar-person")
    menu.locator("summary").click()
    window.leave_by(menu.get_by_role("button", name="Abmelden"))


def make_join_link(window: Window, role: str = "Mitglied") -> str:
    """The path of a fresh link, as the owner reads it from the page."""
    window.open("/konto")
    window.choose(role)
    window.submit("Link erzeugen")
    window.inspect("Accounts-account-link")
    return urlsplit(window.page.locator("code.join-link").inner_text()).path


def join(window: Window, path: str, person: Person) -> None:
    window.open(path)
    window.fill({"Ihr Name": person.name, "E-Mail-Adresse": person.email, "Passwort": person.password})
    window.submit("Beitreten")
