"""Files that no honest spreadsheet is: each is answered with a sentence, nothing is lost, nothing breaks."""

import io
import pathlib
import re
import zipfile

import pytest
from playwright.sync_api import expect

from hub_people import Person
from hub_window import Window

HEAD = "Kategorie;Bezeichnung;Standort;Von;Bis;Menge;Einheit;Faktor\n"
GAS = "1.1;{title};Werk;01.01.2025;31.01.2025;{amount};kWh(Hs);Erdgas (Brennwert, wie auf der Rechnung)\n"


def bomb() -> bytes:
    """A workbook of 200 kB whose sheet unpacks to 200 MB."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>')
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 200_000_000)
    return packed.getvalue()


def workbook(amount_cell: str) -> bytes:
    """A sheet with the template's head and one row, whose amount is the cell given."""
    row = GAS.format(title="Gas Januar", amount="").rstrip().split(";")

    def text(words: str) -> str:
        return f'<c t="inlineStr"><is><t>{words}</t></is></c>'

    head = "".join(text(title) for title in HEAD.rstrip().split(";"))
    cells = "".join(amount_cell if place == 5 else text(words) for place, words in enumerate(row))
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packages = "http://schemas.openxmlformats.org/package/2006"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{packages}/content-types"><Default Extension="rels" ContentType="{kinds}"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{packages}/relationships">'
            f'<Relationship Id="r" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="Daten" sheetId="1" r:id="r"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{packages}/relationships">'
            f'<Relationship Id="r" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{main}"><sheetData><row>{head}</row><row>{cells}</row></sheetData></worksheet>',
        )
    return packed.getvalue()


def to_the_check(window: Window, file: pathlib.Path) -> None:
    window.page.get_by_label("Datei", exact=True).set_input_files(file)
    window.page.get_by_role("button", name="Datei einlesen").click()
    window.arrives_at("CarbonAccounting/importColumns")
    window.page.get_by_role("button", name="Weiter zur Prüfung").click()
    window.arrives_at("CarbonAccounting/importChecked", seconds=60)


BAD_FILES = {
    "leer.csv": (b"", "Die Datei „leer.csv“ ist leer."),
    "bombe.xlsx": (bomb, "„bombe.xlsx“ entpackt sich zu einer Größe, die keine echte Tabelle hat."),
    "kaputt.xlsx": (b"PK\x03\x04 und dann nichts", "„kaputt.xlsx“ ist beschädigt."),
    "alt.xls": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096), "alt.xls"),
    "bild.csv": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "„bild.csv“ ist keine Tabelle."),
    "offen.csv": ((HEAD + '1.1;"Gas;Werk\n').encode(), "beginnt auf Zeile 2 ein Anführungszeichen, das nicht endet."),
}


@pytest.fixture
def upload_page(owner: Person, window: Window) -> Window:
    window.open("/betrieb/standorte/neu")
    window.fill({"Bezeichnung": "Werk", "Postleitzahl": "58089", "Ort": "Hagen"})
    window.submit("Speichern")
    window.open("/klimabilanz/2025/einlesen")
    return window


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_is_no_table_is_refused_in_a_sentence(upload_page: Window, tmp_path: pathlib.Path, name: str) -> None:
    content, sentence = BAD_FILES[name]
    file = tmp_path / name
    file.write_bytes(content() if callable(content) else content)
    upload_page.page.get_by_label("Datei", exact=True).set_input_files(file)
    upload_page.page.get_by_role("button", name="Datei einlesen").click()
    expect(upload_page.page.get_by_role("alert")).to_contain_text(sentence)


def test_a_file_of_200_megabytes_is_refused_before_it_travels(upload_page: Window, tmp_path: pathlib.Path) -> None:
    file = tmp_path / "riesig.csv"
    with file.open("wb") as out:
        out.write(HEAD.encode())
        out.truncate(200 * 1024 * 1024)
    upload_page.page.get_by_label("Datei", exact=True).set_input_files(file)
    expect(upload_page.page.get_by_role("main")).to_contain_text("Die Datei ist größer als 20\u202fMB.")


