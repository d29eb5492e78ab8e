"""Every page there is, with the demonstration firms' data: nothing is left out of axe, of 360 px and of the watch for
foreign requests. The list of pages is the hub's own (`oekohub routes`), so a new page is on the tour by itself."""

import dataclasses
import re

import pytest
from playwright.sync_api import Error

from hub_fixtures import MakeWindow
from hub_server import HubServer, run_command
from hub_window import Window

# Downloads and pictures, the factor search that a script asks, and what answers machines.
NO_PAGES = re.compile(
    r"\.(csv|xlsx|json|x?html|pdf|svg|ics|zip)$|/pdf$|/bilder/|^/(healthz|readyz|metrics|a|api)(/|$)"
    r"|^/klimabilanz/(:year/faktoren|belege/:evidence)$|^/bescheinigungen/:event$|^/termine/datei/"
    r"|^/bericht/listen/|^/welt/(plan|stand|verbindung)(/|$)|^/lernen/nachweis/(?!:)"
)
# Not signed in either, nobody is led from here to a page that asks them to sign in without having been told so.
TELL_WHAT_IS_NEEDED = ("/rundgang", "/lernen")
# What a form asks for, without what the form sends: two variants have to be ticked.
ASKED_BY_A_FORM = {"/werkbank/vergleich": 422}
PASSWORD = "demo-im-oekohub"
# What each person of the demonstration may open; a coach is a member of the firm he helps.
AUDIENCES = {
    "kettler": {"everyone", "signedIn", "member", "owner"},
    "verwaltung": {"everyone", "signedIn", "administrator", "hubTeam"},
    "coach": {"everyone", "signedIn", "member", "coach", "hubTeam"},
    "betriebsrat": {"everyone", "signedIn", "councilMember"},
    "redaktion": {"everyone", "signedIn", "contentEditor"},
}
# Pages with an id, of which the demonstration has at least one.
LED_TO = {
    "kettler": {
        "/betrieb/standorte/:site", "/klimabilanz/:year/eintraege/:entry/rechenweg", "/klimabilanz/:year/eintraege/:entry/loeschen",
        "/konto/zugaenge/:grant/ende", "/faktoren/:series",
        "/instrumente/:instrument", "/instrumente/:instrument/:assessment", "/instrumente/:instrument/:assessment/teil/:part",
        "/instrumente/:instrument/vergleich", "/massnahmen/:measure", "/massnahmen/katalog/:catalogueMeasure",
        "/handlungsplan/auswahl/:measure", "/foerderung/:programme", "/foerderung/antraege/:application",
        "/foerderung/beihilfen/:aidGrant", "/experimente/:experiment", "/experimente/:experiment/bearbeiten",
        "/rundgang/:place",
        "/bericht/:sustainabilityReport", "/bericht/:sustainabilityReport/fragen/:reportQuestion",
        "/bericht/:sustainabilityReport/uebernahme", "/bericht/:sustainabilityReport/pruefung",
        "/bericht/:sustainabilityReport/export", "/bericht/:sustainabilityReport/lieferkette",
    },
    "verwaltung": {
        "/verwaltung/personen/:account", "/verwaltung/personen/:account/rollen/:office", "/verwaltung/vertretungen/:founding",
        "/verwaltung/datenschutz/vorlagen/:template",
    },
    "coach": {"/klimabilanz/:year/eintraege/:entry"},
    "redaktion": {"/redaktion/lektionen/:course/neu", "/redaktion/lektionen/:course/:lesson/vorschau"},
    "betriebsrat": {
        "/vertretung/:council/mitglieder/:seat", "/vertretung/:council/notizen/:note", "/vertretung/:council/vereinbarung",
    },
}
# The addresses in the page's own content, and those of the places beside it.
ADDRESSES = """() => [...document.querySelectorAll('a[href]')].map(
    (link) => [link.getAttribute('href').split(/[?#]/)[0], link.closest('main') !== null])"""


@dataclasses.dataclass(frozen=True)
class Route:
    path: str
    audience: str

    @property
    def has_id(self) -> bool:
        """Whether a link is needed to know an address; `:year` is the demonstration year."""
        return ":" in self.address

    @property
    def is_page(self) -> bool:
        return NO_PAGES.search(self.path) is None

    @property
    def address(self) -> str:
        return self.path.replace(":year", "2025")

    def fits(self, address: str) -> bool:
        return re.fullmatch(re.sub(r":\w+", "[^/]+", self.path), address) is not None


def routes() -> list[Route]:
    listed = run_command("routes")
    assert listed.returncode == 0, listed.stderr
    found = re.findall(r"^GET\s+(/\S*)\s+(\w+)", listed.stdout, re.MULTILINE)
    assert found, f"no routes in:\n{listed.stdout}"
    return [Route(path, audience) for path, audience in sorted(found)]


class Tour:
    """Opens every page, and the first of each kind that a page leads to, before it fails, so that one run shows
    everything there is to put right."""

    def __init__(self, window: Window, audiences: set[str] | None) -> None:
        self.window = window
        self.audiences = audiences
        self.routes = routes()
        self.opened: set[str] = set()
        self.faults: list[str] = []
        self.waiting = [(route, route.address) for route in self.routes if route.is_page and not route.has_id]

    def run(self) -> set[str]:
        while self.waiting:
            route, address = self.waiting.pop(0)
            if route.path in self.opened:
                continue
            self.opened.add(route.path)
            # Whoever is not signed in is asked to, at the address of that page.
            may = self.audiences is None or route.audience in self.audiences
            answered = 200 if self.audiences is None else ASKED_BY_A_FORM.get(address, 200)
            try:
                self.window.open(address, status=answered if may else 403)
                self.look_around(address)
            except (AssertionError, Error) as fault:
                self.faults.append(f"{address}: {fault}")
        assert not self.faults, "\n\n".join(self.faults)
        return self.opened

    def look_around(self, page: str) -> None:
        open_to = self.audiences
        if open_to is None and page.startswith(TELL_WHAT_IS_NEEDED):
            open_to = {"everyone"}
        for address, is_content in self.window.page.evaluate(ADDRESSES):
            fitting = [route for route in self.routes if route.fits(address)]
            # An address without an id is told from one with: /faktoren/quellen is no factor.
            route = min(fitting, key=lambda route: route.path.count(":"), default=None)
            if route is None or not route.is_page:
                continue
            if is_content and open_to is not None and route.audience not in open_to:
                self.faults.append(f"{page} leads to {address}, which is not for this person")
            elif route.path not in self.opened:
                self.waiting.append((route, address))


@pytest.fixture
def visitor(make_window: MakeWindow, demo_server: HubServer) -> Window:
    return make_window(hub=demo_server)


@pytest.mark.parametrize("name", AUDIENCES)
def test_every_page_of_a_person(visitor: Window, name: str) -> None:
    visitor.open("/anmelden")
    visitor.fill({"E-Mail-Adresse": f"{name}@demo.example", "Passwort": PASSWORD})
    visitor.submit("Anmelden")
    opened = Tour(visitor, AUDIENCES[name]).run()
    assert LED_TO[name] <= opened, f"no page led to {sorted(LED_TO[name] - opened)}"


def test_every_public_page(visitor: Window) -> None:
    """Whoever is not signed in sees the page, or is asked to sign in; never an error."""
    Tour(visitor, None).run()
