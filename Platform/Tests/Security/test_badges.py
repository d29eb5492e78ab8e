"""Badges of the real hub before a judge of another house, openbadgeslib: what is genuine passes, what was changed does not."""

import base64
import json
import pathlib
import re
import urllib.parse

import pytest
from cryptography.hazmat.primitives import serialization
from jwt.algorithms import RSAAlgorithm
from openbadgeslib.ob3 import OB3VerificationError, OB3Verifier

from hub_server import ROOT, HubServer, run_command
from hub_visitor import Answer, Visitor

COURSE = "austausch"
FOLDER = ROOT / "Features/Learning/Content/courses" / COURSE
LIST = "/lernen/bescheinigungen"
NUMBER = re.compile(r"LN-20\d\d-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}")


def proof(visitor: Visitor, page: str) -> tuple[str, str]:
    return "_proof", dict(visitor.form(page, "").values())["_proof"]


def post(visitor: Visitor, page: str, action: str, values: list[tuple[str, str]]) -> Answer:
    body = urllib.parse.urlencode([proof(visitor, page), *values]).encode()
    return visitor.request("POST", action, body, {"Content-Type": "application/x-www-form-urlencoded"})


def right_answers(questions: list[dict]) -> list[tuple[str, str]]:
    answers = []
    for question in questions:
        if question["kind"] == "number":
            answers.append((question["id"], str(question["answer"]).replace(".", ",")))
        else:
            rights = [str(index) for index, option in enumerate(question["options"]) if option["isRight"]]
            answers += [(question["id"], index) for index in rights]
    return answers


def finish_course(visitor: Visitor) -> None:
    """Every exercise left out with a word, every quiz answered rightly, as a browser would send it."""
    for name in json.loads((FOLDER / "course.json").read_text(encoding="utf-8"))["lessons"]:
        file = next(FOLDER.glob(f"[0-9][0-9]-{name}.json"))
        lesson = json.loads(file.read_text(encoding="utf-8"))
        address = f"/lernen/{COURSE}/{name}"
        for exercise in lesson["exercises"]:
            action = f"{address}/uebungen/{exercise['id']}"
            values = [("tun", "auslassen"), ("grund", "Das mache ich im Betrieb."), ("stand", "0")]
            assert post(visitor, address, action, values).status == 303, action
        sent = post(visitor, address, f"{address}/quiz", right_answers(lesson["quiz"]))
        assert sent.status == 303, f"{address}: {sent.text}"


@pytest.fixture(scope="module")
def earner(hub: HubServer) -> Visitor:
    visitor = Visitor(hub.address)
    visitor.sign_in("kettler@demo.example", "demo-im-oekohub")
    finish_course(visitor)
    assert post(visitor, LIST, LIST, [("gegenstand", f"kurs-{COURSE}")]).status == 303
    return visitor


@pytest.fixture(scope="module")
def number(earner: Visitor) -> str:
    found = NUMBER.search(earner.get(LIST).text)
    assert found, "no certificate was given"
    return found.group()


@pytest.fixture(scope="module")
def token(earner: Visitor, number: str) -> str:
    answer = earner.get(f"{LIST}/{number}/lernnachweis.jwt")
    assert answer.status == 200
    return answer.body.decode()


@pytest.fixture
def judge(stranger: Visitor) -> OB3Verifier:
    """Knows nothing but the key that the hub publishes."""
    keys = json.loads(stranger.get("/lernen/nachweis/schluessel").body)["keys"]
    key = RSAAlgorithm.from_jwk(json.dumps(keys[0]))
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return OB3Verifier(pubkey_pem=key.public_bytes(serialization.Encoding.PEM, form))


def show(visitor: Visitor, text: str) -> Answer:
    return post(visitor, "/nachweis", "/nachweis", [("text", text)])


def changed(token: str, before: str, after: str) -> str:
    head, payload, signature = token.split(".")
    words = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()
    assert before in words
    new = base64.urlsafe_b64encode(words.replace(before, after).encode()).decode().rstrip("=")
    return f"{head}.{new}.{signature}"


def test_both_find_a_genuine_badge_valid(judge: OB3Verifier, stranger: Visitor, token: str, number: str) -> None:
    credential = judge.verify(token)
    assert credential.achievement.name == "Voneinander lernen"
    assert credential.identifiers[0].identity_hash == "Petra Kettler"
    assert credential.issuer.name == "Öko.HUB"
    assert credential.achievement.alignments, "no skill of ESCO"
    page = show(stranger, token)
    assert page.status == 200
    assert "Der Lernnachweis ist echt und gilt." in page.text
    assert "Petra Kettler" in page.text and number in page.text
    assert "kettler@demo.example" not in page.text


