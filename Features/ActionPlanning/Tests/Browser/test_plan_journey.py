"""Journey J7: a consultant reckons a measure, tests options in scenarios, turns the wheel, chooses and prints the plan."""

import collections.abc
import datetime
import subprocess

import pytest
from playwright.sync_api import expect

from hub_clock import hub_on
from hub_fixtures import MakeWindow
from hub_people import Person, register, sign_in, somebody
from hub_server import ROOT, HubServer
from hub_window import NARROW, Window

DEMO = Person("Petra Kettler", "kettler@demo.example", "demo-im-oekohub")
# Title, investment and saving a year in euros; all of them are used for ten years.
MEASURES = (
    ("Abwärme nutzen", "18.000", "4.500"),
    ("Licht auf LED umstellen", "2.000", "1.000"),
    ("Dach dämmen", "12.000", "3.000"),
)
OPTIONS = {"A": ("2", "1", "-1", "0"), "B": ("1", "1", "0", "0"), "C": ("2", "2", "-2", "-1")}
EXPORTS = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "aufgaben.ics": "text/calendar",
    "termine.ics": "text/calendar",
}


@pytest.fixture(scope="module")
def may_server(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[HubServer]:
    """A hub without firms on 15.05.2026."""
    folder = tmp_path_factory.mktemp("may")
    with hub_on(datetime.date(2026, 5, 15), folder, folder / "data", ROOT / "var/log/hub-may-plan.log") as hub:
        yield hub


def set_assumptions(window: Window) -> None:
    """20,000 EUR in 2026 and none after; time costs nothing."""
    window.open("/handlungsplan/annahmen")
    budgets = window.page.locator("input[name^='budget-']")
    for year in range(budgets.count()):
        budgets.nth(year).fill("0" if year else "20.000")
    window.fill({"Kalkulationszins": "0"})
    window.submit("Speichern")


def add_measure(window: Window, title: str, investment: str, saving: str) -> None:
    window.open("/massnahmen/neu")
    window.fill({"Titel": title, "Investition": investment, "Nutzungsdauer": "10"})
    window.page.get_by_label("Was wird gespart?", exact=True).first.select_option("Geld in €")
    window.page.get_by_label("Menge je Jahr", exact=True).first.fill(saving)
    window.submit("Speichern")
    window.expect_notice("Maßnahme angelegt.")


def begin(window: Window, instrument: str, part: str) -> None:
    """To that part of a new record."""
    window.open(f"/instrumente/{instrument}")
    window.choose("Produktion und Handwerk")
    window.submit("Beginnen")
    window.open(window.page.url.split("/teil/")[0] + f"/teil/{part}")


def level(window: Window, name: str, value: str) -> None:
    field = window.page.locator(f"input[name='{name}'][value='{value}']")
    window.page.locator(f"label[for='{field.get_attribute('id')}']").click()
    expect(field).to_be_checked()


def test_a_plan_within_the_budget(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=may_server)
    person = register(window, somebody())
    set_assumptions(window)
    main = window.page.get_by_role("main")
    for title, investment, saving in MEASURES:
        add_measure(window, title, investment, saving)
        if title == "Abwärme nutzen":
            # 18,000 ÷ 4,500
            expect(main).to_contain_text("18.000 € Investition sparen 4.500 € im Jahr;")
            expect(main).to_contain_text("die Rückzahldauer beträgt 4,0 Jahre.")

    # For 20,000: 10 × 4,500 − 18,000 + 10 × 1,000 − 2,000 = 35,000.
    window.open("/handlungsplan/auswahl")
    expect(main).to_contain_text("2 von 3 Maßnahmen passen am besten zusammen: 35.000 € Kapitalwert;")
    expect(main).to_contain_text("wie viel CO₂e sie sparen, fehlt.")
    expect(main).to_contain_text("besser geht es nicht")
    chosen = main.get_by_role("table", name="Dabei", exact=True)
    expect(chosen.get_by_role("rowheader")).to_have_text(["Abwärme nutzen", "Licht auf LED umstellen"])
    # With the roof 10 × 3,000 − 12,000 + 8,000 = 26,000.
    window.leave_by(main.get_by_role("link", name="Warum ist „Dach dämmen“ nicht dabei?"))
    window.expect_heading("Warum ist diese nicht dabei?")
    expect(main).to_contain_text("Mit ihr wäre der Plan 9.000 € weniger wert.")
    expect(main).to_contain_text("Sie verdrängt „Abwärme nutzen“.")
    window.follow("Zur Auswahl")
    window.submit("Diese Auswahl in den Plan übernehmen")
    window.expect_notice("2 Maßnahmen sind geplant.")

    window.open("/handlungsplan")
    expect(main).to_contain_text("Stand 15.05.2026 · Katalogfassung der Faktoren")
    expect(main).to_contain_text("2 Maßnahmen kosten 20.000 € und sparen 5.500 € im Jahr;")
    effect = main.get_by_role("table", name="Was jede Maßnahme kostet und bringt", exact=True)
    expect(effect.get_by_role("row", name="Abwärme nutzen")).to_contain_text("4,0")
    expect(effect).not_to_contain_text("Dach dämmen")
    for ending, kind in EXPORTS.items():
        answer = window.context.request.get(f"/handlungsplan/plan.{ending}")
        assert answer.status == 200 and answer.headers["content-type"].split(";")[0] == kind, f"{ending}: {answer}"
        if ending == "pdf":
            expect_paper(answer.body(), person.firm)


def expect_paper(paper: bytes, firm: str) -> None:
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=paper, capture_output=True, check=True).stdout.decode()
    words = " ".join(text.split())
    said = ("Stand 15.05.2026", "Katalogfassung der Faktoren", "Annahmen", "Abwärme nutzen", "Rückzahldauer", "4,0")
    for word in (firm, *said):
        assert word in words, f"the printed plan lacks „{word}“"


