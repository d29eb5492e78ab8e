"""Journey J5, steps 4 and 5: a trainee attends a workshop of 16 units, describes a project of his own, and stays unseen."""

import collections.abc
import datetime
import re
import subprocess

import pytest
from playwright.sync_api import Locator, expect

from hub_fixtures import MakeWindow
from hub_offices import ClockedHub, appoint, register_alone
from hub_people import join, make_join_link, register, somebody
from hub_server import ROOT
from hub_window import Window

BEFORE = datetime.datetime(2026, 5, 11, 10, tzinfo=datetime.UTC)
TODAY = datetime.datetime(2026, 5, 15, 10, tzinfo=datetime.UTC)
FIRM = "Metallbau Kettler GmbH"
TRAINEE = "Tim Seidel"
WORKSHOP = "Energie im Betrieb"


@pytest.fixture
def may_hub(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[ClockedHub]:
    with ClockedHub(tmp_path_factory.mktemp("way"), ROOT / "var/log/hub-may-way.log", BEFORE) as hub:
        yield hub


def main(window: Window) -> Locator:
    return window.page.get_by_role("main")


def make_workshop(team: Window) -> str:
    """Two days of six hours: 2 × 360 ÷ 45 = 16 units."""
    team.open("/team/veranstaltungen/neu")
    team.fill({"Titel": WORKSHOP, "Plätze": "12", "Unterrichtseinheiten": "16"})
    team.select("Art", "Workshop")
    team.choose("An einem anderen Ort")
    team.fill(
        {
            "Anderer Ort oder Adresse des Online-Treffens": "Hagen",
            "Termine": "12.05.2026 09:00-15:00\n13.05.2026 09:00-15:00",
            "Warum sie so zählt": "Schulung von Beschäftigten",
        }
    )
    team.select("Zählt als", "Person")
    team.submit("Speichern")
    team.submit("Veröffentlichen")
    address = team.page.get_by_role("link", name="Öffentliche Seite").get_attribute("href")
    assert address is not None
    return address


def certify(team: Window) -> None:
    team.open("/team/veranstaltungen")
    team.follow(WORKSHOP)
    team.follow("Anwesenheit")
    for day in ("12.05.2026", "13.05.2026"):
        team.leave_by(team.page.get_by_role("link", name=day, exact=True))
        group = team.page.get_by_role("group", name=re.compile(TRAINEE))
        team.tick(group.get_by_label("da", exact=True))
        team.submit("Anwesenheit speichern")


def expect_certificate(trainee: Window) -> None:
    """Its hours and the emblem with the line of the funders."""
    trainee.open("/bescheinigungen")
    with trainee.page.expect_download() as download:
        trainee.press(trainee.page.get_by_role("link", name=f"Bescheinigung „{WORKSHOP}“ (PDF)"))
    text = subprocess.run(["pdftotext", download.value.path(), "-"], check=True, capture_output=True, text=True).stdout
    words = " ".join(text.split())
    for expected in (TRAINEE, "16 Unterrichtseinheiten (12,0 Stunden)", "Kofinanziert von der Europäischen Union"):
        assert expected in words, words


@pytest.mark.parametrize("prepare", [lambda window: None, Window.stay_narrow_without_mouse], ids=["wide", "phone, by keyboard"])
def test_a_trainee_on_his_way(
    may_hub: ClockedHub, make_window: MakeWindow, prepare: collections.abc.Callable[[Window], None]
) -> None:
    owner, trainee, team = (make_window(hub=may_hub) for _ in range(3))
    prepare(trainee)
    register(owner, somebody("Petra Kettler", FIRM))
    join(trainee, make_join_link(owner), somebody(TRAINEE))
    appoint(may_hub, register_alone(team, "Hanna Sommer"), "administrator")

    owner.open("/kompetenzweg/benennung")
    owner.select("Person", TRAINEE)
    owner.fill({"Zeit im Monat": "4"})
    owner.submit("Benennen")
    trainee.open("/kompetenzweg")
    trainee.submit("Zusagen")
    expect(main(trainee)).to_contain_text("Stufe 1: benannt")

    workshop = make_workshop(team)
    trainee.open(workshop)
    trainee.submit("Mich anmelden")
    may_hub.put(TODAY)
    certify(team)
    trainee.open("/kompetenzweg")
    expect(main(trainee)).to_contain_text("Stufe 2: geschult")
    expect_certificate(trainee)

    trainee.open("/kompetenzweg")
    trainee.follow("Projektsteckbrief anlegen")
    trainee.fill(
        {
            "Titel": "Druckluft",
            "Anlass": "Die Kompressoren laufen auch nachts.",
            "Vorgehen": "Mit der Instandhaltung Lecks gesucht und abgedichtet.",
            "Ergebnis": "Nachts läuft kein Kompressor mehr.",
        }
    )
    trainee.submit("Speichern")
    trainee.expect_notice("Der Projektsteckbrief ist gespeichert und zählt als Nachweis.")
    expect(main(trainee)).to_contain_text("Stufe 3: eigenes Betriebsprojekt")
    expect(main(trainee)).to_contain_text("Die regionale Liste zeigt Sie nicht.")
    owner.open("/netzwerk/kompetenztraeger")
    expect(main(owner)).not_to_contain_text(TRAINEE)
