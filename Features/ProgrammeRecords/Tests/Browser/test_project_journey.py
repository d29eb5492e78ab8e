"""Journey J8: the administration of the hub keeps what the project must prove for ESF Plus."""

import collections.abc
import datetime
import re

import pytest
from playwright.sync_api import expect

from hub_clock import hub_on
from hub_fixtures import MakeWindow
from hub_people import Person, register, sign_in, somebody
from hub_server import ROOT, HubServer, run_command
from hub_window import Window

FIRM = "Metallbau Kettler GmbH"
EMPLOYED = "erwerbstätig, auch selbstständig"
# Twelve lines: the last is the first person once more, the sixth and the seventh have no degree.
ENTRIES = f"""Vorname;Nachname;PLZ;Geburtsdatum;Geschlecht;Erwerbsstatus;Bildungsabschluss;Eintritt
Anna;Berg;44135;01.02.1999;weiblich;{EMPLOYED};ISCED 3–4;04.05.2026
Bilal;Demir;44137;12.06.1985;männlich;{EMPLOYED};ISCED 3–4;04.05.2026
Clara;Engel;44139;23.09.1968;weiblich;{EMPLOYED};ISCED 5–8;04.05.2026
David;Fuchs;44141;30.11.1992;männlich;{EMPLOYED};ISCED 0–2;04.05.2026
Elif;Güneş;44143;05.05.2001;weiblich;arbeitslos;ISCED 3–4;04.05.2026
Frank;Hoff;44145;17.07.1970;männlich;{EMPLOYED};;04.05.2026
Greta;Ihle;44147;08.08.1988;weiblich;{EMPLOYED};;04.05.2026
Hanno;Jäger;44149;09.01.1966;männlich;{EMPLOYED};ISCED 3–4;04.05.2026
Iris;Kern;44225;14.03.1979;nicht-binär;{EMPLOYED};ISCED 5–8;04.05.2026
Jan;Lang;44227;21.10.1997;männlich;langzeitarbeitslos;ISCED 0–2;04.05.2026
Kim;Müller;44229;02.12.1983;weiblich;nichterwerbstätig;ISCED 3–4;04.05.2026
anna ;BERG;44135;01.02.1999;weiblich;{EMPLOYED};ISCED 3–4;04.05.2026
"""
DECLARED = (("2023-11-20", "40.000"), ("2024-06-10", "180.000"), ("2025-03-01", "60.000"))


@pytest.fixture
def may_server(tmp_path: pytest.TempPathFactory) -> collections.abc.Iterator[HubServer]:
    """A hub without firms on 15.05.2026."""
    with hub_on(datetime.date(2026, 5, 15), tmp_path, tmp_path / "data", ROOT / "var/log/hub-may-project.log") as hub:
        yield hub


@pytest.fixture
def official(may_server: HubServer, make_window: MakeWindow) -> Person:
    """Somebody of the administration; the firm of the journey is there too."""
    register(make_window(hub=may_server), somebody("Petra Kettler", FIRM))
    window, person = make_window(hub=may_server), somebody("Hanna Sommer", "")
    window.open("/registrieren/ohne-betrieb")
    window.fill({"Ihr Name": person.name, "E-Mail-Adresse": person.email, "Passwort": person.password})
    window.submit("Konto anlegen")
    made = run_command("role", "grant", person.email, "administrator", "--data", may_server.data)
    assert made.returncode == 0, made.stderr
    return person


def enter(make_window: MakeWindow, hub: HubServer, official: Person, **options: bool) -> Window:
    window = make_window(hub=hub, **options)
    sign_in(window, official)
    return window


# 1. Twelve entries


def read_entries(window: Window) -> None:
    window.open("/verwaltung/projekt")
    window.follow("Eintritte")
    file = {"name": "eintritte.csv", "mimeType": "text/csv", "buffer": ENTRIES.encode()}
    window.page.get_by_label("CSV-Datei", exact=True).set_input_files(file)
    window.submit("Einlesen")
    window.arrives_at("ProgrammeRecords/entryImport")
    main = window.page.get_by_role("main")
    expect(main).to_contain_text("12 Eintritte gelesen. 9 zählbar, 2 unvollständig, 1 schon erfasst.")
    expect(main.get_by_role("link", name="Ergänzen")).to_have_count(2)
    expect(main.get_by_role("row").filter(has_text="Zeile 13")).to_contain_text("schon erfasst")
    for line in ("Zeile 7", "Zeile 8"):
        expect(main.get_by_role("row").filter(has_text=line)).to_contain_text("Bildungsabschluss")


