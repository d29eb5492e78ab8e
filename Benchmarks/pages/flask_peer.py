"""The list of a year's lines with Flask: the same session check, the same rows, the same page.

It is given what it needs to do well: connections and prepared statements that stay, a template compiled once, and the
figure of each line in a table (`benchmark_line`) in the order of the list, so that nothing is computed or sorted.
Started by run.py through gunicorn, with the folder of the run in PAGES_FOLDER.
"""

import calendar
import hashlib
import hmac
import json
import os
import pathlib
import sqlite3
import threading
import time

from flask import Flask, redirect, render_template, request

FOLDER = pathlib.Path(os.environ["PAGES_FOLDER"])
SETTINGS = json.loads((FOLDER / "peer.json").read_text(encoding="utf-8"))
PAGE_SIZE = 50
MONTHS = SETTINGS["months"]
KEY = b"a secret of 32 bytes for testing"

SESSION = """
    SELECT p.id, p.name, p.email, f.id AS firm_id, f.name AS firm_name, m.role
    FROM session s
    JOIN person p ON p.id = s.person_id
    LEFT JOIN membership m ON m.person_id = s.person_id AND m.firm_id = s.firm_id
    LEFT JOIN firm f ON f.id = m.firm_id
    WHERE s.token_hash = ? AND s.expires_at > ?
    """
COUNT = "SELECT count(*) FROM benchmark_line WHERE firm_id = ? AND year = ?"
LINES = """
    SELECT e.id, e.description, e.category, e.site_id, e.first_day, e.last_day, e.amount, e.unit,
        b.factor, b.marks, b.kilograms, b.market, b.upstream
    FROM benchmark_line b JOIN activity_entry e ON e.id = b.entry_id
    WHERE b.firm_id = ? AND b.year = ? ORDER BY b.position LIMIT ? OFFSET ?
    """
SITES = "SELECT id, name FROM site WHERE firm_id = ? ORDER BY is_seat DESC, name"

app = Flask(__name__, template_folder=str(FOLDER))
local = threading.local()


def database():
    if not hasattr(local, "connection"):
        local.connection = sqlite3.connect(f"file:{SETTINGS['database']}?mode=ro", uri=True)
        local.connection.row_factory = sqlite3.Row
        local.connection.execute("PRAGMA cache_size = -16000")
    return local.connection


@app.template_filter()
def whole(value):
    return f"{value:,.0f}".replace(",", ".")


@app.template_filter()
def kilograms(value):
    return whole(value) if abs(value) >= 10 else f"{value:.3g}".replace(".", ",")


@app.template_filter()
def period(line):
    first, last = line["first_day"], line["last_day"]
    year, month = int(first[:4]), int(first[5:7])
    if first[8:] == "01" and last == f"{first[:8]}{calendar.monthrange(year, month)[1]}":
        return MONTHS[month - 1]
    days = [f"{day[8:]}.{day[5:7]}.{day[:4]}" for day in (first, last)]
    return days[0] if first == last else "–".join(days)


@app.get("/klimabilanz/<int:year>/eintraege")
def lines(year):
    connection = database()
    token = request.cookies.get("sitzung", "")
    digest = hashlib.sha256(token.encode()).hexdigest()
    session = connection.execute(SESSION, (digest, int(time.time() * 1000))).fetchone()
    if session is None or session["role"] is None:
        return redirect("/anmelden")
    firm = session["firm_id"]
    total = connection.execute(COUNT, (firm, year)).fetchone()[0]
    page = max(1, request.args.get("seite", 1, type=int))
    rows = connection.execute(LINES, (firm, year, PAGE_SIZE, (page - 1) * PAGE_SIZE)).fetchall()
    sites = connection.execute(SITES, (firm,)).fetchall()
    visit = request.cookies.get("besuch", "")
    return render_template(
        "list.html",
        session=session,
        proof=hmac.new(KEY, f"{visit}|{token}".encode(), hashlib.sha256).hexdigest()[:24],
        total=total,
        lines=rows,
        sites=sites,
        names={site["id"]: site["name"] for site in sites},
        categories=SETTINGS["categories"],
        marks=SETTINGS["marks"],
        year=year,
        page=page,
        last=(total + PAGE_SIZE - 1) // PAGE_SIZE,
    )
