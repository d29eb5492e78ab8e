"""The second factor from the picture to the written codes, own devices, and a forgotten password without mail."""

import base64
import hmac
import re
import struct
import time
from urllib.parse import parse_qs, urlsplit

import zxingcpp
from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person, sign_in
from hub_server import HubServer, run_command
from hub_window import Window


def read_picture(window: Window) -> str:
    """What a telephone reads from the QR code: its path is drawn, module by module, and decoded."""
    picture = window.page.locator("svg.qr-code")
    side = int(picture.get_attribute("viewBox").split()[2])
    modules = bytearray(b"\xff" * side * side)
    for column, row, width in re.findall(r"M(\d+) (\d+)h(\d+)", picture.locator("path").get_attribute("d")):
        start = int(row) * side + int(column)
        modules[start : start + int(width)] = bytes(int(width))
    scale = 4
    large = bytearray()
    for row in range(side):
        line = b"".join(modules[row * side + column : row * side + column + 1] * scale for column in range(side))
        large += line * scale
    image = memoryview(bytes(large)).cast("B", (side * scale, side * scale))
    found = zxingcpp.read_barcodes(image)
    assert len(found) == 1, "the picture is no QR code"
    return found[0].text


def code(address: str, steps: int = 0) -> str:
    """RFC 6238, written down once more."""
    secret = base64.b32decode(parse_qs(urlsplit(address).query)["secret"][0])
    digest = hmac.digest(secret, struct.pack(">Q", int(time.time()) // 30 + steps), "sha1")
    start = digest[19] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def test_a_second_factor_is_set_up_from_the_picture_and_asked_for(
    owner: Person, window: Window, make_window: MakeWindow, server: HubServer
) -> None:
    window.open("/konto/sicherheit")
    window.follow("Zweiten Faktor verwalten")
    window.submit("Einrichten")
    window.inspect("Accounts-secondFactorSetUp-bild")
    address = read_picture(window)
    assert address.startswith("otpauth://totp/") and owner.email.replace("@", "%40") in address
    window.fill({"Code": code(address)})
    window.submit("Bestätigen")
    window.expect_heading("Ersatzcodes")
    written = window.page.locator(".recovery-codes code").all_inner_texts()
    assert len(set(written)) == 10
    other = make_window()
    sign_in(other, owner)
    other.expect_heading("Code eingeben")
    other.fill({"Code": "000000"})
    other.submit("Anmelden")
    other.expect_fault("Code", "Dieser Code passt nicht oder wurde schon benutzt.")
    other.fill({"Code": code(address, 1)})
    other.submit("Anmelden")
    other.open("/konto")
    expect(other.page.get_by_role("main")).to_contain_text(owner.firm)
    third = make_window()
    sign_in(third, owner)
    third.fill({"Code": written[0].lower()})
    third.submit("Anmelden")
    third.open("/konto/sicherheit/app")
    expect(third.page.get_by_role("main")).to_contain_text("9 Ersatzcodes sind übrig.")
    helped = run_command("password-link", owner.email, "--ohne-zweiten-faktor", "--data", server.data)
    assert "Der zweite Faktor ist ausgeschaltet." in helped.stdout
    fourth = make_window()
    sign_in(fourth, owner)
    fourth.open("/konto")
    fourth.expect_heading("Konto und Team")


def test_another_device_is_seen_and_signed_out(owner: Person, window: Window, make_window: MakeWindow) -> None:
    other = make_window()
    sign_in(other, owner)
    window.open("/konto/sicherheit")
    table = window.page.get_by_role("table", name="Angemeldete Geräte")
    expect(table.get_by_role("row")).to_have_count(3)
    expect(table).to_contain_text("Chrome unter Linux")
    window.submit("Alle anderen abmelden")
    window.expect_notice("Alle anderen Geräte sind abgemeldet.")
    other.open("/konto")
    other.expect_heading("Anmelden")


def test_the_mail_address_changes_with_the_password(owner: Person, window: Window) -> None:
    window.open("/konto/sicherheit")
    window.follow("E-Mail-Adresse ändern")
    window.fill({"Neue Adresse": "neu-" + owner.email, "Jetziges Passwort": "geraten"})
    window.submit("Adresse ändern")
    window.expect_fault("Jetziges Passwort", "Das ist nicht Ihr jetziges Passwort.")
    window.fill({"Jetziges Passwort": owner.password})
    window.submit("Adresse ändern")
    window.expect_notice("Ihre E-Mail-Adresse ist geändert.")


def test_whoever_runs_the_hub_gives_a_link_for_a_new_password(
    owner: Person, server: HubServer, make_window: MakeWindow
) -> None:
    window = make_window()
    window.open("/anmelden")
    window.follow("Passwort vergessen")
    expect(window.page.get_by_role("main")).to_contain_text("oekohub password-link")
    made = run_command("password-link", owner.email, "--data", server.data)
    assert made.returncode == 0, made.stderr
    path = urlsplit(re.search(r"http\S+", made.stdout)[0]).path
    window.open(path)
    window.fill({"Neues Passwort": "Neun Funken springen noch weiter"})
    window.submit("Passwort setzen")
    window.expect_notice("Ihr neues Passwort gilt.")
    window.open(path, status=404)
    unknown = run_command("password-link", "niemand@betrieb.example", "--data", server.data)
    assert unknown.returncode == 1 and "niemand@betrieb.example" in unknown.stderr