def complete_by_link(window: Window, make_window: MakeWindow, hub: HubServer) -> None:
    """The incomplete record gets a link; it is filled in once, without an account."""
    window.leave_by(window.page.get_by_role("main").get_by_role("link", name="Ergänzen").first)
    window.expect_heading("Hoff, Frank")
    expect(window.page.get_by_role("main")).to_contain_text("Es fehlt: Bildungsabschluss.")
    window.submit("Link zum Ergänzen anlegen")
    address = window.page.get_by_role("main").locator("code").inner_text()
    expect(window.page.get_by_role("main")).to_contain_text("gilt bis zum 15.07.2026")
    guest = make_window(hub=hub)
    if window.is_by_keyboard:
        guest.stay_narrow_without_mouse()
    guest.open(address[address.index("/eintritt/") :])
    guest.expect_heading("Fragebogen zum Eintritt")
    guest.fill({"Vorname": "Frank", "Nachname": "Hoff", "Postleitzahl": "44145", "Geburtsdatum": "1970-07-17"})
    for label in ("männlich", EMPLOYED, "ISCED 3–4"):
        guest.choose(label)
    guest.submit("Absenden")
    guest.expect_notice("Danke. Ihre Angaben sind angekommen.")
    expect(guest.page.get_by_role("main")).to_contain_text("Dieser Link wurde schon verwendet.")
    window.open("/verwaltung/projekt/kennzahlen")
    expect(window.page.get_by_role("main")).to_contain_text("10 Personen zählen.")


# 2. to 4. Aid


def open_account(window: Window) -> None:
    window.open("/verwaltung/projekt")
    window.follow("Beihilfen")
    window.select("Betrieb", FIRM)
    window.submit("Konto anlegen")
    window.expect_heading(FIRM)


def add_aid(window: Window, kind: str, day: str, amount: str) -> None:
    window.choose(kind)
    window.fill({"Tag der Gewährung": day, "Betrag": amount, "Gewährende Stelle": "DAA"})
    window.submit("Eintragen")


def keep_account(window: Window) -> None:
    """40,000 + 180,000 + 60,000 + 3,600 = 283,600; 300,000 − 283,600 = 16,400; + 18,000 = 301,600."""
    open_account(window)
    for day, amount in DECLARED:
        add_aid(window, "vom Unternehmen erklärt", day, amount)
    add_aid(window, "vom Projekt gewährt", "2026-05-15", "3.600")
    main = window.page.get_by_role("main")
    expect(main).to_contain_text(re.compile(r"Am 15\.05\.2026 zählen 283\.600\s€, frei sind 16\.400\s€\."))
    expect(main).to_contain_text("Eintrag eAIR bis 16.06.2026")
    expect(main).to_contain_text("Informativ")
    add_aid(window, "vom Projekt gewährt", "2026-05-15", "18.000")
    expect(main).to_contain_text(re.compile(r"283\.600\s€ \+ 18\.000\s€ = 301\.600\s€, höchstens 300\.000\s€"))
    expect(main.get_by_label("Betrag", exact=True)).to_have_value("18.000")
    window.fill({"Stichtag": "2026-11-21"})
    window.submit("Ansehen")
    # 283,600 − 40,000 = 243,600
    expect(main).to_contain_text(re.compile(r"Am 21\.11\.2026 zählen 243\.600\s€"))
    expect(main.get_by_role("row").filter(has_text="20.11.2023")).to_contain_text("zählt nicht mehr")
    window.open("/verwaltung/projekt")
    expect(main.get_by_role("row").filter(has_text="Eintrag eAIR bis 16.06.2026")).to_have_count(1)


# Indicators: every number leads to its list


