"""Two servers over one PostgreSQL, behind nginx, are one hub."""

import collections.abc
import http.cookiejar
import pathlib
import re
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

from hub_postgres import Nginx, PostgresServer
from hub_server import ROOT, HubServer, run_command

PASSWORD = "Sieben Funken springen weit"


class Visitor:
    """Somebody with cookies, which hold for all servers of this machine."""

    def __init__(self) -> None:
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def get(self, address: str) -> tuple[int, str]:
        return self.request(urllib.request.Request(address))

    def post(self, address: str, fields: dict[str, str], form: str = "") -> tuple[int, str]:
        body = urllib.parse.urlencode({**fields, "_proof": self.proof(form or address)}).encode()
        return self.request(urllib.request.Request(address, body))

    def upload(self, address: str, fields: dict[str, str], field: str, name: str, contents: bytes) -> tuple[int, str]:
        parts = [
            f'--part\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in {**fields, "_proof": self.proof(address)}.items()
        ]
        head = f'--part\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        parts.append(f"{head}Content-Type: application/pdf\r\n\r\n".encode() + contents + b"\r\n--part--\r\n")
        headers = {"Content-Type": "multipart/form-data; boundary=part"}
        return self.request(urllib.request.Request(address, b"".join(parts), headers))

    def proof(self, address: str) -> str:
        return re.search(r'name="_proof"[^>]*value="([^"]+)"', self.get(address)[1]).group(1)

    def request(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with self.opener.open(request, timeout=20) as answer:
                return answer.status, answer.read().decode(errors="replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode(errors="replace")


@pytest.fixture(scope="module")
def postgres() -> collections.abc.Iterator[PostgresServer]:
    with PostgresServer() as server:
        yield server


@pytest.fixture
def hubs(postgres: PostgresServer, tmp_path: pathlib.Path) -> collections.abc.Iterator[list[HubServer]]:
    """Started at the same moment, so that both find an empty database."""
    pair = [
        HubServer(tmp_path / "data", ROOT / f"var/log/hub-{number}.log", {"DATABASE_URL": postgres.url}) for number in (1, 2)
    ]
    for hub in pair:
        hub.start()
    try:
        for hub in pair:
            hub.wait_until_ready()
        yield pair
    finally:
        for hub in pair:
            hub.stop()


def register(visitor: Visitor, address: str, email: str) -> None:
    fields = {"firm": "Metallbau Kettler GmbH", "name": "Petra Kettler", "email": email, "password": PASSWORD}
    status, page = visitor.post(f"{address}/registrieren", fields)
    assert status == 200 and "Ihr Betrieb ist angelegt." in page, page[:2000]


def test_what_is_done_on_one_is_there_on_the_other(hubs: list[HubServer]) -> None:
    first, second = (hub.address for hub in hubs)
    visitor = Visitor()
    register(visitor, first, "beide@betrieb.example")
    # The session, and the proof of a form that the other one made.
    site = {"name": "Werk Süd", "postcode": "58089", "municipality": "Hagen"}
    status, _ = visitor.post(f"{second}/betrieb/standorte", site, form=f"{first}/betrieb/standorte/neu")
    assert status == 200
    for address in (first, second):
        assert "Werk Süd" in visitor.get(f"{address}/betrieb/standorte")[1]
    # Signed out on one is signed out on both.
    visitor.post(f"{second}/abmelden", {}, form=f"{second}/betrieb/standorte/neu")
    assert "Werk Süd" not in visitor.get(f"{first}/betrieb/standorte")[1]


def test_a_table_goes_from_one_to_the_other(hubs: list[HubServer]) -> None:
    """Every step is asked of the server that did not do the one before."""
    first, second = (hub.address for hub in hubs)
    visitor = Visitor()
    register(visitor, first, "tabelle@betrieb.example")
    site = {"name": "Halle Hagen", "postcode": "58089", "municipality": "Hagen"}
    visitor.post(f"{first}/betrieb/standorte", site, form=f"{first}/betrieb/standorte/neu")
    table = (
        "Kategorie;Bezeichnung;Standort;Von;Bis;Menge;Einheit;Faktor\n"
        "2.1 Strom;Strom Halle;Halle Hagen;01.01.2025;31.01.2025;1.200;kWh;strom-mix-de\n"
    ).encode()
    imports = "/klimabilanz/2025/einlesen"
    status, page = visitor.upload(first + imports, {}, "datei", "verbrauch.csv", table)
    assert status == 200
    listed = visitor.get(second + imports)[1]
    address = re.search(r'href="(/klimabilanz/einlesen/[0-9a-f-]+)"', listed).group(1)
    columns = dict(zip(("category", "description", "site", "from", "to", "amount", "unit", "factor"), "01234567"))
    assert visitor.post(f"{second}{address}/spalten", columns, form=second + address)[0] == 200
    for server in (first, second):
        end = time.monotonic() + 20
        while 'id="fortschritt"' in (page := visitor.get(server + address)[1]) and time.monotonic() < end:
            time.sleep(0.1)
        assert "CarbonAccounting/importChecked" in page and "/uebernahme" in page, page[:3000]
    assert visitor.post(f"{first}{address}/uebernahme", {}, form=second + address)[0] == 200
    for server in (first, second):
        assert "Strom Halle" in visitor.get(f"{server}/klimabilanz/2025/eintraege")[1]


def test_one_goes_on_when_the_other_is_killed(hubs: list[HubServer]) -> None:
    with Nginx(hubs) as nginx:
        visitor = Visitor()
        register(visitor, nginx.address, "einer@betrieb.example")
        hubs[0].kill()
        for number in range(20):
            site = {"name": f"Halle {number}", "postcode": "58089", "municipality": "Hagen"}
            status, _ = visitor.post(f"{nginx.address}/betrieb/standorte", site, form=f"{nginx.address}/betrieb/standorte/neu")
            assert status == 200
        page = visitor.get(f"{nginx.address}/betrieb/standorte")[1]
        assert all(f"Halle {number}" in page for number in range(20))


def test_the_hub_comes_back_with_its_database(hubs: list[HubServer], postgres: PostgresServer) -> None:
    visitor = Visitor()
    register(visitor, hubs[0].address, "zurueck@betrieb.example")
    postgres.stop()
    try:
        for hub in hubs:
            assert Visitor().get(f"{hub.address}/healthz")[0] == 200
            assert Visitor().get(f"{hub.address}/readyz")[0] == 503
            status, page = visitor.get(f"{hub.address}/betrieb/standorte/neu")
            assert status == 503 and "Datenbank" in page
    finally:
        postgres.start()
    for hub in hubs:
        # At once: connections that broke meanwhile are replaced before anything was asked on them.
        assert Visitor().get(f"{hub.address}/readyz")[0] == 200
        status, page = visitor.get(f"{hub.address}/betrieb/standorte/neu")
        assert status == 200 and "Metallbau Kettler GmbH" in page


def test_an_installation_moves_from_sqlite(tmp_path: pathlib.Path) -> None:
    data = tmp_path / "data"
    made = run_command("demo", "--data", data)
    assert made.returncode == 0, made.stderr
    with PostgresServer() as server:
        moved = run_command("transfer", server.url, "--data", data)
        assert moved.returncode == 0, moved.stdout + moved.stderr
        entries = next(line.split() for line in moved.stdout.splitlines() if line.startswith("activity_entry "))
        assert entries[1] == entries[2] and int(entries[1]) > 100 and entries[4] == "gleich"
        again = run_command("transfer", server.url, "--data", data)
        assert again.returncode == 1 and "ist nicht leer" in again.stderr
        with HubServer(data, ROOT / "var/log/hub-moved.log", {"DATABASE_URL": server.url}) as hub:
            visitor = Visitor()
            email = re.search(r"\S+@demo\.example", made.stdout).group(0)
            password = re.search(r"Passwort (\S+)", made.stdout).group(1)
            status, page = visitor.post(f"{hub.address}/anmelden", {"email": email, "password": password})
            assert status == 200 and "Abmelden" in page
            assert visitor.get(f"{hub.address}/klimabilanz/2025")[0] == 200


def test_a_wrong_address_is_said_in_words(tmp_path: pathlib.Path) -> None:
    for url, sentence in {
        "postgres:/hub:geheim@db/oekohub": "ist keine Adresse einer PostgreSQL-Datenbank",
        "postgresql://hub:geheim@127.0.0.1:9/oekohub": "antwortet nicht",
    }.items():
        before = time.monotonic()
        answer = run_command("migrate", "--data", tmp_path / "data", DATABASE_URL=url)
        assert answer.returncode == 1 and sentence in answer.stderr, answer.stderr
        assert "geheim" not in answer.stdout + answer.stderr
        assert time.monotonic() - before < 20