def test_a_file_of_200_megabytes_is_refused_without_scripts_too(upload_page: Window, tmp_path: pathlib.Path) -> None:
    file = tmp_path / "riesig.csv"
    with file.open("wb") as out:
        out.write(HEAD.encode())
        out.truncate(200 * 1024 * 1024)
    # A context of its own: whoever listens to the requests of a window is handed all that they carry.
    context = upload_page.context.browser.new_context(
        base_url=upload_page.page.url, storage_state=upload_page.context.storage_state(), java_script_enabled=False
    )
    page = context.new_page()
    page.goto(upload_page.page.url)
    page.get_by_label("Datei", exact=True).set_input_files(file)
    with page.expect_navigation(wait_until="load", timeout=60_000):
        page.get_by_role("button", name="Datei einlesen").click(no_wait_after=True)
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"20\sMB"))
    context.close()


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8", "utf-8-sig", "utf-16"])
def test_umlauts_arrive_whatever_the_spreadsheet_saved_them_in(upload_page: Window, tmp_path: pathlib.Path, encoding: str) -> None:
    file = tmp_path / "umlaute.csv"
    file.write_bytes((HEAD + GAS.format(title="Erdgas Öfen für Größe M", amount="1.234,5")).encode(encoding))
    if encoding == "utf-16":
        upload_page.page.get_by_label("Datei", exact=True).set_input_files(file)
        upload_page.page.get_by_role("button", name="Datei einlesen").click()
        expect(upload_page.page.get_by_role("alert")).to_contain_text("„umlaute.csv“ ist in UTF-16")
        return
    to_the_check(upload_page, file)
    upload_page.leave_by(upload_page.page.get_by_role("main").get_by_role("button", name="übernehmen"))
    upload_page.open("/klimabilanz/2025/eintraege")
    expect(upload_page.page.get_by_role("main")).to_contain_text("Erdgas Öfen für Größe M")


def test_umlauts_that_are_lost_already_are_named(upload_page: Window, tmp_path: pathlib.Path) -> None:
    file = tmp_path / "verloren.csv"
    row = GAS.format(title="Erdgas für Öfen", amount="100").encode().replace("ü".encode(), "\ufffd".encode())
    file.write_bytes(HEAD.encode() + row)
    to_the_check(upload_page, file)
    expect(upload_page.page.get_by_role("main")).to_contain_text("Die Umlaute sind beschädigt.")


def test_a_formula_counts_with_its_result_and_is_refused_without(upload_page: Window, tmp_path: pathlib.Path) -> None:
    main = upload_page.page.get_by_role("main")
    file = tmp_path / "formel.xlsx"
    file.write_bytes(workbook("<c><f>1000+234.5</f><v>1234.5</v></c>"))
    to_the_check(upload_page, file)
    expect(main).to_contain_text("Statt der Formel gilt ihr gespeichertes Ergebnis.")
    upload_page.open("/klimabilanz/2025/einlesen")
    file.write_bytes(workbook("<c><f>SUMME(A1:A9)</f></c>"))
    to_the_check(upload_page, file)
    expect(main).to_contain_text("Hier steht eine Formel ohne gespeichertes Ergebnis.")


def test_a_spreadsheet_formula_in_a_text_comes_out_as_text(upload_page: Window, tmp_path: pathlib.Path) -> None:
    file = tmp_path / "rechnen.csv"
    file.write_text(HEAD + GAS.format(title="=HYPERLINK(A1)", amount="100"), encoding="utf-8")
    to_the_check(upload_page, file)
    upload_page.leave_by(upload_page.page.get_by_role("main").get_by_role("button", name="übernehmen"))
    exported = upload_page.context.request.get("/klimabilanz/2025/eintraege.csv").body().decode("utf-8-sig")
    assert "=HYPERLINK(A1)" in exported
    assert ";=HYPERLINK" not in exported, "a spreadsheet would run this"
