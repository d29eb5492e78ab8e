#!/usr/bin/env python3
"""Makes the peer's coefficients from the hub's result for kinds.csv, and compares the totals of both.

Usage: compare.py coefficients KINDS.JSON RESULT.JSON > COEFFICIENTS.JSON
       compare.py totals RESULT.JSON PEER.JSON
"""

import json
import sys


def cells(result):
    """(year, category, site) → amounts by method."""
    table = {}
    for year in result["years"]:
        for cell in year["categoriesBySite"]:
            table[year["year"], cell["category"], cell["site"]] = cell["kilograms"]
    return table


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def coefficients(kinds_path, result_path):
    kinds, rows = read(kinds_path), []
    for (year, target, site), amounts in cells(read(result_path)).items():
        kind = kinds["kinds"][int(site.split("/")[0])]
        rows.append(dict(kind, year=year, target=target, **amounts))
    json.dump({"titles": kinds["titles"], "coefficients": rows}, sys.stdout, ensure_ascii=False)


def totals(result_path, peer_path):
    ours = cells(read(result_path))
    theirs = {(row["year"], row["target"], row["site"]): row for row in read(peer_path)}
    if ours.keys() != theirs.keys():
        sys.exit(f"the two disagree about what there is: {len(ours)} and {len(theirs)} totals")
    worst = 0.0
    for key, amounts in ours.items():
        for method, value in amounts.items():
            worst = max(worst, abs(value - theirs[key][method]) / max(1e-9, abs(value)))
    print(f"{len(ours)} totals agree, largest relative difference {worst:.1e}")
    if worst > 1e-9:
        sys.exit("the totals differ")


{"coefficients": coefficients, "totals": totals}[sys.argv[1]](*sys.argv[2:])
