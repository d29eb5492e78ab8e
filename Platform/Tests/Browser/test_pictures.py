"""The pictures in the README, taken from the metalworking firm of the demonstration.

`UPDATE_SNAPSHOTS=1 bin/test browser -- -k pictures` takes them anew; otherwise they only have to be there.
"""

import os
import pathlib

import pytest

from hub_fixtures import MakeWindow
from hub_people import register
from hub_server import ROOT, HubServer
from hub_window import Window

IMAGES = ROOT / "docs/images"
YEAR = ROOT / "Features/CarbonAccounting/Tests/Fixtures/kettler-2025-mit-fehlern.csv"


def take(window: Window, name: str) -> None:
    picture: pathlib.Path = IMAGES / f"{name}.png"
    picture.parent.mkdir(parents=True, exist_ok=True)
    window.page.screenshot(path=picture, animations="disabled")


def take_check(window: Window) -> None:
    """A year with faults, just read in."""
    register(window)
    for name, postcode in (("Werk Eckesey", "58089"), ("Lager Haspe", "58135")):
        window.open("/betrieb/standorte/neu")
        window.fill({"Bezeichnung": name, "Postleitzahl": postcode, "Ort": "Hagen"})
        window.submit("Speichern")
    window.open("/klimabilanz/2025/einlesen")
    window.page.get_by_label("Datei", exact=True).set_input_files(YEAR)
    window.page.get_by_role("button", name="Datei einlesen").click()
    window.arrives_at("CarbonAccounting/importColumns")
    window.page.get_by_role("button", name="Weiter zur Prüfung").click()
    window.arrives_at("CarbonAccounting/importChecked", seconds=60)
    take(window, "einlesen")


def test_the_readmes_pictures(request: pytest.FixtureRequest) -> None:
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        make_window: MakeWindow = request.getfixturevalue("make_window")
        hub: HubServer = request.getfixturevalue("demo_server")
        window = make_window(hub=hub)
        window.open("/anmelden")
        window.fill({"E-Mail-Adresse": "kettler@demo.example", "Passwort": "demo-im-oekohub"})
        window.submit("Anmelden")
        window.open("/klimabilanz/2025")
        take(window, "ergebnis")
        window.open("/klimabilanz/2025/eintraege")
        window.fill({"Suche": "Strom Laserzentrum"})
        window.submit("Zeigen")
        window.leave_by(window.page.locator("main a[href$='/rechenweg']").first)
        take(window, "rechenweg")
        take_check(make_window())
    for name in ("ergebnis", "einlesen", "rechenweg"):
        assert (IMAGES / f"{name}.png").is_file(), f"docs/images/{name}.png is missing: UPDATE_SNAPSHOTS=1 bin/test browser"
