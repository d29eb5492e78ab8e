"""Firms of the region find each other by consent, ask and answer."""

import re

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_offices import appoint, register_alone
from hub_people import Person, register, sign_in, somebody
from hub_server import HubServer
from hub_window import Window

QUESTION = "Lohnt sich eine Leckageprüfung unter 20 kW?"


def demo(make_window: MakeWindow, hub: HubServer, name: str, has_scripts: bool = True) -> Window:
    window = make_window(has_scripts=has_scripts, hub=hub)
    sign_in(window, Person(name, f"{name}@demo.example", "demo-im-oekohub"))
    return window


def leave(window: Window) -> None:
    window.open("/netzwerk/eintrag")
    window.page.get_by_text("Einwilligung zurückziehen").click()
    window.submit("Zurückziehen")
    expect(window.page.get_by_role("main")).to_contain_text("Ihr Betrieb steht hier nicht.")


def test_a_firm_stands_on_the_map_by_consent(make_window: MakeWindow, demo_server: HubServer) -> None:
    kettler, brandt = (demo(make_window, demo_server, name) for name in ("kettler", "brandt"))
    for firm in (kettler, brandt):
        leave(firm)
    kettler.open("/netzwerk/eintrag")
    kettler.choose("Energie")
    kettler.submit("Einwilligen und eintragen")
    expect(kettler.page.get_by_role("alert")).to_contain_text("Die Einwilligung fehlt.")
    kettler.choose("Auf der Karte zeigen, in Hagen")
    kettler.choose("Unser Betrieb willigt ein, dass andere Betriebe im Hub diese Angaben sehen.")
    kettler.submit("Einwilligen und eintragen")
    expect(kettler.page.get_by_role("main")).to_contain_text("Ihr Betrieb steht hier.")

    brandt.open("/netzwerk/karte")
    live = brandt.page.get_by_role("group", name="Karte der Region")
    expect(live.get_by_role("button", name="Hagen: 1 Betrieb")).to_be_visible()
    brandt.tab_to(live.get_by_role("button", name="Vergrößern"))
    brandt.page.keyboard.press("Enter")
    brandt.tab_to(live.get_by_role("button", name="Hagen: 1 Betrieb"))
    brandt.page.keyboard.press("Enter")
    expect(brandt.page).to_have_url(re.compile("#ort-05914000$"))
    expect(brandt.page.get_by_role("table", name="Betriebe nach Gemeinde")).to_contain_text("Metallbau Kettler GmbH")

    plain = demo(make_window, demo_server, "brandt", has_scripts=False)
    plain.open("/netzwerk/karte")
    expect(plain.page.get_by_role("link", name="Hagen: 1 Betrieb")).to_be_visible()

    leave(kettler)
    plain.open("/netzwerk/karte")
    expect(plain.page.get_by_role("main")).to_contain_text("Noch kein Betrieb auf der Karte")


def test_a_comparison_waits_for_five(owner: Person, window: Window) -> None:
    window.open("/netzwerk/vergleich")
    expect(window.page.get_by_role("main")).to_contain_text("Vergleich ab fünf Betrieben; es fehlen noch 5.")
    window.choose("Unser Betrieb willigt ein, dass seine Zahlen in den Vergleich eingehen.")
    window.submit("Einwilligen und teilnehmen")
    expect(window.page.get_by_role("main")).to_contain_text("es fehlen noch 4.")
    window.page.get_by_text("Einwilligung zurückziehen").click()
    window.submit("Zurückziehen")
    expect(window.page.get_by_role("main")).to_contain_text("Ihr Betrieb nimmt nicht teil.")


def test_a_question_is_answered_and_an_advert_hidden(
    owner: Person, window: Window, make_window: MakeWindow, server: HubServer
) -> None:
    window.open("/netzwerk/fragen")
    window.follow("Frage stellen")
    window.fill({"Frage in einem Satz": QUESTION})
    window.submit("Frage veröffentlichen")
    window.expect_fault("Thema", "Das Thema fehlt.")
    window.page.get_by_label("Thema", exact=True).select_option(label="Energie")
    window.fill({"Was andere wissen müssen": "Der Kompressor hat 15 kW."})
    window.choose("Ohne Namen")
    window.submit("Frage veröffentlichen")
    window.expect_notice("Ihre Frage ist zu sehen.")
    expect(window.page.get_by_role("main")).not_to_contain_text(owner.name)
    address = window.page.url

    other = make_window()
    register(other, somebody("Jonas Brandt", "Großhandel Brandt KG"))
    other.open("/netzwerk/fragen")
    other.follow(QUESTION)
    other.fill({"Antwort": "Kaufen Sie bei uns."})
    other.submit("Antwort veröffentlichen")
    expect(other.page.get_by_role("main")).to_contain_text("Jonas Brandt, Großhandel Brandt KG")

    coach = make_window()
    person = register_alone(coach, "Mehmet Aksoy")
    appoint(server, person, "coach")
    coach.open(address)
    coach.fill({"Antwort": "Messen Sie nachts die Leerlaufzeit."})
    coach.submit("Antwort veröffentlichen")
    advert = coach.page.locator("article").filter(has_text="Kaufen Sie bei uns.")
    advert.get_by_text("Ausblenden", exact=True).click()
    advert.get_by_label("Grund").fill("Werbung")
    coach.leave_by(advert.get_by_role("button", name="Beitrag ausblenden"))
    coach.expect_notice("Der Beitrag ist ausgeblendet.")

    window.open(address)
    expect(window.page.get_by_role("main")).to_contain_text("Fachauskunft")
    expect(window.page.get_by_role("main")).not_to_contain_text("Kaufen Sie bei uns.")
    other.open(address)
    expect(other.page.get_by_role("main")).to_contain_text("Grund: Werbung")
