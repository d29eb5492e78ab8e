"""No address and no file name leads out of the folders that are meant."""

import io
import pathlib
import zipfile

import pytest

from hub_server import HubServer
from hub_visitor import Visitor, read

STEPS_UP = [
    "/a/../secret.key", "/a/%2e%2e/secret.key", "/a/..%2f..%2fsecret.key", "/a/x/../../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cetc%5cpasswd", "/a/%00/etc/passwd", "//etc/passwd", "/a//etc/passwd",
    "/faktoren/quellen/..%2f..%2f..%2fPackage.swift", "/a/....//....//etc/passwd", "/a/%c0%ae%c0%ae/etc/passwd",
]
NAMES = [
    "../../../../tmp/fremd.csv", "..\\..\\fremd.csv", "/etc/fremd.csv", "C:\\fremd.csv", "a/../../fremd.csv",
    "fremd\x00.csv", ".htaccess", "..", "fremd.csv\"; filename=\"x",
]


@pytest.mark.parametrize("path", STEPS_UP)
def test_no_address_leads_out_of_the_client_files(owner: Visitor, path: str) -> None:
    answer = owner.request("GET", path)
    assert answer.status in (400, 404), f"{path}: {answer.status}"
    assert b"root:" not in answer.body and b"swift-tools-version" not in answer.body


@pytest.mark.parametrize("name", NAMES)
def test_no_file_name_leads_out_of_the_evidence(hub: HubServer, owner: Visitor, name: str) -> None:
    before = outside(hub)
    form = owner.form("/klimabilanz/2025/einlesen", "/klimabilanz/2025/einlesen")
    answer = owner.submit(form, file=(name, "Kategorie;Menge;Einheit\nStrom;1;kWh\n".encode()))
    assert answer.status < 500
    assert outside(hub) == before
    for file in hub.data.rglob("*"):
        assert "fremd" not in file.name and "htaccess" not in file.name, file


def outside(hub: HubServer) -> set[pathlib.Path]:
    """What lies around the data folder and where such names would lead."""
    places = [hub.data.parent, pathlib.Path("/tmp"), pathlib.Path("/etc")]
    return {path for place in places for path in place.glob("*fremd*")}


def workbook(sheet: str, extra: dict[str, bytes] | None = None) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", '<workbook><sheets><sheet name="a" sheetId="1"/></sheets></workbook>')
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return packed.getvalue()


LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
) + "]><worksheet><sheetData><row><c><v>&j;</v></c></row></sheetData></worksheet>"
FILE_ENTITY = (
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>"
)


@pytest.mark.parametrize("sheet", [LAUGHS, FILE_ENTITY], ids=["lachen", "datei"])
def test_entities_in_a_workbook_are_not_expanded(owner: Visitor, sheet: str) -> None:
    form = owner.form("/klimabilanz/2025/einlesen", "/klimabilanz/2025/einlesen")
    answer = owner.submit(form, file=("mappe.xlsx", workbook(sheet)))
    assert answer.status == 422 and "mappe.xlsx" in answer.text
    assert "root:" not in answer.text


def test_a_workbook_whose_parts_step_up_writes_nothing(hub: HubServer, owner: Visitor) -> None:
    before = outside(hub)
    parts = {"../../../../tmp/fremd.txt": b"x", "/etc/fremd": b"x"}
    form = owner.form("/klimabilanz/2025/einlesen", "/klimabilanz/2025/einlesen")
    answer = owner.submit(form, file=("mappe.xlsx", workbook("<worksheet><sheetData/></worksheet>", parts)))
    assert answer.status < 500
    assert outside(hub) == before


def test_a_download_is_named_without_harm(owner: Visitor) -> None:
    """Every file the pages offer: a quoted name, no line ends, never opened as a page."""
    pages = owner.crawl(["/klimabilanz/2025", "/klimabilanz/2025/bericht", "/klimabilanz/2025/eintraege"])
    files = [answer for answer in pages.values() if answer.headers.get("Content-Disposition")]
    assert files, "no page offered a file"
    for answer in files:
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        # What somebody gets of their own data is a page to be kept, and is saved, not shown.
        assert not answer.is_page or answer.headers["Content-Disposition"].startswith("attachment"), answer.path
    assert read(pages["/klimabilanz/2025"]).links
