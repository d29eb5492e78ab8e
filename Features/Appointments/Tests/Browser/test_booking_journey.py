"""Journey J1, step 6: after the funding finder, a first talk with a coach; moved and called off by the link of a mail."""

import collections.abc
import datetime
import email.message
import re
import time
from urllib.parse import urlsplit

import icalendar
import pytest
from playwright.sync_api import Locator, expect

from hub_fixtures import MakeWindow
from hub_mail import MailServer, mail_settings
from hub_offices import ClockedHub, appoint, register_alone
from hub_people import Person, register
from hub_server import ROOT
from hub_window import NARROW, Window

NOON = datetime.datetime(2026, 5, 15, 10, tzinfo=datetime.UTC)
COACH = "Mehmet Aksoy"


@pytest.fixture(scope="module")
def may_hub(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[ClockedHub]:
    """Noon of 15.05.2026."""
    with ClockedHub(tmp_path_factory.mktemp("booking"), ROOT / "var/log/hub-may-booking.log", NOON) as hub:
        yield hub


def keep_office_hours(window: Window, hub: ClockedHub) -> None:
    """Tuesdays from nine to twelve, by video, an hour each."""
    person = register_alone(window, COACH)
    appoint(hub, person, "coach")
    window.open("/mein-profil")
    window.fill({"Name, wie andere ihn sehen": COACH, "Über mich": "Energie in kleinen Betrieben."})
    for box in ("Energie und Wärme", "Deutsch", "Hagen", "Profil veröffentlichen"):
        window.choose(box)
    window.submit("Profil speichern")
    window.expect_notice("Das Profil ist gespeichert.")
    window.open("/sprechzeiten")
    window.select("Wochentag", "Dienstag")
    window.fill({"Von": "09:00", "Bis": "12:00", "Dauer eines Termins": "60"})
    window.choose("Videogespräch")
    window.submit("Sprechzeit eintragen")
    window.expect_notice("Die Sprechzeit ist eingetragen.")


def main(window: Window) -> Locator:
    return window.page.get_by_role("main")


def to_a_coach(window: Window) -> None:
    window.open("/foerderung")
    window.follow("Erstgespräch bei Coach buchen")
    window.expect_heading("Coaches finden")
    expect(main(window)).to_contain_text("Anlass: Förderung finden")
    window.follow(COACH)
    window.follow("Videogespräch")


def free_times(window: Window) -> Locator:
    return main(window).get_by_role("link", name=re.compile("Uhr"))


def mail_to(mails: MailServer, address: str, subject: str) -> email.message.EmailMessage:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        for arrival in mails.arrivals:
            if address in arrival.recipients and subject in arrival.message["subject"]:
                return arrival.message
        time.sleep(0.1)
    raise AssertionError(f"{subject} did not reach {address}; {[(a.recipients, a.message['subject']) for a in mails.arrivals]}")


def expect_confirmation(message: email.message.EmailMessage) -> str:
    """With the emblem and the line of the funders, and with the meeting for a calendar; the path of its link."""
    parts = {part.get_content_type(): part for part in message.walk()}
    assert parts["image/png"].get_payload(decode=True).startswith(b"\x89PNG")
    text = parts["text/plain"].get_content()
    assert "Kofinanziert von der Europäischen Union" in text and "Bundesministerium für Arbeit und Soziales" in text
    meeting = icalendar.Calendar.from_ical(parts["text/calendar"].get_content()).walk("VEVENT")[0]
    # Tuesday, 19.05.2026, nine to ten in Berlin.
    assert meeting.decoded("dtstart") == datetime.datetime(2026, 5, 19, 7, tzinfo=datetime.UTC)
    assert meeting.decoded("dtend") == datetime.datetime(2026, 5, 19, 8, tzinfo=datetime.UTC)
    address = re.search(r"https?://\S+/termine/link/\S+", text)
    assert address, text
    return urlsplit(address.group()).path


def test_a_talk_with_a_coach(may_hub: ClockedHub, make_window: MakeWindow) -> None:
    host, owner = make_window(hub=may_hub), make_window(hub=may_hub)
    keep_office_hours(host, may_hub)
    person = register(owner)
    # Whoever signed up before there was a mail server need not prove an address first.
    with MailServer() as mails:
        may_hub.restart(mail_settings(mails))
        try:
            book_move_and_cancel(owner, person, mails, make_window(hub=may_hub, has_scripts=False))
        finally:
            may_hub.restart({})


def book_move_and_cancel(owner: Window, person: Person, mails: MailServer, stranger: Window) -> None:
    to_a_coach(owner)
    owner.leave_by(free_times(owner).first)
    expect(owner.page.get_by_label("Worum geht es?")).to_have_value("Förderung finden")
    owner.fill({"Worum geht es?": ""})
    owner.submit("Termin buchen")
    owner.expect_fault("Worum geht es?", "fehlt")
    owner.fill({"Worum geht es?": "Förderung der Zähler"})
    owner.submit("Termin buchen")
    owner.expect_notice(f"Der Termin ist gebucht. Die Bestätigung geht an {person.email}.")
    with owner.page.expect_download() as download:
        main(owner).get_by_role("link", name="In den Kalender übernehmen (.ics)").click()
    assert icalendar.Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    link = expect_confirmation(mail_to(mails, person.email, f"Ihr Termin mit {COACH}"))

    stranger.open(link)
    stranger.follow("Termin verschieben")
    stranger.leave_by(free_times(stranger).first)
    stranger.submit("Verschieben")
    stranger.expect_notice("Der Termin ist verschoben.")
    stranger.follow("Termin absagen")
    stranger.submit("Termin absagen")
    stranger.expect_notice("Der Termin ist abgesagt.")
    owner.open("/termine")
    expect(main(owner)).to_contain_text("abgesagt")


def test_by_keyboard_alone(may_hub: ClockedHub, make_window: MakeWindow) -> None:
    window = make_window(hub=may_hub)
    register(window)
    window.open("/foerderung")
    for link, page in (("Erstgespräch bei Coach buchen", "Appointments/coaches"), (COACH, "Appointments/coach")):
        window.tab_to(main(window).get_by_role("link", name=link, exact=True))
        window.page.keyboard.press("Enter")
        window.arrives_at(page)
    window.tab_to(main(window).get_by_role("link", name="Videogespräch", exact=True))
    with window.page.expect_navigation():
        window.page.keyboard.press("Enter")
    window.tab_to(free_times(window).first)
    window.page.keyboard.press("Enter")
    window.arrives_at("Appointments/booking")
    window.tab_to(window.page.get_by_label("Worum geht es?"))
    window.page.keyboard.type("Erstes Gespräch")
    window.tab_to(window.page.get_by_role("button", name="Termin buchen"))
    window.page.keyboard.press("Enter")
    window.arrives_at("Appointments/appointment")
    window.expect_notice("Der Termin ist gebucht.")


def test_on_a_phone(may_hub: ClockedHub, make_window: MakeWindow) -> None:
    window = make_window(hub=may_hub)
    window.inspect = lambda name: None
    window.page.set_viewport_size(NARROW)
    register(window)
    to_a_coach(window)
    window.leave_by(free_times(window).first)
    window.fill({"Worum geht es?": "Vom Telefon aus"})
    window.submit("Termin buchen")
    window.expect_notice("Der Termin ist gebucht.")
    window.check_width("booked", NARROW["width"])
