"""`oekohub` at the terminal: what it says, and that it calculates and keeps what the hub does."""

import json
import pathlib
import shutil
import sqlite3

import pytest
from playwright.sync_api import expect

from hub_client import Client
from hub_fixtures import MakeWindow
from hub_people import Person, register, sign_in
from hub_server import ROOT, HubServer, run_command
from hub_window import Window

DEMO = ROOT / "Features/CarbonAccounting/Content/demo"
KETTLER = Person("Demo", "kettler@demo.example", "demo-im-oekohub")


def test_help_is_german_and_names_every_command() -> None:
    for words in ([], ["--hilfe"], ["serve", "--help"]):
        answer = run_command(*(words or ["--help"]))
        assert answer.returncode == 0 and answer.stderr == ""
    text = run_command("--help").stdout
    for command in ("serve", "bilanz", "migrate", "backup", "restore", "demo", "config", "role", "mail-test", "routes"):
        assert f"oekohub {command}" in text
        own = run_command(command, "--help").stdout
        assert own.startswith(f"oekohub {command}") and own != text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["tanzen"], "Den Befehl „tanzen“ gibt es nicht."),
        (["bilanz"], "Es fehlt die Angabe DATEI."),
        (["bilanz", "x.csv", "--jahr"], "Hinter „--jahr“ fehlt ein Wert."),
        (["bilanz", "x.csv", "--jahr", "bald"], "Hinter „--jahr“ muss eine Zahl stehen, gelesen wurde „bald“."),
        (["bilanz", "x.csv", "--json=ja"], "Die Angabe „--json“ gibt es nicht."),
        (["serve", "--port", "99999"], "In OEKOHUB_PORT steht „99999“ (Befehlszeile, --port). Erwartet wird eine Anschlussnummer"),
        (["bilanz", "x.csv", "--jahr", "25"], "„25“ ist kein Berichtsjahr."),
        (["bilanz", "/gibt/es/nicht.csv"], "Die Datei /gibt/es/nicht.csv gibt es nicht."),
        (["bilanz", "/tmp"], "Die Datei /tmp gibt es nicht."),
        (["bilanz", "x.csv", "--stand", "2025"], "Die Angabe „--stand“ gibt es nicht."),
        (["bilanz", "x.csv", "y.csv"], "„y.csv“ ist eine Angabe zu viel."),
        (["serve", "hub"], "„hub“ ist eine Angabe zu viel."),
        (["serve", "--jahr", "2025"], "Die Angabe „--jahr“ gehört nicht zu „serve“."),
        (["demo", "--ersetzen"], "Die Angabe „--ersetzen“ gehört nicht zu „demo“."),
        (["routes", "--data", "x"], "Die Angabe „--data“ gehört nicht zu „routes“."),
        (["backup", "--data", "x"], "Es fehlt die Angabe ORDNER."),
        (["migrate", "--data="], "Hinter „--data“ fehlt ein Wert."),
        (["config"], "Es fehlt die Angabe AUFGABE."),
        (["config", "raten"], "„raten“ kennt „oekohub config“ nicht."),
        (["role", "tanzen"], "„tanzen“ kann der Befehl nicht."),
        (["role", "grant"], "Es fehlt die Angabe ADRESSE."),
        (["role", "grant", "a@b.de"], "Es fehlt die Angabe ROLLE."),
    ],
)
def test_a_wrong_word_is_answered_with_a_sentence(words: list[str], sentence: str) -> None:
    answer = run_command(*words)
    assert answer.returncode != 0
    assert sentence in answer.stderr
    assert "error" not in answer.stderr.lower()


@pytest.mark.parametrize("value", ["abc", "70000", "-1", "80 80"])
def test_a_faulty_port_in_the_environment_is_refused(value: str, tmp_path: pathlib.Path) -> None:
    for command in ("serve", "migrate", "backup"):
        words = [command, *([tmp_path / "copy"] if command == "backup" else []), "--data", tmp_path / "data"]
        answer = run_command(*words, OEKOHUB_PORT=value)
        assert answer.returncode == 78
        assert f"In OEKOHUB_PORT steht „{value}“ (Umgebung). Erwartet wird eine Anschlussnummer" in answer.stderr
    assert not (tmp_path / "data").exists()


