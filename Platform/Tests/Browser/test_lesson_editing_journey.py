"""An editor revises a lesson that ships, is told what is wrong and where, sees it, releases it and takes it back; two at
once see both texts; the same without scripts."""

import re

import pytest
from playwright.sync_api import Locator, expect

from hub_fixtures import MakeWindow
from hub_offices import appoint, register_alone
from hub_people import sign_in
from hub_server import HubServer
from hub_window import NARROW, Window

# Lessons of their own, for all tests share one hub.
REVISED, SHARED, PLAIN, NARROWED = "klimabilanz/energie", "klimabilanz/strom", "klimabilanz/scope-3", "klimabilanz/ergebnis"
WRONG = "Siehe [Bilanz](/klimablianz) und [Frage 9](quiz:q9)."
FRESH = "Der Zähler im Keller kennt keine Meinung."


@pytest.fixture
def editor(window: Window, server: HubServer) -> Window:
    return become_editor(window, server, "Mira Sander")


def become_editor(window: Window, server: HubServer, name: str) -> Window:
    appoint(server, register_alone(window, name), "contentEditor")
    return window


def desk(lesson: str) -> str:
    return f"/redaktion/lektionen/{lesson}"


def field(window: Window) -> Locator:
    return window.page.locator("textarea[name=text]")


def begin(window: Window, lesson: str) -> None:
    window.open(desk(lesson))
    window.submit("Entwurf beginnen")
    window.expect_notice("Der Entwurf ist angelegt.")


def write_above(window: Window, words: str) -> None:
    field(window).fill(f"{words}\n\n{field(window).input_value()}")


def test_a_lesson_is_revised_released_and_taken_back(editor: Window, make_window: MakeWindow) -> None:
    editor.open("/redaktion/lektionen")
    editor.follow("Energie richtig erfassen")
    editor.submit("Entwurf beginnen")
    editor.leave_by(tab(editor, "Text"))
    write_above(editor, WRONG)
    # The view beside the field and the list of faults follow without saving.
    expect(editor.page.locator(".editing-probe")).to_contain_text("Siehe Bilanz und Frage 9.")
    expect(editor.page.get_by_role("main")).to_contain_text("noch nicht gespeichert")
    open_faults = editor.page.locator(".editing-open")
    expect(open_faults).to_contain_text("Der Verweis führt zu „/klimablianz“. Diese Seite gibt es im Hub nicht.")
    editor.submit("Speichern")
    editor.expect_notice("2 Stellen sind auf dieser Seite noch offen.")
    expect(open_faults).to_contain_text(re.compile("Zeile 1 .*Eine Frage „q9“ gibt es im Quiz nicht. Vorhanden: q1"))

    # The overview leads from each fault to its line, and does not release.
    editor.open(desk(REVISED))
    expect(editor.page.get_by_role("main")).to_contain_text("Vor der Freigabe sind noch 2 Stellen offen.")
    expect(editor.page.get_by_role("button", name="Fassung freigeben")).to_have_count(0)
    editor.leave_by(editor.page.locator(".editing-open a").first)
    assert field(editor).evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)") == WRONG

    field(editor).fill(field(editor).input_value().replace(WRONG, FRESH))
    editor.submit("Speichern und ansehen")
    editor.expect_notice("Gespeichert.")
    expect(editor.page.get_by_role("main")).to_contain_text(FRESH)
    expect(editor.page.get_by_role("button", name="Antworten prüfen")).to_have_count(0)

    editor.open(desk(REVISED))
    expect(editor.page.get_by_role("main")).to_contain_text("Der Entwurf ist vollständig")
    expect(editor.page.locator(".editing-change")).to_have_count(1)
    editor.faults.expected_statuses = {422}
    editor.submit("Fassung freigeben")
    editor.expect_fault("Was haben Sie geändert, und warum?", "Die Notiz fehlt.")
    editor.faults.expected_statuses = {200}
    editor.fill({"Was haben Sie geändert, und warum?": "Ein Anfang, der weckt"})
    editor.submit("Fassung freigeben")
    editor.expect_notice("Fassung 1 ist freigegeben")

    visitor = make_window()
    visitor.open(f"/lernen/{REVISED}")
    expect(visitor.page.get_by_role("main")).to_contain_text(FRESH)
    editor.follow("Fassung 1")
    expect(editor.page.locator(".editing-change")).to_contain_text(FRESH)
    editor.follow("Zurück zur Übersicht")
    editor.page.get_by_text("Freigabe zurücknehmen …").click()
    editor.submit("Freigabe zurücknehmen")
    editor.expect_notice("zurückgenommen")
    visitor.open(f"/lernen/{REVISED}")
    expect(visitor.page.get_by_role("main")).not_to_contain_text(FRESH)


