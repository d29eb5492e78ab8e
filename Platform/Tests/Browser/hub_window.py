"""A browser window with the hub's own expectations built in.

Every page that a test reaches through `open`, `follow` or `submit` is inspected once per run of all tests: axe in both
themes and on a narrow screen, no sideways scrolling at 640 px (200 % zoom) and 360 px, a picture at 1280 and at 360 px in
var/screenshots/. What is found fails the test at its end, so that a journey shows all of it.
"""

import json
import pathlib
import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

from hub_faults import Faults
from hub_server import ROOT

SCREENSHOTS = ROOT / "var/screenshots"
AXE = ROOT / "var/vendor/tests/axe.min.js"
AXE_RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# The other theme changes colours and nothing else; PageSafetyTests sees to that.
AXE_COLOUR_RULES = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
WIDE = {"width": 1280, "height": 900}
ZOOMED = {"width": 640, "height": 900}
NARROW = {"width": 360, "height": 740}

# One empty file for each page that somebody inspects: tests run in several processes.
INSPECTED = SCREENSHOTS / ".inspected"


def is_first_to_inspect(name: str) -> bool:
    INSPECTED.mkdir(parents=True, exist_ok=True)
    try:
        (INSPECTED / name).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


class Window:
    def __init__(self, context: BrowserContext, address: str, has_scripts: bool = True, state: str = "") -> None:
        """`state` names what is different about this hub, such as its data; its pages are inspected for themselves."""
        self.context = context
        self.has_scripts = has_scripts
        self.state = state
        self.faults = Faults(context, address)
        self.page: Page = context.new_page()
        self.is_by_keyboard = False

    # Moving about

    def open(self, path: str, status: int = 200) -> None:
        self.faults.expected_statuses = {status}
        answer = self.page.goto(path, wait_until="load")
        assert answer is not None and answer.status == status, f"{path} answered {answer and answer.status}, not {status}"
        self.arrived()

    def follow(self, name: str) -> None:
        """Clicks the link of that name in the page's content."""
        self.leave_by(self.page.get_by_role("main").get_by_role("link", name=name, exact=True))

    def submit(self, name: str) -> None:
        """Presses the button of that name in the page's content."""
        self.leave_by(self.page.get_by_role("main").get_by_role("button", name=name, exact=True))

    def leave_by(self, way: Locator) -> None:
        with self.page.expect_navigation(wait_until="load"):
            self.press(way)
        self.arrived()

    def press(self, way: Locator) -> None:
        """A link or a button."""
        if self.is_by_keyboard:
            self.tab_to(way)
            self.page.keyboard.press("Enter")
        else:
            way.click()

    def stay_narrow_without_mouse(self) -> None:
        """From here on a phone's width and the keyboard alone. Pages are inspected in other journeys, which leaves the
        window wide."""
        self.is_by_keyboard = True
        self.inspect = lambda name: self.check_width(name, NARROW["width"])
        self.page.set_viewport_size(NARROW)

    def arrives_at(self, name: str, seconds: int = 15) -> None:
        """Waits for the page of that name, however it comes: by navigation, by a script, by asking again."""
        expect(self.page.locator(f'body[data-page="{name}"]')).to_be_attached(timeout=seconds * 1000)
        self.page.wait_for_load_state("load")
        self.arrived()

    def fill(self, values: dict[str, str]) -> None:
        for label, value in values.items():
            field = self.page.get_by_label(label, exact=True)
            if self.is_by_keyboard:
                self.type_into(field, value)
            else:
                field.fill(value)

    def type_into(self, field: Locator, value: str) -> None:
        self.tab_to(field)
        if field.get_attribute("type") == "date":
            # As the field shows it: day, month, year.
            self.page.keyboard.type("".join(reversed(value.split("-"))))
        else:
            self.page.keyboard.press("Control+A")
            self.page.keyboard.type(value)
        expect(field).to_have_value(value)

    def choose(self, label: str) -> None:
        """A radio button or a check box, by its label: that is what people hit."""
        self.tick(self.page.get_by_label(label, exact=True))

    def tick(self, field: Locator) -> None:
        if not self.is_by_keyboard:
            self.page.locator(f"label[for='{field.get_attribute('id')}']").click()
        elif field.get_attribute("type") == "checkbox":
            self.tab_to(field)
            self.page.keyboard.press("Space")
        else:
            self.walk_to(field)
        expect(field).to_be_checked()

    def walk_to(self, radio: Locator) -> None:
        """Tab reaches the chosen one of a group, or the first; Space takes it, arrows go on."""
        group = self.page.locator(f"input[type=radio][name='{radio.get_attribute('name')}']")
        chosen = group.and_(self.page.locator(":checked"))
        self.tab_to(chosen if chosen.count() else group.first)
        self.page.keyboard.press("Space")
        for _ in range(group.count()):
            if radio.is_checked():
                return
            self.page.keyboard.press("ArrowDown")

    def select(self, label: str, option: str) -> None:
        """One of a closed list, by the words that stand there."""
        field = self.page.get_by_label(label, exact=True)
        if self.is_by_keyboard:
            self.tab_to(field)
            self.page.keyboard.type(option)
        else:
            field.select_option(option)
        expect(field.locator("option:checked")).to_have_text(option)

    # Looking

    @property
    def name(self) -> str:
        """`Accounts/register`, as the page says itself."""
        return self.page.locator("body").get_attribute("data-page") or "ohne-namen"

    def expect_heading(self, text: str | re.Pattern) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(text)

    def expect_notice(self, text: str) -> None:
        expect(self.page.get_by_role("status")).to_contain_text(text)

    def expect_fault(self, label: str, sentence: str) -> None:
        """The sentence stands above the form, at its field, and is read out with it."""
        field = self.page.get_by_label(label, exact=True)
        expect(self.page.get_by_role("alert")).to_contain_text(sentence)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(re.compile(re.escape(sentence)))

    def tab_to(self, target: Locator, limit: int = 120) -> None:
        """By keyboard alone; what has the focus must be seen to have it."""
        for _ in range(limit):
            self.page.keyboard.press("Tab")
            if target.evaluate("element => element === document.activeElement"):
                assert target.evaluate(FOCUS_SHOWS), f"the focus cannot be seen on {target}"
                return
        raise AssertionError(f"{limit} times Tab did not reach {target}")

    # Inspecting

    def arrived(self) -> None:
        # A click before that reaches the plain page, which answers differently.
        if self.has_scripts and self.page.locator("script[src$='/Client/app.js']").count():
            expect(self.page.locator("html[data-scripts=ready]")).to_be_attached()
        kind = "-fehler" if self.page.locator("[aria-invalid=true]").count() else ""
        scripts = "" if self.has_scripts else "-ohne-skript"
        self.inspect(self.name.replace("/", "-") + kind + scripts + self.state)

    def inspect(self, name: str) -> None:
        """Give a name of its own to a state worth keeping, such as an open menu."""
        if not is_first_to_inspect(name):
            return
        if self.has_scripts:
            self.check_axe(name, "dark")
            self.check_axe(name, "light")
        self.shoot(f"{name}-1280")
        try:
            self.page.set_viewport_size(ZOOMED)
            self.check_width(name, ZOOMED["width"])
            self.page.set_viewport_size(NARROW)
            self.check_width(name, NARROW["width"])
            self.unroll()
            if self.has_scripts:
                self.check_axe(f"{name} at 360 px", "light")
            self.shoot(f"{name}-360")
        finally:
            self.page.set_viewport_size(WIDE)

    def unroll(self) -> None:
        """As tall as the page: what the bar of places covers for a moment is not too small to be hit. Pictures that
        come only now may make it taller."""
        for _ in range(5):
            height = self.page.evaluate("document.documentElement.scrollHeight")
            if height <= self.page.viewport_size["height"]:
                return
            self.page.set_viewport_size({**NARROW, "height": height})
            self.page.wait_for_timeout(200)

    def shoot(self, name: str) -> pathlib.Path:
        path = SCREENSHOTS / f"{name}.png"
        # A page of twenty screens takes a busy machine its time.
        self.page.screenshot(path=path, full_page=True, animations="disabled", timeout=60_000)
        return path

    def check_axe(self, name: str, theme: str) -> None:
        # Evaluated by the debugger, so the page's own content policy stays in force.
        self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        self.page.evaluate(COLOURS_SETTLED)
        if not self.page.evaluate("typeof axe === 'object'"):
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        violations = self.page.evaluate(
            "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(found => found.violations)",
            AXE_COLOUR_RULES if theme == "dark" else AXE_RULES,
        )
        lines = [
            f"  {violation['id']}: {violation['help']}\n    " + "\n    ".join(node["html"] for node in violation["nodes"])
            for violation in violations
        ]
        self.page.emulate_media(color_scheme="light", reduced_motion="reduce")
        if lines:
            self.faults.add(f"axe found on {name} ({theme}):\n" + "\n".join(lines))

    def check_width(self, name: str, width: int) -> None:
        # A new size is laid out with the next frames; a page without scripts cannot say when they have come.
        self.page.wait_for_timeout(100)
        wide = self.page.evaluate(TOO_WIDE, width)
        if wide:
            self.faults.add(f"{name} scrolls sideways at {width} px because of:\n" + json.dumps(wide, indent=2))


FOCUS_SHOWS = """element => {
    const style = getComputedStyle(element);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
}"""

# Another theme fades in, the text within a box after the box itself; contrast is measured when all has arrived, which
# takes a busy machine its time. An endless movement, or one that stands still, is not waited for.
COLOURS_SETTLED = """async () => {
    const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
    const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const isMoving = () => document.getAnimations().some((animation) => animation.playState === 'running'
        && Number.isFinite(animation.effect?.getComputedTiming().endTime));
    const end = performance.now() + 5000;
    do {
        await Promise.race([frames(), pause(500)]);
    } while (isMoving() && performance.now() < end);
}"""

# The page itself must not scroll; a wide table may, inside its own frame.
TOO_WIDE = """width => {
    if (document.scrollingElement.scrollWidth <= width) return [];
    const ancestors = (element) => element && [element, ...ancestors(element.parentElement)] || [];
    const isFramed = (element) => ancestors(element.parentElement)
        .some((outer) => outer !== document.body && /auto|scroll|hidden|clip/.test(getComputedStyle(outer).overflowX));
    return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > width + 1 && !isFramed(element))
        .slice(0, 5)
        .map((element) => element.outerHTML.slice(0, 160));
}"""
