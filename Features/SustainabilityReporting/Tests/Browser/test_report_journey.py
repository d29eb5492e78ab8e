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
ANSWERS = {f"{element}.{member}" if member else element: (value, *unit) for element, member, value, *unit in REPORT["answers"]}
OMITTED = {element: (reason, text) for element, reason, text in REPORT["omissions"]}
PERCENTAGES = {
    "EmployeeTurnoverRate", "PercentageGapInPayBetweenFemaleAndMaleEmployees",
    "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements",
}
# By the number that people search for.
WASTE = {
    f"{code[:2]} {code[2:4]} {code[4:]}": member
    for element, member, *_ in REPORT["answers"] if element == "WasteDirectedToDisposalMass"
    for code in [member[2:8]]
}


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
        self.add_rows()
        # Some fields are asked for only once others are answered.
        asked: list[str] = []
        while asked != self.names():
            asked = self.names()
            self.fill()
            self.leave_out()
            self.save()

    def save(self) -> None:
        self.window.leave_by(self.page.get_by_role("main").get_by_role("button", name="Speichern", exact=True).last)
        self.expect_saved()

    def expect_saved(self) -> None:
        summary = self.page.locator("main .error-summary, main [role=alert]")
        assert summary.count() == 0, f"{self.page.url}: {summary.first.inner_text()}"

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
        option = self.page.locator("[role=listbox]:visible [role=option]").first
        expect(option).to_contain_text(words)
        option.click()

    def add_rows(self) -> None:
        """Waste by its number; subsidiaries and whatever else has rows of its own, by what is known of them."""
        if self.page.url.endswith("/fragen/waste"):
            for code, member in WASTE.items():
                self.find(self.field("worte.neu"), code)
                for element in ("WasteDivertedToRecycleOrReuseMass", "WasteDirectedToDisposalMass"):
                    self.field(f"{element}.neu").fill(german(element, ANSWERS[f"{element}.{member}"][0]))
                self.add_row()
        if self.page.url.endswith("/fragen/subsidiaries"):
            for element in ("NameOfTheSubsidiary", "RegisteredAddressOfTheSubsidiary"):
                self.field(f"{element}.neu").fill(ANSWERS[f"{element}.1"][0])
            self.add_row()

    def add_row(self) -> None:
        self.window.leave_by(self.page.locator("main button[name=tun][value=zeile]"))
        self.expect_saved()

    def leave_out(self) -> None:
        """What the firm does not have is said, with the reason."""
        omitted = [OMITTED[name] for name in (name.split(".")[0] for name in self.names()) if name in OMITTED]
        if omitted:
            reason, text = omitted[0]
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


# What the demonstration firm's balance and master data say; this firm has no balance yet and types it.
TYPED = {
    "NaceSectorClassificationCodes": ("NACE_G4684",),
    "TotalEnergyConsumption": ("3710", "MWh"),
    "EnergyConsumptionFromElectricity.RenewableEnergyMember": ("280", "MWh"),
    "EnergyConsumptionFromElectricity.NonRenewableEnergyMember": ("555", "MWh"),
    "EnergyConsumptionFromSelfGeneratedElectricity.RenewableEnergyMember": ("35", "MWh"),
    "EnergyConsumptionFromSelfGeneratedElectricity.NonRenewableEnergyMember": ("0", "MWh"),
    "EnergyConsumptionFromFuels.RenewableEnergyMember": ("0", "MWh"),
    "EnergyConsumptionFromFuels.NonRenewableEnergyMember": ("2840", "MWh"),
    "GrossScope1GreenhouseGasEmissions": ("764", "tCO2e"),
    "GrossLocationBasedScope2GreenhouseGasEmissions": ("289", "tCO2e"),
    "GrossMarketBasedScope2GreenhouseGasEmissions": ("214", "tCO2e"),
    "GrossScope3GreenhouseGasEmissions": ("15140", "tCO2e"),
    "GrossScope1GreenhouseGasEmissions.BaselineYearMember": ("1399", "tCO2e"),
    "GrossLocationBasedScope2GreenhouseGasEmissions.BaselineYearMember": ("703", "tCO2e"),
    "GrossMarketBasedScope2GreenhouseGasEmissions.BaselineYearMember": ("1205", "tCO2e"),
    "GrossScope3GreenhouseGasEmissions.BaselineYearMember": ("16053", "tCO2e"),
    "GreenhouseGasEmissionReductionTargetBaseYear": ("2024",),
    "CountryOfPrimaryOperationsAndLocationOfSignificantAssets": ("DE",),
}
ANSWERS |= TYPED


