"""The programming interface from outside: the journey to a token, the description, and requests nobody thought of."""

import json
import pathlib
import re
import subprocess
import sys
import urllib.request

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from hub_fixtures import MakeWindow
from hub_people import register
from hub_server import ROOT, HubServer

DESCRIPTION = "/api/v1/openapi.json"
SCHEMATHESIS = pathlib.Path(sys.executable).parent / "schemathesis"
SCOPES = ["read:firm", "write:firm", "read:entries", "write:entries", "read:balance", "read:factors", "read:evidence"]


@pytest.fixture
def token(make_window: MakeWindow) -> str:
    window = make_window()
    register(window)
    window.open("/konto/schnittstelle")
    window.fill({"Name": "Warenwirtschaft"})
    for scope in SCOPES:
        # The label lies over its box, as everywhere in the hub: whoever clicks it checks the box.
        window.page.locator(f".choice:has(input[value='{scope}']) label").click()
    window.submit("Schlüssel erstellen")
    text = window.page.locator("code.join-link").inner_text()
    assert re.fullmatch(r"oeh_[A-Za-z0-9_-]{43}", text)
    return text


def get(hub: HubServer, path: str, token: str = "") -> dict:
    request = urllib.request.Request(hub.address + path, headers={"Authorization": f"Bearer {token}"} if token else {})
    with urllib.request.urlopen(request, timeout=15) as answer:
        return json.load(answer)


def test_the_pages_for_people(make_window: MakeWindow) -> None:
    window = make_window()
    window.open("/schnittstelle")
    window.expect_heading("Schnittstelle für Programme")
    window.open("/schnittstelle/fehler")
    window.expect_heading("Fehler der Schnittstelle")


def test_a_token_from_the_page_reads_the_firm(server: HubServer, token: str) -> None:
    assert get(server, "/api/v1/firm", token)["name"] == "Metallbau Kettler GmbH"


def test_the_description_is_valid_openapi(server: HubServer) -> None:
    faults = list(OpenAPIV31SpecValidator(get(server, DESCRIPTION)).iter_errors())
    assert not faults, faults[:5]


def test_no_request_breaks_what_the_description_promises(server: HubServer, token: str, tmp_path: pathlib.Path) -> None:
    run = subprocess.run(
        [
            SCHEMATHESIS, "run", server.address + DESCRIPTION,
            "--header", f"Authorization: Bearer {token}",
            "--phases", "examples,coverage,fuzzing", "--max-examples", "12", "--max-time", "75",
            # A random id names no site of the firm: what fits the description may still be refused with 422.
            "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,"
            "response_schema_conformance,negative_data_rejection,unsupported_method,ignored_auth",
            "--rate-limit", "1000/m", "--generation-deterministic", "--no-color",
            "--suppress-health-check", "all", "--warnings", "off",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=240,
    )
    log = ROOT / "var/log/schemathesis.log"
    log.write_text(run.stdout + run.stderr)
    assert run.returncode == 0, f"{log} says:\n{run.stdout[-6000:]}{run.stderr[-2000:]}"
