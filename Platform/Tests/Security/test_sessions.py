"""Sessions and forms belong to the browser that they were made for."""

import re
import urllib.parse

import pytest

from conftest import PASSWORD
from hub_server import HubServer
from hub_visitor import Visitor, read
from test_injection import forms_of

SESSION = "sitzung"
ELSEWHERE = [
    "https://fremd.example/", "//fremd.example/", "/\\fremd.example", "\\\\fremd.example", "/%0d%0aLocation:%20//fremd.example",
    "javascript:alert(7)", "/\t/fremd.example", "http:fremd.example", "///fremd.example", "/x\r\nX-Fremd: 1",
]


def test_a_session_that_somebody_else_chose_is_worth_nothing(hub: HubServer) -> None:
    victim, chosen = Visitor(hub.address), "f" * 64
    victim.cookies[SESSION] = chosen
    victim.sign_in("kettler@demo.example", PASSWORD)
    assert victim.cookies[SESSION] != chosen
    attacker = Visitor(hub.address)
    attacker.cookies[SESSION] = chosen
    assert attacker.request("GET", "/betrieb").status == 303


def test_the_session_of_before_ends_when_somebody_signs_in_again(hub: HubServer, owner: Visitor) -> None:
    before = owner.cookies[SESSION]
    owner.sign_in("kettler@demo.example", PASSWORD)
    assert owner.cookies[SESSION] != before
    owner.cookies[SESSION] = before
    assert owner.request("GET", "/betrieb").status == 303


def test_signing_out_ends_the_session_itself(owner: Visitor) -> None:
    token = owner.cookies[SESSION]
    page = owner.get("/betrieb")
    owner.submit(next(form for form in read(page).forms if form.action == "/abmelden"))
    owner.cookies[SESSION] = token
    assert owner.request("GET", "/betrieb").status == 303


def test_cookies_are_kept_from_scripts_and_from_other_sites(hub: HubServer) -> None:
    visitor = Visitor(hub.address)
    form = visitor.form("/anmelden", "/anmelden")
    answer = visitor.send(form, {"email": "kettler@demo.example", "password": PASSWORD})
    lines = answer.headers.get_all("Set-Cookie")
    assert any(line.startswith(SESSION) for line in lines)
    for line in lines:
        assert "httponly" in line.lower() and "samesite" in line.lower(), line


def test_no_form_is_taken_from_another_site_or_another_session(owner: Visitor, other_owner: Visitor, starts: list[str]) -> None:
    """Every form of every page, with the proof of somebody else, without one, and as another site would send it."""
    forms = [form for form in forms_of(owner.crawl(starts)) if form.method == "POST"]
    proof = next(field.value for field in other_owner.form("/betrieb/standorte/neu", "/betrieb/standorte").fields if field.name == "_proof")
    assert len(forms) > 15
    for form in forms:
        for value in (proof, "", "0" * 24):
            answer = owner.send(form, {"_proof": value})
            assert answer.status == 403, f"{form.kind} was taken with the proof “{value}”: {answer.status}"
        body = urllib.parse.urlencode(form.values()).encode()
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "cross-site"}
        answer = owner.request("POST", form.action, body, kind)
        assert answer.status == 403, f"{form.kind} was taken from another site: {answer.status}"


@pytest.mark.parametrize("target", ELSEWHERE)
def test_signing_in_never_leads_elsewhere(stranger: Visitor, target: str) -> None:
    page = stranger.form("/anmelden?weiter=" + urllib.parse.quote(target), "/anmelden")
    form = stranger.form("/anmelden", "/anmelden")
    assert page.kind == form.kind
    answer = stranger.send(form, {"email": "kettler@demo.example", "password": PASSWORD, "weiter": target})
    assert answer.status == 303
    location = answer.headers["Location"]
    assert re.fullmatch(r"/(?![/\\])[\x21-\x7e]*", location), location
    assert answer.headers.get("X-Fremd") is None
