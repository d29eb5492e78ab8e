"""A hub with the demonstration firms, for each file of tests one of its own: attacks leave traces."""

import collections.abc
import pathlib
import re

import pytest

from hub_server import ROOT, HubServer, run_command
from hub_visitor import Visitor

PASSWORD = "demo-im-oekohub"


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> collections.abc.Iterator[HubServer]:
    data = tmp_path_factory.mktemp("demo") / "data"
    made = run_command("demo", "--data", data)
    assert made.returncode == 0, f"oekohub demo failed:\n{made.stdout}{made.stderr}"
    with HubServer(data, ROOT / f"var/log/hub-{pathlib.Path(request.fspath).stem}.log") as server:
        yield server


@pytest.fixture
def stranger(hub: HubServer) -> Visitor:
    return Visitor(hub.address)


@pytest.fixture
def owner(hub: HubServer) -> Visitor:
    visitor = Visitor(hub.address)
    visitor.sign_in("kettler@demo.example", PASSWORD)
    return visitor


@pytest.fixture
def other_owner(hub: HubServer) -> Visitor:
    """Leads the account of another of the demonstration firms."""
    made = run_command("demo", "--data", hub.data)
    addresses = re.findall(r"\S+@demo\.example", made.stdout)
    email = next(address for address in addresses if not address.startswith("kettler"))
    visitor = Visitor(hub.address)
    visitor.sign_in(email, PASSWORD)
    return visitor


@pytest.fixture
def official(hub: HubServer) -> Visitor:
    """Of the hub's administration, whose pages show what firms have typed."""
    visitor = Visitor(hub.address)
    visitor.sign_in("verwaltung@demo.example", PASSWORD)
    return visitor


@pytest.fixture
def chair(hub: HubServer) -> Visitor:
    """Leads a works council."""
    visitor = Visitor(hub.address)
    visitor.sign_in("betriebsrat@demo.example", PASSWORD)
    return visitor


@pytest.fixture(scope="session")
def starts() -> list[str]:
    """Addresses of all pages that need no id, as the hub lists them."""
    listed = run_command("routes")
    assert listed.returncode == 0, listed.stderr
    found = re.findall(r"^GET\s+(/\S*)", listed.stdout, re.MULTILINE)
    filled = {path.replace(":year", "2025") for path in found}
    return sorted(path for path in filled if ":" not in path)
