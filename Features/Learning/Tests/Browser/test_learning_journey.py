"""A guest reads a lesson, works through it, finishes it, signs up and still has it; the same without scripts."""

import re

from playwright.sync_api import Locator, expect

from hub_fixtures import MakeWindow
from hub_people import somebody
from hub_window import Window

LESSON = "/lernen/klimabilanz/scopes"
HEADING = "abschnitt-wo-hoert-wir-auf"
# The right options of the quiz; question 4 is a sum: 1,326.9 / 17,125.4 = 7.7 %.
CHOICES = ["q1-0", "q2-0", "q2-1", "q3-1", "q5-2"]


def exercise(window: Window, name: str) -> Locator:
    return window.page.locator(f"section.exercise#{name}")


def answer_exercises(window: Window) -> None:
    first = exercise(window, "e1")
    expect(first).to_contain_text("Beispielbetrieb")
    first.locator("label", has_text=re.compile("^Scope 1$")).click()
    window.leave_by(first.get_by_role("button", name="Antwort sichern"))
    expect(exercise(window, "e1")).to_contain_text("Der größte Wert: Scope 3.")
    second = exercise(window, "e2")
    second.get_by_label("Ihre Notiz").fill("<b>Werk</b> & Lager")
    window.leave_by(second.get_by_role("button", name="Antwort sichern"))
    expect(exercise(window, "e2").get_by_label("Ihre Notiz")).to_have_value("<b>Werk</b> & Lager")
    expect(window.page.get_by_role("main")).to_contain_text("Offen: das Quiz mit 80 %.")


def answer_quiz(window: Window) -> None:
    for choice in CHOICES:
        window.page.locator(f"label[for='{choice}']").click()
    window.page.locator("input[name=q4]").fill("7,7 Prozent")
    window.faults.expected_statuses = {422}
    window.submit("Antworten prüfen")
    expect(window.page.get_by_role("alert")).to_contain_text("„7,7 Prozent“ ist keine Zahl.")
    window.faults.expected_statuses = {200}
    window.page.locator("input[name=q4]").fill("7,7")
    window.submit("Antworten prüfen")
    window.expect_heading("Ergebnis des Quiz")
    expect(window.page.get_by_role("main")).to_contain_text("5 von 5 Antworten sind richtig.")
    window.expect_notice("Lektion fertig")


def test_a_guest_finishes_a_lesson_and_takes_it_along(window: Window) -> None:
    window.open("/lernen")
    window.follow("Klimabilanz verstehen")
    window.follow("Erste Lektion beginnen")
    window.expect_heading("Drei Töpfe: Scope 1, 2 und 3")
    with window.page.expect_request(lambda request: request.url.endswith("/lesezeichen")) as kept:
        window.page.locator(f"#{HEADING}").evaluate("heading => heading.scrollIntoView()")
    assert f"abschnitt={HEADING}" in (kept.value.post_data or "")
    kept.value.response()
    window.open("/lernen")
    expect(window.page.locator(".resume")).to_contain_text("Wo hört „wir“ auf?")
    window.follow("Weiterlernen")
    answer_exercises(window)
    answer_quiz(window)

    window.open("/registrieren")
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
    window.open("/lernen/klimabilanz")
    expect(window.page.get_by_role("main")).to_contain_text("1 von 5 Lektionen fertig")
    # The new firm has no balance yet: what is missing is said, and the demonstration firm stands in when asked.
    window.open(LESSON)
    expect(exercise(window, "e1")).to_contain_text("fehlt")
    window.leave_by(exercise(window, "e1").get_by_role("link", name="So lange mit dem Beispielbetrieb rechnen"))
    expect(exercise(window, "e1")).to_contain_text("Beispielbetrieb")


def test_all_of_it_works_without_scripts(make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False)
    window.open(LESSON)
    window.submit("Lesezeichen setzen bei „Wo hört „wir“ auf?“")
    window.expect_notice("Das Lesezeichen ist gesetzt.")
    answer_exercises(window)
    answer_quiz(window)


def test_two_windows_are_both_heard(make_window: MakeWindow) -> None:
    first = make_window()
    first.open(LESSON)
    second = Window(first.context, first.page.url.removesuffix(LESSON))
    second.open(LESSON)
    exercise(first, "e2").get_by_label("Ihre Notiz").fill("aus dem ersten Fenster")
    first.leave_by(exercise(first, "e2").get_by_role("button", name="Antwort sichern"))
    exercise(second, "e2").get_by_label("Ihre Notiz").fill("aus dem zweiten Fenster")
    second.faults.expected_statuses = {409}
    second.leave_by(exercise(second, "e2").get_by_role("button", name="Antwort sichern"))
    main = second.page.get_by_role("main")
    expect(main).to_contain_text("aus dem ersten Fenster")
    expect(main).to_contain_text("aus dem zweiten Fenster")
    second.submit("Diese Antwort sichern")
    expect(exercise(second, "e2").get_by_label("Ihre Notiz")).to_have_value("aus dem zweiten Fenster")
