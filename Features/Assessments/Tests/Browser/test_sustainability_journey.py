"""Journey J2: the wholesaler's sustainability officer, from three views of the firm to its public page."""

import collections.abc
import datetime

import pytest
from playwright.sync_api import expect

from hub_clock import hub_on
from hub_fixtures import MakeWindow
from hub_instruments import answer, begin, fill_row, go_to_part, go_to_result, level, row_named, save, tick
from hub_people import register, somebody
from hub_server import ROOT, HubServer
from hub_window import NARROW, WIDE, Window

FIRM = "Großhandel Brandt KG"
OCCASION = "Ein Kunde fragt nach Klima und Nachweisen oder schickt Fragebögen."
MEASURE = "Mehrweg für Transportverpackung"
CLAIM = "2025 gingen 60 % unserer Lieferungen in Mehrwegbehältern hinaus."


@pytest.fixture(scope="module")
def may_server(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[HubServer]:
    """An empty hub on 15.05.2026."""
    folder = tmp_path_factory.mktemp("may")
    with hub_on(datetime.date(2026, 5, 15), folder, folder / "data", ROOT / "var/log/hub-j2.log") as hub:
        yield hub


def join(window: Window, owner: Window, name: str) -> None:
    """A colleague of the owner's firm."""
    owner.open("/konto")
    owner.choose("Mitglied")
    owner.submit("Link erzeugen")
    person = somebody(name, FIRM)
    window.open(owner.page.locator("code.join-link").inner_text())
    window.fill({"Ihr Name": person.name, "E-Mail-Adresse": person.email, "Passwort": person.password})
    window.submit("Beitreten")


def begin_kompass(window: Window, perspective: str) -> None:
    begin(window, "oeko-kompass", OCCASION, "Handel und Logistik", perspective)
    go_to_part(window, "questions.K")


def choose_by_keyboard(window: Window, name: str, value: str, first: str) -> None:
    """Tab reaches the group, arrows move within it."""
    start = level(window, name, first)
    for _ in range(80):
        if start.evaluate("element => element === document.activeElement"):
            break
        window.page.keyboard.press("Tab")
    else:
        raise AssertionError(f"Tab did not reach {name}")
    window.page.keyboard.press("Space")
    for _ in range(int(value) - int(first)):
        window.page.keyboard.press("ArrowDown")
    expect(level(window, name, value)).to_be_checked()


def test_three_people_answer_and_two_views_lie_three_levels_apart(may_server: HubServer, make_window: MakeWindow) -> None:
    officer, leader, council = (make_window(hub=may_server) for _ in range(3))
    register(officer, somebody("Jonas Brandt", FIRM))
    join(leader, officer, "Aylin Demir")
    join(council, officer, "Sabine Krüger")
    begin_kompass(officer, "Leitung")
    answer(officer, "K2", importance=4, state=2)
    save(officer)
    begin_kompass(leader, "Leitung")
    answer(leader, "K2", importance=4, state=3)
    answer(leader, "K1", importance=4, state=2)
    save(leader)
    go_to_part(leader, "questions.L")
    answer(leader, "L1", importance=4, state=2)
    save(leader)

    # The council by keyboard alone; Enter sends the page.
    begin_kompass(council, "Belegschaft")
    choose_by_keyboard(council, "K2.importance", "5", first="1")
    choose_by_keyboard(council, "K2.state", "0", first="0")
    council.page.keyboard.press("Enter")
    council.expect_notice("Gespeichert.")
    go_to_part(council, "questions.L")
    answer(council, "L1", importance=4, state=1)
    save(council)

    officer.open("/instrumente/oeko-kompass")
    officer.follow("Sichten vergleichen")
    main = officer.page.get_by_role("main")
    topics = main.locator(".starting-points > li")
    expect(topics).to_have_count(1)
    expect(topics).to_contain_text("K2 · ")
    expect(topics).to_contain_text("Gesprächsthema: 3 Stufen Unterschied")
    expect(topics).to_contain_text("Leitung: 3 – weitgehend umgesetzt · Belegschaft: 0 – nicht begonnen")
    expect(main.get_by_role("row", name="L1 · ")).to_contain_text("1 – erste Schritte")


def test_size_and_half_of_the_course(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=may_server)
    register(window, somebody("Jonas Brandt", FIRM))
    window.open("/betrieb/kennzahlen/2025")
    window.fill({"Beschäftigte (Köpfe)": "180", "Umsatz": "62 Mio. €", "Bilanzsumme": "30 Mio. €"})
    window.submit("Speichern")
    window.open("/betrieb")
    main = window.page.get_by_role("main")
    # By the SME definition medium, by the thresholds of VSME (two of three) above it: both are shown.
    expect(main).to_contain_text("mittleres Unternehmen (Bilanzsumme erfüllt, Umsatz nicht)")
    expect(main).to_contain_text("größer als ein mittleres Unternehmen")
    window.open("/foerderung/angaben")
    window.fill({"Dauer des Kurses": "140", "Alter der teilnehmenden Person": "30"})
    window.submit("Angaben speichern")
    expect(window.page.locator("#programm-sgb3-82")).to_contain_text("Arbeitgeberanteil 50 %")
    expect(main).to_contain_text("mittleres Unternehmen")


def weigh_packaging(window: Window) -> None:
    begin(window, "wesentlichkeit", "Handel und Logistik")
    window.fill(
        {
            "Wofür gilt die Bewertung?": "Alle Standorte",
            "Stand der Bewertung": "2026-05-15",
            "Warum diese Schwelle?": "Nach drei Probethemen passend",
        }
    )
    window.submit("Speichern und weiter")
    window.submit("Übernehmen: Verpackung")
    go_to_part(window, "outward")
    row = row_named(window, "Verpackung")
    # Severity (4 + 4 + 2) / 3 = 3.33.
    answer(window, row, magnitude=4, extent=4, irremediability=2, likelihood=5)
    window.submit("Speichern und weiter")
    # Financially (3 + 4) / 2 = 3.5.
    answer(window, row, financialMagnitude=3, financialLikelihood=4)
    window.submit("Speichern und weiter")
    go_to_result(window)


def write_strategy(window: Window) -> None:
    begin(window, "csr-strategie", "Handel und Logistik")
    window.fill({"Warum tun wir es?": "Weil unsere Kunden die Kartons nicht mehr wollen."})
    window.submit("Speichern und weiter")
    fill_row(window, "neu", name="Verpackung", goalText="Mehr Lieferungen in Mehrweg", indicator="Anteil in Prozent")
    fill_row(window, "neu", baseValue="60", baseYear="2025", goalValue="90", goalYear="2028")
    save(window)
    go_to_part(window, "claims")
    fill_row(window, "neu", name=CLAIM, proofText="Versandliste 2025", proofDate="2026-01-12")
    save(window)


def test_a_goal_needs_its_measure_before_the_page_is_public(may_server: HubServer, make_window: MakeWindow) -> None:
    window, visitor = make_window(hub=may_server), make_window(has_scripts=False, hub=may_server)
    register(window, somebody("Jonas Brandt", FIRM))
    weigh_packaging(window)
    main = window.page.get_by_role("main")
    expect(main).to_contain_text("„Verpackung“: Schwere 3,33, finanziell 3,5 → finanziell wesentlich, Schwelle 3,5")
    window.submit("Als Maßnahme übernehmen: Ziel und Maßnahmen zum Thema „Verpackung“ festlegen")
    window.choose(MEASURE)
    window.submit("In den Plan")
    window.expect_heading(MEASURE)

    write_strategy(window)
    strategy = window.page.url
    window.open("/csr-seite")
    # From here on as on a phone.
    window.page.set_viewport_size(NARROW)
    window.submit("Veröffentlichen")
    expect(main).to_contain_text("Nicht veröffentlicht. Ziel ohne Maßnahme")
    window.page.set_viewport_size(NARROW)
    window.follow("Strategie ändern")
    window.open(strategy.removesuffix("claims") + "themes")
    window.page.set_viewport_size(NARROW)
    tick(window, row_named(window, "Verpackung"), MEASURE)
    save(window)
    window.open("/csr-seite")
    window.page.set_viewport_size(NARROW)
    expect(main).not_to_contain_text("Ziel ohne Maßnahme")
    window.submit("Veröffentlichen")
    window.page.set_viewport_size(WIDE)

    visitor.open(window.page.url)
    visitor.expect_heading(f"Wofür {FIRM} steht")
    page = visitor.page.get_by_role("main")
    expect(page).to_contain_text("Stand 15.05.2026, Fassung 1")
    expect(page.get_by_role("heading", name="Nachweisliste")).to_be_visible()
    expect(page.get_by_role("table", name="Nachweisliste").get_by_role("row", name=CLAIM)).to_contain_text("Versandliste 2025")
    expect(page).to_contain_text("90 im Jahr 2028")
