"""A firm lets a coach in, and out again; the hub's administration gives roles and sees no figures."""

import datetime

import pytest
from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_offices import appoint, register_alone
from hub_people import Person, somebody
from hub_server import HubServer
from hub_window import Window


def day(offset: int) -> str:
    return (datetime.date.today() + datetime.timedelta(days=offset)).isoformat()


@pytest.fixture
def official(make_window: MakeWindow, server: HubServer) -> Window:
    """Somebody of the administration, by the command that makes the first one."""
    window = make_window()
    person = register_alone(window, "Hanna Sommer")
    appoint(server, person, "administrator")
    return window


def make_coach(official: Window, person: Person) -> None:
    official.open(f"/verwaltung/personen?q={person.email}")
    official.follow(person.name)
    official.follow("Coach geben")
    official.submit("Rolle geben")
    official.expect_notice(f"{person.name} hat jetzt die Rolle Coach.")


def test_a_coach_works_then_reads_then_is_gone(
    owner: Person, window: Window, official: Window, make_window: MakeWindow
) -> None:
    coach = make_window()
    person = register_alone(coach, "Mehmet Aksoy")
    make_coach(official, person)
    window.open("/konto")
    window.follow("Zugänge von außen")
    window.submit("Zugang geben")
    window.expect_fault("E-Mail-Adresse des Coachs", "Bitte nennen Sie die E-Mail-Adresse des Coachs.")
    window.expect_fault("Zugang läuft bis", "Bitte nennen Sie den letzten Tag")
    window.fill({"E-Mail-Adresse des Coachs": person.email, "Zugang läuft bis": day(30)})
    window.submit("Zugang geben")
    window.expect_notice("Mehmet Aksoy hat jetzt Zugang. Dieser Hub verschickt keine E-Mails")

    coach.open("/konto/betriebe")
    coach.submit(f"Wechseln zu {owner.firm}")
    coach.expect_notice(f"Sie arbeiten jetzt für {owner.firm}.")
    coach.open("/konto")
    expect(coach.page.get_by_role("table", name="Team")).to_contain_text(owner.name)

    window.follow("Beenden: Mehmet Aksoy")
    window.choose("Noch lesen lassen")
    window.fill({"Danach noch lesen bis": day(3)})
    window.submit("Zugang beenden")
    coach.open("/klimabilanz")
    expect(coach.page.get_by_role("status")).to_contain_text("Sie sehen diesen Betrieb nur lesend")
    coach.inspect("Accounts-reading-only")
    window.follow("Beenden: Mehmet Aksoy")
    window.choose("Sofort ganz beenden")
    window.submit("Zugang beenden")
    coach.open("/klimabilanz", status=403)
    coach.open("/konto/betriebe")
    coach.expect_heading("Meine Betriebe")
    expect(coach.page.get_by_role("main")).not_to_contain_text(owner.firm)


def test_the_administration_sees_names_and_no_figures(owner: Person, official: Window) -> None:
    official.open("/verwaltung/betriebe")
    row = official.page.get_by_role("row").filter(has_text=owner.firm).first
    expect(row).to_contain_text("nein")
    official.open("/klimabilanz", status=403)


def test_the_account_is_handed_over_and_left(owner: Person, window: Window, make_window: MakeWindow) -> None:
    window.open("/konto")
    window.choose("Mitglied")
    window.submit("Link erzeugen")
    path = window.page.locator("code.join-link").inner_text().split("/beitreten/")[1]
    member = make_window()
    person = somebody("Jonas Brandt")
    member.open(f"/beitreten/{path}")
    member.fill({"Ihr Name": person.name, "E-Mail-Adresse": person.email, "Passwort": person.password})
    member.submit("Beitreten")
    window.open("/konto/austritt")
    window.expect_heading("Betrieb verlassen")
    window.open("/konto")
    window.follow("Rolle ändern: Jonas Brandt")
    window.choose("Kontoführung übergeben")
    window.submit("Rolle ändern")
    window.expect_notice("Jonas Brandt führt jetzt das Konto. Sie sind Mitglied.")
    window.follow(f"{owner.firm} verlassen")
    window.submit("Betrieb verlassen")
    window.expect_notice(f"Sie haben {owner.firm} verlassen.")
    window.follow("Betrieb anlegen")
    window.fill({"Name des Betriebs": "Kettler Service GmbH"})
    window.submit("Betrieb anlegen")
    window.expect_notice("Ihr Betrieb ist angelegt.")


def test_an_invitation_goes_by_mail(owner: Person, window: Window) -> None:
    window.open("/konto")
    window.submit("Einladung senden")
    window.expect_fault("E-Mail-Adresse der eingeladenen Person", "Bitte nennen Sie die E-Mail-Adresse")
    window.fill({"E-Mail-Adresse der eingeladenen Person": "gast@betrieb.example"})
    window.submit("Einladung senden")
    window.expect_notice("Die Einladung an gast@betrieb.example wartet bei der Verwaltung des Hubs")
    expect(window.page.get_by_role("table", name="Einladungen per Mail")).to_contain_text("gültig bis")
    window.inspect("Accounts-account-invited")
    window.submit("Noch einmal senden: gast@betrieb.example")
    expect(window.page.get_by_role("alert")).to_contain_text("ging gerade erst hinaus")
    window.submit("Zurückziehen: gast@betrieb.example")
    window.expect_notice("Die Einladung ist zurückgezogen.")
