"""Journey J3 as far as it is about the hub's instruments: ages, a promise without proof, and advice that is not for
nonprofit firms. The campaign of the same journey is in Features/Participation."""

import collections.abc
import datetime

import pytest
from playwright.sync_api import expect

from hub_clock import hub_on
from hub_fixtures import MakeWindow
from hub_instruments import answer, begin, fill_row, go_to_part, go_to_result, save
from hub_people import register, somebody
from hub_server import ROOT, HubServer
from hub_window import NARROW, Window

FIRM = "Sozialwerk Emscher gGmbH"
AGES = ("4", "9", "10", "12", "8", "5")


@pytest.fixture(scope="module")
def may_server(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[HubServer]:
    """An empty hub on 15.05.2026."""
    folder = tmp_path_factory.mktemp("may")
    with hub_on(datetime.date(2026, 5, 15), folder, folder / "data", ROOT / "var/log/hub-j3.log") as hub:
        yield hub


@pytest.fixture
def leader(may_server: HubServer, make_window: MakeWindow) -> Window:
    window = make_window(hub=may_server)
    register(window, somebody("Petra Emscher", FIRM))
    return window


def join(window: Window, owner: Window) -> None:
    owner.open("/konto")
    owner.choose("Mitglied")
    owner.submit("Link erzeugen")
    person = somebody("Jana Albers", FIRM)
    window.open(owner.page.locator("code.join-link").inner_text())
    window.fill({"Ihr Name": person.name, "E-Mail-Adresse": person.email, "Passwort": person.password})
    window.submit("Beitreten")


def test_ages_by_keyboard_and_small_groups_for_colleagues(
    may_server: HubServer, leader: Window, make_window: MakeWindow
) -> None:
    begin(leader, "altersstruktur", "Soziales und Gesundheit")
    leader.fill({"Stichtag": "2026-05-15"})
    leader.submit("Speichern und weiter")
    keyboard = leader.page.keyboard
    leader.tab_to(leader.page.locator("[name='neu.name']"))
    keyboard.type("Pflegefachkräfte")
    for group, persons in zip(("under25", "from25", "from35", "from45", "from55", "from60"), AGES, strict=True):
        leader.tab_to(leader.page.locator(f"[name='neu.{group}']"), limit=2)
        keyboard.type(persons)
    keyboard.press("Enter")
    leader.expect_notice("Gespeichert.")
    leader.tab_to(leader.page.get_by_role("link", name="Zum Ergebnis", exact=True))
    keyboard.press("Enter")
    leader.arrives_at("Assessments/result")
    main = leader.page.get_by_role("main")
    # 5 + 0.3 × 8 = 7.4 of 48 are 15.4 %; 4 / (8 + 5) = 0.31.
    expect(main).to_contain_text(
        "„Pflegefachkräfte“: Abgang in 5 Jahren 7,4 Personen (15,4 %), Nachwuchsquote 0,31."
    )

    colleague = make_window(hub=may_server)
    join(colleague, leader)
    colleague.open(leader_result(leader))
    other = colleague.page.get_by_role("main")
    expect(other).to_contain_text("Pflegefachkräfte")
    expect(other).to_contain_text("<5")
    for figure in ("7,4", "0,31"):
        expect(other).not_to_contain_text(figure)


def leader_result(leader: Window) -> str:
    leader.open("/instrumente/altersstruktur")
    link = leader.page.get_by_role("table", name="Ihre Aufzeichnungen").get_by_role("link").first
    return link.get_attribute("href") or ""


def test_an_unproven_promise_is_held_back_on_a_phone(leader: Window) -> None:
    leader.open("/instrumente/arbeitgeberversprechen")
    leader.page.set_viewport_size(NARROW)
    leader.choose("Soziales und Gesundheit")
    leader.submit("Beginnen")
    leader.page.set_viewport_size(NARROW)
    go_to_part(leader, "promises")
    leader.page.set_viewport_size(NARROW)
    fill_row(leader, "neu", name="Wir fahren elektrisch")
    answer(leader, "neu", truth=1, important=3, distinct=2, provable=0)
    save(leader)
    leader.page.set_viewport_size(NARROW)
    go_to_result(leader)
    main = leader.page.get_by_role("main")
    expect(main).to_contain_text(
        "„Wir fahren elektrisch“ – gesperrt: nicht belegt, von Beschäftigten nicht bestätigt"
    )
    expect(main.get_by_role("heading", name="Rote Linien")).to_be_visible()


def test_advice_is_not_for_nonprofit_firms(leader: Window) -> None:
    leader.open("/betrieb/stammdaten")
    leader.choose("Der Betrieb ist gemeinnützig anerkannt")
    leader.submit("Speichern")
    leader.open("/betrieb/kennzahlen/2025")
    leader.fill({"Beschäftigte (Köpfe)": "310"})
    leader.submit("Speichern")
    leader.open("/foerderung")
    card = leader.page.locator("#programm-bafa-beratung")
    expect(card).to_contain_text("nicht möglich: gemeinnützige Einrichtung")
    expect(leader.page.locator("#passt-nicht").locator("#programm-bafa-beratung")).to_be_visible()
