"""A firm with ten thousand lines in one year, made as a person would make it: sign up, enter sites, read in a file."""

import calendar
import json
import pathlib
import random
import time

HERE = pathlib.Path(__file__).resolve().parent
VOCABULARY = HERE.parent.parent / "Features/CarbonAccounting/Content/import.de.json"
YEAR, LINES = 2025, 10_000
SITES = [("Werk Eckesey", "58089"), ("Lager Haspe", "58135"), ("Verwaltung Mitte", "58095")]

# Category, factor, unit, lowest and highest amount, description.
KINDS = [
    ("purchasedElectricity", "strom-mix-de", "kWh", 80, 9_000, "Strom Zähler"),
    ("stationaryCombustion", "erdgas-hs", "kWh(Hs)", 200, 24_000, "Erdgas Heizung"),
    ("stationaryCombustion", "heizoel-el", "l", 500, 12_000, "Heizöl EL"),
    ("mobileCombustion", "diesel", "l", 20, 900, "Diesel Tankkarte"),
    ("districtHeat", "fernwaerme-de", "kWh", 900, 18_000, "Fernwärme"),
    ("purchasedGoods", "stahl", "kg", 400, 28_000, "Stahlblech"),
    ("purchasedGoods", "pappe", "kg", 20, 4_000, "Kartonagen"),
    ("upstreamTransport", "lkw-gesamt", "tkm", 20, 60_000, "Spedition Eingang"),
    ("downstreamTransport", "lkw-sattelzug", "tkm", 100, 90_000, "Spedition Ausgang"),
    ("waste", "gewerbeabfall", "kg", 50, 6_000, "Gewerbeabfall"),
    ("businessTravel", "bahn-fernverkehr", "pkm", 50, 3_000, "Dienstreise Bahn"),
    ("commuting", "pkw", "pkm", 200, 30_000, "Arbeitswege Pkw"),
]


def csv():
    words = json.loads(VOCABULARY.read_text(encoding="utf-8"))
    columns = ["category", "description", "site", "from", "to", "amount", "unit", "factor", "evidence"]
    categories = {code: term["title"].split()[0] for code, term in words["categories"].items()}
    rows = [";".join(words["columns"][column]["title"] for column in columns)]
    chance = random.Random(7)
    for number in range(LINES):
        category, factor, unit, low, high, text = KINDS[chance.randrange(len(KINDS))]
        month = chance.randint(1, 12)
        last = calendar.monthrange(YEAR, month)[1]
        site, _ = SITES[chance.randrange(len(SITES))]
        amount = f"{chance.randint(low, high):,}".replace(",", ".")
        period = [f"01.{month:02}.{YEAR}", f"{last}.{month:02}.{YEAR}"]
        text = f"{text} {number + 1}"
        rows.append(";".join([categories[category], text, site, *period, amount, unit, factor, f"RE-{number:05}"]))
    return "\r\n".join(rows).encode("utf-8-sig")


def make(browser):
    """Leaves the browser signed in."""
    form = browser.get("/registrieren").form("/registrieren")
    answers = {"firm": "Metallbau Musterbetrieb GmbH", "name": "Petra Muster", "email": "petra@muster.example"}
    browser.send(form, answers | {"password": "ein langer Satz zum Messen"})
    for name, postcode in SITES:
        form = browser.get("/betrieb/standorte/neu").form("/betrieb/standorte")
        browser.send(form, {"name": name, "postcode": postcode, "municipality": "Hagen"})

    upload = browser.get(f"/klimabilanz/{YEAR}/einlesen").form("/einlesen")
    columns = browser.send(upload, {}, {"datei": ("zeilen.csv", csv())}).form("/spalten")
    browser.send(columns, {})
    address = columns.action.removesuffix("/spalten")
    for _ in range(600):
        page = browser.get(address)
        if "/uebernahme" in page.html:
            browser.send(page.form("/uebernahme"), {})
            return
        time.sleep(0.2)
    raise SystemExit("the hub does not finish reading the file")
