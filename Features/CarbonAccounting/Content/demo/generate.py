#!/usr/bin/env python3
"""Writes the demonstration years of three invented firms in the columns of the import template.

The same code gives the same files, byte for byte: firms.json names firms and sites, and of each firm there is a full
year 2025 and a lighter 2024. Beside them stand the test fixtures: Kettler's 2025 with twelve deliberate faults, as
Excel in German would save it (Windows-1252), and what the import must say about each.
"""

import calendar
import json
import pathlib
import random

HERE = pathlib.Path(__file__).resolve().parent
FIXTURES = HERE.parent.parent / "Tests/Fixtures"
WORDS = json.loads((HERE.parent / "import.de.json").read_text(encoding="utf-8"))
COLUMNS = list(WORDS["columns"])
TITLES = [WORDS["columns"][column]["title"] for column in COLUMNS]
CATEGORIES = {code: term["title"] for code, term in WORDS["categories"].items()}

# Share of the year's heat in each month, after degree days of the Ruhr.
HEAT = [0.172, 0.146, 0.126, 0.086, 0.042, 0.014, 0.006, 0.006, 0.028, 0.082, 0.130, 0.162]
# Consumer prices of the factors' year 2023 (116.7) by those of the invoice (2020 = 100).
PRICE_RATIO = {2024: "0,978", 2025: "0,957"}
PRICE_LEVEL = {2024: "119,3", 2025: "121,9"}

FIRMS = [
    {
        "key": "kettler",
        "name": "Metallbau Kettler GmbH",
        "person": "Petra Kettler",
        "legalForm": "gmbh",
        "wz2008": "25.62",
        "wz2025": "25.53",
        "employees": 40,
        "turnover": 6_200_000,
        "balanceSheet": 3_100_000,
        "ownUnit": None,
        "sites": [
            {"name": "Werk Eckesey", "street": "Eckeseyer Straße 140", "postcode": "58089", "municipality": "Hagen"},
            {"name": "Lager Haspe", "street": "Enneper Straße 88", "postcode": "58135", "municipality": "Hagen"},
        ],
    },
    {
        "key": "brandt",
        "name": "Großhandel Brandt KG",
        "person": "Jonas Brandt",
        "legalForm": "limitedPartnership",
        "wz2008": "46.74",
        "wz2025": "46.84",
        "employees": 180,
        "turnover": 62_000_000,
        "balanceSheet": 30_000_000,
        "ownUnit": None,
        "sites": [
            {"name": "Zentrale Dortmund", "street": "Hafenstraße 21", "postcode": "44147", "municipality": "Dortmund"},
            {"name": "Lager Unna", "street": "Formerstraße 9", "postcode": "59425", "municipality": "Unna"},
            {
                "name": "Niederlassung Bochum",
                "street": "Industriestraße 33",
                "postcode": "44894",
                "municipality": "Bochum",
            },
        ],
    },
    {
        "key": "emscher",
        "name": "Sozialwerk Emscher gGmbH",
        "person": "Aylin Demir",
        "legalForm": "nonProfitGmbH",
        "wz2008": "87.30",
        "wz2025": "87.30",
        "employees": 310,
        "turnover": 17_800_000,
        "balanceSheet": 12_400_000,
        "ownUnit": {"name": "Pflegetag", "2024": 71_900, "2025": 73_200},
        "sites": [
            {
                "name": "Haus Emscheraue",
                "street": "Am Emscherufer 4",
                "postcode": "45663",
                "municipality": "Recklinghausen",
            },
            {
                "name": "Haus am Stadtgarten",
                "street": "Cäcilienhöhe 12",
                "postcode": "45657",
                "municipality": "Recklinghausen",
            },
            {
                "name": "Mobile Pflege",
                "street": "Castroper Straße 71",
                "postcode": "45661",
                "municipality": "Recklinghausen",
            },
        ],
    },
]


def newest_names():
    """The name of each factor series in the newest edition of the catalogue, as people write it into the template."""
    content = HERE.parent.parent.parent / "EmissionFactors/Content"
    edition = json.loads(sorted((content / "editions").glob("*.json"))[-1].read_text(encoding="utf-8"))
    newest = {}
    for file in edition["files"]:
        for entry in json.loads((content / file["path"]).read_text(encoding="utf-8"))["factors"]:
            if entry["year"] >= newest.get(entry["series"], (0, ""))[0]:
                newest[entry["series"]] = (entry["year"], entry["name"])
    return {series: name for series, (_, name) in newest.items()}


