#!/usr/bin/env python3
"""The same totals with pandas: read_csv, map, groupby.

Only the columns that are needed are read, with the types that fit them best; texts as categories, so that the map
runs over a few hundred kinds instead of a million rows. The coefficients (kg CO₂e per unit and category) are given,
as a table that anybody would keep beside such a script.
Usage: pandas_peer.py ROWS.CSV COEFFICIENTS.JSON [TOTALS.JSON]
"""

import json
import sys

import pandas as pd


def main():
    coefficients = json.load(open(sys.argv[2], encoding="utf-8"))
    titles = coefficients["titles"]
    names = ["category", "site", "from", "amount", "unit", "factor"]
    frame = pd.read_csv(
        sys.argv[1],
        sep=";",
        decimal=",",
        thousands=".",
        encoding="utf-8-sig",
        usecols=[titles[name] for name in names],
        dtype={titles[name]: "category" for name in ["category", "site", "from", "unit", "factor"]}
        | {titles["amount"]: "float64"},
    ).rename(columns={title: name for name, title in titles.items()})

    # The year is read from each distinct date, then spread over the rows.
    days = frame["from"].cat.categories
    frame["year"] = pd.Series([int(day[6:]) for day in days]).to_numpy()[frame["from"].cat.codes]

    sums = frame.groupby(["category", "factor", "unit", "site", "year"], observed=True)["amount"].sum().reset_index()
    table = pd.DataFrame(coefficients["coefficients"])
    for column in ["category", "factor", "unit"]:
        sums[column] = sums[column].astype(str)
    lines = sums.merge(table, on=["category", "factor", "unit", "year"], how="left")
    if lines["location"].isna().any():
        sys.exit("a kind of row has no coefficient")
    lines["location"] *= lines["amount"]
    lines["market"] *= lines["amount"]
    totals = lines.groupby(["year", "target", "site"], observed=True)[["location", "market"]].sum().reset_index()
    totals["scope"] = totals["target"].str[0]
    by_scope = totals.groupby(["year", "scope"])[["location", "market"]].sum()
    by_category = totals.groupby(["year", "target"])[["location", "market"]].sum()
    by_site = totals.groupby(["year", "site"], observed=True)[["location", "market"]].sum()
    if len(sys.argv) > 3:
        totals["site"] = totals["site"].astype(str)
        json.dump(totals.to_dict("records"), open(sys.argv[3], "w", encoding="utf-8"))
    print(len(frame), "rows", len(by_scope), len(by_category), len(by_site))


main()