def test_every_part_is_written_on_a_page_of_its_own(editor: Window) -> None:
    editor.open("/redaktion/lektionen")
    editor.page.get_by_role("link", name="Neue Lektion im Kurs Klimabilanz verstehen").click()
    editor.fill({"Titel": "Abwärme nutzen"})
    editor.submit("Entwurf beginnen")
    editor.expect_notice("Der Entwurf „Abwärme nutzen“ ist angelegt.")
    editor.fill({"Ziel": "Danach finden Sie Abwärme."})
    editor.choose("Belegschaft")
    editor.submit("Speichern")
    editor.leave_by(tab(editor, "Quellen"))
    editor.submit("Quelle hinzufügen")
    editor.fill({"Titel": "Leitfaden Abwärme", "Herausgeber": "Landesamt", "Gelesen am": "2026-11-29"})
    editor.choose("amtlich")
    editor.submit("Speichern")
    expect(editor.page.locator(".editing-entry")).to_contain_text("Landesamt: Leitfaden Abwärme")
    editor.leave_by(tab(editor, "Übungen"))
    editor.submit("Übung hinzufügen")
    # What the kind needs is there at once, without saving.
    expect(editor.page.get_by_label("Formel", exact=True)).to_be_hidden()
    editor.select("Art der Übung", "Rechnen mit Zahlen des Betriebs")
    editor.fill({"Titel": "Je Kopf", "Aufgabe": "Rechnen Sie.", "Formel": "energy.heat / firm.employees"})
    editor.submit("Speichern")
    expect(editor.page.get_by_role("main")).to_contain_text("Gelesen als: Wärme ÷ Beschäftigte")
    editor.leave_by(tab(editor, "Quiz"))
    editor.submit("Frage hinzufügen")
    editor.fill({"Frage": "Was ist Abwärme?", "Antwort 1": "Wärme, die niemand nutzt"})
    editor.page.get_by_label("Diese Antwort ist richtig").first.check()
    editor.submit("Antwort hinzufügen: Frage 1")
    expect(editor.page.get_by_label("Antwort 3", exact=True)).to_be_visible()
    expect(editor.page.get_by_label("Antwort 1", exact=True)).to_have_value("Wärme, die niemand nutzt")
    # A mark is put in where the caret stands.
    editor.leave_by(tab(editor, "Text"))
    field(editor).fill("Warme Luft zieht durchs Tor.")
    field(editor).press("End")
    editor.page.locator("summary", has_text="Marken für den Text").click()
    editor.page.get_by_role("button", name="Einfügen: Übung 1: Je Kopf").click()
    expect(field(editor)).to_have_value("Warme Luft zieht durchs Tor.\n\n[[uebung:e1]]")
    editor.submit("Speichern")
    editor.leave_by(tab(editor, "Vorschau"))
    expect(editor.page.get_by_role("main")).to_contain_text("Warme Luft zieht durchs Tor.")
    editor.open("/redaktion/lektionen/klimabilanz/abwaerme-nutzen")
    editor.page.get_by_text("Entwurf verwerfen …").click()
    editor.submit("Endgültig verwerfen")
    editor.expect_notice("Der Entwurf zu „Abwärme nutzen“ ist verworfen.")