def follow_indicators(window: Window) -> None:
    """Of nine: f Anna, Clara, Elif, Kim; below 30 Anna, Elif, Jan; above 54 Clara, Hanno; ISCED 3–4 five; six employed."""
    window.open("/verwaltung/projekt")
    window.follow("Kennzahlen")
    main = window.page.get_by_role("main")
    expect(main).to_contain_text("9 Personen zählen.")
    for group, numbers in {
        "alle": ["4", "4", "1", "9"],
        "unter 30 Jahre": ["2", "1", "0", "3"],
        "über 54 Jahre": ["1", "1", "0", "2"],
        "ISCED 3–4": ["3", "2", "0", "5"],
        EMPLOYED: ["2", "3", "1", "6"],
    }.items():
        row = main.get_by_role("row").filter(has=window.page.get_by_role("rowheader", name=group, exact=True))
        expect(row.get_by_role("link")).to_have_text(numbers)
    over = main.get_by_role("row").filter(has_text="über 54 Jahre")
    window.leave_by(over.get_by_role("link").last)
    expect(main).to_contain_text("zählbar, über 54 Jahre: 2 Datensätze")
    for name in ("Engel, Clara", "Jäger, Hanno"):
        expect(main.get_by_role("link", name=name)).to_be_visible()
    window.open("/verwaltung/projekt/kennzahlen")
    window.follow("2 unvollständige Datensätze")
    expect(main.get_by_role("link", name="Ihle, Greta")).to_be_visible()


# 5. Deletion preview


def hold_during_inspection(window: Window) -> None:
    window.open("/verwaltung/projekt")
    window.follow("Löschvorschau")
    main = window.page.get_by_role("main")
    anna = main.get_by_role("row").filter(has_text="Berg, Anna")
    expect(anna).to_contain_text("Art. 6 Abs. 1 Buchst. c DSGVO: rechtliche Pflicht")
    expect(anna).to_contain_text("Fördernachweis")
    expect(anna).to_contain_text("fehlt")
    window.leave_by(anna.get_by_role("link", name="Sperren"))
    window.submit("Sperren")
    window.expect_fault("Grund", "Der Grund fehlt.")
    window.fill({"Grund": "Vor-Ort-Prüfung der KBS"})
    window.submit("Sperren")
    window.expect_notice("Die Sperre steht.")
    expect(main.get_by_role("row").filter(has_text="Berg, Anna").first).to_contain_text("Prüfung läuft")
    window.leave_by(main.get_by_role("row").filter(has_text="Berg, Anna").first.get_by_role("link", name="Sperre aufheben"))
    window.fill({"Grund der Aufhebung": "Prüfung abgeschlossen"})
    window.submit("Sperre aufheben")
    window.expect_notice("Die Sperre ist aufgehoben.")
    expect(main.locator("#sperren")).to_contain_text("aufgehoben am 15.05.2026")


# 6. Poster and the log


def print_poster(window: Window) -> None:
    window.open("/plakat")
    poster = window.page.locator("article.poster")
    expect(poster).to_contain_text("Kofinanziert von der Europäischen Union")
    expect(poster.get_by_role("img", name="Emblem der Europäischen Union")).to_be_visible()
    family = poster.locator(".co-funding").evaluate("element => getComputedStyle(element).fontFamily")
    assert family.startswith("Arial"), family
    pdf = window.page.pdf(prefer_css_page_size=True)
    # A3 is 297 × 420 mm: 842 × 1191 points.
    boxes = re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]", pdf)
    assert [(int(width), int(height)) for width, height in boxes] == [(841, 1191)], boxes


def see_who_read(window: Window) -> None:
    window.open("/verwaltung/projekt/teilnehmende?stand=zaehlt")
    window.follow("Engel, Clara")
    window.open("/verwaltung/projekt")
    window.follow("Protokoll")
    row = window.page.get_by_role("main").get_by_role("row").filter(has_text="Engel, Clara").first
    for words in ("15.05.2026", "Hanna Sommer", "gelesen", "Teilnehmersatz"):
        expect(row).to_contain_text(words)


def prove(window: Window, make_window: MakeWindow, hub: HubServer) -> None:
    window.open("/verwaltung")
    window.follow("Projekt")
    read_entries(window)
    entered = window.page.url
    follow_indicators(window)
    keep_account(window)
    hold_during_inspection(window)
    print_poster(window)
    see_who_read(window)
    window.open(entered)
    complete_by_link(window, make_window, hub)


def test_what_the_project_proves(may_server: HubServer, official: Person, make_window: MakeWindow) -> None:
    prove(enter(make_window, may_server, official), make_window, may_server)


