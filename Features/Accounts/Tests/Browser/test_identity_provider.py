"""Signing in by a firm's own identity provider, which runs as a process of its own."""

import collections.abc
import json
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import expect

from hub_fixtures import MakeWindow
from hub_people import Person
from hub_server import ROOT, free_port
from hub_window import Window

SUBJECT = "jonas-1"


@pytest.fixture
def provider() -> collections.abc.Iterator[str]:
    port = free_port()
    claims = {"sub": SUBJECT, "email": "jonas@dienst.example", "email_verified": True, "name": "Jonas Brandt"}
    process = subprocess.Popen(
        [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--require-nonce", "true"]
        + ["--user-claims", json.dumps(claims)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"{address}/.well-known/openid-configuration", timeout=2)
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(10)


# The provider's own page is another site, loads what it likes, and is none of ours to judge.
@pytest.mark.faults_expected
def test_a_colleague_comes_in_by_the_firms_provider(
    owner: Person, window: Window, make_window: MakeWindow, provider: str
) -> None:
    window.open("/konto/anmeldedienst")
    window.fill(
        {
            "Adresse des Anmeldedienstes": provider,
            "Kennung des Hubs": "oekohub",
            "Geheimnis des Hubs": "geheim",
            "Für E-Mail-Adressen unter": "dienst.example",
        }
    )
    window.choose("Wer sich dort zum ersten Mal anmeldet, wird Mitglied")
    window.submit("Speichern")
    window.expect_notice("Der Anmeldedienst ist gespeichert.")
    colleague = make_window()
    colleague.open("/anmelden")
    colleague.follow("Mit dem Anmeldedienst anmelden")
    colleague.fill({"E-Mail-Adresse": "jonas@dienst.example"})
    colleague.submit("Weiter")
    way = colleague.page.get_by_role("link", name=f"Weiter mit dem Anmeldedienst von {owner.firm}")
    # Opened from elsewhere, the address leads no further than to the door.
    colleague.open(way.first.get_attribute("href") or "")
    way.first.click()
    colleague.page.wait_for_url(f"{provider}/**")
    colleague.page.get_by_role("button", name=SUBJECT).click()
    colleague.page.wait_for_url(f"{window.page.url.split('/konto')[0]}/**")
    colleague.open("/konto")
    expect(colleague.page.get_by_role("main")).to_contain_text(owner.firm)
    expect(colleague.page.get_by_role("main")).to_contain_text("Mitglied")
