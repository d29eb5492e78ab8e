#!/usr/bin/env python3
"""Pages of a firm with ten thousand lines: how long the result takes, and the list beside the same list in Flask.

Usage: run.py FOLDER, with OEKOHUB_BINARY naming the release binary
"""

import json
import os
import pathlib
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import time
from importlib.metadata import version

import firm
import peer
from hub import Browser, Hub

HERE = pathlib.Path(__file__).resolve().parent
RESULT, LIST = f"/klimabilanz/{firm.YEAR}", f"/klimabilanz/{firm.YEAR}/eintraege"
REQUESTS, ROUNDS, SECONDS, CONNECTIONS = 500, 3, 15, 64
PROMISED = {"result": 10.0, "ratio": 3.0, "p99": 25.0}
WORKERS = {"gthread": ["--threads", "16", "--keep-alive", "30"], "sync": []}


class Flask:
    """gunicorn with two workers on a free port; ends with the block."""

    def __init__(self, kind, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.command = [sys.executable, "-B", "-m", "gunicorn", "--workers", "2", "--worker-class", kind]
        self.command += [*WORKERS[kind], "--bind", f"127.0.0.1:{self.port}", "--chdir", str(HERE), "flask_peer:app"]
        # The hub refuses settings it does not know, and ours are none of its own.
        own = {name: value for name, value in os.environ.items() if not name.startswith("OEKOHUB")}
        self.environment = own | {"PAGES_FOLDER": str(folder)}
        self.log = folder / "gunicorn.log"

    def __enter__(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, env=self.environment, stdout=log, stderr=log)
        for _ in range(100):
            try:
                Browser(self.port).get("/")
                return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"gunicorn does not answer; see {self.log}")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)


def milliseconds(browser, address, count):
    """Of one client after the other, from sending the request to the last byte of the answer."""
    times = []
    for _ in range(count):
        start = time.perf_counter()
        answer = browser.get(address)
        times.append((time.perf_counter() - start) * 1000)
        if answer.status != 200:
            raise SystemExit(f"{address} answered {answer.status}")
    return times


def load(port, cookies, seconds=SECONDS):
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-H", f"Cookie: {cookies}"]
    text = subprocess.run(
        command + [f"http://127.0.0.1:{port}{LIST}"], check=True, capture_output=True, text=True
    ).stdout
    if "Non-2xx" in text:
        raise SystemExit(f"not every answer was a page:\n{text}")
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", text).groups()
    return {
        "requests": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]),
        "p99": float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit],
        "errors": re.search(r"Socket errors: (.*)", text)[1] if "Socket errors" in text else "",
    }


def same_page(hub, flask, address):
    """Byte for byte, but for the proof in the form that signs out, which each makes with a secret of its own."""
    pages = [re.sub(r'name="_proof" value="[^"]*"', "", side.get(address).html) for side in (hub, flask)]
    if pages[0] != pages[1]:
        start = len(os.path.commonprefix(pages))
        parts = [page[max(0, start - 60) : start + 60] for page in pages]
        raise SystemExit(f"the pages differ; adapt rows.html:\n  {parts[0]}\n  {parts[1]}")
    return len(pages[0].encode())


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    data = folder / "data"
    data.mkdir(parents=True)
    with Hub(os.environ["OEKOHUB_BINARY"], data, folder / "hub.log") as hub:
        browser = Browser(hub.port)
        start = time.perf_counter()
        firm.make(browser)
        print(f"{firm.LINES} lines read in and taken over in {time.perf_counter() - start:.1f} s")
        (first,) = milliseconds(browser, RESULT, 1)
        milliseconds(browser, RESULT, 20)
        times = sorted(milliseconds(browser, RESULT, REQUESTS))
        result = {"first": first, "median": statistics.median(times), "p95": times[REQUESTS * 95 // 100]}
        print(f"result page: first {first:.0f} ms, then median {result['median']:.2f} ms,", end=" ")
        print(f"95 % within {result['p95']:.2f} ms ({REQUESTS} requests), promised at most {PROMISED['result']:.0f} ms")

        database = data / "oekohub.sqlite"
        peer.prepare(browser, LIST, database, folder, firm.YEAR)
        cookies = browser.cookie_header
        ours, theirs, kind = [], [], fastest(folder, cookies)
        load(hub.port, cookies, 3)
        for _ in range(ROUNDS):
            ours.append(load(hub.port, cookies))
            with Flask(kind, folder) as flask:
                other = Browser(flask.port)
                other.cookies = dict(browser.cookies)
                size = same_page(browser, other, LIST)
                load(flask.port, cookies, 3)
                theirs.append(load(flask.port, cookies))

    names = {"hub": ours, f"Flask {version('flask')}, gunicorn {version('gunicorn')} {kind}": theirs}
    print(f"list, 50 of {firm.LINES} lines, {size} bytes, {CONNECTIONS} connections, {ROUNDS} rounds of {SECONDS} s:")
    for name, runs in names.items():
        rates = ", ".join(f"{run['requests']:.0f}" for run in runs)
        print(f"  {name:36}{median(runs, 'requests'):8.0f} requests/s  p99 {median(runs, 'p99'):6.1f} ms  ({rates})")
        for run in runs:
            if run["errors"]:
                print(f"    socket errors: {run['errors']}")
    ratios = [mine["requests"] / other["requests"] for mine, other in zip(ours, theirs)]
    ratio = statistics.median(ratios)
    print(f"ratio {ratio:.2f} ({min(ratios):.2f} to {max(ratios):.2f} by round), promised at least {PROMISED['ratio']:.0f};", end=" ")
    print(f"p99 promised at most {PROMISED['p99']:.0f} ms")
    summary = {"result": result, "hub": ours, "flask": theirs, "worker": kind, "bytes": size, "ratio": ratio}
    summary["sqlite"] = sqlite3.sqlite_version
    (folder / "result.json").write_text(json.dumps(summary, indent=2) + "\n", encoding="utf-8")
    kept = [
        result["median"] <= PROMISED["result"],
        ratio >= PROMISED["ratio"],
        median(ours, "p99") <= PROMISED["p99"],
        not any(run["errors"] for run in ours),
    ]
    if not all(kept):
        sys.exit("a promise is missed")


def fastest(folder, cookies):
    """The kind of gunicorn worker that answers most requests here."""
    rates = {}
    for kind in WORKERS:
        with Flask(kind, folder) as flask:
            load(flask.port, cookies, 2)
            rates[kind] = load(flask.port, cookies, 5)["requests"]
    print("gunicorn: " + ", ".join(f"{kind} {rate:.0f} requests/s" for kind, rate in rates.items()))
    return max(rates, key=rates.get)


main()
