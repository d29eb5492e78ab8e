"""People meet on a page of the Rundgang, write, raise hands, are moderated, lose the line and come back."""

import pathlib
import re

import pytest
from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_server import ROOT, HubServer
from hub_talk import PLACE, Talker, sign_in_to_demo


def test_two_people_meet_and_write(make_window: MakeWindow) -> None:
    lore, erle = (Talker(make_window()).come().is_called(name) for name in ("Lore", "Erle"))
    lore.sees("Erle")
    erle.sees("Lore")
    lore.write("<b>fett</b> https://example.org <script>alert(1)</script>")
    erle.reads("<b>fett</b> https://example.org <script>alert(1)</script>")
    # What people write stays text: no markup, no link.
    assert erle.talk.locator(".talk-log b:text('fett'), .talk-log a, .talk-log script").count() == 0
    erle.press("Zustimmung")
    lore.reads("Erle: Zustimmung")
    erle.write("x" * 1000)
    lore.reads("x" * 1000)
    lore.page.close()
    expect(erle.talk.locator(".talk-present li")).to_have_count(1)


def test_what_cannot_be_sent_is_said_and_kept(make_window: MakeWindow) -> None:
    lore = Talker(make_window()).come()
    lore.press("Senden")
    lore.is_told("Ihre Nachricht ist leer.")
    for number in range(6):
        lore.write(f"Zeile {number}")
    lore.is_told("Nicht gesendet. Das war zu viel in kurzer Zeit.")
    expect(lore.talk.locator(".talk-line-failed")).to_have_count(1)
    lore.page.wait_for_timeout(3000)
    lore.press("Noch einmal senden")
    expect(lore.talk.locator(".talk-line-failed")).to_have_count(0)
    lore.press("Namen ändern")
    lore.talk.get_by_label("Name, den andere sehen").fill(" ")
    lore.press("Übernehmen")
    lore.is_told("Dieser Name geht nicht.")


def test_hands_wait_for_a_coach(make_window: MakeWindow, demo_server: HubServer) -> None:
    coach_window = make_window(hub=demo_server)
    sign_in_to_demo(coach_window, "coach")
    coach = Talker(coach_window).come().is_called("Mehmet")
    lore, erle = (Talker(make_window(hub=demo_server)).come().is_called(name) for name in ("Lore", "Erle"))
    expect(lore.sees("Mehmet").get_by_text("Coach", exact=True)).to_be_visible()
    lore.press("Hand heben")
    lore.is_told("Sie sind als Nächstes dran.")
    erle.press("Hand heben")
    erle.is_told("Sie stehen an 2. Stelle; vor Ihnen ist eine Person.")
    expect(coach.talk.locator(".talk-queue li")).to_have_text([re.compile("^Lore, seit"), re.compile("^Erle, seit")])
    coach_window.inspect("World-talk-moderator")
    coach.press("Lore drannehmen")
    lore.reads("Lore, Sie sind dran.")
    lore.is_told("Ihre Hand ist unten.")
    erle.is_told("Sie sind als Nächstes dran.")
    coach.press("Hand von Erle senken")
    erle.is_told("Ihre Hand ist unten.")


def test_a_coach_keeps_order(make_window: MakeWindow, demo_server: HubServer) -> None:
    coach_window = make_window(hub=demo_server)
    sign_in_to_demo(coach_window, "coach")
    coach = Talker(coach_window).come().is_called("Mehmet")
    lore, erle = (Talker(make_window(hub=demo_server)).come().is_called(name) for name in ("Lore", "Erle"))
    lore.press("Mehr zu Erle")
    lore.press("Melden")
    lore.talk.get_by_label("Genauer (nicht nötig)").fill("Werbung <b>")
    lore.press("Meldung absenden")
    lore.is_told("Ihre Meldung zu Erle ist abgeschickt.")
    coach.is_told("Meldung zu Erle (ort:forum-am-see): Beleidigt oder bedroht andere: Werbung <b>")
    coach.press("Mehr zu Erle")
    coach.press("Stumm schalten")
    # Nothing happens before the question is answered.
    coach.is_told("Erle stumm schalten?")
    coach.talk.locator(".talk-question").get_by_role("button", name="Stumm schalten").click()
    erle.write("Hört mich jemand?")
    erle.is_told("Nicht gesendet. Sie sind stumm geschaltet, längstens zwölf Stunden.")
    coach.is_told("Erle ist stumm geschaltet, längstens zwölf Stunden.")
    erle.press("Mitsprechen")
    erle.is_told("Sie sind stumm geschaltet und können gerade nicht mitsprechen.")
    expect(erle.button("Auflegen")).to_have_count(0)
    coach.press("Mehr zu Erle")
    coach.press("Herausnehmen")
    coach.talk.locator(".talk-question").get_by_role("button", name="Herausnehmen").click()
    erle.is_told("Eine moderierende Person hat Sie aus diesem Raum genommen.")
    expect(lore.talk.locator(".talk-present li")).to_have_count(2)
    erle.press("Wieder dazukommen")
    erle.is_told("Nach zehn Minuten können Sie wiederkommen.")
    coach.press("Raum schließen")
    coach.talk.locator(".talk-door .talk-question").get_by_role("button", name="Raum schließen").click()
    lore.is_told("Der Raum ist geschlossen")
    late = Talker(make_window(hub=demo_server))
    late.window.open(PLACE)
    late.is_told("Der Raum ist geschlossen, es kommt niemand mehr hinein.")
    coach.press("Raum öffnen")
    late.press("Wieder dazukommen")
    late.is_there()


