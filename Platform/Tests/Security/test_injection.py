"""Script, formulas and line ends in every field that takes text come out as text, wherever they come out."""

import csv
import io
import re
import urllib.parse
import zipfile

from hub_visitor import Answer, Form, Visitor, read

SCRIPT = "\"'><script>alert(7)</script><img src=x onerror=alert(7)>"
ESCAPED = re.compile(r"&lt;script&gt;alert\(7\)")
FORMULA = "=HYPERLINK(\"http://fremd.example\";1)"
TYPED = ("text", "search", "textarea", "email", "tel", "url")
#: They end the session or what the walk stands on; what can be typed there is tried by somebody else.
ENDING = re.compile(
    r"_method=DELETE|/abmelden|/konto/betrieb$|/konto/betriebe/neu|/konto/passwort|/konto/sicherheit|/loesch|/austritt|/verlassen"
    r"|/aufloesung"
)


def raw_script(answer: Answer) -> str | None:
    """Where the typed script stands as script, with what is around it."""
    if not answer.is_page:
        return None
    at = re.search(r"<script>alert\(7\)|<img src=x", answer.text)
    return f"{answer.path}: …{answer.text[max(0, at.start() - 80):at.end() + 40]}…" if at else None


def forms_of(pages: dict[str, Answer]) -> list[Form]:
    kinds: dict[str, Form] = {}
    for answer in pages.values():
        if answer.is_page:
            for form in read(answer).forms:
                kinds.setdefault(form.kind, form)
    return list(kinds.values())


def type_into(visitor: Visitor, form: Form, faults: list[str]) -> int:
    """Script in one field after the other; how many there are."""
    fields = [field for field in form.fields if field.kind in TYPED and not field.name.startswith("_")]
    for field in fields:
        answer = visitor.submit(form, {field.name: SCRIPT})
        faults += [fault] if (fault := raw_script(answer)) else []
        if answer.status >= 500:
            faults.append(f"{form.kind}, field {field.name}: {answer.status}")
    return len(fields)


def test_script_is_never_more_than_text(owner: Visitor, official: Visitor, chair: Visitor, starts: list[str]) -> None:
    """Whoever typed it, and whoever then sees it."""
    faults, tried, known = [], 0, set()
    for visitor in (owner, official, chair):
        for form in forms_of(visitor.crawl(starts)):
            if form.kind not in known and not ENDING.search(form.action):
                known.add(form.kind)
                tried += type_into(visitor, form, faults)
    assert tried > 60, f"only {tried} fields were tried; the walk shows too little"
    shown = []
    for visitor in (owner, official, chair):
        pages = visitor.crawl(starts)
        faults += [fault for answer in pages.values() if (fault := raw_script(answer))]
        shown += [path for path, answer in pages.items() if answer.is_page and ESCAPED.search(answer.text)]
    assert not faults, "\n".join(faults)
    assert len(shown) >= 5, f"what was typed came out as text on {shown} only; the walk shows too little"


def test_script_where_a_walk_would_end(other_owner: Visitor, starts: list[str]) -> None:
    """Names typed to confirm, names of keys; a firm is founded last, because its owner then works for it."""
    faults: list[str] = []
    forms = [form for form in forms_of(other_owner.crawl(starts)) if ENDING.search(form.action)]
    tried = sum(type_into(other_owner, form, faults) for form in sorted(forms, key=lambda form: "/neu" in form.action))
    assert tried >= 3, f"only {tried} fields were tried; the walk shows too little"
    pages = [other_owner.get(path) for path in ("/", "/konto", "/konto/betriebe", "/datenschutz/meine-daten")]
    faults += [fault for answer in pages if (fault := raw_script(answer))]
    assert not faults, "\n".join(faults)
    assert any(ESCAPED.search(answer.text) for answer in pages), "the firm that was founded is on no page"


def test_script_in_an_address_is_never_more_than_text(owner: Visitor, stranger: Visitor, starts: list[str]) -> None:
    pages = owner.crawl(starts)
    names = {name for path in pages for name, _ in urllib.parse.parse_qsl(urllib.parse.urlsplit(path).query)}
    names |= {field.name for form in forms_of(pages) if form.method == "GET" for field in form.fields}
    assert {"weiter", "q"} & names, f"no query was found among {sorted(names)}"
    faults = []
    for visitor in (owner, stranger):
        for path in sorted({path.split("?")[0] for path in pages}):
            query = urllib.parse.urlencode({name: SCRIPT for name in sorted(names)})
            for address in (f"{path}?{query}", f"{path}/{urllib.parse.quote(SCRIPT, safe='')}"):
                answer = visitor.get(address)
                faults += [fault] if (fault := raw_script(answer)) else []
                if answer.status >= 500:
                    faults.append(f"{address}: {answer.status}")
    assert not faults, "\n".join(faults)


def formulas(answer: Answer) -> list[str]:
    """Cells that a spreadsheet would take for a formula."""
    if "csv" in (answer.headers.get("Content-Type") or ""):
        text = answer.body.decode("utf-8-sig", errors="replace")
        rows = csv.reader(io.StringIO(text), delimiter=";")
        return [cell for row in rows for cell in row if cell[:1] in ("=", "@", "\t") or re.match(r"[+-]\D", cell)]
    if answer.body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
            sheets = [archive.read(name).decode() for name in archive.namelist() if "/worksheets/" in name]
        return [found for sheet in sheets for found in re.findall(r"<f[ >].*?</f>", sheet)]
    return []


def test_formulas_come_out_of_every_export_as_text(owner: Visitor, starts: list[str]) -> None:
    for form in forms_of(owner.crawl(starts)):
        if ENDING.search(form.action) or form.method == "GET":
            continue
        for field in form.fields:
            if field.kind in TYPED and not field.name.startswith("_"):
                owner.submit(form, {field.name: FORMULA})
    exports = {path: answer for path, answer in owner.crawl(starts).items() if not answer.is_page and answer.status == 200}
    tables = [path for path, answer in exports.items() if answer.body[:2] == b"PK" or b";" in answer.body[:500]]
    assert len(tables) >= 3, f"only {tables} are exports of tables"
    assert any(b"HYPERLINK" in answer.body for answer in exports.values()), "the formula is in no export"
    # Headings of checks use what firms cannot type; only what was typed may begin with such a sign.
    found = {path: [cell for cell in formulas(exports[path]) if "HYPERLINK" in cell] for path in tables}
    assert not any(found.values()), {path: cells[:3] for path, cells in found.items() if cells}


def test_line_ends_never_become_headers(owner: Visitor, stranger: Visitor) -> None:
    split = "a\r\nSet-Cookie: fremd=1\r\n\r\n<b>"
    answer = stranger.request("GET", "/konto?x=" + urllib.parse.quote(split))
    assert "fremd" not in stranger.cookies and "fremd" not in (answer.headers.get("Set-Cookie") or "")
    form = owner.form("/betrieb/standorte/neu", "/betrieb/standorte")
    answer = owner.send(form, {"name": split, "postcode": "58089", "municipality": "Hagen"})
    assert "fremd" not in owner.cookies
    for _, value in answer.headers.items():
        assert "\n" not in value and "\r" not in value
