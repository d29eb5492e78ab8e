#!/usr/bin/env python3
"""The bench of a firm with ten thousand lines: an answer while somebody turns, beside working the whole balance out.

Usage: run.py FOLDER, with OEKOHUB_BINARY naming the release binary
"""

import json
import os
import pathlib
import re
import shutil
import sqlite3
import statistics
import sys
import time
import uuid
from urllib.parse import urlencode

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "pages"))
import firm  # noqa: E402
from hub import Browser, Hub  # noqa: E402

MEASURES, TURNS, WHOLE, PROMISED = 40, 500, 15, 100.0
PRICES = {"electricity": "0,24", "naturalGas": "0,09", "heatingOil": "0,95", "diesel": "1,32", "districtHeat": "0,12"}


def add_measures(database):
    """Forty measures on five quantities; their ids."""
    savings = [("electricity", "kWh"), ("naturalGas", "kWh(Hs)"), ("heatingOil", "l"), ("diesel", "l")]
    savings.append(("districtHeat", "kWh"))
    ids = []
    with sqlite3.connect(database, timeout=30) as store:
        (owner,) = store.execute("SELECT id FROM firm").fetchone()
        for number in range(MEASURES):
            quantity, unit = savings[number % len(savings)]
            saving = [{"quantity": quantity, "amount": 500 + 10 * number, "unit": unit}]
            values = {"id": str(uuid.UUID(int=(0x0199 << 112) | (7 << 76) | (2 << 62) | number)), "firm_id": owner}
            values |= {"title": f"Maßnahme {number + 1}", "theme": "energy", "status": "planned"}
            values |= {"investment": 5000.0 + number, "life": 10}
            values |= {"savings": json.dumps(saving), "version": 1, "changed_at": 0, "changed_by": "x"}
            texts = "description responsible qualification participation risks next_step coach lesson proof".split()
            values |= {name: "" for name in texts}
            marks = ", ".join("?" * len(values))
            store.execute(f"INSERT INTO measure ({', '.join(values)}) VALUES ({marks})", list(values.values()))
            ids.append(values["id"])
    return ids


def touch(database):
    """What every change of a line does: from now on the year has to be worked out anew."""
    with sqlite3.connect(database, timeout=30) as store:
        store.execute("UPDATE inventory_revision SET revision = revision + 1")


class Bench:
    def __init__(self, browser, ids):
        self.browser = browser
        self.fixed = [("gesetzt", "1"), ("jahr", str(firm.YEAR)), ("zins", "5")]
        self.fixed += [("mit-electricity", "1"), ("mit-none", "1")]
        self.fixed += [(f"preis-{quantity}", price) for quantity, price in PRICES.items()]
        for number, one in enumerate(ids):
            self.fixed += [(f"an-{one}", "1"), (f"anteil-{one}", str(50 + number))]

    def turn(self, change):
        """Milliseconds from sending to the last byte, and the part of the page."""
        address = "/werkbank?" + urlencode([*self.fixed, ("menge", f"{change:.2f}".replace(".", ","))])
        connection = self.browser.connection
        headers = {"Cookie": self.browser.cookie_header, "HX-Request": "true"}
        start = time.perf_counter()
        connection.request("GET", address, headers=headers)
        response = connection.getresponse()
        body = response.read().decode()
        spent = (time.perf_counter() - start) * 1000
        if response.status != 200 or "bench-lead" not in body:
            raise SystemExit(f"the bench answered {response.status}:\n{body[:400]}")
        return spent, body


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    data = folder / "data"
    data.mkdir(parents=True)
    database = data / "oekohub.sqlite"
    # The hub refuses settings it does not know.
    binary = os.environ.pop("OEKOHUB_BINARY")
    with Hub(binary, data, folder / "hub.log") as hub:
        browser = Browser(hub.port)
        firm.make(browser)
        bench = Bench(browser, add_measures(database))
        first, _ = bench.turn(0)
        turned, whole = [], []
        for number in range(TURNS):
            spent, body = bench.turn(number % 200 / 10 - 10)
            turned.append(spent)
            if number % (TURNS // WHOLE) == 0:
                touch(database)
                spent, anew = bench.turn(number % 200 / 10 - 10)
                whole.append(spent)
                if anew != body:
                    raise SystemExit("the reduced balance says something else than the whole one")
    tonnes = re.search(r"bench-lead[^>]*>([^<]+)<", body)[1]
    turned.sort()
    result = {"first": first, "median": statistics.median(turned), "p95": turned[len(turned) * 95 // 100]}
    result |= {"worst": turned[-1], "whole": statistics.median(whole)}
    print(f"{firm.LINES} lines, {MEASURES} measures on; {tonnes}")
    print(f"turning:            median {result['median']:7.2f} ms, 95 % within {result['p95']:.2f} ms,", end=" ")
    print(f"worst {result['worst']:.2f} ms ({TURNS} requests)")
    print(f"whole balance anew: median {result['whole']:7.2f} ms ({len(whole)} requests between them), the same answer")
    print(f"ratio {result['whole'] / result['median']:.1f}; promised: 95 % within {PROMISED:.0f} ms")
    (folder / "result.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    sys.exit(0 if result["p95"] <= PROMISED else 1)


main()
