#!/usr/bin/env python3
"""Writes rows.csv (the measured file), kinds.csv (one row of each kind, amount 1) and kinds.json.

Rows are in the columns of the hub's own template. The same seed gives the same file, byte for byte.
Usage: generate.py FOLDER [ROWS]
"""

import calendar
import json
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
VOCABULARY = HERE.parent.parent / "Features/CarbonAccounting/Content/import.de.json"
YEARS = [2023, 2024, 2025]
TOWNS = ["Hagen", "Dortmund", "Bochum", "Unna", "Hamm", "Witten", "Lünen", "Schwerte", "Iserlohn", "Recklinghausen"]
SITES = [f"{kind} {town}" for town in TOWNS for kind in ["Werk", "Lager", "Verwaltung", "Filiale"]]

# Columns of the template that the rows need.
COLUMNS = {
    "category",
    "description",
    "site",
    "from",
    "to",
    "amount",
    "unit",
    "factor",
    "meter",
    "evidence",
    "calorificValue",
    "stateNumber",
    "conversion",
    "conversionSource",
    "priceYear",
    "priceKind",
}
# Category code, factor, unit, lowest and highest amount, places, metered, description, more cells.
GAS = {"calorificValue": "11,452", "stateNumber": "0,9612", "conversionSource": "Gasrechnung"}
SPEND = {
    "priceYear": "2024",
    "priceKind": "netto",
    "conversion": "Preisindex 0,978; Herstellungspreis je Anschaffungspreis 0,88",
    "conversionSource": "Destatis, Erzeugerpreise; Aufkommenstabelle",
}
KINDS = [
    ("purchasedElectricity", "strom-mix-de", "kWh", 80, 90_000, 0, True, "Strom Zähler", {}),
    ("purchasedElectricity", "strom-mix-de", "MWh", 1, 90, 3, True, "Strom Haupteinspeisung", {}),
    ("stationaryCombustion", "erdgas-hs", "kWh(Hs)", 200, 240_000, 0, True, "Erdgas Heizung", {}),
    ("stationaryCombustion", "erdgas-hs", "Bm³", 20, 21_000, 1, True, "Erdgas Halle", GAS),
    ("stationaryCombustion", "heizoel-el", "l", 500, 12_000, 0, False, "Heizöl EL", {}),
    ("stationaryCombustion", "fluessiggas", "kg", 11, 900, 1, False, "Flüssiggas Stapler", {}),
    ("mobileCombustion", "diesel", "l", 20, 900, 2, False, "Diesel Tankkarte", {}),
    ("mobileCombustion", "benzin-e10", "l", 15, 70, 2, False, "Super E10 Tankkarte", {}),
    ("fugitiveEmissions", "kaeltemittel-r410a", "kg", 0.2, 6, 2, False, "Kältemittel nachgefüllt", {}),
    ("districtHeat", "fernwaerme-de", "MWh", 2, 180, 2, True, "Fernwärme", {}),
    ("purchasedGoods", "stahl", "t", 0.4, 28, 3, False, "Stahlblech", {}),
    ("purchasedGoods", "aluminium", "t", 0.1, 6, 3, False, "Aluminiumprofile", {}),
    ("purchasedGoods", "pappe", "kg", 20, 4_000, 0, False, "Kartonagen", {}),
    ("purchasedGoods", "papier", "kg", 5, 600, 1, False, "Papier", {}),
    ("purchasedGoods", "trinkwasser", "m³", 2, 800, 1, True, "Trinkwasser", {}),
    ("purchasedGoods", "einkauf-c25", "EUR", 40, 90_000, 2, False, "Metallerzeugnisse", SPEND),
    ("upstreamTransport", "lkw-gesamt", "tkm", 20, 60_000, 0, False, "Spedition Eingang", {}),
    ("downstreamTransport", "lkw-sattelzug", "tkm", 100, 90_000, 0, False, "Spedition Ausgang", {}),
    ("downstreamTransport", "gueterbahn", "tkm", 100, 90_000, 0, False, "Kombiverkehr", {}),
    ("waste", "gewerbeabfall", "t", 0.05, 6, 3, False, "Gewerbeabfall", {}),
    ("waste", "papierabfall", "kg", 10, 2_000, 0, False, "Altpapier", {}),
    ("waste", "metallschrott", "t", 0.1, 9, 3, False, "Schrott", {}),
    ("businessTravel", "bahn-fernverkehr", "pkm", 50, 3_000, 0, False, "Dienstreise Bahn", {}),
    ("businessTravel", "hotel-de", "room-night", 1, 12, 0, False, "Hotel", {}),
    ("commuting", "pkw", "pkm", 200, 30_000, 0, False, "Arbeitswege Pkw", {}),
    ("commuting", "linienbus", "pkm", 200, 9_000, 0, False, "Arbeitswege Bus", {}),
]