NAMES = newest_names()


def named(series):
    return NAMES[series]


def german(value, places=0):
    whole, _, fraction = f"{value:.{places}f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + ("," + fraction if fraction else "")


class Year:
    """Collects the rows of one firm and year."""

    def __init__(self, year, seed):
        self.year, self.rows, self.chance = year, [], random.Random(f"{seed}-{year}")

    def vary(self, value, share=0.06):
        return value * self.chance.uniform(1 - share, 1 + share)

    def span(self, first, last=None):
        last = last or first
        day = calendar.monthrange(self.year, last)[1]
        return f"01.{first:02}.{self.year}", f"{day:02}.{last:02}.{self.year}"

    def day(self, month):
        day = self.chance.randint(2, calendar.monthrange(self.year, month)[1] - 1)
        return f"{day:02}.{month:02}.{self.year}"

    def add(self, category, description, site, period, amount, unit, factor, **more):
        first, last = period if isinstance(period, tuple) else (period, period)
        row = {
            "category": CATEGORIES[category],
            "description": description,
            "site": site,
            "from": first,
            "to": last,
            "amount": amount,
            "unit": unit,
            "factor": factor,
        }
        row.update(more)
        assert not set(row) - set(COLUMNS)
        self.rows.append(row)

    def monthly(
        self, category, description, site, total, unit, factor, shares=None, places=0, step=1, meter="", **more
    ):
        """One row a month, or every `step` months, that add up to about `total`."""
        shares = shares or [1 / 12] * 12
        for first in range(1, 13, step):
            share = sum(shares[first - 1 : first - 1 + step])
            amount = german(self.vary(total * share), places)
            label = f"ZS-{self.year}-{first:02}" if meter else f"RE {self.year}/{self.chance.randint(1000, 9999)}"
            self.add(
                category,
                description,
                site,
                self.span(first, min(12, first + step - 1)),
                amount,
                unit,
                factor,
                meter=meter,
                evidence=label,
                **more,
            )

    def spend(self, category, description, site, total, factor, margin="0,85", step=1, **more):
        """Money by month: net prices of the invoice's year, brought to the basic prices of the factor's year."""
        note = f"Destatis, Verbraucherpreisindex (2020 = 100) 2023: 116,7, {self.year}: {PRICE_LEVEL[self.year]}; Spanne angenommen"
        self.monthly(
            category,
            description,
            site,
            total,
            "EUR",
            factor,
            places=2,
            step=step,
            method="Ausgaben",
            priceYear=str(self.year),
            priceKind="netto",
            conversionSource=note,
            conversion=f"Preisindex {PRICE_RATIO[self.year]}; Herstellungspreis je Anschaffungspreis {margin}",
            **more,
        )

    def freight(self, category, description, site, month, tonnes, kilometres, runs, factor):
        amount = tonnes * kilometres * runs
        self.add(
            category,
            description,
            site,
            self.span(month),
            german(amount, 1),
            "tkm",
            factor,
            derivation=f"Fracht: Tonnen {german(tonnes, 1)}; Kilometer {german(kilometres)}; Fahrten {german(runs)}",
        )

    def commute(self, site, mode, factor, kilometres, days, persons):
        amount = 2 * kilometres * days * persons
        self.add(
            "commuting",
            f"Arbeitswege {mode}",
            site,
            self.span(1, 12),
            german(amount),
            "pkm",
            factor,
            derivation=f"Arbeitsweg: Verkehrsmittel {mode}; Kilometer {german(kilometres)}; Tage {german(days)}; "
            f"Personen {german(persons)}",
            dataQuality="± 15 %",
            note="Befragung der Belegschaft",
        )


STROM = named("strom-mix-de")
GAS = named("erdgas-hs")
DIESEL, BENZIN = named("diesel"), named("benzin-e10")


