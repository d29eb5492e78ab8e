"""Files that no honest spreadsheet is: each is answered with a sentence, nothing is lost, nothing breaks."""

import io
import pathlib
import zipfile

import pytest
from playwright.sync_api import expect

from hub_people import Person
from hub_window import Window

HEAD = "Kategorie;Bezeichnung;Standort;Von;Bis;Menge;Einheit;Faktor\n"


def bomb() -> bytes:
    """A workbook of 200 kB whose sheet unpacks to 200 MB."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>')
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 200_000_000)
    return packed.getvalue()


BAD_FILES = {
    "leer.csv": (b"", "Die Datei „leer.csv“ ist leer."),
    "bombe.xlsx": (bomb, "bombe.xlsx"),
    "kaputt.xlsx": (b"PK\x03\x04 und dann nichts", "kaputt.xlsx"),
    "bild.csv": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "bild.csv"),
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
    expect(upload_page.page.get_by_role("main")).to_contain_text("Die Datei ist größer als 20 MB.")
