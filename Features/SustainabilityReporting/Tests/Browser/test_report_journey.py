"""A trading group of 180 people draws up its first report with both modules: from nothing to released, by two people
who answer at the same time."""

import json
import re

from playwright.sync_api import Locator, expect

from hub_fixtures import MakeWindow
from hub_people import Person, join, make_join_link, register, somebody
from hub_server import ROOT
from hub_window import Window

DEMO = ROOT / "Features/SustainabilityReporting/Content/demo/reports.json"
REPORT = next(
    report for report in json.loads(DEMO.read_text())["reports"]
    if report["email"].startswith("brandt@") and report["year"] == 2025
)
# The base year's figures stand in the same grid as the year's; comparatives need a report of the year before.
ANSWERS = {f"{element}.{member}" if member else element: (value, *unit) for element, member, value, *unit in REPORT["answers"]}
OMITTED = {element: (reason, text) for element, reason, text in REPORT["omissions"]}
PERCENTAGES = {
    "EmployeeTurnoverRate", "PercentageGapInPayBetweenFemaleAndMaleEmployees",
    "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements",
}
# What is typed into the search for a new row, and the words that the row then shows.
WASTE = {"15 01 01": "Papier", "15 01 02": "Kunststoff", "12 01 01": "Eisen", "13 02 05": "Öle", "20 03 01": "Siedlungsabfälle"}


class Author:
    """Somebody who answers the questions of the report in a window of their own."""

    def __init__(self, window: Window, report: str) -> None:
        self.window, self.page, self.report = window, window.page, report

    def questions(self) -> list[str]:
        """Addresses, as the overview lists them."""
        self.window.open(self.report)
        links = self.page.get_by_role("main").locator("table a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        return list(dict.fromkeys(link for link in links if "/fragen/" in link))

    def answer(self, address: str) -> None:
        self.window.open(address)
        if self.page.locator("[name='zeile-neu'], [name='worte.neu']").count():
            self.add_rows()
        self.fill()
        self.leave_out()
        self.save()

    def save(self) -> None:
        self.window.leave_by(self.page.locator("main button[name=tun][value=bleiben]:visible"))
        summary = self.page.locator(".error-summary")
        assert summary.count() == 0, f"{self.page.url}: {summary.inner_text()}"

    def fill(self) -> None:
        for name in self.names():
            if name in ANSWERS:
                value, *unit = ANSWERS[name]
                self.put(name, value)
                if unit and (field := self.field(f"einheit.{name}")).count():
                    field.select_option(unit[0])

    def names(self) -> list[str]:
        fields = self.page.locator("main form [name]:not([type=hidden]):not(button)")
        return list(dict.fromkeys(fields.evaluate_all("fields => fields.map((field) => field.name.replace(/^worte\\./, ''))")))

    def field(self, name: str) -> Locator:
        return self.page.locator(f"main form [name='{name}']:not([type=hidden])")

    def put(self, name: str, value: str) -> None:
        if (search := self.field(f"worte.{name}")).count():
            for member in value.split():
                self.find(search, f"{member.removeprefix('NACE_')[1:3]}.{member.removeprefix('NACE_')[3:]}")
            return
        field = self.field(name)
        kind = field.first.evaluate("field => field.type")
        if kind in ("radio", "checkbox"):
            for member in value.split():
                box = self.page.locator(f"main form input[name='{name}'][value='{member}']")
                if not box.is_checked():
                    self.window.tick(box)
        elif kind == "select-one":
            field.select_option(value)
        else:
            field.fill(german(name, value))

    def find(self, search: Locator, words: str) -> None:
        """Types into the search of a list and takes the first hit."""
        search.fill(words)
        option = self.page.get_by_role("option").first
        expect(option).to_contain_text(words)
        option.click()

    def add_rows(self) -> None:
        raise NotImplementedError

    def leave_out(self) -> None:
        """What the firm does not have is said, with the reason."""
        reasons = {OMITTED[name] for name in (name.split(".")[0] for name in self.names()) if name in OMITTED}
        for reason, text in reasons:
            self.page.get_by_text("Etwas weglassen oder nicht zutreffend").click()
            self.window.tick(self.page.locator(f"input[name=weglassen][value={reason}]"))
            self.field("weglassen.text").fill(text)


def german(name: str, value: str) -> str:
    """As people here write it: 1234.5 is 1234,5, and 0.092 of a share is 9,2 %."""
    if not re.fullmatch(r"-?\d+(\.\d+)?", value):
        return value
    if name in PERCENTAGES:
        value = f"{float(value) * 100:.6g}"
    return value.replace(".", ",")
