#!/usr/bin/env python3
"""The indicators of 5,000 participants: the project's pages beside a peer that counts and writes the table alone.

Usage: run.py FOLDER, with OEKOHUB_BINARY naming the release binary
"""

import datetime
import html
import json
import os
import pathlib
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
import uuid

from jinja2 import Template

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks/pages"))
from hub import Browser, Hub  # noqa: E402

PEOPLE, INCOMPLETE, ASKED, PROMISED = 5_000, 400, 300, 10.0
SEXES = ["f", "m", "nb"]
GROUPS = {
    "age_group": ["under30", "middle", "over54"],
    "employment": ["unemployed", "longTermUnemployed", "inactive", "employed"],
    "education": ["isced02", "isced34", "isced58"],
}
PAGES = {
    "indicators": "/verwaltung/projekt/kennzahlen",
    "drill-down, 100 of the list": "/verwaltung/projekt/teilnehmende?stand=zaehlt&geschlecht=f",
    "list of what is missing": "/verwaltung/projekt/teilnehmende?stand=fehlt",
    "first page of the project": "/verwaltung/projekt",
}
TABLE = Template(
    "<table>{% for row in rows %}<tr>{% for number in row %}<td><a href='/liste'>{{ number }}</a></td>{% endfor %}</tr>"
    "{% endfor %}</table>",
    autoescape=True,
)
FIRST, LAST = ["Anna", "Bilal", "Clara", "David", "Elif", "Frank"], ["Berg", "Demir", "Engel", "Fuchs", "Güneş", "Hoff"]


def identity(number):
    """Of the seventh version, as the hub makes them."""
    return str(uuid.UUID(int=(0x0199 << 112) | (7 << 76) | (2 << 62) | number))


def fill(database):
    """4,600 complete records and 400 without a degree; half of them have left, as many are asked afterwards."""
    rng = random.Random(5)
    with sqlite3.connect(database, timeout=30) as store:
        for number in range(PEOPLE):
            counts = number >= INCOMPLETE
            first, surname = rng.choice(FIRST), f"{rng.choice(LAST)}-{number}"
            entered = datetime.date(2026, 1, 1) + datetime.timedelta(days=rng.randrange(300))
            left = entered + datetime.timedelta(days=20) if number % 2 else None
            store.execute(
                "INSERT INTO participant (id, first_name, surname, postcode, email, duplicate_key, counts, entered_on,"
                " left_on, source, version, changed_by, changed_at) VALUES (?,?,?,?,'',?,?,?,?,'file',1,'Hanna',0)",
                [identity(number), first, surname, f"{44000 + number % 900}", f"key-{number}", counts]
                + [entered.isoformat(), left and left.isoformat()],
            )
            values = [rng.choice(choices) for choices in [SEXES, *GROUPS.values()]]
            values[-1] = values[-1] if counts else None
            store.execute(
                "INSERT INTO participant_attributes (id, counts, birth_date, declarations, sex, age_group, employment,"
                " education) VALUES (?,?,'1990-01-01','disability=declined rural=no',?,?,?,?)",
                [identity(PEOPLE + number), counts, *values],
            )
            store.execute("INSERT INTO participant_link VALUES (?,?)", [identity(number), identity(PEOPLE + number)])


def peer(store):
    """Counts what the page shows and writes its numbers, from a connection that stays open."""
    cells = store.execute(
        "SELECT sex, age_group, employment, education, COUNT(*) FROM participant_attributes WHERE counts = 1"
        " GROUP BY sex, age_group, employment, education"
    ).fetchall()
    rows = []
    for place, value in [(None, None)] + [(p, v) for p, values in enumerate(GROUPS.values(), 1) for v in values]:
        chosen = [cell for cell in cells if place is None or cell[place] == value]
        numbers = [sum(cell[4] for cell in chosen if cell[0] == sex) for sex in SEXES]
        rows.append(numbers + [sum(numbers)])
    return rows, TABLE.render(rows=rows)


def timed(ask):
    start = time.perf_counter()
    answer = ask()
    return (time.perf_counter() - start) * 1000, answer


def administration(binary, data, hub):
    """Somebody signs up, and is made administrator by the command that makes the first one."""
    browser = Browser(hub.port)
    form = browser.get("/registrieren").form("/registrieren")
    account = {"firm": "Messbetrieb GmbH", "name": "Hanna", "email": "hanna@mess.example"}
    browser.send(form, account | {"password": "Sieben Funken springen weit"})
    subprocess.run(
        [binary, "role", "grant", account["email"], "administrator", "--data", str(data)], check=True, capture_output=True
    )
    return browser


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    data = folder / "data"
    data.mkdir(parents=True)
    # The hub refuses settings it does not know.
    binary = os.environ.pop("OEKOHUB_BINARY")
    spent = {name: [] for name in PAGES}
    theirs = []
    with Hub(binary, data, folder / "hub.log") as hub:
        browser = administration(binary, data, hub)
        fill(data / "oekohub.sqlite")
        store = sqlite3.connect(data / "oekohub.sqlite")
        for _ in range(ASKED):
            for name, address in PAGES.items():
                took, page = timed(lambda address=address: browser.get(address))
                if page.status != 200:
                    raise SystemExit(f"{address} answered {page.status}:\n{page.html[:400]}")
                spent[name].append(took)
            took, (rows, _) = timed(lambda: peer(store))
            theirs.append(took)
        shown = browser.get(PAGES["indicators"]).html
    main_part = html.unescape(shown[shown.index("<main") :])
    ours = [int(number) for number in re.findall(r"stand=zaehlt[^\"]*\">(\d+)</a>", main_part)]
    if ours != [number for row in rows for number in row]:
        raise SystemExit(f"the page counts {ours}, the peer {rows}")
    print(f"{PEOPLE} participants, {INCOMPLETE} of them incomplete; {ASKED} requests a page")
    result = {}
    for name, times in spent.items():
        times.sort()
        result[name] = {"median": statistics.median(times), "p95": times[len(times) * 95 // 100]}
        print(f"{name}: median {result[name]['median']:.2f} ms, 95 % within {result[name]['p95']:.2f} ms")
    result["peer"] = statistics.median(theirs)
    print(f"counting in Python: median {result['peer']:.2f} ms, without session, frame and log of readings")
    print(f"ratio {result['indicators']['median'] / result['peer']:.1f}; promised: median within {PROMISED:.0f} ms")
    (folder / "result.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    sys.exit(0 if all(result[name]["median"] <= PROMISED for name in PAGES) else 1)


main()
