"""Whatever id is put into an address or a form: what belongs to another firm is neither shown nor touched."""

import hashlib
import json
import re
import sqlite3

from hub_server import HubServer
from hub_visitor import ID, Visitor, kind_of, read
from test_injection import ENDING, forms_of

#: Counts what others have done in the whole hub, or names the person.
OWN = re.compile(r"/abmelden|/konto/passwort")


def connect(hub: HubServer) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{hub.data / 'oekohub.sqlite'}?mode=ro", uri=True)


def tables_of_firms(database: sqlite3.Connection) -> list[str]:
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return [name for name in names if any(row[1] == "firm_id" for row in database.execute(f"PRAGMA table_info({name})"))]


#: What reading leaves behind by itself.
KEPT_BY_READING = {"inventory_summary", "audit_entry", "session"}


def state_of(hub: HubServer, firm: str) -> dict[str, str]:
    """A digest of everything each table holds of a firm."""
    with connect(hub) as database:
        result = {}
        for table in tables_of_firms(database):
            if table in KEPT_BY_READING:
                continue
            rows = sorted(map(repr, database.execute(f"SELECT * FROM {table} WHERE firm_id = ?", (firm,))))
            result[table] = hashlib.sha256(json.dumps(rows).encode()).hexdigest()
        return result


def firm_of(hub: HubServer, email: str) -> str:
    with connect(hub) as database:
        query = "SELECT m.firm_id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.email = ?"
        return database.execute(query, (email,)).fetchone()[0]


def ids_of(hub: HubServer, firm: str) -> dict[str, list[str]]:
    """Ids of the rows that belong to a firm, by table."""
    with connect(hub) as database:
        result = {}
        for table in tables_of_firms(database):
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            if "id" in columns:
                rows = database.execute(f"SELECT id FROM {table} WHERE firm_id = ? ORDER BY id LIMIT 4", (firm,))
                result[table] = [str(row[0]) for row in rows if ID.fullmatch(str(row[0]))]
        return {table: ids for table, ids in result.items() if ids}


def mixed_rows(hub: HubServer) -> list[str]:
    """Rows of one firm that point at rows of another, by the foreign keys of the schema."""
    found = []
    with connect(hub) as database:
        tables = tables_of_firms(database)
        for table in tables:
            for key in database.execute(f"PRAGMA foreign_key_list({table})").fetchall():
                target, column, target_column = key[2], key[3], key[4] or "id"
                if target not in tables or column == "firm_id":
                    continue
                query = (
                    f"SELECT count(*) FROM {table} a JOIN {target} b ON b.{target_column} = a.{column} "
                    "WHERE a.firm_id <> b.firm_id"
                )
                if database.execute(query).fetchone()[0]:
                    found.append(f"{table}.{column} → {target}")
    return found


def marks_of(hub: HubServer, firm: str) -> list[str]:
    """Names that only the other firm has."""
    with connect(hub) as database:
        mine = database.execute("SELECT name FROM firm WHERE id = ?", (firm,)).fetchone()[0]
        sites = [row[0] for row in database.execute("SELECT street FROM site WHERE firm_id = ?", (firm,)) if row[0]]
    return [mine, *sites]


def test_ids_of_another_firm_open_nothing_and_change_nothing(
    hub: HubServer, owner: Visitor, other_owner: Visitor, starts: list[str]
) -> None:
    with connect(hub) as database:
        emails = [row[0] for row in database.execute("SELECT email FROM person WHERE email LIKE '%@demo.example'")]
    mine = firm_of(hub, "kettler@demo.example")
    foreign = next(firm for email in sorted(emails) if (row := _firm(hub, email)) and (firm := row) != mine)
    ids = ids_of(hub, foreign)
    assert {"activity_entry", "site"} <= ids.keys(), f"the other firm has only {sorted(ids)}"
    marks, before = marks_of(hub, foreign), state_of(hub, foreign)
    assert mixed_rows(hub) == []

    faults, tried = [], 0
    pages = owner.crawl(starts)
    forms = forms_of(pages)
    every = sorted({id for group in ids.values() for id in group})

    def look(answer, what: str) -> None:
        nonlocal tried
        tried += 1
        if answer.status >= 500:
            faults.append(f"{what}: {answer.status}")
        shown = [mark for mark in marks if answer.is_page and mark in answer.text]
        if shown:
            faults.append(f"{what} shows {shown}")

    addresses = {kind_of(path): path for path in pages if ID.search(path)}
    for address in addresses.values():
        for id in every:
            look(owner.get(ID.sub(id, address)), f"GET {address} with {id}")
    for form in forms:
        if OWN.search(form.action) or form.method == "GET":
            continue
        if ID.search(form.action):
            for id in every:
                form_of_theirs = type(form)(ID.sub(id, form.action), form.method, form.is_multipart, form.fields, form.page)
                look(owner.submit(form_of_theirs), f"{form.kind} with {id}")
        if ENDING.search(form.action):
            continue
        for field in form.fields:
            values = [field.value, *field.choices]
            if any(ID.search(value) for value in values):
                for id in every:
                    sample = next(value for value in values if ID.search(value))
                    look(owner.submit(form, {field.name: ID.sub(id, sample)}), f"{form.kind}, {field.name} = {id}")
    assert tried > 100, f"only {tried} requests were tried"
    assert not faults, "\n".join(faults[:20])
    after = state_of(hub, foreign)
    assert [table for table in before if before[table] != after.get(table)] == []
    assert mixed_rows(hub) == []


def _firm(hub: HubServer, email: str) -> str | None:
    with connect(hub) as database:
        query = "SELECT m.firm_id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.email = ?"
        row = database.execute(query, (email,)).fetchone()
    return row[0] if row else None