def test_a_measure_by_keyboard_alone_on_a_phone(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=may_server)
    register(window, somebody())
    # The plan above has the same pages inspected, which would leave the window wide.
    window.inspect = lambda name: None
    window.page.set_viewport_size(NARROW)
    window.open("/massnahmen/neu")
    fields = window.page.get_by_role("main")
    title, investment, saving = MEASURES[0]
    typed = {"Titel": title, "Investition": investment, "Nutzungsdauer": "10"}
    for label, words in (typed | {"Was wird gespart?": "Geld", "Menge je Jahr": saving}).items():
        window.tab_to(fields.get_by_label(label, exact=True).first)
        window.page.keyboard.type(words)
    window.page.keyboard.press("Enter")
    window.arrives_at("ActionPlanning/measure")
    window.expect_notice("Maßnahme angelegt.")
    expect(fields).to_contain_text("die Rückzahldauer beträgt 4,0 Jahre.")


def test_only_one_option_is_robust(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=may_server)
    register(window, somebody())
    begin(window, "maerkte-im-wandel", "options")
    for name, values in OPTIONS.items():
        window.page.locator("[name='neu.name']").fill(name)
        for future, value in enumerate(values, start=1):
            level(window, f"neu.f{future}", value)
        window.submit("Speichern und weitere Zeile")
    window.follow("Zum Ergebnis")
    main = window.page.get_by_role("main")
    expect(main).to_contain_text("Robust: nur B")
    table = main.get_by_role("table", name="Möglichkeiten in den Zukünften")
    expect(table.get_by_role("columnheader").nth(-1)).to_have_text("Mittelwert (nur als Zusatz)")
    rows = table.locator("tbody tr")
    expect(rows).to_have_count(3)
    # The best of each future is 2, 2, 0, 0: A lacks 1 in the third, B in the first, C 2 in the third.
    for row, (name, robust, regret, mean) in enumerate(
        (("A", "nein", "1", "0,5"), ("B", "ja", "1", "0,5"), ("C", "nein", "2", "0,25"))
    ):
        expect(rows.nth(row).get_by_role("rowheader")).to_have_text(f"{row + 1} · {name}")
        expect(rows.nth(row).get_by_role("cell").nth(-3)).to_have_text(robust)
        expect(rows.nth(row).get_by_role("cell").nth(-2)).to_have_text(regret)
        expect(rows.nth(row).get_by_role("cell").nth(-1)).to_have_text(mean)
    expect(main).to_contain_text("Stand 15.05.2026")
    expect(main).to_contain_text("Katalogfassung 2026-1")


def test_the_wheel_asks_for_conflicts_without_javascript(may_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(has_scripts=False, hub=may_server)
    register(window, somebody())
    begin(window, "oekodesign-rad", "wheel")
    level(window, "s1.actual", "1")
    level(window, "s1.target", "3")
    window.submit("Speichern und weiter")
    alert = window.page.get_by_role("alert")
    expect(alert).to_contain_text("„Umweltverträgliches Material“: Das Ziel liegt über dem Stand")
    expect(alert).to_contain_text("Schreiben Sie „keine bekannt“, wenn Sie keine sehen.")
    for name, value in (("actual", "1"), ("target", "3")):
        expect(window.page.locator(f"input[name='s1.{name}'][value='{value}']")).to_be_checked()
    window.page.locator("[name='s1.conflict']").fill("keine bekannt")
    window.submit("Speichern und weiter")
    window.expect_heading("Konflikte im Ganzen")
    window.follow("Zum Ergebnis")
    expect(window.page.get_by_role("main")).to_contain_text("keine bekannt")


def turned(window: Window) -> str:
    """What the bench says once an idea is switched on as well."""
    sign_in(window, DEMO)
    window.open("/werkbank")
    lead = window.page.locator(".bench-lead")
    before = lead.inner_text()
    window.page.locator("label", has_text="Zwei Transporter durch elektrische ersetzen").first.click()
    if window.has_scripts:
        expect(lead).not_to_have_text(before)
    else:
        assert lead.inner_text() == before
        window.submit("Rechnen")
        expect(lead).not_to_have_text(before)
    return lead.inner_text()


def test_the_bench_answers_alike_with_and_without_scripts(demo_server: HubServer, make_window: MakeWindow) -> None:
    window = make_window(hub=demo_server)
    sentence = turned(window)
    assert "weniger (standortbezogen)" in sentence
    assert turned(make_window(has_scripts=False, hub=demo_server)) == sentence
    window.page.get_by_label("Produktionsmenge gegenüber heute", exact=True).fill("viel")
    window.submit("Rechnen")
    expect(window.page.get_by_role("alert")).to_contain_text("„viel“ ist keine Zahl.")
