#!/usr/bin/env python3
"""The five most used pages on SQLite and on PostgreSQL, with one and with two processes behind nginx; memory; disk.

Usage: run.py FOLDER, with OEKOHUB_BINARY naming the release binary
"""

import contextlib
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "pages"))

import firm
from hub import Browser
from postgres import Postgres, proportional

YEAR = firm.YEAR
PAGES = {
    "Start": "/",
    "Ergebnis": f"/klimabilanz/{YEAR}",
    "Einträge": f"/klimabilanz/{YEAR}/eintraege",
    "Neuer Eintrag": f"/klimabilanz/{YEAR}/eintraege/neu",
    "Standorte": "/betrieb/standorte",
}
SECONDS, CONNECTIONS = 8, 32
#: Further firms in the same hub; the pages of the first are measured without and with them.
MANY = int(os.environ.get("FIRMS", "20"))
#: Rows of a small firm: what the firms that disk is measured with hold in their year.
SMALL = 300


class Server:
    def __init__(self, data, log, database):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("OEKOHUB_")}
        if database:
            environment["DATABASE_URL"] = database
        command = [os.environ["OEKOHUB_BINARY"], "serve", "--port", str(self.port), "--data", str(data)]
        self.process = subprocess.Popen(command, env=environment, stdout=open(log, "ab"), stderr=subprocess.STDOUT)
        for _ in range(300):
            if self.process.poll() is not None:
                raise SystemExit(f"the hub ended with {self.process.returncode}; see {log}")
            with contextlib.suppress(OSError):
                if Browser(self.port).get("/readyz").status == 200:
                    return
            time.sleep(0.1)
        raise SystemExit(f"the hub does not answer; see {log}")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)


class Nginx:
    """In front of one or two servers, connections kept open on both sides."""

    def __init__(self, folder, ports):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        servers = "".join(f"server 127.0.0.1:{port};" for port in ports)
        self.file = folder / "nginx.conf"
        self.file.write_text(
            f"pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1;\n"
            "events { worker_connections 1024; }\n"
            "http { access_log off; keepalive_requests 1000000;\n"
            f" client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f;\n"
            f" uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n"
            f" upstream hub {{ {servers} keepalive 64; keepalive_requests 1000000; }}\n"
            f" server {{ listen 127.0.0.1:{self.port}; client_max_body_size 60m;\n"
            "  location / { proxy_pass http://hub; proxy_http_version 1.1; proxy_set_header Connection \"\";"
            " proxy_set_header Host $host; } } }\n"
        )

    def __enter__(self):
        subprocess.run(["/usr/sbin/nginx", "-c", str(self.file)], check=True)
        return self

    def __exit__(self, *_):
        subprocess.run(["/usr/sbin/nginx", "-c", str(self.file), "-s", "stop"], check=True)


def load(port, address, cookies):
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-H", f"Cookie: {cookies}"]
    text = subprocess.run([*command, f"http://127.0.0.1:{port}{address}"], check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in text or "Socket errors" in text:
        raise SystemExit(f"{address}: not every answer was a page:\n{text}")
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    return rate, float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def small_firms(port, count):
    """Further firms with a year of 300 lines each, signed up as people would."""
    whole = firm.csv
    lines = whole().split(b"\r\n")[: SMALL + 1]
    firm.csv = lambda: b"\r\n".join(lines)
    for number in range(count):
        browser = Browser(port)
        form = browser.get("/registrieren").form("/registrieren")
        answers = {"firm": f"Betrieb {number} GmbH", "name": "Petra Muster", "email": f"petra{number}@muster.example"}
        browser.send(form, answers | {"password": "ein langer Satz zum Messen"})
        firm_year(browser)
    firm.csv = whole


def firm_year(browser):
    for name, postcode in firm.SITES:
        form = browser.get("/betrieb/standorte/neu").form("/betrieb/standorte")
        browser.send(form, {"name": name, "postcode": postcode, "municipality": "Hagen"})
    upload = browser.get(f"/klimabilanz/{YEAR}/einlesen").form("/einlesen")
    columns = browser.send(upload, {}, {"datei": ("zeilen.csv", firm.csv())}).form("/spalten")
    browser.send(columns, {})
    address = columns.action.removesuffix("/spalten")
    for _ in range(600):
        page = browser.get(address)
        if "/uebernahme" in page.html:
            browser.send(page.form("/uebernahme"), {})
            browser.get(f"/klimabilanz/{YEAR}")
            return
        time.sleep(0.1)
    raise SystemExit("the hub does not finish reading the file")


def folder_size(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def measure(folder, postgres):
    """Rates with one and two processes, memory, and bytes for a firm and year."""
    name = "postgresql" if postgres else "sqlite"
    data = folder / name
    data.mkdir(parents=True)
    result = {"rates": {}}
    servers = [Server(data, folder / f"{name}-1.log", postgres.url if postgres else None)]
    browser = Browser(servers[0].port)
    firm.make(browser)
    browser.get(f"/klimabilanz/{YEAR}")
    cookies = browser.cookie_header
    for processes in (1, 2):
        if processes == 2:
            servers.append(Server(data, folder / f"{name}-2.log", postgres.url if postgres else None))
        result["rates"][processes] = rates(folder, servers, cookies)
        result[f"memory{processes}"] = sum(proportional(server.process.pid) for server in servers)
    if postgres:
        result["database memory"] = postgres.memory()

    for server in servers:
        server.stop()
    before = size(data, postgres)
    server = Server(data, folder / f"{name}-3.log", postgres.url if postgres else None)
    small_firms(server.port, MANY)
    result["rates beside others"] = rates(folder, [server], cookies)
    result["memory beside others"] = proportional(server.process.pid)
    server.stop()
    result["bytes per firm and year"] = (size(data, postgres) - before) / MANY
    return result


def rates(folder, servers, cookies):
    with Nginx(folder, [server.port for server in servers]) as nginx:
        Browser(nginx.port).get("/healthz")
        return {page: load(nginx.port, address, cookies) for page, address in PAGES.items()}


def size(data, postgres):
    """Of an installation at rest: SQLite has merged its log, PostgreSQL has no rows left over from changes."""
    if not postgres:
        return folder_size(data)
    postgres.ask("VACUUM")
    return int(postgres.ask("SELECT pg_database_size('oekohub')")) + folder_size(data)


def main():
    # PostgreSQL's account must be able to enter the folder.
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="oekohub-capacity-"))
    scratch.chmod(0o755)
    try:
        results = {"SQLite": measure(scratch, None)}
        with Postgres(scratch / "cluster") as postgres:
            results["PostgreSQL 15"] = measure(scratch, postgres)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "result.json").write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    for database, result in results.items():
        for processes in (1, 2):
            show(f"{database}, {processes} process(es)", result[f"memory{processes}"], result["rates"][processes])
        show(f"{database}, 1 process, {MANY} further firms", result["memory beside others"], result["rates beside others"])
        if "database memory" in result:
            print(f"  PostgreSQL itself: {result['database memory'] / 1e6:.0f} MB")
        print(f"  disk for a firm and year of {SMALL} lines: {result['bytes per firm and year'] / 1e3:.0f} kB")


def show(title, memory, found):
    print(f"{title}, {memory / 1e6:.0f} MB")
    for page, (rate, p99) in found.items():
        print(f"  {page:16}{rate:8.0f} requests/s   p99 {p99:6.1f} ms")


main()