def kettler(year, scale, step):
    book, hall, store = Year(year, "kettler"), "Werk Eckesey", "Lager Haspe"
    add, monthly, spend = book.add, book.monthly, book.spend
    for name, meter, total in [
        ("Strom Laserzentrum", "1EMH0011873201", 214_000),
        ("Strom Schweißhalle", "1EMH0011873202", 96_500),
        ("Strom Druckluft und Absaugung", "1EMH0011873203", 88_200),
        ("Strom Büro", "1EMH0011873204", 31_400),
    ]:
        monthly(
            "purchasedElectricity", name, hall, total * scale, "kWh", STROM, step=step, meter=meter, dataQuality="± 2 %"
        )
    monthly(
        "purchasedElectricity", "Strom Lager", store, 24_300 * scale, "kWh", STROM, step=step, meter="1EMH0011873209"
    )
    monthly(
        "stationaryCombustion",
        "Erdgas Schweißhalle",
        hall,
        318_000 * scale,
        "kWh(Hs)",
        GAS,
        HEAT,
        step=step,
        meter="7ELS4410022801",
    )
    monthly(
        "stationaryCombustion",
        "Erdgas Büro",
        hall,
        74_000 * scale,
        "kWh(Hs)",
        GAS,
        HEAT,
        step=step,
        meter="7ELS4410022802",
    )
    monthly(
        "stationaryCombustion",
        "Erdgas Lager",
        store,
        5_900 * scale,
        "Bm³",
        GAS,
        HEAT,
        places=1,
        step=step,
        meter="7ELS4410022810",
        calorificValue="11,421",
        stateNumber="0,9587",
        conversionSource="Gasrechnung Stadtwerk",
    )
    for plate, total in [
        ("HA-MK 210", 3_350),
        ("HA-MK 211", 2_980),
        ("HA-MK 230", 2_410),
        ("HA-MK 232", 2_120),
        ("HA-MK 240", 1_640),
    ]:
        monthly("mobileCombustion", f"Diesel {plate}", hall, total * scale, "l", DIESEL, places=2, step=step)
    for plate, total in [("HA-MK 101", 980), ("HA-MK 102", 860)]:
        monthly("mobileCombustion", f"Super {plate}", hall, total * scale, "l", BENZIN, places=2, step=step)
    monthly(
        "mobileCombustion", "Treibgas Gabelstapler", store, 640 * scale, "kg", named("autogas"), places=1, step=step
    )
    monthly(
        "processEmissions",
        "Schutzgas Argon/CO2 82/18, CO2-Anteil",
        hall,
        1_340 * scale,
        "kg",
        named("gas-co2-prozess"),
        places=1,
        step=step,
        note="Argon selbst ist kein Treibhausgas",
    )
    add(
        "fugitiveEmissions",
        "Klimaanlage Büro, R410A",
        hall,
        book.span(1, 12),
        german(1.2, 1),
        "kg",
        named("kaeltemittel-r410a"),
        derivation="Kältemittelbilanz: nachgefüllt 1,2",
        evidence=f"Wartung {year}-06",
    )
    if step == 1:
        add(
            "fugitiveEmissions",
            "Kühler Laserzentrum, R410A nachgefüllt",
            hall,
            book.day(8),
            "0,85",
            "kg",
            named("kaeltemittel-r410a"),
            evidence=f"Wartung {year}-08",
        )
    for name, total, factor in [
        ("Feinblech DC01", 286, named("stahl")),
        ("Warmband S235", 194, named("stahl")),
        ("Rohre und Profile", 121, named("metall-bau")),
        ("Aluminiumbleche", 23.5, named("aluminium")),
        ("Aluminium aus Umschmelzwerk", 9.8, named("aluminium-recycling")),
    ]:
        monthly("purchasedGoods", name, hall, total * scale, "t", factor, places=3, step=step, dataQuality="2;2;1;3;4")
    spend("purchasedGoods", "Feuerverzinken", hall, 148_000 * scale, named("einkauf-c25"), step=step)
    spend("purchasedGoods", "Edelstahl, Zukauf nach Wert", hall, 212_000 * scale, named("einkauf-c24"), step=step)
    spend("purchasedGoods", "Werkzeuge und Verschleißteile", hall, 61_000 * scale, named("einkauf-c28"), step=step)
    spend("purchasedGoods", "Technische Gase", hall, 27_500 * scale, named("einkauf-c20"), step=step)
    spend(
        "purchasedGoods",
        "IT und Software",
        hall,
        38_000 * scale,
        named("einkauf-j62-63"),
        "0,98",
        step=3 if step == 1 else 12,
    )
    monthly(
        "purchasedGoods", "Kartonagen", store, 4.4 * scale, "t", named("pappe"), places=3, step=3 if step == 1 else 12
    )
    monthly(
        "purchasedGoods",
        "Trinkwasser",
        hall,
        620 * scale,
        "m³",
        named("trinkwasser"),
        step=3 if step == 1 else 12,
        meter="8HYD77100254",
    )
    monthly("waste", "Abwasser", hall, 600 * scale, "m³", named("abwasser"), step=3 if step == 1 else 12)
    for month in range(1, 13, step):
        book.freight(
            "upstreamTransport",
            "Stahl vom Händler",
            hall,
            month,
            round(book.vary(12.4 * step), 1),
            46,
            4,
            named("lkw-sattelzug"),
        )
        book.freight(
            "upstreamTransport",
            "Verzinkerei hin und zurück",
            hall,
            month,
            round(book.vary(6.1 * step), 1),
            31,
            8,
            named("lkw-7-5-12"),
        )
        book.freight(
            "downstreamTransport",
            "Auslieferung durch Spedition",
            store,
            month,
            round(book.vary(8.7 * step), 1),
            138,
            5,
            named("lkw-gesamt"),
        )
    monthly("waste", "Stahlschrott", hall, 58 * scale, "t", named("metallschrott"), places=2, step=step)
    monthly("waste", "Restmüll", hall, 9.6 * scale, "t", named("gewerbeabfall"), places=2, step=step)
    monthly("waste", "Altholz", store, 5.2 * scale, "t", named("holzabfall"), places=2, step=3 if step == 1 else 12)
    monthly(
        "waste",
        "Altöl und Emulsion",
        hall,
        1.9 * scale,
        "t",
        named("altoel-entsorgung"),
        places=2,
        step=6 if step == 1 else 12,
    )
    for mode, factor, kilometres, days, persons in [
        ("Pkw", named("pkw"), 17, 212, 29),
        ("Elektro-Pkw", named("elektro-pkw"), 14, 212, 3),
        ("Bus", named("linienbus"), 9, 208, 4),
        (named("pedelec"), named("pedelec"), 6, 190, 2),
        ("Fahrrad", "", 4, 190, 2),
    ]:
        if factor:
            book.commute(hall, mode, factor, kilometres, days, persons)
    for month, what, amount, unit, factor in [
        (2, "Bahn zur Messe Stuttgart", "1.680", "pkm", named("bahn-fernverkehr")),
        (3, "Hotel Messe Stuttgart", "6", "Übernachtungen", named("hotel-de")),
        (5, "Bahn Kundentermin Berlin", "2.010", "pkm", named("bahn-fernverkehr")),
        (5, "Hotel Berlin", "3", "Übernachtungen", named("hotel-de")),
        (9, "Mietwagen Montage Bremen", "1.120", "pkm", named("pkw")),
        (10, "Flug Lasermesse Mailand und zurück", "3.060", "pkm", named("flug-international")),
        (10, "Hotel Mailand", "4", "Übernachtungen", named("hotel-it")),
        (11, "Bahn Schulung München", "2.440", "pkm", named("bahn-fernverkehr")),
    ]:
        add("businessTravel", what, hall, book.day(month), amount, unit, factor)
    if year == 2025:
        add(
            "capitalGoods",
            "Rohrlaser, gebraucht",
            hall,
            book.day(4),
            "184.000,00",
            "EUR",
            named("einkauf-c28"),
            method="Ausgaben",
            priceYear="2025",
            priceKind="netto",
            conversion="Preisindex 0,957; Herstellungspreis je Anschaffungspreis 0,9",
            conversionSource="Destatis, Verbraucherpreisindex (2020 = 100) 2023: 116,7, 2025: 121,9; Spanne angenommen",
            evidence="RE 2025/0418",
        )
    return book.rows


