"""From nothing to a printed balance: a metalworking firm of 40 people in Hagen brings its year 2025.

The file has 410 lines with twelve deliberate faults, as Excel in German saves it. Fixtures and the right values are made
by Content/demo/generate.py.
"""

import csv
import io
import json
import pathlib
import subprocess

from playwright.sync_api import Download, expect

from hub_people import Person
from hub_server import ROOT
from hub_window import Window

FIXTURES = ROOT / "Features/CarbonAccounting/Tests/Fixtures"
YEAR = FIXTURES / "kettler-2025-mit-fehlern.csv"
FAULTS = json.loads((FIXTURES / "kettler-2025-fehler.json").read_text(encoding="utf-8"))
TITLES = {
    column: term["title"]
    for column, term in json.loads(
        (ROOT / "Features/CarbonAccounting/Content/import.de.json").read_text(encoding="utf-8")
    )["columns"].items()
}
GOOD_ROWS = FAULTS["rows"] - len(FAULTS["faults"])


def add_site(window: Window, name: str, street: str, postcode: str) -> None:
    window.open("/betrieb/standorte/neu")
    window.fill({"Bezeichnung": name, "Postleitzahl": postcode, "Ort": "Hagen"})
    window.page.get_by_label("Straße und Hausnummer").fill(street)
    window.submit("Speichern")
    window.expect_notice(f"Der Standort „{name}“ ist angelegt.")


def upload(window: Window, file: pathlib.Path) -> None:
    """To the page that shows what the file gives."""
    window.open("/klimabilanz/2025/einlesen")
    window.page.get_by_label("Datei", exact=True).set_input_files(file)
    window.page.get_by_role("button", name="Datei einlesen").click()
    window.arrives_at("CarbonAccounting/importColumns")
    window.page.get_by_role("button", name="Weiter zur Prüfung").click()
    window.arrives_at("CarbonAccounting/importChecked", seconds=60)


def download(window: Window, name: str) -> Download:
    with window.page.expect_download() as waiting:
        window.page.get_by_role("main").get_by_role("link", name=name, exact=True).click()
    return waiting.value


def corrected(text: str) -> str:
    """The rows to correct with the right values in place, and without the one that stands in the file twice."""
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    positions = {title: index for index, title in enumerate(rows[0])}
    result = [rows[0]]
    for row in rows[1:]:
        fault = next((fault for fault in FAULTS["faults"] if is_about(fault, row, positions)), None)
        if fault is None:
            continue
        match fault["right"]:
            case [first, last]:
                row[positions[TITLES["from"]]], row[positions[TITLES["to"]]] = first, last
            case right:
                row[positions[TITLES[fault["column"]]]] = right
        result.append(row)
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows(result)
    return written.getvalue()


def is_about(fault: dict, row: list[str], positions: dict[str, int]) -> bool:
    if fault["right"] is None or row[positions[TITLES[fault["column"]]]] != fault["value"]:
        return False
    # The meter stands in a dozen rows; the one meant is the second reading of April.
    return fault["column"] != "meter" or row[positions[TITLES["from"]]] == "01.04.2025"


def test_a_firm_brings_its_year_and_leaves_with_a_report(owner: Person, window: Window, tmp_path: pathlib.Path) -> None:
    add_site(window, "Werk Eckesey", "Eckeseyer Straße 140", "58089")
    add_site(window, "Lager Haspe", "Enneper Straße 88", "58135")

    window.open("/klimabilanz/2025/einlesen")
    template = download(window, "Vorlage als CSV").path().read_text(encoding="utf-8-sig")
    assert template.splitlines()[0].split(";")[:3] == [TITLES["category"], TITLES["description"], TITLES["site"]]
    assert download(window, "Vorlage für Excel").path().read_bytes().startswith(b"PK")

    upload(window, YEAR)
    main = window.page.get_by_role("main")
    expect(main).to_contain_text(f"{GOOD_ROWS} Zeilen sind in Ordnung, {len(FAULTS['faults'])} sind zu berichtigen.")
    faults = window.page.get_by_role("table", name="Zu berichtigen")
    for fault in FAULTS["faults"]:
        row = faults.get_by_role("row").filter(has=window.page.get_by_role("rowheader", name=str(fault["line"]), exact=True))
        expect(row.first).to_contain_text(fault["value"])
    waiting = tmp_path / "zu-berichtigen.csv"
    waiting.write_text(
        corrected(download(window, "Zeilen zum Berichtigen (CSV)").path().read_text(encoding="utf-8-sig")),
        encoding="utf-8",
    )
    window.submit(f"{GOOD_ROWS} Zeilen übernehmen")
    window.expect_notice(f"{GOOD_ROWS} Zeilen sind übernommen.")

    upload(window, waiting)
    expect(main).to_contain_text("11 Zeilen sind in Ordnung")
    window.submit("11 Zeilen übernehmen")
    window.expect_notice("11 Zeilen sind übernommen.")

    window.open("/klimabilanz/2025")
    expect(main).to_contain_text("Ihr Betrieb verursachte 2025")
    expect(main).not_to_contain_text("Zwischenstand")
    expect(main).to_contain_text("standortbezogen")
    expect(main).to_contain_text("marktbezogen")

    window.open("/klimabilanz/2025/bericht")
    report = tmp_path / "bericht.pdf"
    download(window, "PDF").save_as(report)
    words = subprocess.run(["pdftotext", "-layout", report, "-"], capture_output=True, text=True, check=True).stdout
    for word in (owner.firm, "Klimabilanz 2025", "GHG Protocol", "Werk Eckesey", "Lager Haspe", "Unsicherheit"):
        assert word in words, f"the printed report lacks „{word}“"
    facts = subprocess.run(["pdfinfo", report], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in facts, facts


def test_the_same_file_twice_is_noticed_and_an_import_is_undone_as_a_whole(owner: Person, window: Window) -> None:
    add_site(window, "Werk Eckesey", "Eckeseyer Straße 140", "58089")
    add_site(window, "Lager Haspe", "Enneper Straße 88", "58135")
    upload(window, YEAR)
    window.submit(f"{GOOD_ROWS} Zeilen übernehmen")
    taken = window.page.url
    upload(window, YEAR)
    expect(window.page.get_by_role("main")).to_contain_text("Genau diese Datei hat")
    window.open(taken)
    window.page.get_by_text("Import zurücknehmen").click()
    window.submit("Ja, zurücknehmen")
    window.expect_notice(f"Der Import ist zurückgenommen, {GOOD_ROWS} Zeilen sind entfernt.")