def test_the_picture_holds_the_same(judge: OB3Verifier, earner: Visitor, stranger: Visitor, number: str) -> None:
    picture = earner.get(f"{LIST}/{number}/lernnachweis.svg").body
    assert judge.verify(OB3Verifier.extract_token_from_svg(picture)).achievement.name == "Voneinander lernen"
    answer = stranger.send(stranger.form("/nachweis", "/nachweis"), {}, ("lernnachweis.svg", picture))
    assert answer.status == 200
    assert "Der Lernnachweis ist echt und gilt." in answer.text


@pytest.mark.parametrize(
    ("before", "after"),
    [("Petra Kettler", "Peter Kettler"), ("Voneinander lernen", "Ingenieurwesen"), ('"validFrom":"20', '"validFrom":"19')],
)
def test_both_refuse_what_was_changed(
    judge: OB3Verifier, stranger: Visitor, token: str, before: str, after: str
) -> None:
    forged = changed(token, before, after)
    with pytest.raises(OB3VerificationError, match="Invalid signature"):
        judge.verify(forged)
    page = show(stranger, forged)
    assert "Verlassen Sie sich nicht auf ihn." in page.text
    assert "echt und gilt" not in page.text


def test_both_refuse_one_without_a_signature(judge: OB3Verifier, stranger: Visitor, token: str) -> None:
    head = base64.urlsafe_b64encode(b'{"alg":"none","typ":"JWT"}').decode().rstrip("=")
    forged = f"{head}.{token.split('.')[1]}."
    with pytest.raises(OB3VerificationError):
        judge.verify(forged)
    assert "echt und gilt" not in show(stranger, forged).text


def test_too_large_a_file_is_refused_with_a_sentence(stranger: Visitor) -> None:
    form = stranger.form("/nachweis", "/nachweis")
    answer = stranger.send(form, {}, ("<b>gross</b>.svg", b"x" * (3 << 20)))
    assert answer.status == 422
    # Number and unit are kept together by a no-break space.
    assert "ist größer als 1 MB" in re.sub("[\u00a0\u202f]", " ", answer.text)
    assert "<b>gross" not in answer.text


def test_a_number_shows_nothing_unless_it_is_shared(earner: Visitor, stranger: Visitor, number: str) -> None:
    assert stranger.get(f"/nachweis/{number}").status == 404
    assert post(earner, LIST, f"{LIST}/{number}/freigabe", []).status == 303
    shown = stranger.get(f"/nachweis/{number}")
    assert shown.status == 200 and "Petra Kettler" in shown.text
    assert post(earner, LIST, f"{LIST}/{number}/freigabe/ende", []).status == 303
    assert stranger.get(f"/nachweis/{number}").status == 404


def test_somebody_else_gets_nothing(other_owner: Visitor, number: str) -> None:
    for name in ("bescheinigung.pdf", "lernnachweis.jwt", "lernnachweis.svg"):
        assert other_owner.get(f"{LIST}/{number}/{name}").status == 404
    assert post(other_owner, LIST, f"{LIST}/{number}/ruecknahme", []).status == 404


def test_a_backup_keeps_the_key(hub: HubServer, token: str, tmp_path: pathlib.Path) -> None:
    copy, other = tmp_path / "sicherung", tmp_path / "neu"
    key = (hub.data / "badge.key").read_bytes()
    made = run_command("backup", copy, "--data", hub.data)
    assert made.returncode == 0, made.stderr
    brought = run_command("restore", copy, "--data", other)
    assert brought.returncode == 0, brought.stderr
    assert (other / "badge.key").read_bytes() == key
    with HubServer(other, ROOT / "var/log/hub-badges-restored.log") as restored:
        assert "Der Lernnachweis ist echt und gilt." in show(Visitor(restored.address), token).text
        keys = json.loads(Visitor(restored.address).get("/lernen/nachweis/schluessel").body)
    assert keys == json.loads(Visitor(hub.address).get("/lernen/nachweis/schluessel").body)


def test_a_withdrawn_one_is_told_by_us_and_by_its_signature_no_more(
    judge: OB3Verifier, earner: Visitor, stranger: Visitor, token: str, number: str
) -> None:
    """The last test: it spoils the badge. A signature stays a signature; only the hub knows of the withdrawal."""
    assert post(earner, LIST, f"{LIST}/{number}/ruecknahme", []).status == 303
    judge.verify(token)
    page = show(stranger, token)
    assert "zurückgezogen" in page.text and "Petra Kettler" not in page.text
    assert earner.get(f"{LIST}/{number}/lernnachweis.jwt").status == 404
