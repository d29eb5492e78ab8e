"""Journey J6: a coach takes on a firm, notes a session, runs a workshop, certifies it, and hands the firm over."""

import collections.abc
import datetime
import re

import pytest
from playwright.sync_api import Locator, expect

from hub_fixtures import MakeWindow
from hub_mail import MailServer, mail_settings
from hub_offices import ClockedHub, appoint, let_in, register_alone
from hub_people import join, make_join_link, register, sign_in, somebody
from hub_server import ROOT
from hub_window import Window

TODAY = datetime.date(2026, 5, 15)
NOON = datetime.datetime(2026, 5, 15, 10, tzinfo=datetime.UTC)
EVENING = datetime.datetime(2026, 5, 15, 18, 30, tzinfo=datetime.UTC)
FIRM = "Metallbau Kettler GmbH"
# Six of them come; Hanno signs off, Gina is excused, Finn is missing.
COLLEAGUES = ["Anna Berg", "Bilal Demir", "Clara Engel", "David Fuchs", "Elif Günes", "Finn Hoff", "Gina Ihle", "Hanno Jäger"]


@pytest.fixture
def may_hub(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[ClockedHub]:
    """Noon of 15.05.2026."""
    with ClockedHub(tmp_path_factory.mktemp("coach"), ROOT / "var/log/hub-may-coach.log", NOON) as hub:
        yield hub


def main(window: Window) -> Locator:
    return window.page.get_by_role("main")


def take_on(coach: Window) -> str:
    """The case, and its address."""
    coach.open("/meine-betriebe")
    coach.leave_by(coach.page.get_by_role("row", name=FIRM).get_by_role("link", name="Fall übernehmen"))
    expect(coach.page.get_by_label("Betrieb", exact=True).locator("option:checked")).to_have_text(FIRM)
    coach.choose("Start, Erprobung, Lernen")
    coach.fill({"Titel": "Weniger Druckluft", "Tag des Beginns": "2026-05-04"})
    coach.submit("Fall übernehmen")
    coach.expect_notice("Der Fall ist übernommen.")
    return coach.page.url


def kick_off(coach: Window) -> None:
    coach.follow("Auftakt")
    coach.fill({"Erledigt am": "2026-05-04"})
    coach.submit("Schritt speichern")


def expect_overdue(coach: Window) -> None:
    """The kick-off was on 04.05.2026; its record is due seven days later, on the 11th, four days ago."""
    late = coach.page.locator("tr, li").filter(has_text="Auftakt-Dokumentation").first
    expect(late).to_contain_text("11.05.2026")
    expect(late).to_contain_text("überfällig seit 4 Tagen")


def note_session(coach: Window) -> None:
    coach.follow("Sitzung erfassen")
    coach.fill({"Tag": "2026-05-13", "Dauer": "2,5", "Begründung": "Hilfe bei der Planung der Druckluft"})
    coach.choose("im Betrieb")
    coach.choose("Unternehmen")
    coach.choose("Sie und der Betrieb")
    coach.submit("Sitzung speichern")
    coach.expect_notice("Die Sitzung ist gespeichert.")
    expect(main(coach)).to_contain_text("2,5 Std.")
    expect(main(coach)).to_contain_text("Zählt als Unternehmen")


def promise(coach: Window) -> None:
    coach.follow("Zusage festhalten")
    coach.choose("Betrieb")
    coach.fill({"Zusage": "Messprotokoll der Kompressoren schicken", "Bis wann": "2026-05-29"})
    coach.submit("Zusage speichern")
    coach.expect_notice("Die Zusage ist gespeichert.")


def make_workshop(coach: Window) -> str:
    """Six and a half hours with eight places; its public address."""
    coach.open("/team/veranstaltungen")
    coach.follow("Neue Veranstaltung")
    coach.fill({"Titel": "Druckluft verstehen", "Plätze": "8", "Unterrichtseinheiten": "8"})
    coach.select("Art", "Workshop")
    coach.choose("An einem anderen Ort")
    coach.fill({"Anderer Ort oder Adresse des Online-Treffens": "Hagen", "Termine": "15.05.2026 13:00-19:30"})
    coach.select("Zählt als", "Person")
    coach.fill({"Warum sie so zählt": "Schulung von Beschäftigten"})
    coach.submit("Speichern")
    coach.submit("Veröffentlichen")
    coach.expect_notice("Die Veranstaltung ist veröffentlicht.")
    address = coach.page.get_by_role("link", name="Öffentliche Seite").get_attribute("href")
    assert address is not None
    return address


def fill_up(owner: Window, late: Window, workshop: str) -> None:
    owner.open(workshop)
    owner.fill({f"Personen von {FIRM}": "\n".join(f"{name}, {mailbox(name)}" for name in COLLEAGUES)})
    owner.submit("Personen anmelden")
    owner.expect_notice("8 Personen sind angemeldet.")
    late.open(workshop)
    late.submit("Mich anmelden")
    late.expect_notice("1 Person steht auf der Warteliste.")


def mailbox(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower()) + "@kettler.example"


def subjects_for(mails: MailServer, address: str) -> list[str]:
    return [arrival.message["subject"] for arrival in mails.arrivals if address in arrival.recipients]


def mark(coach: Window, name: str, state: str) -> None:
    group = coach.page.get_by_role("group", name=re.compile(name))
    coach.tick(group.get_by_label(state, exact=True))


def test_a_coach_accompanies_a_firm(may_hub: ClockedHub, make_window: MakeWindow) -> None:
    with MailServer() as mails:
        accompany(may_hub, mails, make_window)


def test_on_a_phone_by_keyboard_alone(may_hub: ClockedHub, make_window: MakeWindow) -> None:
    with MailServer() as mails:
        accompany(may_hub, mails, make_window, Window.stay_narrow_without_mouse)


def accompany(
    may_hub: ClockedHub,
    mails: MailServer,
    make_window: MakeWindow,
    prepare: collections.abc.Callable[[Window], None] = lambda window: None,
) -> None:
    owner, coach, other, late, office = (make_window(hub=may_hub) for _ in range(5))
    register(owner, somebody("Petra Kettler", FIRM))
    mehmet = register_alone(coach, "Mehmet Aksoy")
    jana = register_alone(other, "Jana Wolf")
    hanna = register_alone(office, "Hanna Sommer")
    nina = somebody("Nina Neu")
    join(late, make_join_link(owner), nina)
    for person, role in ((mehmet, "coach"), (jana, "coach"), (hanna, "administrator")):
        appoint(may_hub, person, role)
    let_in(owner, mehmet, datetime.date(2026, 12, 31))
    for window in (owner, coach, other, late, office):
        prepare(window)
    # Whoever signed up before there was a mail server need not prove an address first.
    may_hub.restart(mail_settings(mails))

    case = take_on(coach)
    kick_off(coach)
    expect_overdue(coach)
    note_session(coach)
    promise(coach)
    coach.open("/meine-betriebe")
    row = coach.page.locator("tr, li").filter(has_text=FIRM).first
    expect(row).to_contain_text("überfällig seit 4 Tagen")
    expect(row).to_contain_text("13.05.2026")
    owner.open("/begleitung")
    expect(main(owner)).to_contain_text("Weniger Druckluft")

    workshop = make_workshop(coach)
    fill_up(owner, late, workshop)
    owner.open("/meine-veranstaltungen")
    owner.submit("Abmelden: Hanno Jäger, Druckluft verstehen")
    owner.expect_notice("Hanno Jäger ist abgemeldet.")
    mails.wait_for(1)
    for _ in range(100):
        if "Platz frei: Druckluft verstehen" in subjects_for(mails, nina.email):
            break
        late.page.wait_for_timeout(100)
    assert "Platz frei: Druckluft verstehen" in subjects_for(mails, nina.email)

    may_hub.put(EVENING)
    coach.open("/team/veranstaltungen")
    coach.follow("Druckluft verstehen")
    coach.follow("Anwesenheit")
    for name in [*COLLEAGUES[:5], nina.name]:
        mark(coach, name, "da")
    mark(coach, "Finn Hoff", "fehlt")
    mark(coach, "Gina Ihle", "entschuldigt")
    coach.submit("Anwesenheit speichern")
    expect(main(coach)).to_contain_text("6 Bescheinigungen, 2 nicht")
    late.open("/bescheinigungen")
    with late.page.expect_download() as download:
        late.press(late.page.get_by_role("link", name="Bescheinigung „Druckluft verstehen“ (PDF)"))
    assert download.value.suggested_filename.endswith(".pdf")

    office.open("/verwaltung/projekt/stunden")
    expect(office.page.locator("tr, li").filter(has_text=nina.name).first).to_contain_text("6,5 von 8 Std.")
    expect(office.page.locator("tr, li").filter(has_text=FIRM).filter(has_text="2,5").first).to_be_visible()

    coach.open(case)
    coach.follow("Übergeben")
    for words in ("Messprotokoll der Kompressoren schicken", "13.05.2026", "Auftakt"):
        expect(main(coach)).to_contain_text(words)
    coach.select("Neuer Coach", "Jana Wolf")
    coach.fill({"Lesen bis": "2026-05-31"})
    note = coach.page.get_by_label("Notiz zur Übergabe")
    if coach.is_by_keyboard:
        coach.type_into(note, "Urlaub ab Montag.")
    else:
        note.fill("Urlaub ab Montag.")
    coach.submit("Prüfen")
    coach.submit("Jetzt übergeben")
    coach.expect_notice(f"{FIRM} ist an Jana Wolf übergeben. Sie lesen noch bis 31.05.2026.")
    other.open("/meine-betriebe")
    other.follow("Weniger Druckluft")
    expect(main(other)).to_contain_text("Urlaub ab Montag.")
    coach.open(case)
    expect(main(coach)).to_contain_text("nur lesen")
    expect(main(coach).get_by_role("link", name="Sitzung erfassen")).to_have_count(0)
    may_hub.put(datetime.datetime(2026, 6, 1, 10, tzinfo=datetime.UTC))
    # The session has ended long since.
    sign_in(coach, mehmet)
    coach.open(case, status=404)