def brandt(year, scale, step):
    book, head, store, branch = Year(year, "brandt"), "Zentrale Dortmund", "Lager Unna", "Niederlassung Bochum"
    monthly, spend = book.monthly, book.spend
    quarter = 3 if step == 1 else 12
    for site, name, meter, total in [
        (head, "Strom Verwaltung", "1ISK0070310001", 182_000),
        (head, "Strom Umschlaghalle", "1ISK0070310002", 241_000),
        (head, "Strom Ladepunkte", "1ISK0070310003", 58_000),
        (store, "Strom Hochregallager", "1ISK0070310011", 416_000),
        (store, "Strom Kühlhalle", "1ISK0070310012", 288_000),
        (branch, "Strom Niederlassung", "1ISK0070310021", 126_000),
    ]:
        monthly(
            "purchasedElectricity", name, site, total * scale, "kWh", STROM, step=step, meter=meter, dataQuality="± 2 %"
        )
    monthly(
        "districtHeat",
        "Fernwärme Zentrale",
        head,
        612 * scale,
        "MWh",
        named("fernwaerme-de"),
        HEAT,
        places=1,
        step=step,
        meter="6LGB00120044",
    )
    monthly(
        "stationaryCombustion",
        "Erdgas Lager Unna",
        store,
        885_000 * scale,
        "kWh(Hs)",
        GAS,
        HEAT,
        step=step,
        meter="7ITR9000451101",
    )
    monthly(
        "stationaryCombustion",
        "Erdgas Bochum",
        branch,
        241_000 * scale,
        "kWh(Hs)",
        GAS,
        HEAT,
        step=step,
        meter="7ITR9000451107",
    )
    for number in range(16):
        total = [26_800, 24_900, 23_100, 21_400][number % 4]
        monthly(
            "mobileCombustion",
            f"Diesel Lkw DO-BK {800 + number}",
            [head, store][number % 2],
            total * scale,
            "l",
            DIESEL,
            places=1,
            step=step,
        )
    for group, total in [("Außendienst West", 9_400), ("Außendienst Süd", 7_900)]:
        monthly("mobileCombustion", f"Diesel {group}", head, total * scale, "l", DIESEL, places=1, step=step)
    monthly("mobileCombustion", "Super Poolfahrzeuge", head, 4_300 * scale, "l", BENZIN, places=1, step=step)
    monthly("mobileCombustion", "Treibgas Stapler", store, 3_900 * scale, "kg", named("autogas"), places=1, step=step)
    book.add(
        "fugitiveEmissions",
        "Kühlhalle, R449A",
        store,
        book.span(1, 12),
        "14,5",
        "kg",
        named("kaeltemittel-r449a"),
        derivation="Kältemittelbilanz: nachgefüllt 16; daraus zurückgewonnen 1,5",
    )
    book.add(
        "fugitiveEmissions",
        "Klimageräte Zentrale, R32",
        head,
        book.span(1, 12),
        "1,44",
        "kg",
        named("kaeltemittel-r32"),
        derivation='Kältemittelschätzung: Füllmenge 36; Leckrate im Jahr 0,04; Quelle "DESNZ 2024, Screening-Verfahren, Klimageräte"',
    )
    for name, total, factor, margin in [
        ("Handelsware Sanitärarmaturen", 12_400_000, named("einkauf-c25"), "0,85"),
        ("Handelsware Rohre aus Kunststoff", 8_700_000, named("einkauf-c22"), "0,85"),
        ("Handelsware Keramik", 5_900_000, named("einkauf-c23"), "0,85"),
        ("Handelsware Heizgeräte", 9_800_000, named("einkauf-c28"), "0,87"),
        ("Handelsware Elektromaterial", 6_200_000, named("einkauf-c27"), "0,86"),
    ]:
        spend("purchasedGoods", name, store, total * scale, factor, margin, step=step)
    spend("purchasedGoods", "IT-Dienste", head, 640_000 * scale, named("einkauf-j62-63"), "0,98", step=quarter)
    spend("purchasedGoods", "Werbung und Messen", head, 310_000 * scale, named("einkauf-m73"), "0,98", step=quarter)
    spend(
        "purchasedGoods",
        "Reinigung und Wachdienst",
        head,
        420_000 * scale,
        named("einkauf-n80t82"),
        "0,98",
        step=quarter,
    )
    monthly("purchasedGoods", "Kartonagen", store, 168 * scale, "t", named("pappe"), places=2, step=step)
    monthly("purchasedGoods", "Stretchfolie", store, 41 * scale, "t", named("kunststofffolie"), places=2, step=step)
    monthly(
        "purchasedGoods",
        "Trinkwasser",
        head,
        2_900 * scale,
        "m³",
        named("trinkwasser"),
        step=quarter,
        meter="8ZRI12004477",
    )
    monthly("waste", "Abwasser", head, 2_800 * scale, "m³", named("abwasser"), step=quarter)
    for month in range(1, 13, step):
        book.freight(
            "upstreamTransport",
            "Hersteller Süddeutschland",
            store,
            month,
            round(book.vary(21.5), 1),
            468,
            14 * step,
            named("lkw-sattelzug"),
        )
        book.freight(
            "upstreamTransport",
            "Kombiverkehr aus Italien",
            store,
            month,
            round(book.vary(19.8), 1),
            1_090,
            6 * step,
            named("gueterbahn"),
        )
        book.freight(
            "downstreamTransport",
            "Stückgut über Spedition",
            store,
            month,
            round(book.vary(7.4), 1),
            182,
            46 * step,
            named("lkw-gesamt"),
        )
    monthly("waste", "Altpapier und Kartonage", store, 96 * scale, "t", named("kartonabfall"), places=2, step=step)
    monthly("waste", "Folien", store, 22 * scale, "t", named("folienabfall"), places=2, step=step)
    monthly("waste", "Restmüll", head, 48 * scale, "t", named("gewerbeabfall"), places=2, step=step)
    monthly("waste", "Altholz Paletten", store, 31 * scale, "t", named("holzabfall"), places=2, step=quarter)
    for mode, factor, kilometres, days, persons in [
        ("Pkw", named("pkw"), 19, 208, 118),
        ("Elektro-Pkw", named("elektro-pkw"), 18, 208, 14),
        ("S-Bahn", named("bahn-nahverkehr"), 24, 200, 19),
        ("Bus", named("linienbus"), 8, 205, 17),
        (named("pedelec"), named("pedelec"), 6, 185, 9),
    ]:
        book.commute(head, mode, factor, kilometres, days, persons)
    monthly("commuting", "Homeoffice Verwaltung", head, 21_600 * scale, "FTE-hour", named("homeoffice"), step=quarter)
    monthly(
        "businessTravel", "Bahnreisen Vertrieb", head, 61_000 * scale, "pkm", named("bahn-fernverkehr"), step=quarter
    )
    monthly("businessTravel", "Flüge Europa", head, 74_000 * scale, "pkm", named("flug-international"), step=quarter)
    monthly("businessTravel", "Hotel", head, 310 * scale, "Übernachtungen", named("hotel-de"), step=quarter)
    if year == 2025:
        spend("capitalGoods", "Sattelzugmaschinen", head, 390_000, named("einkauf-c29"), "0,88", step=6)
    return book.rows