def test_two_editors_see_both_texts(editor: Window, make_window: MakeWindow, server: HubServer) -> None:
    other = become_editor(make_window(), server, "Ole Brandt")
    begin(editor, SHARED)
    for window in (editor, other):
        window.open(f"{desk(SHARED)}/text")
    write_above(editor, "Der Satz von Mira.")
    editor.submit("Speichern")
    editor.expect_notice("Gespeichert.")
    write_above(other, "Der Satz von Ole.")
    other.faults.expected_statuses = {409}
    other.submit("Speichern")
    main = other.page.get_by_role("main")
    expect(main).to_contain_text("Jemand anderes hat diesen Teil inzwischen geändert")
    expect(main).to_contain_text("Der Satz von Mira.")
    expect(main).to_contain_text("Der Satz von Ole.")
    other.faults.expected_statuses = {200}
    other.submit("Meine Fassung speichern")
    other.expect_notice("Gespeichert.")
    expect(field(other)).to_have_value(re.compile("^Der Satz von Ole."))
    # Nothing typed is brought back over what was decided.
    other.open(f"{desk(SHARED)}/text")
    expect(other.page.locator(".notice-short")).to_have_count(0)


def test_words_survive_a_reload_and_are_compared_with_what_they_were_written_over(
    editor: Window, make_window: MakeWindow, server: HubServer
) -> None:
    other = become_editor(make_window(), server, "Ole Brandt")
    begin(editor, NARROWED)
    editor.open(f"{desk(NARROWED)}/text")
    write_above(editor, "Noch nicht gespeichert.")
    editor.page.wait_for_timeout(600)
    other.open(f"{desk(NARROWED)}/text")
    write_above(other, "Inzwischen geschrieben.")
    other.submit("Speichern")
    editor.open(f"{desk(NARROWED)}/text")
    expect(editor.page.locator(".notice-short")).to_contain_text("sind wieder da")
    expect(field(editor)).to_have_value(re.compile("^Noch nicht gespeichert."))
    editor.faults.expected_statuses = {409}
    editor.submit("Speichern")
    expect(editor.page.get_by_role("main")).to_contain_text("Inzwischen geschrieben.")
    editor.faults.expected_statuses = {200}
    editor.follow("Andere Fassung behalten")
    expect(field(editor)).to_have_value(re.compile("^Inzwischen geschrieben."))


def test_it_works_without_scripts_and_on_a_phone(make_window: MakeWindow, server: HubServer) -> None:
    person = register_alone(make_window(), "Mira Sander")
    appoint(server, person, "contentEditor")
    plain = make_window(has_scripts=False)
    sign_in(plain, person)
    plain.page.set_viewport_size(NARROW)
    begin(plain, PLAIN)
    plain.open(f"{desk(PLAIN)}/text")
    plain.page.set_viewport_size(NARROW)
    write_above(plain, WRONG)
    plain.submit("Speichern")
    expect(plain.page.locator(".editing-open")).to_contain_text("Eine Frage „q9“ gibt es im Quiz nicht.")
    expect(plain.page.locator(".editing-probe")).to_contain_text("Siehe Bilanz und Frage 9.")
    field(plain).fill(field(plain).input_value().replace(WRONG, FRESH))
    plain.submit("Speichern und ansehen")
    expect(plain.page.get_by_role("main")).to_contain_text(FRESH)
    plain.open(desk(PLAIN))
    plain.fill({"Was haben Sie geändert, und warum?": "Ein Anfang"})
    plain.submit("Fassung freigeben")
    plain.expect_notice("Fassung 1 ist freigegeben")
    plain.open(f"/lernen/{PLAIN}")
    expect(plain.page.get_by_role("main")).to_contain_text(FRESH)
    plain.open(desk(PLAIN))
    plain.page.get_by_text("Freigabe zurücknehmen …").click()
    plain.submit("Freigabe zurücknehmen")
    plain.expect_notice("zurückgenommen")


def tab(window: Window, name: str) -> Locator:
    return window.page.locator(".editing-tabs a", has_text=re.compile(f"^{name}"))
