"""A passkey made in the browser and used instead of the password; the device is Chromium's virtual authenticator."""

import types

from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import register, sign_out
from hub_server import HubServer
from hub_window import Window


def with_device(make_window: MakeWindow, server: HubServer) -> Window:
    """Browsers give passkeys to names, not to numbers."""
    hub = types.SimpleNamespace(address=server.address.replace("127.0.0.1", "localhost"))
    window = make_window(hub=hub)
    device = window.context.new_cdp_session(window.page)
    device.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return window


def test_a_passkey_is_made_used_and_removed(make_window: MakeWindow, server: HubServer) -> None:
    window = with_device(make_window, server)
    person = register(window)
    window.open("/konto/sicherheit")
    window.follow("Passkeys verwalten")
    window.expect_heading("Passkeys")
    window.fill({"Name": "Diensttelefon", "Jetziges Passwort": person.password})
    window.submit("Passkey hinzufügen")
    window.expect_notice("Der Passkey „Diensttelefon“ ist hinzugefügt.")
    # Chromium would like RSA keys, too; every device of today makes keys for ES256.
    assert all("pubKeyCredParams" in fault for fault in window.faults.take())
    sign_out(window)
    window.open("/anmelden")
    window.submit("Mit Passkey anmelden")
    window.open("/konto")
    expect(window.page.get_by_role("main")).to_contain_text(person.firm)
    window.open("/konto/sicherheit/passkeys")
    window.submit("Entfernen: Diensttelefon")
    window.expect_notice("Der Passkey ist entfernt.")


def test_elsewhere_the_page_says_where_passkeys_work(make_window: MakeWindow) -> None:
    window = make_window()
    window.open("/anmelden")
    window.page.get_by_role("button", name="Mit Passkey anmelden").click()
    expect(window.page.get_by_role("alert")).to_contain_text("Passkeys gelten nur unter der Adresse http://localhost:")


def test_without_javascript_the_password_remains(make_window: MakeWindow) -> None:
    person = register(make_window())
    window = make_window(has_scripts=False)
    window.open("/anmelden")
    window.submit("Mit Passkey anmelden")
    expect(window.page.get_by_role("alert")).to_contain_text("Für Passkeys muss JavaScript eingeschaltet sein.")
    window.fill({"E-Mail-Adresse": person.email, "Passwort": person.password})
    window.submit("Anmelden")
    window.open("/konto")
    window.expect_heading("Konto und Team")
