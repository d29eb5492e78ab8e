"""Every export of the demonstration firms' reports, as their owners download it, by Arelle."""

import pathlib
import re

import pytest

from hub_fixtures import MakeWindow
from hub_people import Person, sign_in
from hub_reports import PACKAGE, needs_taxonomy
from hub_server import HubServer
from hub_window import Window

from arelle_check import convert, validate
from arelle_same_facts import facts

PASSWORD = "demo-im-oekohub"
# Eight people, sixty, and a group of 180 at three sites with both modules.
FIRMS = {"sommer": 1, "hellweg": 1, "brandt": 2}
LANGUAGES = ("de", "en")


@pytest.fixture
def windows(make_window: MakeWindow, demo_server: HubServer):
    def open_for(firm: str) -> Window:
        window = make_window(hub=demo_server)
        sign_in(window, Person("", f"{firm}@demo.example", PASSWORD))
        return window

    return open_for


def reports(window: Window) -> list[str]:
    """Addresses of the firm's reports, the newest first."""
    window.open("/bericht")
    links = window.page.get_by_role("main").locator("a[href^='/bericht/']").evaluate_all(
        "links => links.map((link) => link.getAttribute('href'))"
    )
    return list(dict.fromkeys(link for link in links if re.fullmatch(r"/bericht/[0-9a-f-]{36}", link)))


def download(window: Window, address: str, to: pathlib.Path) -> pathlib.Path:
    answer = window.context.request.get(address)
    assert answer.status == 200, f"{address} answered {answer.status}:\n{answer.text()[:500]}"
    to.write_bytes(answer.body())
    return to


@needs_taxonomy
@pytest.mark.parametrize("firm", FIRMS)
def test_arelle_finds_nothing_wrong(windows, tmp_path: pathlib.Path, firm: str) -> None:
    window = windows(firm)
    addresses = reports(window)
    assert len(addresses) == FIRMS[firm]
    files = []
    for number, address in enumerate(addresses):
        window.open(f"{address}/export")
        for language in LANGUAGES:
            files.append(download(window, f"{address}/export/bericht.xhtml?sprache={language}", tmp_path / f"{number}-{language}.xhtml"))
        files.append(download(window, f"{address}/export/paket.zip", tmp_path / f"{number}.zip"))
        files.append(download(window, f"{address}/export/bericht.json", tmp_path / f"{number}.json"))
    assert not [fault for file in files for fault in faults(file)]


def faults(file: pathlib.Path) -> list[str]:
    """Errors, and sums that do not add up."""
    messages = validate(file, PACKAGE)
    assert messages, f"Arelle said nothing of {file.name}"
    return [f"{file.name}: {message.level} {message.text}" for message in messages if message.is_fault]


@needs_taxonomy
def test_a_defect_is_found_by_arelle(windows, tmp_path: pathlib.Path) -> None:
    """Otherwise the test above could not fail."""
    window = windows("brandt")
    file = download(window, f"{reports(window)[0]}/export/bericht.xhtml?sprache=de", tmp_path / "bericht.xhtml")
    text = file.read_text()
    broken, count = re.subn(r'(<ix:nonFraction[^>]*name="vsme:NumberOfMaleEmployees"[^>]*>)118<', r"\g<1>117<", text, count=1)
    assert count == 1
    file.write_text(broken)
    assert any("INCONSISTENCY" in line for line in faults(file))


@needs_taxonomy
@pytest.mark.parametrize("firm", FIRMS)
def test_both_languages_and_json_say_the_same(windows, tmp_path: pathlib.Path, firm: str) -> None:
    window = windows(firm)
    address = reports(window)[0]
    ours = spoken(download(window, f"{address}/export/bericht.json", tmp_path / "own.json"))
    assert len(ours) > 40
    for language in LANGUAGES:
        file = download(window, f"{address}/export/bericht.xhtml?sprache={language}", tmp_path / f"{language}.xhtml")
        convert(file, PACKAGE, tmp_path / f"{language}.json")
        assert spoken(tmp_path / f"{language}.json") == ours


def spoken(file: pathlib.Path) -> set[tuple]:
    """Facts without the language of their words, which Arelle leaves out when it writes an inline report as JSON."""
    return {(tuple(part for part in key if part[0] != "language"), value, decimals) for key, value, decimals in facts(file)}
