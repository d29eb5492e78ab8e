#!/usr/bin/env python3
"""A filled template of 145 facts is read, and its report written as iXBRL, report package, xBRL-JSON and filled
template, by a running hub over HTTP; beside Arelle, which only loads the iXBRL that the hub wrote.

Usage: run.py FOLDER, with OEKOHUB_BINARY naming the release binary and ../shared/data/vsme beside the repository
"""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared/data/vsme"
PACKAGE = SHARED / "vsme-2026-05-01-reconstructed.zip"
BLANK = SHARED / "VSME-Digital-Template-1.3.0.xlsx"
SAMPLE = SHARED / "VSME-Digital-Template-Sample-1.2.0.xlsx"
sys.path.insert(0, str(ROOT / "Benchmarks/pages"))
from hub import Browser, Forms, Hub  # noqa: E402

ROUNDS, PROMISED, MEMORY = 15, 300.0, 150.0
OWNER = {"firm": "Musterbetrieb GmbH", "name": "Petra Muster", "email": "petra@muster.example"}
PASSWORD = "ein langer Satz zum Messen"


def timed(ask):
    start = time.perf_counter()
    answer = ask()
    return (time.perf_counter() - start) * 1000, answer


def upload(browser, content):
    form = browser.get("/bericht/einlesen").form("/bericht/einlesen")
    return timed(lambda: browser.send(form, {}, {"datei": ("bericht.xlsx", content)}))


def forms(answer):
    return Forms.read(answer.html)


def highest_memory(hub):
    status = pathlib.Path(f"/proc/{hub.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024


def main():
    if not SAMPLE.is_file():
        raise SystemExit(f"{SAMPLE} is missing: without EFRAG's files there is nothing to measure")
    folder = pathlib.Path(sys.argv[1]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    data = folder / "data"
    data.mkdir(parents=True)
    # The hub refuses settings it does not know.
    os.environ.pop("OEKOHUB", None)
    binary = os.environ.pop("OEKOHUB_BINARY")
    with Hub(binary, data, folder / "hub.log") as hub:
        browser = Browser(hub.port)
        browser.send(browser.get("/registrieren").form("/registrieren"), OWNER | {"password": PASSWORD})
        subprocess.run([binary, "role", "grant", OWNER["email"], "administrator", "--data", data], check=True, stdout=subprocess.DEVNULL)
        page = browser.get("/verwaltung/berichtsvorlage").form("/verwaltung/berichtsvorlage")
        browser.send(page, {}, {"file": ("vorlage.xlsx", BLANK.read_bytes())})
        sample = SAMPLE.read_bytes()
        reading = []
        for _ in range(ROUNDS):
            spent, answer = upload(browser, sample)
            reading.append(spent)
            browser.send(next(form for form in forms(answer) if "_method=DELETE" in form.action and "einlesen" in form.action), {})
        _, answer = upload(browser, sample)
        taking = next(form for form in forms(answer) if re.fullmatch(r"/bericht/einlesen/[0-9a-f-]{36}", form.action))
        taken, overview = timed(lambda: browser.send(taking, {"edition": "vsme-2025"}))
        report = re.search(r"/bericht/[0-9a-f-]{36}", overview.html).group()
        exports = {
            "iXBRL": "bericht.xhtml?sprache=de", "package": "paket.zip?sprache=de", "xBRL-JSON": "bericht.json",
            "template": "vorlage.xlsx",
        }
        spent = {}
        for name, file in exports.items():
            times = []
            for _ in range(ROUNDS):
                took, answer = timed(lambda: browser.get(f"{report}/export/{file}"))
                if answer.status != 200:
                    raise SystemExit(f"{file} answered {answer.status}")
                times.append(took)
            spent[name] = statistics.median(times)
            (folder / file.split("?")[0]).write_bytes(answer.body)
        memory = highest_memory(hub)
    facts = len(json.loads((folder / "bericht.json").read_text())["facts"])
    peer = json.loads(
        subprocess.run(
            [sys.executable, pathlib.Path(__file__).with_name("arelle_peer.py"), PACKAGE, folder / "bericht.xhtml"],
            check=True, capture_output=True, text=True,
        ).stdout.splitlines()[-1]
    )
    total = sum(spent.values())
    print(f"{facts} facts; medians of {ROUNDS} requests, with session, database and network of this machine")
    print(f"read the filled template: {statistics.median(reading):7.2f} ms, take it over: {taken:.2f} ms")
    for name, milliseconds in spent.items():
        print(f"write {name:10} {milliseconds:7.2f} ms")
    print(f"write all four:  {total:7.2f} ms, promised at most {PROMISED:.0f} ms")
    print(f"highest memory of the hub: {memory:.0f} MB, promised at most {MEMORY:.0f} MB")
    print(f"Arelle loads the iXBRL ({peer['facts']} facts) in {peer['milliseconds']:.0f} ms with {peer['megabytes']:.0f} MB, without validating it")
    everything = statistics.median(reading) + taken + total
    print(f"reading, taking over and writing all four : Arelle's load = {everything / peer['milliseconds']:.3f}")
    result = {"read": statistics.median(reading), "take": taken, "write": spent, "memory": memory, "arelle": peer}
    (folder / "result.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    sys.exit(0 if total <= PROMISED and memory <= MEMORY else 1)


main()
