"""Compares an inline report with an xBRL-JSON file: `python arelle_same_facts.py PACKAGE REPORT.xhtml REPORT.json`.

Prints what stands in one of them only; nothing where both say the same.
"""

import json
import sys
import tempfile
from decimal import Decimal, InvalidOperation
from pathlib import Path

from arelle_check import convert


def comparable(fact: dict) -> tuple:
    """A fact without its id; numbers by what they are worth."""
    value = fact["value"]
    dimensions = {name: text for name, text in fact["dimensions"].items()}
    if "unit" in dimensions or "decimals" in fact:
        try:
            value = Decimal(value).normalize()
        except InvalidOperation:
            pass
    # Arelle leaves the language out when it writes xBRL-JSON.
    dimensions.pop("language", None)
    entity = dimensions.get("entity", "")
    dimensions["entity"] = entity.split(":", 1)[-1]
    return (tuple(sorted(dimensions.items())), str(value), fact.get("decimals"))


def facts(path: Path | str) -> set[tuple]:
    return {comparable(fact) for fact in json.loads(Path(path).read_text())["facts"].values()}


def main() -> int:
    package, inline, ours = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "arelle.json"
        messages = convert(inline, package, target)
        if not target.exists():
            print("not converted:", *[m.text for m in messages], sep="\n")
            return 1
        theirs, own = facts(target), facts(ours)
    for fact in sorted(theirs - own, key=str):
        print("inline only", fact)
    for fact in sorted(own - theirs, key=str):
        print("json only", fact)
    return 1 if theirs != own else 0


if __name__ == "__main__":
    sys.exit(main())
