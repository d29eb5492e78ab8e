"""Looking factors up as a visitor, and bringing one's own as a firm."""

import re

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person
from hub_window import Window


def test_the_list_narrows_while_one_types(window: Window) -> None:
    window.open("/faktoren")
    window.page.get_by_label("Was wurde verbraucht?").press_sequentially("heizöl el", delay=20)
    expect(window.page).to_have_url(re.compile("q=heiz"))
    hit = window.page.get_by_role("row").filter(has_text="je Liter, ohne Vorkette").get_by_role("link", name="Heizöl EL")
    expect(hit).to_be_visible()
    window.leave_by(hit)
    window.expect_heading("Heizöl EL")
    expect(window.page.get_by_role("main")).to_contain_text("2,68\u202fkg CO₂ je Liter")


def test_the_search_works_without_javascript(make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False)
    window.open("/faktoren")
    window.fill({"Was wurde verbraucht?": "strommix"})
    window.submit("Suchen")
    hits = window.page.locator("#treffer")
    window.leave_by(hits.get_by_role("link", name="Strom, deutscher Strommix", exact=True))
    main = window.page.get_by_role("main")
    for figure in ["361\u202fg CO₂e je kWh", "435\u202fg CO₂e je kWh", "560\u202fg CO₂e je kWh"]:
        expect(main).to_contain_text(figure)


def test_editions_and_sources_are_open_to_everyone(window: Window) -> None:
    window.open("/faktoren/ausgaben")
    window.expect_heading("Ausgaben des Katalogs")
    window.open("/faktoren/quellen")
    expect(window.page.get_by_role("main")).to_contain_text("Open Government Licence v3.0")


def test_a_firm_brings_its_own_factor(window: Window, owner: Person) -> None:
    window.open("/faktoren/eigene")
    window.follow("Faktor anlegen")
    window.submit("Faktor speichern")
    window.expect_fault("Name", "Bitte geben Sie dem Faktor einen Namen.")
    window.fill({"Name": "Ökostrom Stadtwerke Hagen", "Einheit": "kWh", "Wert je Einheit": "0,021"})
    window.page.get_by_label("Art", exact=True).select_option(label="Strom")
    window.choose("ohne Vorkette")
    window.page.get_by_label("Scope-2-Methode").select_option("market")
    window.fill({"Quelle": "Stromkennzeichnung 2025", "Beleg": "Beleg 4711"})
    window.submit("Faktor speichern")
    window.expect_notice("„Ökostrom Stadtwerke Hagen“ ist angelegt.")
    window.follow("Ökostrom Stadtwerke Hagen")
    expect(window.page.get_by_label("Wert je Einheit", exact=True)).to_have_value("0,021")
    window.page.get_by_text("Faktor löschen").click()
    window.submit("Endgültig löschen")
    window.expect_notice("Der Faktor ist gelöscht.")
