"""What operators see of a running hub: figures, log lines, readiness. Nothing of it tells who somebody is."""

import json
import pathlib
import re
import socket
import sqlite3
import urllib.parse

from people import Client
from prometheus_client.parser import text_string_to_metric_families

from hub_server import ROOT, HubServer

TOKEN = "0123456789abcdef0123"
# Typed by somebody, and never to be seen again outside the database.
MARKS = ["Geheimwort", "geheim%40marke.example", "geheim@marke.example", "Markenfirma", "Markenhalle", "Markensuche", "Markenpfad"]


def test_figures_can_be_read_by_prometheus(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-metrics.log", {"OEKOHUB_METRICS_TOKEN": TOKEN}) as hub:
        client = Client(hub)
        client.register()
        assert client.add_site("Halle")[0] == 303
        for path in ("/gibt/es/nicht", "/gibt/es/auch/nicht", "/klimabilanz/2025/eintraege", "/a/x.css"):
            client.get(path)
        client.send("BREW", "/")
        status, text = client.send("GET", "/metrics")
        assert status == 200 and client.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        families = {family.name: family for family in text_string_to_metric_families(text)}
        requests = {
            (sample.labels["method"], sample.labels["route"], sample.labels["status"]): sample.value
            for sample in families["oekohub_http_requests"].samples
        }
        assert requests[("POST", "/betrieb/standorte", "3xx")] == 1
        assert requests[("GET", "/klimabilanz/{year}/eintraege", "2xx")] >= 1
        assert requests[("GET", "-", "4xx")] >= 2, "addresses nobody knows share one label"
        assert not [key for key in requests if "gibt" in key[1] or key[0] == "BREW"], requests
        durations = families["oekohub_http_request_duration_seconds"]
        assert durations.type == "histogram"
        infinite = [sample for sample in durations.samples if sample.labels.get("le") == "+Inf"]
        assert sum(sample.value for sample in infinite) == sum(requests.values())
        writes = [s for s in families["oekohub_database_duration_seconds"].samples if s.name.endswith("_count") and s.labels["kind"] == "write"]
        assert writes[0].value >= 2
        for name in ("oekohub_jobs", "oekohub_mails", "oekohub_database_errors", "oekohub_http_requests_in_flight"):
            assert families[name].samples, name
        for name in ("process_resident_memory_bytes", "process_open_fds", "oekohub_uptime_seconds", "oekohub_disk_free_bytes"):
            assert families[name].samples[0].value > 0, name
        assert families["process_cpu_seconds"].samples[0].value > 0
        assert set(families["oekohub_build_info"].samples[0].labels) == {"version", "schema"}
        assert "petra" not in text and "Kettler" not in text

        through_proxy = {"X-Forwarded-For": "203.0.113.7"}
        assert client.send("GET", "/metrics", headers=through_proxy)[0] == 404
        assert client.send("GET", "/metrics", headers={**through_proxy, "Authorization": "Bearer falsch"})[0] == 404
        assert client.send("GET", "/metrics", headers={**through_proxy, "Authorization": f"Bearer {TOKEN}"})[0] == 200


def test_the_log_holds_nothing_that_anybody_typed(tmp_path: pathlib.Path) -> None:
    log = ROOT / "var/log/hub-json.log"
    with HubServer(tmp_path / "data", log, {"OEKOHUB_LOG": "json"}) as hub:
        client = Client(hub)
        client.get("/registrieren")
        person = {"firm": "Markenfirma", "name": "Geheimwort", "email": "geheim@marke.example", "password": "Geheimwort lang genug"}
        assert client.post("/registrieren", person)[0] == 303
        client.get("/betrieb/standorte/neu")
        assert client.add_site("Markenhalle")[0] == 303
        client.post("/betrieb/standorte", {"name": "Markenhalle", "postcode": "Geheimwort", "municipality": "Markenhalle"})
        client.get("/faktoren?suche=Markensuche")
        client.get("/Markenpfad/x?Geheimwort=1")
        client.get("/klimabilanz/Markenpfad/eintraege")
        numbers = {client.headers["X-Request-Id"]}
        client.send("MARKENPFAD", "/Markenpfad")
        client.get("/")
        numbers.add(client.headers["X-Request-Id"])
        # A fault of the hub itself: a table is gone.
        with sqlite3.connect(tmp_path / "data/oekohub.sqlite", timeout=20) as database:
            database.execute("ALTER TABLE site RENAME TO gone")
        status, page = client.get("/betrieb/standorte")
        assert status == 500
        number = client.headers["X-Request-Id"]
        assert number in page, "the page of an incident names the number of the request"
        address = urllib.parse.urlsplit(hub.address)
        with socket.create_connection((address.hostname, address.port)) as connection:
            connection.sendall(b"Geheimwort\r\n\r\n")
            connection.recv(1000)
    text = log.read_text(encoding="utf-8")
    found = [mark for mark in MARKS if mark.lower() in text.lower()]
    assert not found, f"the log holds {found}"
    lines = [json.loads(line) for line in text.splitlines() if line.startswith("{")]
    assert not [line for line in lines if "127.0.0.1" in json.dumps(line) and "Server started" not in line["message"]]
    requests = [line for line in lines if line["message"] == "request"]
    assert len(requests) >= 10
    for line in requests:
        assert {"time", "level", "request", "method", "route", "status", "ms"} <= set(line) <= {
            "time", "level", "message", "request", "method", "route", "status", "ms", "bytes",
        }
        assert re.fullmatch(r"-|/|(/[a-z0-9_.-]+|/\{[a-zA-Z]+\}[a-z.]*|/\*)+", line["route"]), line["route"]
    assert numbers <= {line["request"] for line in requests}
    incident = next(line for line in lines if line["message"] == "incident")
    assert incident["request"] == number and incident["level"] == "error" and "no such table" in incident["error"]


def test_readiness_names_what_is_missing(tmp_path: pathlib.Path) -> None:
    with HubServer(tmp_path / "data", ROOT / "var/log/hub-ready.log") as hub:
        client = Client(hub)
        assert client.send("GET", "/readyz") == (200, "ok\n")
        with sqlite3.connect(tmp_path / "data/oekohub.sqlite", timeout=20) as database:
            database.execute("INSERT INTO schema_migration (name, position) VALUES ('2099-01-01 future: table', 9999)")
        assert client.send("GET", "/readyz") == (503, "schema\n")
        with sqlite3.connect(tmp_path / "data/oekohub.sqlite", timeout=20) as database:
            database.execute("ALTER TABLE schema_migration RENAME TO gone")
        assert client.send("GET", "/readyz") == (503, "database\n")
        assert client.send("GET", "/healthz") == (200, "ok\n")
        with sqlite3.connect(tmp_path / "data/oekohub.sqlite", timeout=20) as database:
            database.execute("ALTER TABLE gone RENAME TO schema_migration")
            database.execute("DELETE FROM schema_migration WHERE position = 9999")
        assert client.send("GET", "/readyz") == (200, "ok\n")