def test_on_a_phone_by_keyboard_alone(may_server: HubServer, official: Person, make_window: MakeWindow) -> None:
    window = make_window(hub=may_server)
    window.stay_narrow_without_mouse()
    sign_in(window, official)
    prove(window, make_window, may_server)


def test_enterprises_hours_and_the_folder_of_proofs(
    may_server: HubServer, official: Person, make_window: MakeWindow
) -> None:
    window = enter(make_window, may_server, official)
    open_account(window)
    add_aid(window, "vom Projekt gewährt", "2026-05-15", "3.600")
    window.open("/verwaltung/projekt")
    window.follow("Unterstützte Betriebe")
    main = window.page.get_by_role("main")
    expect(main).to_contain_text("0 kleine und mittlere Unternehmen zählen.")
    window.follow("1 Betrieb")
    expect(main.get_by_role("row").filter(has_text=FIRM)).to_contain_text("fehlt")
    window.open("/verwaltung/projekt/fragen")
    expect(main.get_by_role("row").filter(has_text="Schwelle")).to_contain_text(re.compile(r"8\sStd\. \(nicht bestätigt\)"))
    window.open("/verwaltung/projekt/stunden")
    expect(main).to_contain_text("(nicht bestätigt)")
    window.open("/verwaltung/projekt/publizitaet")
    # A form with a file is sent by the script, which puts the answer in its place.
    main.get_by_role("button", name="Ablegen", exact=True).click()
    expect(window.page.get_by_role("alert")).to_contain_text("Die Datei fehlt.")
    picture = {"name": "start.png", "mimeType": "image/png", "buffer": window.page.screenshot()}
    window.fill({"Was": "Startseite mit Fußzeile", "Adresse oder Ort": may_server.address})
    window.page.get_by_label("Datei", exact=True).set_input_files(picture)
    main.get_by_role("button", name="Ablegen", exact=True).click()
    window.expect_notice("Der Nachweis ist abgelegt.")
    window.submit("Plakat mit heutigem Datum ablegen")
    window.expect_notice("Der Nachweis ist abgelegt.")
    expect(main.get_by_role("row").filter(has_text="Plakat-2026-05-15.pdf")).to_contain_text("15.05.2026")


def test_by_keyboard_alone(may_server: HubServer, official: Person, make_window: MakeWindow) -> None:
    window = enter(make_window, may_server, official)
    read_entries(window)
    keyboard, main = window.page.keyboard, window.page.get_by_role("main")
    window.open("/verwaltung/projekt")
    window.tab_to(main.get_by_role("link", name="Beihilfen", exact=True))
    keyboard.press("Enter")
    window.arrives_at("ProgrammeRecords/ledger")
    window.tab_to(main.get_by_label("Betrieb", exact=True))
    keyboard.press("ArrowDown")
    window.tab_to(main.get_by_role("button", name="Konto anlegen"))
    keyboard.press("Enter")
    window.arrives_at("ProgrammeRecords/aidAccount")
    window.type_into(main.get_by_label("Tag der Gewährung", exact=True), "2026-05-15")
    window.tab_to(main.get_by_label("Betrag", exact=True))
    keyboard.type("300.001")
    window.tab_to(main.get_by_label("Gewährende Stelle", exact=True))
    keyboard.type("DAA")
    window.tab_to(main.get_by_role("button", name="Eintragen", exact=True))
    keyboard.press("Enter")
    expect(main).to_contain_text("Nicht gewährt")
    window.open("/verwaltung/projekt/loeschvorschau")
    row = main.get_by_role("row").filter(has_text="Berg, Anna")
    window.tab_to(row.get_by_role("link", name="Sperren"))
    keyboard.press("Enter")
    window.arrives_at("ProgrammeRecords/hold")
    window.tab_to(main.get_by_label("Grund", exact=True))
    keyboard.type("Prüfung der KBS")
    keyboard.press("Enter")
    window.arrives_at("ProgrammeRecords/retention")
    expect(main).to_contain_text("Prüfung läuft")


def test_without_javascript(may_server: HubServer, official: Person, make_window: MakeWindow) -> None:
    window = enter(make_window, may_server, official, has_scripts=False)
    read_entries(window)
    follow_indicators(window)
    keep_account(window)
    hold_during_inspection(window)
    see_who_read(window)
