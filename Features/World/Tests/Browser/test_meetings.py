"""Meetings: a guest without an account, notes by two people at once, a presentation that everybody follows."""

import re

import pytest
from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person
from hub_window import Window


def open_meeting(window: Window, whose: str = "nur für Eingeladene") -> str:
    window.open("/treffen/neu")
    window.fill({"Titel": "Energieaudit"})
    window.choose(whose)
    window.submit("Treffen öffnen")
    window.expect_heading("Energieaudit")
    return re.sub(r".*(/treffen/[^/#]+).*", r"\1", window.page.url)


def make_link(window: Window) -> str:
    window.submit("Neuen Einladungslink anlegen")
    window.expect_heading("Der Einladungslink")
    link = window.page.locator("main code").inner_text()
    return link[link.index("/treffen/"):]


def enter(window: Window, link: str, name: str = "Ayla Demir") -> None:
    window.open(link)
    window.fill({"Ihr Name": name})
    window.submit("Zum Treffen")
    window.expect_heading("Energieaudit")


@pytest.mark.faults_expected
def test_two_write_on_one_board_and_neither_loses_a_word(window: Window, make_window: MakeWindow, owner: Person) -> None:
    address = open_meeting(window)
    link = make_link(window)
    window.open(address)
    guest = make_window()
    enter(guest, link)
    expect(window.page.locator(".talk").get_by_text("Ayla Demir")).to_be_visible()
    host, visitor = window.page, guest.page
    host.locator("#neu-text").fill("Was ich gerade tippe")
    visitor.locator("#neu-text").fill("Kompressor läuft nachts")
    visitor.locator("#neu-kind").select_option("problem")
    visitor.get_by_role("button", name="Anheften").click()
    note = host.locator("li.board-note", has_text="Kompressor läuft")
    expect(note).to_be_visible()
    expect(host.locator("#neu-text")).to_have_value("Was ich gerade tippe")

    note.locator("summary").click()
    note.get_by_label("Zettel").fill("Kompressor nachts aus")
    theirs = visitor.locator("li.board-note", has_text="Kompressor läuft")
    theirs.locator("summary").click()
    theirs.get_by_label("Zettel").fill("Kompressor am Wochenende aus")
    theirs.get_by_role("button", name="Speichern").click()
    mine = host.locator("li.board-note", has_text="Kompressor am Wochenende")
    expect(mine.get_by_label("Zettel")).to_have_value("Kompressor nachts aus")
    mine.get_by_role("button", name="Speichern").click()
    expect(host.get_by_role("heading", name="Jemand hat diesen Zettel gerade auch geändert")).to_be_visible()
    host.get_by_role("button", name="Meine Fassung speichern").click()
    expect(visitor.get_by_text("Kompressor nachts aus").first).to_be_visible()

    move = host.get_by_role("button", name="Eine Spalte nach rechts: Kompressor")
    move.focus()
    host.keyboard.press("Enter")
    expect(visitor.locator(".board-lane", has_text="Im Gespräch").get_by_text("Kompressor nachts aus").first).to_be_visible()
    expect(move).to_be_focused()


def test_everybody_follows_the_host_through_a_presentation(window: Window, make_window: MakeWindow, owner: Person) -> None:
    address = open_meeting(window)
    link = make_link(window)
    window.open(address)
    guest = make_window()
    enter(guest, link)
    pdf = window.page.context.new_page()
    pdf.set_content("<p>Erste</p><p style='break-before: page'>Zweite</p>")
    contents = pdf.pdf()
    pdf.close()
    file = {"name": "Audit.pdf", "mimeType": "application/pdf", "buffer": contents}
    window.page.locator("#leinwand input[type=file]").set_input_files(file)
    window.page.get_by_role("button", name="Auf die Leinwand legen").click()
    expect(guest.page.get_by_role("img", name="Audit.pdf, Seite 1 von 2")).to_be_visible(timeout=30_000)
    window.page.get_by_role("button", name="Seite weiter").click()
    expect(guest.page.get_by_role("img", name="Audit.pdf, Seite 2 von 2")).to_be_visible()
    guest.page.get_by_text("Text dieser Seite").click()
    expect(guest.page.get_by_text("Zweite")).to_be_visible()
    guest.inspect("treffen")


def test_a_meeting_works_without_scripts_and_ends_for_good(window: Window, make_window: MakeWindow, owner: Person) -> None:
    address = open_meeting(window)
    link = make_link(window)
    guest = make_window(has_scripts=False)
    enter(guest, link)
    guest.fill({"Zettel": "Lecks suchen"})
    guest.submit("Anheften")
    guest.expect_notice("Der Zettel hängt.")
    guest.submit("Eine Spalte nach rechts: Lecks suchen")
    expect(guest.page.locator(".board-lane", has_text="Im Gespräch").get_by_text("Lecks suchen").first).to_be_visible()
    window.open(address)
    window.inspect("treffen-leitung")
    window.follow("Treffen löschen")
    expect(window.page.get_by_text("1 Gast mit Namen")).to_be_visible()
    window.submit("Alles löschen")
    window.expect_notice("Das Treffen „Energieaudit“ ist gelöscht.")
    guest.open(address, status=404)


@pytest.mark.faults_expected
def test_whoever_is_sent_away_waits_for_the_host(window: Window, make_window: MakeWindow, owner: Person) -> None:
    address = open_meeting(window)
    link = make_link(window)
    window.open(address)
    guest = make_window()
    enter(guest, link)
    talk = window.page.locator("section.talk")
    talk.get_by_role("button", name="Mehr zu Ayla Demir").click()
    talk.get_by_role("button", name="Herausnehmen", exact=True).click()
    expect(talk.locator(".talk-question:visible")).to_contain_text("kommt erst wieder hinein, wenn Sie es")
    talk.locator(".talk-question").get_by_role("button", name="Herausnehmen").click()
    expect(guest.page.locator(".talk-state")).to_contain_text("Sie sind nicht mehr in diesem Treffen")
    guest.page.get_by_role("button", name="Wieder dazukommen").click()
    expect(guest.page.locator(".talk-news")).to_contain_text("Wer dieses Treffen leitet, hat Sie herausgenommen.")
    # Neither another tab nor the link with the same browser helps.
    guest.open(address, status=403)
    guest.expect_heading("Sie sind nicht mehr in diesem Treffen")
    guest.open(link)
    guest.fill({"Ihr Name": "Lore"})
    guest.submit("Zum Treffen")
    expect(guest.page.get_by_text("Hinein kommen Sie erst, wenn diese Person Sie wieder zulässt.")).to_be_visible()
    window.open(address)
    window.inspect("treffen-entfernt")
    window.submit("Wieder zulassen: Ayla Demir")
    expect(window.page.locator(".flash")).to_contain_text("Ayla Demir kann wieder in das Treffen kommen.")
    expect(window.page.get_by_role("heading", name="Entfernt")).to_have_count(0)
    guest.open(address)
    guest.expect_heading("Energieaudit")


@pytest.mark.faults_expected
def test_a_guest_gives_the_seat_back(window: Window, make_window: MakeWindow, owner: Person) -> None:
    address = open_meeting(window)
    link = make_link(window)
    guest = make_window(has_scripts=False)
    enter(guest, link)
    guest.inspect("treffen-gast")
    guest.submit("Raum verlassen")
    guest.expect_notice("Sie haben das Treffen „Energieaudit“ verlassen.")
    guest.open(address, status=404)
    window.open(address)
    expect(window.page.get_by_text("Noch niemand ist mit ihm gekommen.")).to_be_visible()
    enter(guest, link)
