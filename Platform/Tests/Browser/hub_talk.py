"""People who meet in the hub: browsers with a camera, a microphone and a screen that are not there, and what they do."""

import re

from playwright.sync_api import Locator, expect

from hub_fixtures import CHROMIUM_OPTIONS
from hub_window import Window

# Devices that show a moving picture and beep; permission is given as by somebody who presses „Zulassen“.
DEVICES = ["--use-fake-device-for-media-stream"]
ALLOWED = [*DEVICES, "--use-fake-ui-for-media-stream"]
# The world is drawn by the processor.
WORLD_OPTIONS = [option for option in CHROMIUM_OPTIONS if option != "--disable-gpu"] + [
    "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
]
PLACE = "/rundgang/forum-am-see"
DEMO_PASSWORD = "demo-im-oekohub"


class Talker:
    """Somebody in front of a window that shows a talk."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.page = window.page
        self.talk = self.page.locator("section.talk")

    def come(self, path: str = PLACE) -> "Talker":
        self.window.open(path)
        self.is_there()
        return self

    def is_there(self, seconds: int = 20) -> None:
        expect(self.talk.locator(".talk-state")).to_contain_text("Sie sind als", timeout=seconds * 1000)

    @property
    def name(self) -> str:
        return re.search(r"Sie sind als (.+?) hier\.", self.talk.locator(".talk-state").inner_text()).group(1)

    def is_called(self, name: str) -> "Talker":
        """Takes a name, so that two in a test are never called the same."""
        self.press("Namen ändern")
        self.talk.get_by_label("Name, den andere sehen").fill(name)
        self.press("Übernehmen")
        expect(self.talk.locator(".talk-state")).to_contain_text(f"Sie sind als {name} hier")
        return self

    def button(self, name: str | re.Pattern) -> Locator:
        return self.talk.get_by_role("button", name=name, exact=True)

    def press(self, name: str) -> None:
        self.button(name).click()

    def write(self, text: str) -> None:
        self.talk.get_by_label("Ihre Nachricht").fill(text)
        self.press("Senden")

    def reads(self, text: str) -> None:
        expect(self.talk.get_by_role("log")).to_contain_text(text)

    def sees(self, name: str) -> Locator:
        row = self.talk.locator(".talk-present li").filter(has_text=name)
        expect(row).to_be_visible()
        return row

    def is_told(self, text: str) -> None:
        expect(self.talk).to_contain_text(text)

    def speaks_with(self, name: str, seconds: int = 30) -> None:
        expect(self.talk.locator(".talk-speak [role=status]")).to_contain_text(
            f"Sie sprechen mit {name}", timeout=seconds * 1000
        )

    def shows_picture(self, label: str, seconds: int = 20) -> None:
        """A picture of that name that moves."""
        video = self.page.locator(f"video[aria-label='{label}']")
        expect(video).to_be_attached(timeout=seconds * 1000)
        video.evaluate(MOVES)


MOVES = """video => new Promise((done, fail) => {
    const end = setTimeout(() => fail(new Error(`no new picture in 20 s: ${video.videoWidth} × ${video.videoHeight}`)), 20000);
    const first = video.currentTime;
    const look = () => {
        if (video.videoWidth > 0 && video.currentTime > first + 0.3) return clearTimeout(end), done();
        setTimeout(look, 100);
    };
    look();
})"""


def sign_in_to_demo(window: Window, who: str) -> None:
    window.open("/anmelden")
    window.fill({"E-Mail-Adresse": f"{who}@demo.example", "Passwort": DEMO_PASSWORD})
    window.submit("Anmelden")