def emscher(year, scale, step):
    book, aue, garden, mobile = Year(year, "emscher"), "Haus Emscheraue", "Haus am Stadtgarten", "Mobile Pflege"
    monthly, spend = book.monthly, book.spend
    quarter = 3 if step == 1 else 12
    for site, name, meter, total in [
        (aue, "Strom Wohnbereiche", "1EBZ0100442001", 268_000),
        (aue, "Strom Küche", "1EBZ0100442002", 91_000),
        (garden, "Strom Haus", "1EBZ0100442011", 214_000),
        (mobile, "Strom Station und Ladepunkte", "1EBZ0100442021", 33_000),
    ]:
        monthly(
            "purchasedElectricity", name, site, total * scale, "kWh", STROM, step=step, meter=meter, dataQuality="± 2 %"
        )
    monthly(
        "stationaryCombustion",
        "Erdgas Haus Emscheraue",
        aue,
        1_120_000 * scale,
        "kWh(Hs)",
        GAS,
        HEAT,
        step=step,
        meter="7GMT5520018801",
    )
    monthly(
        "stationaryCombustion", "Erdgas Küche", aue, 96_000 * scale, "kWh(Hs)", GAS, step=step, meter="7GMT5520018802"
    )
    months = [1, 2, 3, 5, 9, 10, 11, 12] if step == 1 else [1, 4, 9, 12]
    for month in months:
        amount = german(book.vary(92_000 * scale / len(months)))
        book.add(
            "stationaryCombustion",
            "Heizöllieferung",
            garden,
            book.day(month),
            amount,
            "l",
            named("heizoel-el"),
            evidence=f"LS {year}-{month:02}",
        )
    book.add(
        "stationaryCombustion",
        "Probelauf Notstromaggregat",
        aue,
        book.span(1, 12),
        "180",
        "l",
        named("diesel-stationaer"),
    )
    for team, petrol, diesel in [("Nord", 5_900, 2_600), ("Mitte", 6_400, 1_900), ("Süd", 5_200, 3_100)]:
        monthly(
            "mobileCombustion", f"Super Pflegeteam {team}", mobile, petrol * scale, "l", BENZIN, places=1, step=step
        )
        monthly(
            "mobileCombustion", f"Diesel Pflegeteam {team}", mobile, diesel * scale, "l", DIESEL, places=1, step=step
        )
    monthly("mobileCombustion", "Diesel Kleinbusse", aue, 3_300 * scale, "l", DIESEL, places=1, step=step)
    book.add(
        "fugitiveEmissions",
        "Kühlzelle Küche, R404A",
        aue,
        book.span(1, 12),
        "2,3",
        "kg",
        named("kaeltemittel-r404a"),
        derivation="Kältemittelbilanz: nachgefüllt 2,3",
    )
    for site, part in [(aue, 0.56), (garden, 0.44)]:
        spend(
            "purchasedGoods", "Lebensmittel", site, 742_000 * part * scale, named("einkauf-c10t12"), "0,78", step=step
        )
        spend(
            "purchasedGoods",
            "Fleisch und Wurst",
            site,
            158_000 * part * scale,
            named("einkauf-c10t12"),
            "0,78",
            step=step,
        )
        spend("purchasedGoods", "Obst und Gemüse", site, 96_000 * part * scale, named("einkauf-a01"), "0,7", step=step)
        spend("purchasedGoods", "Wäscherei", site, 231_000 * part * scale, named("einkauf-s96"), "0,98", step=step)
        spend(
            "purchasedGoods",
            "Pflege- und Inkontinenzmaterial",
            site,
            188_000 * part * scale,
            named("einkauf-c17"),
            "0,8",
            step=step,
        )
        spend("purchasedGoods", "Reinigungsmittel", site, 64_000 * part * scale, named("einkauf-c20"), "0,8", step=step)
        monthly(
            "purchasedGoods",
            "Trinkwasser",
            site,
            14_200 * part * scale,
            "m³",
            named("trinkwasser"),
            step=quarter,
            meter=f"8ELR{4400 + int(part * 100)}",
        )
        monthly("waste", "Abwasser", site, 14_000 * part * scale, "m³", named("abwasser"), step=quarter)
        monthly(
            "waste",
            "Restmüll mit Inkontinenzmaterial",
            site,
            118 * part * scale,
            "t",
            named("restmuell"),
            places=2,
            step=step,
        )
        monthly("waste", "Speisereste", site, 39 * part * scale, "t", named("speisereste"), places=2, step=step)
    spend(
        "purchasedGoods",
        "Arznei- und Verbandmittel",
        mobile,
        74_000 * scale,
        named("einkauf-c21"),
        "0,75",
        step=quarter,
    )
    spend("purchasedGoods", "Software und IT", mobile, 121_000 * scale, named("einkauf-j62-63"), "0,98", step=quarter)
    spend("purchasedGoods", "Wartung Haustechnik", aue, 143_000 * scale, named("einkauf-c33"), "0,95", step=quarter)
    spend("capitalGoods", "Pflegebetten", garden, 88_000 * scale, named("einkauf-c31-32"), "0,85", step=12)
    for mode, factor, kilometres, days, persons in [
        ("Pkw", named("pkw"), 11, 198, 204),
        ("Bus", named("linienbus"), 7, 198, 46),
        ("S-Bahn", named("bahn-nahverkehr"), 17, 195, 12),
        (named("pedelec"), named("pedelec"), 5, 190, 24),
    ]:
        book.commute(aue, mode, factor, kilometres, days, persons)
    monthly("commuting", "Homeoffice Verwaltung", aue, 6_300 * scale, "FTE-hour", named("homeoffice"), step=quarter)
    monthly(
        "businessTravel", "Fortbildungen, Bahn", aue, 12_800 * scale, "pkm", named("bahn-fernverkehr"), step=quarter
    )
    monthly(
        "businessTravel", "Fortbildungen, Hotel", aue, 74 * scale, "Übernachtungen", named("hotel-de"), step=quarter
    )
    return book.rows