def describe_firm(window: Window) -> None:
    """What the report takes over: legal form, industry, three sites, figures of the year."""
    window.open("/betrieb/stammdaten")
    window.select("Rechtsform", "KG (Kommanditgesellschaft)")
    window.page.get_by_role("combobox", name="WZ 2025 (NACE Rev. 2.1)").fill("46.84")
    window.submit("Speichern")
    for name, street, postcode, place in [
        ("Zentrale Dortmund", "Hafenstraße 21", "44147", "Dortmund"),
        ("Lager Unna", "Formerstraße 9", "59425", "Unna"),
        ("Niederlassung Bochum", "Industriestraße 33", "44894", "Bochum"),
    ]:
        window.open("/betrieb/standorte/neu")
        put(window, name=name, street=street, postcode=postcode, municipality=place)
        window.submit("Speichern")
    window.open("/betrieb/kennzahlen/2025")
    put(window, employees="180", turnover="62 Mio. €", balanceSheet="30 Mio. €")
    window.submit("Speichern")


def put(window: Window, **values: str) -> None:
    for name, value in values.items():
        window.page.locator(f"main [name={name}]").fill(value)


def begin(window: Window) -> str:
    """A report with both modules for the whole group, by the edition that the taxonomy carries; its address."""
    window.open("/bericht")
    window.fill({"Berichtsjahr": "2025"})
    for name, value in (("umfang", "b"), ("basis", "gruppe"), ("ausgabe", "vsme-2025")):
        window.tick(window.page.locator(f"input[name={name}][value={value}]"))
    window.submit("Bericht beginnen")
    return re.search(r"/bericht/[0-9a-f-]{36}", window.page.url).group()


def test_from_nothing_to_released_by_two(make_window: MakeWindow) -> None:
    window, other = make_window(), make_window()
    register(window, somebody("Jonas Brandt", "Großhandel Brandt KG"))
    link = make_join_link(window)
    describe_firm(window)
    join(other, link, somebody("Lea Wirtz", ""))
    report = begin(window)
    window.open(f"{report}/uebernahme")
    window.leave_by(window.page.get_by_role("main").get_by_role("button", name=re.compile("übernehmen$")).first)

    owner, colleague = Author(window, report), Author(other, report)
    questions = owner.questions()
    assert len(questions) > 50
    # In turns, so that each saves while the other has a page open. Some questions come up only by answers to others.
    answered: set[str] = set()
    while due := [question for question in owner.questions() if question not in answered]:
        for index, question in enumerate(due):
            (owner, colleague)[index % 2].answer(question)
        answered.update(due)

    both_at_once(owner, colleague, f"{report}/fragen/water-withdrawal")
    window.open(report)
    expect(window.page.get_by_role("main")).to_contain_text("Lea Wirtz")
    expect(window.page.get_by_role("main")).to_contain_text("Jonas Brandt")

    an_error_is_in_the_way(owner, f"{report}/fragen/gender")
    window.open(f"{report}/pruefung")
    window.leave_by(window.page.get_by_role("main").get_by_role("button", name=re.compile("freigeben")))
    expect(window.page.get_by_role("main")).to_contain_text(re.compile("[0-9a-f]{64}"))
    other.open(f"{report}/fragen/water-withdrawal")
    expect(other.page.locator("main [name=TotalAmountOfWaterWithdrawnFromAllSites]")).to_be_disabled()


def both_at_once(owner: Author, colleague: Author, question: str) -> None:
    """Two have the same question open: whoever saves second sees both answers, and nothing is lost."""
    owner.window.open(question)
    colleague.window.open(question)
    name = "TotalAmountOfWaterWithdrawnFromAllSites"
    owner.field(name).fill("2310")
    owner.save()
    colleague.field(name).fill("2320")
    colleague.window.faults.expected_statuses = {409}
    colleague.window.leave_by(colleague.page.get_by_role("main").get_by_role("button", name="Speichern", exact=True).last)
    expect(colleague.page.get_by_role("main")).to_contain_text("2.310")
    expect(colleague.page.get_by_role("main")).to_contain_text("2.320")
    colleague.window.submit("Meine Angaben speichern")
    owner.window.open(question)
    expect(owner.field(name)).to_have_value("2.320")


def an_error_is_in_the_way(owner: Author, question: str) -> None:
    """One man too many: the check says where and what, and the report cannot be released until it is right."""
    owner.window.open(question)
    owner.field("NumberOfMaleEmployees").fill("119")
    owner.save()
    owner.window.open(f"{owner.report}/pruefung")
    main = owner.page.get_by_role("main")
    expect(main).to_contain_text("181")
    expect(main.get_by_role("button", name=re.compile("freigeben"))).to_have_count(0)
    owner.window.open(question)
    owner.field("NumberOfMaleEmployees").fill("118")
    owner.save()
