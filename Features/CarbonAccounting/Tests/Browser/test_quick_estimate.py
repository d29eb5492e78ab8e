"""The Schnellbilanz: a range without an account, mistakes without loss, and the answers in the new account."""

import re

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import register
from hub_window import Window

RANGE = re.compile(r"etwa [\d.,]+ bis [\d.,]+\u202ft CO₂e im Jahr")


def answer(window: Window) -> None:
    window.open("/schnellbilanz")
    window.fill({"Strom aus dem Netz": "42.000", "Erdgas": "120.000", "Beschäftigte": "12"})
    window.page.get_by_label("Einheit für Strom").select_option("EUR")
    window.fill({"Metalle und Halbzeuge": "85.000"})
    window.submit("Spanne berechnen")


def test_a_visitor_gets_a_range_and_takes_it_into_the_account(window: Window) -> None:
    answer(window)
    window.expect_heading("Ihre Schnellbilanz")
    main = window.page.get_by_role("main")
    expect(main).to_contain_text(RANGE)
    expect(main).to_contain_text("keine Bilanz nach GHG Protocol")
    expect(main).to_contain_text("Diese Angaben helfen am meisten")
    expect(main.get_by_role("link", name="Kraftstoffe ergänzen")).to_be_visible()
    window.page.get_by_text("Preise und Gewohnheiten").first.click()
    expect(main).to_contain_text("gelesen am 22.11.2026")
    window.inspect("CarbonAccounting-quickEstimateResult-annahmen")
    register(window)
    expect(main).to_contain_text("Ihre Schnellbilanz")
    window.follow("Schätzung ansehen")
    expect(main).to_contain_text(RANGE)
    expect(main.get_by_role("link", name=re.compile("Daten für .* einlesen"))).to_be_visible()


def test_mistakes_are_named_and_everything_typed_stays(window: Window) -> None:
    window.open("/schnellbilanz")
    window.fill({"Strom aus dem Netz": "viel", "Heizöl EL": "-4", "Holz": "1e300", "Beschäftigte": "12"})
    window.submit("Spanne berechnen")
    window.expect_fault("Strom aus dem Netz", "„viel“ ist keine Zahl")
    window.expect_fault("Heizöl EL", "„-4“ liegt unter 0")
    window.expect_fault("Holz", "„1e300“ ist keine Zahl")
    expect(window.page.get_by_label("Beschäftigte", exact=True)).to_have_value("12")


def test_the_range_comes_without_javascript(make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False)
    answer(window)
    expect(window.page.get_by_role("main")).to_contain_text(RANGE)
