"""Journey J1: the owner of a metalworks answers without an account, keeps her answers, plans and looks for funding."""

import collections.abc
import datetime

import pytest
from playwright.sync_api import Locator, expect

from hub_clock import hub_on
from hub_fixtures import MakeWindow
from hub_people import somebody
from hub_server import ROOT, HubServer
from hub_window import NARROW, Window

# Importance and state by question, in the order of the page.
ANSWERS = {"E1": ("5", "1"), "E4": (None, "?"), "R4": ("2", "2"), "K1": ("3", "0")}
OCCASION = "Energie, Material oder Entsorgung sind zu teuer."
SECTOR = "Produktion und Handwerk"
WORKS_AGREEMENT = "Gibt es eine Betriebsvereinbarung oder einen Tarifvertrag zur Qualifizierung?"


@pytest.fixture(scope="module")
def may_server(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[HubServer]:
    """A hub without firms on 15.05.2026."""
    folder = tmp_path_factory.mktemp("may")
    with hub_on(datetime.date(2026, 5, 15), folder, folder / "data", ROOT / "var/log/hub-may-kompass.log") as hub:
        yield hub


def level(window: Window, name: str, value: str) -> Locator:
    return window.page.locator(f"input[name='{name}'][value='{value}']")


def levels() -> collections.abc.Iterator[tuple[str, str]]:
    for question, (importance, state) in ANSWERS.items():
        if importance is not None:
            yield f"{question}.importance", importance
        yield f"{question}.state", state


def begin(window: Window) -> None:
    window.expect_heading("Öko.Kompass")
    expect(window.page.get_by_role("main")).to_contain_text("Ein Konto brauchen Sie dafür nicht.")
    window.choose(OCCASION)
    window.choose(SECTOR)
    window.submit("Zu den ersten Fragen")


def answer(window: Window) -> None:
    expect(window.page.locator("section.question")).to_have_count(9)
    for name, value in levels():
        field = level(window, name, value)
        window.page.locator(f"label[for='{field.get_attribute('id')}']").click()
        expect(field).to_be_checked()
    window.submit("Speichern und zum Ergebnis")


def expect_starting_points(window: Window) -> None:
    """E1: 5 × (4 − 1) × 1.5 = 22.5; K1: 3 × (3 − 0) × 1.5 = 13.5; R4: 2 × (2 − 2) = 0; E4 is not known."""
    points = window.page.locator("#ansatzpunkte > ol > li")
    expect(points).to_have_count(2)
    expect(points.locator("strong.figure")).to_have_text(["22,5", "13,5"])
    expect(points.nth(0)).to_contain_text("E1 ·")
    expect(points.nth(1)).to_contain_text("K1 ·")
    expect(window.page.locator("#offen li")).to_have_count(1)
    expect(window.page.locator("#offen li")).to_contain_text("E4 ·")
    main = window.page.get_by_role("main")
    expect(main.get_by_role("heading", name="Noch zu klären")).to_be_visible()
    expect(main).to_contain_text("Stand 15.05.2026")
    for words in ("R4 ·", "Gesamtnote", "Gesamtwert", "Punkte von"):
        expect(main).not_to_contain_text(words)


def keep(window: Window) -> None:
    """Signs up from the result; the answers are the firm's now."""
    window.follow("Speichern und Konto anlegen")
    person = somebody()
    window.fill(
        {
            "Name des Betriebs": person.firm,
            "Ihr Name": person.name,
            "E-Mail-Adresse": person.email,
            "Passwort": person.password,
        }
    )
    window.submit("Betrieb anlegen")
    window.open("/kompass")
    window.follow("Öko.Kompass vom 15.05.2026")
    expect_starting_points(window)


def describe_firm(window: Window) -> None:
    window.open("/betrieb/stammdaten")
    window.page.get_by_label("Rechtsform", exact=True).select_option("GmbH")
    window.page.get_by_role("combobox", name="WZ 2008 (NACE Rev. 2)").fill("25.62")
    window.submit("Speichern")
    expect(window.page.get_by_role("main")).to_contain_text("25.62 Mechanik a. n. g.")
    window.open("/betrieb/standorte/neu")
    window.fill({"Bezeichnung": "Werk", "Postleitzahl": "58095", "Ort": "Hagen"})
    window.submit("Speichern")
    window.open("/betrieb/kennzahlen")
    window.fill({"Beschäftigte (Köpfe)": "40", "Umsatz": "6,2 Mio. €"})
    window.submit("Speichern")


def card(window: Window, programme: str) -> Locator:
    return window.page.locator(f"#programm-{programme}")


def course(window: Window, hours: str) -> None:
    """Through the details the finder asks for, and back to it."""
    window.follow("Angaben ergänzen")
    window.fill({"Dauer des Kurses": hours, "Energiekosten im Jahr": "45.000", "Personen mit Qualifizierungsbedarf": "2"})
    window.page.get_by_label(WORKS_AGREEMENT, exact=True).select_option("nein")
    window.submit("Angaben speichern")
    window.expect_heading("Förderfinder")


def test_from_the_first_page_to_a_measure_that_is_paid_for(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=may_server)
    window.open("/")
    expect(window.page.get_by_role("heading", name="Wo anfangen?")).to_be_visible()
    window.follow("Öko.Kompass beginnen")
    begin(window)
    answer(window)
    expect_starting_points(window)
    keep(window)
    result = window.page.url
    describe_firm(window)

    window.open(result)
    first = window.page.locator("#ansatzpunkte > ol > li").first
    window.leave_by(first.get_by_role("button", name="In den Plan"))
    window.expect_heading("Welche Maßnahme soll es werden?")
    window.choose("Messkonzept: Zähler für die großen Verbraucher")
    window.submit("In den Plan")
    window.expect_notice("Aus dem Befund ist eine Maßnahme geworden.")
    origin = window.page.get_by_role("main")
    expect(origin).to_contain_text("Öko.Kompass vom 15.05.2026: Energieverbräuche kennen")
    expect(origin).to_contain_text("5 – sehr hoch")

    window.follow("Förderung suchen")
    main = window.page.get_by_role("main")
    expect(main).to_contain_text("Gesucht für die Maßnahme Messkonzept")
    course(window, "140")
    expect(main).to_contain_text("Gesucht für die Maßnahme Messkonzept")
    expect(main).to_contain_text("Hagen – erweiterte Region")
    expect(card(window, "ebn-m1")).to_contain_text("bis 3.000 € (50 %), Energiekosten über 10.000 €")
    expect(card(window, "bafa-beratung")).to_contain_text("bis 1.750 €, bis 31.12.2026")
    expect(card(window, "ressource-nrw")).to_contain_text("Frist 30.06.2026")
    ended = main.locator("#beendet")
    expect(ended.locator("#programm-potentialberatung-nrw")).to_contain_text("Beendet (31.12.2023)")
    expect(card(window, "potentialberatung-nrw")).to_have_count(1)
    expect(card(window, "sgb3-82")).to_contain_text("Anteil an Lehrgangskosten 0 % (unter 50 Beschäftigte)")
    expect(card(window, "sgb3-82a")).to_contain_text("mindestens 4 Personen (10 %)")
    expect(card(window, "sgb3-82a")).to_contain_text("nicht erfüllt: Betriebsvereinbarung oder Tarifvertrag fehlt")
    course(window, "40")
    expect(card(window, "sgb3-82")).to_contain_text("nicht erfüllt: mehr als 120 Std. nötig")
    # How the talk itself is booked is a journey of its own, in the tests of appointments.
    window.follow("Erstgespräch bei Coach buchen")
    window.expect_heading("Coaches finden")
    expect(main).to_contain_text("Anlass: Förderung für: Messkonzept")


def test_by_keyboard_alone(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=may_server)
    keyboard = window.page.keyboard
    window.open("/")
    window.tab_to(window.page.get_by_role("link", name="Öko.Kompass beginnen"))
    keyboard.press("Enter")
    window.arrives_at("Assessments/kompass")
    for name, value in (("anlass", "bill"), ("bereich", "manufacturing")):
        walk_to(window, name, value)
    window.tab_to(window.page.get_by_role("button", name="Zu den ersten Fragen"))
    keyboard.press("Enter")
    window.arrives_at("Assessments/part")
    for name, value in levels():
        walk_to(window, name, value)
    window.tab_to(window.page.get_by_role("button", name="Speichern und zum Ergebnis"))
    keyboard.press("Enter")
    window.arrives_at("Assessments/result")
    expect_starting_points(window)
    window.tab_to(window.page.get_by_role("link", name="Speichern und Konto anlegen"))
    keyboard.press("Enter")
    window.arrives_at("Accounts/register")


def walk_to(window: Window, name: str, value: str) -> None:
    """Tab reaches the group, Space takes its first level, arrows go on to the others."""
    group = window.page.locator(f"input[type=radio][name='{name}']")
    window.tab_to(group.first)
    window.page.keyboard.press("Space")
    values = group.evaluate_all("all => all.map(radio => radio.value)")
    for _ in range(values.index(value)):
        window.page.keyboard.press("ArrowDown")
    expect(level(window, name, value)).to_be_checked()


def stay_narrow(window: Window) -> None:
    """The journey above has the same pages inspected, which would leave the window wide."""
    window.inspect = lambda name: None
    window.page.set_viewport_size(NARROW)


def test_on_a_phone(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=may_server)
    stay_narrow(window)
    window.open("/")
    window.follow("Öko.Kompass beginnen")
    begin(window)
    answer(window)
    expect_starting_points(window)
    keep(window)
    first = window.page.locator("#ansatzpunkte > ol > li").first
    window.leave_by(first.get_by_role("button", name="In den Plan"))
    window.expect_heading("Welche Maßnahme soll es werden?")


def test_without_javascript(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False, hub=may_server)
    window.open("/")
    window.follow("Öko.Kompass beginnen")
    begin(window)
    answer(window)
    expect_starting_points(window)
    keep(window)
    first = window.page.locator("#ansatzpunkte > ol > li").first
    window.leave_by(first.get_by_role("button", name="In den Plan"))
    window.choose("Messkonzept: Zähler für die großen Verbraucher")
    window.submit("In den Plan")
    window.expect_notice("Aus dem Befund ist eine Maßnahme geworden.")
