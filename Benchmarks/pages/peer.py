"""Makes what the Flask peer reads: the figure of every line and the template, both taken from the hub's own pages."""

import json
import pathlib
import re
import sqlite3

HERE = pathlib.Path(__file__).resolve().parent
ROW = re.compile(
    r'<th scope="row"[^>]*><a href="[^"]*/(?P<id>[^"/]+)">[^<]*</a><span[^>]*>(?P<category>[^<]*)</span></th>'
    r'<td[^>]*"Standort">[^<]*</td>'
    r'<td[^>]*"Zeitraum">(?P<period>[^<]*)</td>'
    r'<td[^>]*"Emissionsfaktor">(?P<factor>[^<]*?) ?(?P<marks>(?:<span class="mark [^>]*>[^<]*</span> ?)*)</td>'
    r'<td[^>]*"Menge">[^<]*</td>'
    r'<td[^>]*"Ergebnis, kg CO₂e"><a[^>]*>(?P<kilograms>[^<]*)</a>'
    r'(?:<span class="cell-detail">marktbezogen (?P<market>[^<]*)</span>)?'
    r'(?:<span class="cell-detail">dazu (?P<upstream>[^ ]*) in 3.3</span>)?</td></tr>'
)
MARK = re.compile(r'mark-([a-z]+)">([^<]*)<')


def prepare(browser, address, database, folder, year):
    first = browser.get(address).html
    pages = int(re.search(r"Seite 1 von (\d+)", first)[1])
    rows = []
    for number in range(1, pages + 1):
        rows += ROW.finditer(browser.get(f"{address}?seite={number}").html)
    if len(rows) != total(first):
        raise SystemExit(f"{len(rows)} rows of {total(first)} were understood; adapt ROW")
    connection = sqlite3.connect(database, timeout=30)
    store(connection, rows, year)
    names = dict(connection.execute("SELECT 'firm', name FROM firm UNION ALL SELECT 'person', name FROM person"))
    (person,) = connection.execute("SELECT id FROM person").fetchone()
    sites = connection.execute("SELECT id, name FROM site ORDER BY is_seat DESC, name, id").fetchall()
    settings = {
        "database": str(database),
        "categories": dict(known(connection, "category", rows, "category")),
        "marks": dict(pair for row in rows for pair in MARK.findall(row["marks"])),
        "months": [name for _, name in sorted(known(connection, "first_day", rows, "period"))],
    }
    connection.close()
    (folder / "peer.json").write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    (folder / "rows.html").write_text((HERE / "rows.html").read_text(encoding="utf-8").strip(), encoding="utf-8")
    (folder / "list.html").write_text(template(first, names, person, sites), encoding="utf-8")


def store(connection, rows, year):
    """One row a line, in the order of the list; the primary key is the order of the table itself."""
    connection.execute("DROP TABLE IF EXISTS benchmark_line")
    connection.execute(
        """
        CREATE TABLE benchmark_line (firm_id TEXT NOT NULL, year INTEGER NOT NULL, position INTEGER NOT NULL,
            entry_id TEXT NOT NULL, factor TEXT NOT NULL, marks TEXT NOT NULL, kilograms REAL NOT NULL, market REAL,
            upstream REAL, PRIMARY KEY (firm_id, year, position)) STRICT, WITHOUT ROWID
        """
    )
    (firm,) = connection.execute("SELECT id FROM firm").fetchone()
    connection.executemany(
        "INSERT INTO benchmark_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (firm, year, position, row["id"], row["factor"], " ".join(kind for kind, _ in MARK.findall(row["marks"])))
            + tuple(number(row[name]) for name in ["kilograms", "market", "upstream"])
            for position, row in enumerate(rows)
        ],
    )
    connection.commit()


def total(page):
    return int(number(re.search(r"[\d.]+ von ([\d.]+) Einträgen", page)[1]))


def number(text):
    return float(text.replace(".", "").replace(",", ".")) if text else None


def known(connection, column, rows, group):
    """What a stored value is called on the page."""
    stored = dict(connection.execute(f"SELECT id, {column} FROM activity_entry"))
    return {(stored[row["id"]], row[group]) for row in rows}


def template(page, names, person, sites):
    """The hub's page with everything that depends on person, firm and data taken out again."""
    start, end = page.index("<tbody"), page.index("</tbody>")
    start = page.index(">", start) + 1
    frame = page[:start] + "\0" + page[end:]
    if re.search(r"\{[{%#]", frame):
        raise SystemExit("the page holds signs that mean something in a template")
    options = "".join(f'<option value="{key}">{name}</option>' for key, name in sites)
    loop = '{% for site in sites %}<option value="{{ site["id"] }}">{{ site["name"] }}</option>{% endfor %}'
    count = f"{total(page):,}".replace(",", ".")
    proof = re.search(r'name="_proof" value="([^"]*)"', page)[1]
    last = re.search(r"Seite 1 von (\d+)", page)[1]
    for found, variable in [
        (options, loop),
        (names["firm"], '{{ session["firm_name"] }}'),
        (names["person"], '{{ session["name"] }}'),
        (person, '{{ session["id"] }}'),
        (proof, "{{ proof }}"),
        (f"Seite 1 von {last}", "Seite {{ page }} von {{ last }}"),
        (count, "{{ total|whole }}"),
        ("\0", '{% include "rows.html" %}'),
    ]:
        if found not in frame:
            raise SystemExit(f"the page no longer holds {found!r}")
        frame = frame.replace(found, variable)
    return frame
