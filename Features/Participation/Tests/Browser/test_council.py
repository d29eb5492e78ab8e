"""The works council's own area: founded by its chair, confirmed by the hub, closed to management (journey J4)."""

import sqlite3
import time

import pytest
from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person, register, sign_in, somebody
from hub_server import HubServer
from hub_window import Window


def make_administrator(server: HubServer, email: str) -> None:
    """As `oekohub` gives a role on the command line."""
    with sqlite3.connect(server.data / "oekohub.sqlite", timeout=30) as database:
        database.execute(
            "INSERT INTO hub_role (person_id, role, granted_at) SELECT id, 'administrator', ? FROM person WHERE email = ?",
            (int(time.time() * 1000), email),
        )


def found(window: Window, firm: Person) -> None:
    window.open("/vertretung/gruenden")
    window.expect_heading("Bereich der Vertretung gründen")
    window.choose("Betriebsrat")
    window.fill({"Name der Vertretung": "Betriebsrat der Brandt KG", "Ihre Funktion": "Vorsitz"})
    window.choose("Ein anderer Betrieb")
    window.fill({"Name des Betriebs": firm.firm, "Postleitzahl": "44137"})
    window.choose("Ich handle für die gewählte Vertretung.")
    window.submit("Antrag stellen")
    window.expect_notice("Ihr Antrag ist gestellt. Sie erhalten eine E-Mail, sobald er geprüft ist.")


@pytest.fixture
def council(server: HubServer, make_window: MakeWindow) -> tuple[Window, Person, Window, str]:
    """The management's window and person, the chair's window, and the path of the council's area."""
    management, chair, administrator = make_window(), make_window(), make_window()
    # Other journeys have firms called Brandt KG; the administration chooses by name.
    leader = register(management, somebody("Bernd Brandt", "Brandt Großhandel KG"))
    register(chair, somebody("Sabine Krüger", "Einzelkonto Krüger"))
    found(chair, leader)
    clerk = register(administrator, somebody("Vera Hub", "Hub"))
    make_administrator(server, clerk.email)
    administrator.open("/verwaltung/vertretungen")
    administrator.follow("Betriebsrat der Brandt KG")
    administrator.choose(leader.firm)
    administrator.submit("Vertretung bestätigen")
    chair.open("/vertretung")
    path = "/vertretung/" + chair.page.url.rsplit("/", 1)[1]
    return management, leader, chair, path


def test_the_chair_founds_admits_and_writes_and_management_stays_outside(
    council: tuple[Window, Person, Window, str], server: HubServer, make_window: MakeWindow
) -> None:
    management, _, chair, path = council
    chair.expect_heading("Betriebsrat der Brandt KG")
    chair.open(path + "/mitglieder")
    chair.fill({"E-Mail-Adresse der Person": "zweite@rat.example"})
    # This hub sends no mail: the chair hands the link over.
    chair.submit("Link erzeugen")
    link = chair.page.locator("code.join-link").inner_text()
    second = make_window()
    second.open(link.removeprefix(server.address))
    second.fill({"Ihr Name": "Murat Aydın", "Passwort": "Sieben Funken springen weit"})
    second.submit("Konto anlegen und Einladung annehmen")
    second.fill({"E-Mail-Adresse": "zweite@rat.example", "Passwort": "Sieben Funken springen weit"})
    second.submit("Anmelden")
    second.expect_heading("Betriebsrat der Brandt KG")
    second.follow("Neue Notiz")
    second.choose("Beschluss")
    second.fill({"Titel": "Leckageprüfung", "Text": "Frist 14 Tage"})
    second.submit("Speichern")
    expect(second.page.get_by_role("table")).to_contain_text("Leckageprüfung")
    second.open(path + "/einblick")
    second.open(path + "/vereinbarung")
    second.open(path + "/vereinbarung/muster")
    expect(second.page.get_by_role("main")).to_contain_text("Muster, keine Rechtsberatung, Stand 28.11.2026")
    for address in (path, path + "/notizen", "/vertretung"):
        management.open(address, status=403)
        management.expect_heading("Kein Zugang")
        expect(management.page.locator("body")).not_to_contain_text("Leckageprüfung")
    management.open("/konto")
    expect(management.page.locator("body")).not_to_contain_text("Krüger")
    expect(management.page.get_by_role("navigation").first).not_to_contain_text("Vertretung")


DEMO_PASSWORD = "demo-im-oekohub"


def test_the_demonstration_council_works_without_scripts(demo_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False, hub=demo_server)
    sign_in(window, Person("Sabine Krüger", "betriebsrat@demo.example", DEMO_PASSWORD))
    window.open("/vertretung")
    window.expect_heading("Betriebsrat der Brandt KG")
    window.follow("Leckageprüfung anregen")
    window.submit("Speichern")
    window.expect_notice("Gespeichert.")
    window.open("/vertretung/gruenden")
    window.submit("Antrag stellen")
    expect(window.page.get_by_role("alert")).to_contain_text("Der Name der Vertretung fehlt.")


def test_management_of_the_demonstration_firm_sees_nothing(demo_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=demo_server)
    sign_in(window, Person("Leitung", "brandt@demo.example", DEMO_PASSWORD))
    window.open("/vertretung", status=403)
    window.expect_heading("Kein Zugang")
    window.open("/beteiligung/lerndaten")
    expect(window.page.get_by_role("main")).to_contain_text("Personenbezogene Lerndaten sind aus.")
    window.open("/konto")
    expect(window.page.locator("body")).not_to_contain_text("Krüger")
