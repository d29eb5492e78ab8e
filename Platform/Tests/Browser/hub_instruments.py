"""Filling in an instrument the way people do: begin it, answer page by page, read the result."""

from playwright.sync_api import Locator

from hub_window import Window


def begin(window: Window, instrument: str, *choices: str) -> None:
    """To the first page of a new record; `choices` are the labels of what is asked before."""
    window.open(f"/instrumente/{instrument}")
    for label in choices:
        window.choose(label)
    window.submit("Beginnen")


def go_to_part(window: Window, part: str) -> None:
    window.leave_by(window.page.get_by_role("main").locator(f"a[href$='/teil/{part}']").first)


def go_to_result(window: Window) -> None:
    window.leave_by(window.page.get_by_role("main").get_by_role("link", name="Zum Ergebnis", exact=True))


def save(window: Window) -> None:
    """By the button in view; the first of that name is what the enter key presses."""
    window.leave_by(window.page.get_by_role("main").get_by_role("button", name="Speichern", exact=True).last)


def level(window: Window, name: str, value: str) -> Locator:
    """The radio button of a field, such as `K2.state`."""
    return window.page.locator(f"input[type=radio][name='{name}'][value='{value}']")


def answer(window: Window, row: str, **answers: int) -> None:
    """A level for each field of a row; hits the labels, as people do."""
    for field, value in answers.items():
        button = level(window, f"{row}.{field}", str(value))
        window.page.locator(f"label[for='{button.get_attribute('id')}']").click()
        assert button.is_checked(), f"{row}.{field} is not {value}"


def row_named(window: Window, name: str) -> str:
    """The id of the row that bears this name on the page."""
    heading = window.page.get_by_role("heading", name=name, exact=True)
    return heading.locator("xpath=ancestor::section[1]").get_attribute("id") or ""


def fill_row(window: Window, row: str, **values: str) -> None:
    for field, value in values.items():
        window.page.locator(f"[name='{row}.{field}']").fill(value)


def tick(window: Window, row: str, label: str) -> None:
    """A check box of one row; the same may stand in every row."""
    card = window.page.locator(f"section[id='{row}']")
    box = card.get_by_label(label, exact=True)
    card.locator(f"label[for='{box.get_attribute('id')}']").click()
    assert box.is_checked(), f"{label} is not ticked"