def lines(rows):
    def cell(text):
        return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ';"\n') else text

    head = ";".join(TITLES)
    return [head] + [";".join(cell(row.get(column, "")) for column in COLUMNS) for row in rows]


def write(path, rows, encoding="utf-8-sig"):
    path.write_bytes(
        ("\r\n".join(lines(rows)) + "\r\n").replace("₂", "2" if encoding == "cp1252" else "₂").encode(encoding)
    )


def with_faults(rows):
    """Twelve faults of twelve kinds, each where it could happen. Line 1 is the header."""
    rows = [dict(row) for row in rows]
    faults = []

    def find(description, month=None):
        for index, row in enumerate(rows):
            if row["description"] == description and (month is None or row["from"][3:5] == f"{month:02}"):
                return index
        raise KeyError(description)

    def spoil(index, column, value, reason, **more):
        right = rows[index].get(column, "")
        assert "₂" not in right
        rows[index][column] = value
        faults.append({"line": index + 2, "column": column, "value": value, "reason": reason, "right": right, **more})

    spoil(find("Strom Laserzentrum", 3), "amount", "17.9OO", "notANumber")
    spoil(find("Diesel HA-MK 230", 5), "amount", "-188,40", "negativeAmount")
    spoil(find("Stahlschrott", 7), "amount", "1e300", "amountTooLarge")
    spoil(find("Erdgas Büro", 2), "from", "30.02.2025", "notADate")
    spoil(find("Strom Büro", 6), "unit", "Kilo Watt", "unknownUnit")
    spoil(find("Rohre und Profile", 4), "site", "Werk Eckesei", "unknownSite")
    spoil(find("Super HA-MK 101", 9), "factor", "Benzin Superduper", "unknownFactor")
    spoil(find("Restmüll", 10), "category", "9.9 Müll", "unknownCategory")
    spoil(find("Altholz", 7), "unit", "tkm", "unitDoesNotFit")

    # A whole month of the year before.
    index = find("Treibgas Gabelstapler", 11)
    right = [rows[index]["from"], rows[index]["to"]]
    rows[index]["from"], rows[index]["to"] = "01.11.2024", "30.11.2024"
    faults.append({"line": index + 2, "column": "from", "value": "01.11.2024", "reason": "outsideYear", "right": right})

    # The reading of May entered for April, where the meter was read already.
    index = find("Strom Druckluft und Absaugung", 5)
    right = [rows[index]["from"], rows[index]["to"]]
    rows[index]["from"], rows[index]["to"] = "01.04.2025", "30.04.2025"
    faults.append(
        {
            "line": index + 2,
            "column": "meter",
            "value": rows[index]["meter"],
            "reason": "meterReadingRepeated",
            "right": right,
        }
    )

    # A row pasted twice, to be deleted.
    index = find("Hotel Berlin")
    rows.append(dict(rows[index]))
    faults.append({"line": len(rows) + 1, "column": None, "value": "", "reason": "duplicateInFile", "right": None})
    return rows, sorted(faults, key=lambda fault: fault["line"])


def main():
    (HERE / "firms.json").write_text(
        json.dumps({"firms": FIRMS}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    makers = {"kettler": kettler, "brandt": brandt, "emscher": emscher}
    for key, make in makers.items():
        write(HERE / f"{key}-2025.csv", make(2025, 1.0, 1))
        write(HERE / f"{key}-2024.csv", make(2024, 1.05, 3))
    FIXTURES.mkdir(exist_ok=True)
    rows, faults = with_faults(kettler(2025, 1.0, 1))
    write(FIXTURES / "kettler-2025-mit-fehlern.csv", rows, "cp1252")
    (FIXTURES / "kettler-2025-fehler.json").write_text(
        json.dumps({"rows": len(rows), "faults": faults}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )


main()
