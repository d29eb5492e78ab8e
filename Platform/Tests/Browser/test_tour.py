"""Every page there is, with the demonstration firms' data: nothing is left out of axe, of 360 px and of the watch for
foreign requests. The list of pages is the hub's own (`oekohub routes`), so a new page is on the tour by itself."""

import re

import pytest

from hub_fixtures import MakeWindow
from hub_server import HubServer, run_command
from hub_window import Window

# Downloads, the factor search that a script asks, and what answers machines.
NO_PAGES = re.compile(r"\.(csv|xlsx|json|html|pdf|svg)$|^/(healthz|readyz|a)(/|$)|^/klimabilanz/2025/faktoren$")


def pages() -> list[str]:
    """Addresses of all pages whose parts are known beforehand; `:year` is the demonstration year."""
    listed = run_command("routes")
    assert listed.returncode == 0, listed.stderr
    found = re.findall(r"^GET\s+(/\S*)", listed.stdout, re.MULTILINE)
    assert found, f"no routes in:\n{listed.stdout}"
    filled = [path.replace(":year", "2025") for path in found]
    return sorted({path for path in filled if ":" not in path and not NO_PAGES.search(path)})


def tour(window: Window, paths: list[str]) -> None:
    """Opens them all before it fails, so that one run shows everything there is to put right."""
    faults = []
    for path in paths:
        try:
            window.open(path)
        except AssertionError as fault:
            faults.append(f"{path}: {fault}")
    assert not faults, "\n\n".join(faults)


@pytest.fixture
def visitor(make_window: MakeWindow, demo_server: HubServer) -> Window:
    return make_window(hub=demo_server)


@pytest.fixture
def kettler(visitor: Window) -> Window:
    """Signed in for the metalworking firm."""
    visitor.open("/anmelden")
    visitor.fill({"E-Mail-Adresse": "kettler@demo.example", "Passwort": "demo-im-oekohub"})
    visitor.submit("Anmelden")
    return visitor


def test_every_page_of_a_firm_with_data(kettler: Window) -> None:
    tour(kettler, pages())


def test_every_page_that_opens_from_a_list(kettler: Window) -> None:
    """An entry, its trace, a contract, a site: the first link of each kind."""
    found: dict[str, str] = {}
    for path in pages():
        kettler.page.goto(path)
        for link in kettler.page.get_by_role("main").get_by_role("link").all():
            address = (link.get_attribute("href") or "").split("#")[0].split("?")[0]
            kind = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", ":id", address)
            if address.startswith("/") and ":id" in kind and not NO_PAGES.search(address):
                found.setdefault(kind, address)
    assert found, "no page led to an entry, a site or a contract"
    tour(kettler, list(found.values()))


def test_every_public_page(visitor: Window) -> None:
    """Whoever is not signed in sees the page, or is asked to sign in; never an error."""
    tour(visitor, pages())
