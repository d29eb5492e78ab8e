#!/usr/bin/env python3
"""The result of a Kompass with a thousand answers: the page beside a peer that works out and writes the ranking alone.

Usage: run.py FOLDER, with OEKOHUB_BINARY naming the release binary
"""

import html
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import sys
import time
import uuid

from jinja2 import Template

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks/pages"))
from hub import Browser, Hub  # noqa: E402

QUESTIONS, ASKED, PROMISED = 500, 300, 250.0
CATALOGUE = ROOT / "Features/Assessments/Content/instruments/oeko-kompass.json"
NAME = "kompass-gross"
TABLE = Template(
    "<ol>{% for row in rows %}<li><h3>{{ row.name }}</h3><p>{{ row.rank }}</p>"
    "<p>{{ row.question }}: {{ row.importance }}, {{ row.state }}</p></li>{% endfor %}</ol>",
    autoescape=True,
)


def catalogue():
    """The shipped Kompass with its questions for manufacturing repeated until there are five hundred."""
    kompass = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    step = kompass["steps"][0]
    shown = [item for item in step["items"] if "manufacturing" in item.get("sectors", ["manufacturing"])]
    hidden = [item for item in step["items"] if item not in shown]
    items = list(shown)
    while len(items) < QUESTIONS:
        copy = dict(shown[len(items) % len(shown)])
        copy["id"] = f"{copy['id']}n{len(items)}"
        items.append(copy)
    step["items"] = items + hidden
    return kompass | {"id": NAME, "title": "Großer Kompass"}, step["id"], items


def home(folder, content):
    """The project's folder with one catalogue more; everything else is a link."""
    place, inside = ROOT, folder / "home"
    for part in ["Features", "Assessments", "Content", "instruments"]:
        inside.mkdir()
        for entry in place.iterdir():
            if entry.name != part:
                (inside / entry.name).symlink_to(entry)
        place, inside = place / part, inside / part
    inside.mkdir()
    for entry in place.iterdir():
        (inside / entry.name).symlink_to(entry)
    (inside / f"{NAME}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return folder / "home"


def answered(items):
    """Importance 1 … 5 and state 0 … 4, all pairs of them."""
    return [(item, 1 + number % 5, number // 5 % 5) for number, item in enumerate(items)]


def add(database, version, step, answers):
    rows = [
        {"id": item["id"], "answers": {"importance": {"number": {"_0": importance}}, "state": {"number": {"_0": state}}}}
        for item, importance, state in answers
    ]
    record = str(uuid.UUID(int=(0x0199 << 112) | (7 << 76) | (2 << 62) | 1))
    with sqlite3.connect(database, timeout=30) as store:
        (firm,) = store.execute("SELECT id FROM firm").fetchone()
        values = {"id": record, "firm_id": firm, "instrument": NAME, "instrument_version": version}
        values |= {"sector": "manufacturing", "perspective": "management", "title": "Groß", "state": "draft"}
        values |= {"answers": json.dumps({"steps": {step: rows}}), "begun_on": "2026-11-29", "changed_at": 0}
        values |= {"changed_by": "Petra", "version": 1}
        marks = ", ".join("?" * len(values))
        store.execute(f"INSERT INTO assessment ({', '.join(values)}) VALUES ({marks})", list(values.values()))
    return record


def peer(stored, questions):
    """Reads the answers, ranks and writes what is listed; as the hub: importance × (target − state) × weight."""
    target = [0, 1, 2, 3, 4, 4]
    rows = []
    for row in json.loads(stored)["steps"].popitem()[1]:
        item = questions[row["id"]]
        importance, state = (row["answers"][name]["number"]["_0"] for name in ("importance", "state"))
        rank = importance * max(0, target[importance] - state) * item.get("weight", 1)
        if rank > 0:
            rows.append({"name": item.get("finding") or item["text"], "rank": rank, "question": item["text"]})
            rows[-1] |= {"importance": importance, "state": state}
    rows.sort(key=lambda row: -row["rank"])
    return rows, TABLE.render(rows=rows)


def timed(ask):
    start = time.perf_counter()
    answer = ask()
    return (time.perf_counter() - start) * 1000, answer


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    data = folder / "data"
    data.mkdir(parents=True)
    content, step, items = catalogue()
    # The hub refuses settings it does not know.
    binary = os.environ.pop("OEKOHUB_BINARY")
    os.environ["OEKOHUB_HOME"] = str(home(folder, content))
    answers = answered(items)
    with Hub(binary, data, folder / "hub.log") as hub:
        browser = Browser(hub.port)
        form = browser.get("/registrieren").form("/registrieren")
        account = {"firm": "Messbetrieb GmbH", "name": "Petra", "email": "petra@mess.example"}
        browser.send(form, account | {"password": "Sieben Funken springen weit"})
        record = add(data / "oekohub.sqlite", content["version"], step, answers)
        with sqlite3.connect(data / "oekohub.sqlite") as store:
            (stored,) = store.execute("SELECT answers FROM assessment").fetchone()
        questions = {item["id"]: item for item in items}
        ours, theirs = [], []
        for _ in range(ASKED):
            spent, page = timed(lambda: browser.get(f"/instrumente/{NAME}/{record}"))
            if page.status != 200:
                raise SystemExit(f"the page answered {page.status}:\n{page.html[:400]}")
            ours.append(spent)
            spent, (rows, _) = timed(lambda: peer(stored, questions))
            theirs.append(spent)
    missing = [row["name"] for row in rows if html.escape(row["name"], quote=False) not in page.html]
    if missing:
        raise SystemExit(f"the page lists none of {missing[:5]}")
    ours.sort()
    result = {"median": statistics.median(ours), "p95": ours[len(ours) * 95 // 100], "peer": statistics.median(theirs)}
    print(f"{2 * len(items)} answers, {len(rows)} starting points, page of {len(page.body) / 1000:.0f} kB")
    print(f"page:              median {result['median']:6.2f} ms, 95 % within {result['p95']:.2f} ms ({ASKED} requests)")
    print(f"ranking in Python: median {result['peer']:6.2f} ms, without session, database, frame and other values")
    print(f"ratio {result['median'] / result['peer']:.1f}; promised: 95 % within {PROMISED:.0f} ms")
    (folder / "result.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    sys.exit(0 if result["p95"] <= PROMISED else 1)


main()