def test_nobody_is_called_like_somebody_else_by_chance(make_window: MakeWindow) -> None:
    first = Talker(make_window()).come()
    second = Talker(make_window())
    second.page.add_init_script(f"localStorage.setItem('welt-ich', JSON.stringify({{name: '{first.name}', isDrawn: true}}))")
    second.come()
    expect(second.talk.locator(".talk-state")).not_to_contain_text(f"Sie sind als {first.name} hier")
    expect(second.talk.locator(".talk-present li")).to_have_count(2)


def test_without_scripts_one_sees_who_is_there(make_window: MakeWindow) -> None:
    lore = Talker(make_window()).come().is_called("Lore")
    plain = make_window(has_scripts=False)
    plain.open(PLACE)
    talk = plain.page.locator("section.talk")
    expect(talk.get_by_role("listitem").filter(has_text="Lore")).to_be_visible()
    expect(talk).to_contain_text("Schreiben und Sprechen brauchen JavaScript.")
    lore.press("Nicht dabei sein")
    lore.is_told("Niemand sieht Sie")
    plain.open(PLACE)
    expect(talk).to_contain_text("Gerade ist niemand hier.")
    # It is remembered, until one comes back.
    lore.window.open(PLACE)
    lore.is_told("Niemand sieht Sie")
    lore.press("Wieder dazukommen")
    lore.is_there()
    assert lore.name == "Lore"


def test_by_keyboard_alone(make_window: MakeWindow) -> None:
    erle = Talker(make_window()).come().is_called("Erle")
    lore = Talker(make_window()).come().is_called("Lore")
    window = lore.window
    window.stay_narrow_without_mouse()
    lore.page.locator("h1").click()
    window.press(lore.button("Hand heben"))
    lore.is_told("Sie sind als Nächstes dran.")
    window.type_into(lore.talk.get_by_label("Ihre Nachricht"), "Von Hand getippt")
    lore.page.keyboard.press("Enter")
    erle.reads("Von Hand getippt")
    expect(lore.talk.get_by_label("Ihre Nachricht")).to_be_focused()
    lore.page.keyboard.press("Control+Home")
    lore.page.locator("h1").click()
    window.press(lore.button("Mehr zu Erle"))
    window.press(lore.button("Melden"))
    expect(lore.talk.get_by_role("heading", name="Erle melden")).to_be_focused()
    lore.page.keyboard.press("Escape")
    expect(lore.button("Mehr zu Erle")).to_be_focused()
    lore.page.locator("h1").click()
    window.press(lore.button("Nicht dabei sein"))
    # What was pressed is gone; the focus stands on what leads back.
    expect(lore.button("Wieder dazukommen")).to_be_focused()
    lore.page.keyboard.press("Enter")
    lore.is_there()


@pytest.mark.faults_expected
def test_a_lost_line_comes_back(make_window: MakeWindow, tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-talk.log") as hub:
        lore, erle = (Talker(make_window(hub=hub)).come().is_called(name) for name in ("Lore", "Erle"))
        lore.press("Hand heben")
        lore.is_told("Sie sind als Nächstes dran.")
        # The net is away: the place, the hand and the name are kept.
        lore.window.context.set_offline(True)
        lore.is_told("Die Verbindung ist unterbrochen.")
        lore.write("Unterwegs geschrieben")
        lore.is_told("Nicht gesendet. Die Verbindung fehlt gerade.")
        expect(erle.talk.locator(".talk-present li")).to_have_count(1)
        lore.window.context.set_offline(False)
        lore.is_there()
        lore.is_told("Sie sind als Nächstes dran.")
        lore.press("Noch einmal senden")
        erle.reads("Unterwegs geschrieben")
        # The hub itself falls, and is there again.
        hub.kill()
        for talker in (lore, erle):
            talker.is_told("Die Verbindung ist unterbrochen.")
        hub.start()
        hub.wait_until_ready()
        for talker in (lore, erle):
            talker.is_there(40)
        lore.sees("Erle")
        erle.write("Wieder da")
        lore.reads("Wieder da")
        lore.reads("Unterwegs geschrieben")
