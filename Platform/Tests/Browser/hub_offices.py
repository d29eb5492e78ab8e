"""People with an office of the hub, and a hub whose clock a test may put forward."""

import datetime
import pathlib

from hub_clock import clock_settings
from hub_people import Person, somebody
from hub_server import HubServer, run_command
from hub_window import Window


class ClockedHub(HubServer):
    """`with ClockedHub(…) as hub: hub.put(moment)`."""

    def __init__(self, folder: pathlib.Path, log: pathlib.Path, moment: datetime.datetime) -> None:
        self.clock_settings = clock_settings(folder)
        super().__init__(folder / "data", log, self.clock_settings)
        self.clock = folder / "clock"
        self.put(moment)

    def put(self, moment: datetime.datetime) -> None:
        self.clock.write_text(str(int((moment - datetime.datetime.now(datetime.UTC)).total_seconds())))

    def restart(self, settings: dict[str, str]) -> None:
        """With these settings beside the clock; who was signed in still is."""
        assert self.stop() == 0
        self.settings = self.clock_settings | settings
        self.start()
        self.wait_until_ready()


def register_alone(window: Window, name: str) -> Person:
    """Signs up without a firm."""
    person = somebody(name, "")
    window.open("/registrieren/ohne-betrieb")
    window.fill({"Ihr Name": person.name, "E-Mail-Adresse": person.email, "Passwort": person.password})
    window.submit("Konto anlegen")
    window.expect_heading("Konto und Team")
    return person


def appoint(hub: HubServer, person: Person, office: str) -> None:
    """By the command that makes the first administrator."""
    made = run_command("role", "grant", person.email, office, "--data", hub.data)
    assert made.returncode == 0, made.stderr


def let_in(owner: Window, coach: Person, until: datetime.date) -> None:
    """The owner lets the coach into the firm."""
    owner.open("/konto")
    owner.follow("Zugänge von außen")
    owner.fill({"E-Mail-Adresse des Coachs": coach.email, "Zugang läuft bis": until.isoformat()})
    owner.submit("Zugang geben")
    owner.expect_notice(f"{coach.name} hat jetzt Zugang.")