def german(value, places):
    whole, _, fraction = f"{value:.{places}f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return grouped + ("," + fraction if fraction else "")


def main():
    folder = pathlib.Path(sys.argv[1])
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    folder.mkdir(parents=True, exist_ok=True)
    words = json.loads(VOCABULARY.read_text(encoding="utf-8"))
    columns = [column for column in words["columns"] if column in COLUMNS]
    titles = [words["columns"][column]["title"] for column in columns]
    categories = {code: term["title"].split()[0] for code, term in words["categories"].items()}
    chance = random.Random(25)

    def line(cells):
        return ";".join(cells.get(column, "") for column in columns) + "\r\n"

    def quoted(text):
        return '"' + text + '"' if ";" in text else text

    def base(kind):
        category, factor, unit, _, _, _, _, _, more = kind
        cells = {"category": categories[category], "factor": factor, "unit": unit}
        cells.update({column: quoted(text) for column, text in more.items()})
        return cells

    periods = []
    for year in YEARS:
        for month in range(1, 13):
            last = calendar.monthrange(year, month)[1]
            periods.append((f"01.{month:02}.{year}", f"{last}.{month:02}.{year}", year, month, last))

    with open(folder / "rows.csv", "w", encoding="utf-8", newline="") as file:
        file.write("\ufeff" + ";".join(titles) + "\r\n")
        bases = [base(kind) for kind in KINDS]
        seen = {}
        for number in range(rows):
            index = chance.randrange(len(KINDS))
            category, factor, unit, low, high, places, metered, text, _ = KINDS[index]
            first, last, year, month, days = periods[chance.randrange(len(periods))]
            site = chance.randrange(len(SITES))
            cells = dict(bases[index])
            cells["site"] = SITES[site]
            cells["amount"] = german(chance.uniform(low, high), places)
            if metered:
                # A meter is read once a month; the next meter of the site takes the next reading.
                count = seen[index, site, year, month] = seen.get((index, site, year, month), 0) + 1
                cells["meter"] = f"Z{index:02}{site:02}-{count:05}"
                cells["from"], cells["to"] = first, last
                cells["description"] = text
            else:
                day = f"{chance.randint(1, days):02}.{month:02}.{year}"
                cells["from"] = cells["to"] = day
                cells["description"] = text
            cells["evidence"] = f"RE-{year}-{number:07}"
            file.write(line(cells))

    with open(folder / "kinds.csv", "w", encoding="utf-8", newline="") as file:
        file.write(";".join(titles) + "\r\n")
        for index, kind in enumerate(KINDS):
            for year in YEARS:
                cells = dict(base(kind), site=f"{index}/{year}", amount="1", to=f"31.12.{year}")
                cells["from"] = f"01.01.{year}"
                file.write(line(cells))

    kinds = [{"category": categories[k[0]], "factor": k[1], "unit": k[2]} for k in KINDS]
    (folder / "kinds.json").write_text(json.dumps({"titles": dict(zip(columns, titles)), "kinds": kinds}))


main()
