"""Staff, council and management together: the campaign of journey J3, and journey J4 from the guide to the answer."""

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

DEMO_PASSWORD = "demo-im-oekohub"
TEAMS = (("Team A", 12, 3), ("Wohnbereich Süd", 7, 2), ("Nachtdienst", 4, 1))


@pytest.fixture(scope="module")
def may_server(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[HubServer]:
    """The demonstration firms on 15.05.2026."""
    folder = tmp_path_factory.mktemp("may")
    made = run_command("demo", "--data", folder / "data")
    assert made.returncode == 0, f"oekohub demo failed:\n{made.stdout}{made.stderr}"
    with hub_on(datetime.date(2026, 5, 15), folder, folder / "data", ROOT / "var/log/hub-may.log") as hub:
        yield hub


def make_campaign(window: Window) -> list[list[str]]:
    """The codes, team by team."""
    window.open("/kampagnen")
    window.follow("Neue Kampagne")
    main = window.page.get_by_role("main")
    expect(main).to_contain_text("§ 87 Abs. 1 Nr. 6 BetrVG")
    expect(main).to_contain_text("§ 87 Abs. 1 Nr. 12 BetrVG")
    expect(main).to_contain_text("Keine Rechtsberatung")
    window.choose("Fragen")
    window.fill({"Titel": "Kompetenzen im Team", "Eigene Zeilen": "Ich kann Energie sparen"})
    for number, (name, size, _) in enumerate(TEAMS, start=1):
        window.fill({f"Team {number}": name, f"Personen in Team {number}": str(size)})
    window.submit("Kampagne anlegen")
    window.expect_notice("Die Kampagne ist angelegt. Drucken Sie jetzt die Codes.")
    window.submit("Codes erzeugen und anzeigen")
    sheets = window.page.locator(".code-sheet")
    expect(sheets).to_have_count(3)
    return [sheets.nth(team).locator(".code-slip-code").all_inner_texts() for team in range(3)]


def take_part(staff: Window, code: str, grade: int) -> None:
    staff.open("/mitmachen")
    staff.fill({"Code": code.lower()})
    staff.submit("Weiter")
    staff.page.locator(f"label[for='grade-0-{grade}']").click()
    staff.submit("Absenden")
    staff.expect_heading("Danke")


def test_twelve_seven_and_four_answers_show_team_a_and_the_others(make_window: MakeWindow) -> None:
    leader, staff = make_window(), make_window(has_scripts=False)
    register(leader, somebody("Petra Emscher", "Sozialwerk Emscher gGmbH"))
    codes = make_campaign(leader)
    assert [len(team) for team in codes] == [12, 7, 4]
    for team, (_, _, grade) in zip(codes, TEAMS, strict=True):
        for code in team:
            take_part(staff, code, grade)
    staff.open(f"/mitmachen/{codes[0][0]}", status=409)
    expect(staff.page.get_by_role("main")).to_contain_text("Dieser Code ist schon verwendet.")

    leader.open("/kampagnen")
    leader.follow("Kompetenzen im Team")
    expect(leader.page.get_by_role("main")).to_contain_text("23 Personen haben teilgenommen.")
    leader.submit("Jetzt beenden")
    main = leader.page.get_by_role("main")
    expect(main).to_contain_text("Team A (12)")
    expect(main).to_contain_text("Übrige (11)")
    for small in ("Wohnbereich", "Nachtdienst", "(7)", "(4)"):
        expect(main).not_to_contain_text(small)
    choice = leader.page.get_by_label("Gruppe", exact=True)
    expect(choice.locator("option")).to_have_text(["jede Gruppe", "Alle (23)", "Team A (12)", "Übrige (11)"])
    choice.select_option("Übrige (11)")
    leader.submit("Anzeigen")
    expect(main).to_contain_text("1,6")
    expect(main).not_to_contain_text("Nachtdienst")
    with leader.page.expect_download() as download:
        main.get_by_role("link", name="CSV", exact=True).click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert "Team A;12;" in text and "Übrige;11;" in text
    assert "Wohnbereich" not in text and "Nachtdienst" not in text


def test_staff_take_part_by_keyboard_alone(make_window: MakeWindow) -> None:
    leader, staff = make_window(), make_window()
    register(leader, somebody("Petra Emscher", "Sozialwerk Emscher gGmbH"))
    code = make_campaign(leader)[0][0]
    staff.open("/mitmachen")
    staff.tab_to(staff.page.get_by_label("Code", exact=True))
    staff.page.keyboard.type(code)
    staff.page.keyboard.press("Enter")
    staff.arrives_at("Participation/taking")
    first = staff.page.locator("#grade-0-0")
    staff.page.keyboard.press("Tab")
    for _ in range(40):
        if first.evaluate("element => element === document.activeElement"):
            break
        staff.page.keyboard.press("Tab")
    for _ in range(3):
        staff.page.keyboard.press("ArrowRight")
    expect(staff.page.locator("#grade-0-3")).to_be_checked()
    staff.page.keyboard.press("Enter")
    staff.arrives_at("Participation/takingMessage")
    staff.expect_heading("Danke")


def test_an_impulse_of_the_council_is_answered_with_a_reason(may_server: HubServer, make_window: MakeWindow) -> None:
    chair, management = make_window(hub=may_server), make_window(hub=may_server)
    sign_in(chair, Person("Sabine Krüger", "betriebsrat@demo.example", DEMO_PASSWORD))
    sign_in(management, Person("Leitung", "brandt@demo.example", DEMO_PASSWORD))
    chair.open("/vertretung")
    path = "/vertretung/" + chair.page.url.rsplit("/", 1)[1]
    chair.open(path + "/wegweiser?vorgang=monitoring")
    main = chair.page.get_by_role("main")
    expect(main.get_by_role("heading", level=3)).to_have_text([re.compile(r"§ 87 Abs. 1 Nr. 6 BetrVG"), re.compile("§ 90 BetrVG")])
    expect(main).to_contain_text("Keine Rechtsberatung")

    chair.open(path + "/anregungen")
    chair.follow("Neue Anregung")
    expect(chair.page.get_by_label("Antwort bis", exact=True)).to_have_value("2026-05-29")
    chair.fill({"Titel": "Leckageprüfung", "Text": "Druckluft einmal im Jahr prüfen"})
    chair.submit("Entwurf speichern")
    management.open("/anregungen")
    expect(management.page.locator("body")).not_to_contain_text("Leckageprüfung")
    chair.submit("Bei der Leitung einreichen")
    chair.expect_notice("Die Anregung liegt bei der Leitung.")

    management.open("/anregungen")
    management.follow("Leckageprüfung")
    management.choose("abgelehnt")
    management.submit("Antwort senden")
    management.expect_fault("Begründung", "Die Begründung fehlt.")
    expect(management.page.get_by_label("abgelehnt", exact=True)).to_be_checked()
    management.fill({"Begründung": "Der Kompressor wird ersetzt"})
    management.submit("Antwort senden")
    chair.page.reload()
    for window in (management, chair):
        history = window.page.locator("#verlauf")
        expect(history.locator("dt")).to_have_text(["Eingang", "Frist", "Antwort", "Begründung"])
        expect(history.locator("dd")).to_have_text(
            ["15.05.2026", re.compile(r"29\.05\.2026"), re.compile(r"15\.05\.2026: abgelehnt"), "Der Kompressor wird ersetzt"]
        )

    for address in (path, path + "/anregungen", path + "/notizen", "/vertretung"):
        management.open(address, status=403)
        management.expect_heading("Kein Zugang")
        expect(management.page.locator("body")).not_to_contain_text("Leckageprüfung")