def test_all_faults_of_the_settings_are_said_at_once(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "oekohub.conf"
    file.write_text('OEKOHUB_PROT=80\nOEKOHUB_SMTP_PASSWORD="streng geheim"\nOEKOHUB_LOG=xml\n', encoding="utf-8")
    for words in (["serve"], ["config", "check"]):
        answer = run_command(*words, "--config", file, OEKOHUB_FUNDING="vielleicht")
        assert answer.returncode == 78
        assert "In den Einstellungen sind 4 Fehler:" in answer.stderr
        assert f"Die Einstellung OEKOHUB_PROT gibt es nicht ({file}, Zeile 1). Meinten Sie OEKOHUB_PORT?" in answer.stderr
        assert "In OEKOHUB_LOG steht „xml“" in answer.stderr and "In OEKOHUB_FUNDING steht „vielleicht“" in answer.stderr
        assert "streng geheim" not in answer.stderr + answer.stdout


def test_config_check_shows_what_holds_and_where_it_came_from(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "oekohub.conf"
    example = run_command("config", "example").stdout
    file.write_text(example.replace("#OEKOHUB_PORT=8080", "OEKOHUB_PORT=9999"), encoding="utf-8")
    answer = run_command("config", "check", OEKOHUB_CONFIG=str(file), OEKOHUB_METRICS_TOKEN="0123456789abcdef")
    assert answer.returncode == 0, answer.stderr
    assert f"9999  ({file}, Zeile" in answer.stdout and "•••  (Umgebung)" in answer.stdout
    assert "0123456789abcdef" not in answer.stdout


def test_help_on_a_command_is_the_same_both_ways() -> None:
    assert run_command("help", "backup").stdout == run_command("backup", "--help").stdout
    assert run_command("help").stdout == run_command("--help").stdout


def year_of_the_hub(window: Window, folder: pathlib.Path) -> dict:
    """Both exports of the year and its report for machines, as the signed-in person gets them."""
    files = {}
    for kind, address in {
        "csv": "/klimabilanz/2025/eintraege.csv",
        "xlsx": "/klimabilanz/2025/eintraege.xlsx",
        "json": "/klimabilanz/2025/bericht.json",
    }.items():
        answer = window.context.request.get(address)
        assert answer.ok, f"{address} answered {answer.status}"
        files[kind] = folder / f"jahr.{kind}"
        files[kind].write_bytes(answer.body())
    return files


def totals(report: dict) -> dict[str, tuple[float, float]]:
    return {
        category["number"]: (category["locationBased"], category["marketBased"])
        for category in report["categories"]
        if category.get("locationBased")
    }


@pytest.fixture
def demo_year(make_window: MakeWindow, demo_server: HubServer, tmp_path: pathlib.Path) -> dict:
    window = make_window(hub=demo_server)
    sign_in(window, KETTLER)
    return year_of_the_hub(window, tmp_path)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_command_line_draws_up_the_balance_of_the_hub(demo_year: dict, kind: str) -> None:
    answer = run_command("bilanz", demo_year[kind], "--jahr", "2025", "--json")
    assert answer.returncode == 0, answer.stderr
    (year,) = json.loads(answer.stdout)["years"]
    found = {part["name"]: (part["kilograms"]["location"], part["kilograms"]["market"]) for part in year["categories"]}
    expected = totals(json.loads(demo_year["json"].read_text()))
    assert found == {number: pytest.approx(amounts, rel=1e-9) for number, amounts in expected.items()}


def test_what_was_exported_can_be_read_in_again(demo_year: dict, owner: Person, window: Window, tmp_path: pathlib.Path) -> None:
    for name, postcode in (("Werk Eckesey", "58089"), ("Lager Haspe", "58135")):
        window.open("/betrieb/standorte/neu")
        window.fill({"Bezeichnung": name, "Postleitzahl": postcode, "Ort": "Hagen"})
        window.submit("Speichern")
    window.open("/klimabilanz/2025/einlesen")
    window.page.get_by_label("Datei", exact=True).set_input_files(demo_year["xlsx"])
    window.page.get_by_role("button", name="Datei einlesen").click()
    window.arrives_at("CarbonAccounting/importColumns")
    window.page.get_by_role("button", name="Weiter zur Prüfung").click()
    window.arrives_at("CarbonAccounting/importChecked", seconds=60)
    window.leave_by(window.page.get_by_role("main").get_by_role("button", name="Zeilen übernehmen"))
    again = year_of_the_hub(window, tmp_path)
    before, after = (json.loads(year["json"].read_text()) for year in (demo_year, again))
    assert totals(after) == {number: pytest.approx(amounts, rel=1e-9) for number, amounts in totals(before).items()}
    assert sorted(again["csv"].read_text("utf-8-sig").splitlines()) == sorted(demo_year["csv"].read_text("utf-8-sig").splitlines())


def test_faulty_rows_are_told_and_left_out() -> None:
    file = ROOT / "Features/CarbonAccounting/Tests/Fixtures/kettler-2025-mit-fehlern.csv"
    answer = run_command("bilanz", file, "--jahr", "2025")
    assert answer.returncode == 2
    assert "11 Zeilen sind zu berichtigen und zählen nicht:" in answer.stdout
    assert "Zeile 4: „17.9OO“. Menge: Das ist keine Zahl." in answer.stdout
    assert "standortbezogen" in answer.stdout and "marktbezogen" in answer.stdout


def contents(data: pathlib.Path) -> dict[str, list]:
    """Every row of every table, and the digest of every evidence file, which is its name."""
    with sqlite3.connect(f"file:{data / 'oekohub.sqlite'}?mode=ro", uri=True) as database:
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        rows = {name: sorted(database.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in names}
    rows["evidence files"] = sorted(file.name for file in (data / "evidence").rglob("*") if file.is_file())
    return rows


def test_a_backup_of_a_running_hub_is_restored_whole(make_window: MakeWindow, tmp_path: pathlib.Path) -> None:
    data, copy, other = tmp_path / "data", tmp_path / "sicherung", tmp_path / "neu"
    bill = tmp_path / "rechnung.pdf"
    bill.write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    with HubServer(data, ROOT / "var/log/hub-backup.log") as hub:
        window = make_window(hub=hub)
        register(window)
        window.open("/betrieb/standorte/neu")
        window.fill({"Bezeichnung": "Werk", "Postleitzahl": "58089", "Ort": "Hagen"})
        window.submit("Speichern")
        window.open("/klimabilanz/2025/eintraege/neu?kategorie=1.1")
        window.page.locator("input[type=file]").set_input_files(bill)
        window.fill({"Bezeichnung": "Erdgas Januar"})
        window.submit("Eintrag speichern")
        expect(window.page.get_by_role("status").first).to_contain_text("„Erdgas Januar“ ist gespeichert")
        # What was read goes into the log together, within a second.
        window.page.wait_for_timeout(1_500)
        answer = run_command("backup", copy, "--data", data)
        assert answer.returncode == 0 and "Gesichert und geprüft" in answer.stdout, answer.stderr
        again = run_command("backup", copy, "--data", data)
        assert again.returncode == 1 and "ist nicht leer" in again.stderr
    expected = contents(data)
    assert expected["evidence files"], "the bill was not kept; the test shows less than it says"
    answer = run_command("restore", copy, "--data", other)
    assert answer.returncode == 0, answer.stderr
    assert contents(other) == expected
    assert (other / "secret.key").read_bytes() == (data / "secret.key").read_bytes()

    answer = run_command("restore", copy, "--data", data)
    assert answer.returncode == 1 and "--ersetzen" in answer.stderr
    assert contents(data) == expected
    (data / "merkzettel").write_text("von Hand")
    for _ in range(2):
        answer = run_command("restore", copy, "--data", data, "--ersetzen")
        assert answer.returncode == 0, answer.stderr
    assert contents(data) == expected
    kept = [file for file in tmp_path.glob("data.vorher*/merkzettel")]
    assert len(kept) == 1, "what was there before is laid aside and stays there"


def test_nothing_is_restored_beside_a_running_hub(tmp_path: pathlib.Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "sicherung"
    assert run_command("demo", "--data", data).returncode == 0
    assert run_command("backup", copy, "--data", data).returncode == 0
    with HubServer(data, ROOT / "var/log/hub-restore.log") as hub:
        answer = run_command("restore", copy, "--data", data, "--ersetzen")
        assert answer.returncode == 1 and "arbeitet gerade ein Hub" in answer.stderr, answer.stderr
        assert not list(tmp_path.glob("data.*")), "nothing was laid aside"
        (data / "uploads").mkdir(exist_ok=True)
        (data / "uploads" / "unterwegs").write_text("noch nicht da")
        with HubServer(data, ROOT / "var/log/hub-second.log"):
            assert (data / "uploads" / "unterwegs").exists(), "a second hub takes nothing from the first"
        port = hub.address.rsplit(":", 1)[1]
        second = run_command("serve", "--port", port, "--data", data)
        assert second.returncode == 1 and "schon belegt" in second.stderr, second.stderr
        assert (data / "uploads" / "unterwegs").exists()
    answer = run_command("restore", copy, "--data", data, "--ersetzen")
    assert answer.returncode == 0, answer.stderr
    with HubServer(data, ROOT / "var/log/hub-restore.log"):
        pass


def test_a_start_clears_what_was_left_half_received(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    (data / "uploads").mkdir(parents=True)
    (data / "uploads" / "halb").write_text("Rest")
    with HubServer(data, ROOT / "var/log/hub-leftover.log"):
        assert not (data / "uploads" / "halb").exists()
        mode = (data / "oekohub.sqlite").stat().st_mode & 0o777
        assert mode == 0o600, f"{mode:o}: others on this machine may read what firms entrust to the hub"


def test_a_damaged_backup_is_refused_before_anything_is_touched(tmp_path: pathlib.Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "sicherung"
    assert run_command("demo", "--data", data).returncode == 0
    assert run_command("backup", copy, "--data", data).returncode == 0
    before = contents(data)
    with (copy / "oekohub.sqlite").open("r+b") as file:
        file.seek(20_000)
        file.write(b"\xff" * 20_000)
    answer = run_command("restore", copy, "--data", data, "--ersetzen")
    assert answer.returncode == 1 and "nicht in Ordnung" in answer.stderr, answer.stderr
    assert contents(data) == before
    shutil.rmtree(copy)
    answer = run_command("restore", copy, "--data", data, "--ersetzen")
    assert answer.returncode == 1 and "keine Sicherung" in answer.stderr


def test_the_demonstration_firms_are_made_once(tmp_path: pathlib.Path) -> None:
    first, second = (run_command("demo", "--data", tmp_path / "data") for _ in range(2))
    assert first.returncode == second.returncode == 0
    assert first.stdout.count("Angelegt:") == 5 and second.stdout.count("Schon da:") == 5
    people = ("Verwaltung: Hanna Sommer", "Coach: Mehmet Aksoy", "Redaktion: Mira Sander")
    for line in (f"{who} – anmelden mit " for who in people):
        assert line in first.stdout and line in second.stdout
    tables = ("coaching_case", "coaching_session", "coaching_promise", "advisor_profile", "office_hours", "appointment")
    tables += ("hub_event", "event_registration", "event_attendance", "network_entry", "network_consent", "mail")
    with sqlite3.connect(tmp_path / "data/oekohub.sqlite") as database:
        counts = [database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in tables]
    # Nobody of the demonstration gets a mail: their addresses belong to no one.
    assert counts == [1, 2, 3, 1, 2, 1, 3, 4, 3, 2, 2, 0]


def test_the_demonstration_is_alive_on_the_day_it_is_made(make_window: MakeWindow, demo_server: HubServer) -> None:
    window = make_window(hub=demo_server)
    sign_in(window, KETTLER)
    window.open("/")
    lines = window.page.locator("#begleitung li")
    expect(lines).to_have_count(3)
    expect(lines.nth(0)).to_contain_text("Nächster Schritt: Ausgangslage in Kompass und Klimabilanz festhalten")
    expect(lines.nth(0)).to_contain_text("überfällig")
    expect(lines.nth(2)).to_contain_text("Ihr nächster Termin: Mehmet Aksoy")
    window.leave_by(lines.nth(0).get_by_role("link"))
    window.expect_heading("Druckluft und Wärme im Werk Eckesey")
    window.open("/veranstaltungen")
    for title in ("Druckluft: Lecks finden und abdichten", "Austauschreihe Wärme ohne Gas"):
        expect(window.page.get_by_role("link", name=title)).to_be_visible()
    window.open("/meine-veranstaltungen")
    expect(window.page.get_by_text("Klimabilanz: der erste Tag").first).to_be_visible()
    window.open("/netzwerk")
    expect(window.page.get_by_text("Großhandel Brandt KG").first).to_be_visible()
    coach = make_window(hub=demo_server)
    sign_in(coach, Person("Mehmet Aksoy", "coach@demo.example", "demo-im-oekohub"))
    coach.open("/")
    line = coach.page.locator("#begleitung li")
    expect(line).to_have_text("Ein offenes Betriebsprojekt, ein Schritt überfällig")
    coach.leave_by(line.get_by_role("link"))
    coach.expect_heading("Meine Betriebe")


def test_roles_in_the_hub_are_given_at_the_terminal(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    assert run_command("demo", "--data", data).returncode == 0

    def role(*words: str) -> tuple[int, str, str]:
        answer = run_command("role", *words, "--data", data)
        return answer.returncode, answer.stdout.strip(), answer.stderr.strip()

    assert role("grant", "kettler@demo.example", "administrator")[1].endswith("hat jetzt die Rolle Verwaltung.")
    assert role("grant", "Kettler@demo.example", "administrator")[1].endswith("hat die Rolle Verwaltung schon.")
    assert role("revoke", "verwaltung@demo.example", "administrator")[0] == 0
    last = role("revoke", "kettler@demo.example", "administrator")
    assert last[0] == 1 and "die letzte Person in der Verwaltung" in last[2]
    listed = role("list")[1]
    assert "Coach: Mehmet Aksoy (coach@demo.example), seit" in listed and "verwaltung@demo" not in listed
    assert "gibt es kein Konto" in role("grant", "niemand@demo.example", "coach")[2]
    assert "„koenig“ ist keine Rolle." in role("grant", "kettler@demo.example", "koenig")[2]
    assert "keine vollständige E-Mail-Adresse" in role("grant", "kettler", "coach")[2]


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    assert run_command("migrate", "--data", data).returncode == 0
    with sqlite3.connect(data / "oekohub.sqlite") as database:
        (table,) = database.execute("SELECT name FROM sqlite_master WHERE name LIKE '%migration%'").fetchone()
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        database.execute(f"INSERT INTO {table} ({columns[0]}) VALUES ('2099-01-01 Zukunft: etwas')") if len(
            columns
        ) == 1 else database.execute(
            f"INSERT INTO {table} SELECT '2099-01-01 Zukunft: etwas', {', '.join(columns[1:])} FROM {table} LIMIT 1"
        )
    for words in (["migrate"], ["serve", "--port", "0"], ["demo"]):
        answer = run_command(*words, "--data", data)
        assert answer.returncode == 1 and "neueren Fassung" in answer.stderr, answer.stderr


def home_with(changed: pathlib.PurePath, text: str, folder: pathlib.Path) -> pathlib.Path:
    """The project's folder with one file changed; everything else is a link."""
    place, inside = ROOT, folder / "home"
    for part in [*changed.parent.parts, None]:
        inside.mkdir()
        for entry in place.iterdir():
            if entry.name not in (part, changed.name):
                (inside / entry.name).symlink_to(entry)
        if part is not None:
            place, inside = place / part, inside / part
    (inside / changed.name).write_text(text, encoding="utf-8")
    return folder / "home"


def test_a_faulty_rule_of_a_catalogue_is_named_with_file_and_line(tmp_path: pathlib.Path) -> None:
    catalogue = pathlib.PurePath("Features/Assessments/Content/instruments/kreislauf-check.json")
    lines = (ROOT / catalogue).read_text(encoding="utf-8").splitlines()
    number = next(place for place, line in enumerate(lines) if '"when":' in line)
    lines[number] = '"when": "nobody(1) = 0",'
    home = home_with(catalogue, "\n".join(lines), tmp_path)
    ended = run_command("serve", "--data", tmp_path / "data", OEKOHUB_HOME=str(home))
    assert ended.returncode == 1
    assert f"kreislauf-check.json:{number + 1}" in ended.stderr and "nobody" in ended.stderr
