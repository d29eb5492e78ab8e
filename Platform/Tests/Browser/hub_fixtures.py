"""Fixtures for every browser test; loaded by bin/test with `-p hub_fixtures`."""

import collections.abc
import itertools
import os
import shutil

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from hub_people import Person, register
from hub_server import ROOT, HubServer, run_command
from hub_window import SCREENSHOTS, WIDE, Window

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--lang=de"]

MakeWindow = collections.abc.Callable[..., Window]


# Tests run in two processes at once, each with a hub of its own.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")


def pytest_sessionstart() -> None:
    """The process that hands out the tests starts before those that run them."""
    if not WORKER:
        shutil.rmtree(SCREENSHOTS, ignore_errors=True)


# Files that take minutes, the longest first, so that no process is left with one of them at the end.
LONG = [
    "test_tour", "test_report_journey", "test_project_journey", "test_world_pictures", "test_coach_journey", "test_plan_journey",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: LONG.index(item.path.stem) if item.path.stem in LONG else len(LONG))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[HubServer]:
    """One hub for all tests; each test registers a firm of its own."""
    with HubServer(tmp_path_factory.mktemp("hub") / "data", ROOT / f"var/log/hub{WORKER}.log") as hub:
        yield hub


@pytest.fixture(scope="session")
def demo_server(tmp_path_factory: pytest.TempPathFactory) -> collections.abc.Iterator[HubServer]:
    """A hub with the demonstration firms, as bin/start makes them."""
    data = tmp_path_factory.mktemp("demo") / "data"
    made = run_command("demo", "--data", data)
    assert made.returncode == 0, f"oekohub demo failed:\n{made.stdout}{made.stderr}"
    with HubServer(data, ROOT / f"var/log/hub-demo{WORKER}.log") as hub:
        yield hub


@pytest.fixture(scope="session")
def driver() -> collections.abc.Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(driver: Playwright) -> collections.abc.Iterator[Browser]:
    browser = launch(driver, CHROMIUM_OPTIONS)
    yield browser
    browser.close()


def launch(driver: Playwright, options: list[str]) -> Browser:
    return driver.chromium.launch(executable_path=CHROMIUM, args=options, env={**os.environ, "LANGUAGE": "de"})


@pytest.fixture
def make_window(chromium: Browser, server: HubServer, request: pytest.FixtureRequest) -> collections.abc.Iterator[MakeWindow]:
    """`make_window()` is another person's browser; `make_window(has_scripts=False)` one without JavaScript."""
    windows: list[Window] = []

    def make(has_scripts: bool = True, hub: HubServer = server) -> Window:
        context = chromium.new_context(
            base_url=hub.address,
            viewport=WIDE,
            locale="de-DE",
            timezone_id="Europe/Berlin",
            reduced_motion="reduce",
            java_script_enabled=has_scripts,
        )
        context.set_default_timeout(15_000)
        windows.append(Window(context, hub.address, has_scripts, state="" if hub is server else "-beispiel"))
        return windows[-1]

    yield make
    faults = list(itertools.chain.from_iterable(window.faults.take() for window in windows))
    if getattr(request.node, "failed", False):
        for index, window in enumerate(windows):
            window.shoot(f"FEHLER-{request.node.name}-{index}")
    for window in windows:
        window.context.close()
    if request.node.get_closest_marker("faults_expected") is None:
        assert not faults, "while the test ran:\n" + "\n".join(faults)


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window()


@pytest.fixture
def owner(window: Window) -> Person:
    """Somebody who has just registered a firm, signed in in `window`."""
    return register(window)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> collections.abc.Iterator[None]:
    outcome = yield
    if outcome.get_result().failed:
        item.failed = True
