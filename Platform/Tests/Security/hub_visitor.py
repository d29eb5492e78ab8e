"""A visitor without a browser: keeps cookies, follows redirects of ours, reads pages and their forms."""

import dataclasses
import http.client
import re
import urllib.parse
from html.parser import HTMLParser

BOUNDARY = "grenze-eines-tests"
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

YEAR = re.compile(r"/20\d\d(?=/|$)")
SERIES = re.compile(r"^/faktoren/(?!eigene|ausgaben|quellen)[^/]+$")


@dataclasses.dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes
    path: str

    @property
    def text(self) -> str:
        return self.body.decode(errors="replace")

    @property
    def is_page(self) -> bool:
        return (self.headers.get("Content-Type") or "").startswith("text/html")


@dataclasses.dataclass
class Field:
    name: str
    kind: str
    value: str
    choices: list[str]


@dataclasses.dataclass
class Form:
    action: str
    method: str
    is_multipart: bool
    fields: list[Field]
    #: The page it stands on.
    page: str

    @property
    def kind(self) -> str:
        """What tells one sort of form from another: ids do not."""
        return f"{self.method} {kind_of(self.action)}"

    def values(self) -> list[tuple[str, str]]:
        """What a person would send who fills in everything sensibly; file fields are left out."""
        return [(field.name, sensible(field)) for field in self.fields if field.kind != "file"]


def sensible(field: Field) -> str:
    if field.value:
        return field.value
    if field.choices:
        return next((choice for choice in field.choices if choice), "")
    return {"number": "1", "date": "2025-01-31", "email": "jemand@betrieb.example", "hidden": ""}.get(field.kind, "1")


def kind_of(address: str) -> str:
    """The address with every id as `:id`, years and factors alike, and of the query only the names."""
    parts = urllib.parse.urlsplit(address)
    names = sorted({name for name, _ in urllib.parse.parse_qsl(parts.query, keep_blank_values=True)})
    path = SERIES.sub("/faktoren/:series", YEAR.sub("/:year", ID.sub(":id", parts.path)))
    return path + ("?" + "&".join(names) if names else "")


class PageReader(HTMLParser):
    """The links and forms of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.links: list[str] = []
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select: Field | None = None
        self._text: Field | None = None

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in pairs}
        if tag == "a" and attributes.get("href", "").startswith("/"):
            self.links.append(attributes["href"].split("#")[0])
        elif tag == "form":
            action = attributes.get("action") or self.page
            multipart = attributes.get("enctype") == "multipart/form-data"
            self._form = Form(action, attributes.get("method", "get").upper(), multipart, [], self.page)
            self.forms.append(self._form)
        elif self._form and tag == "input":
            self._take_input(attributes)
        elif self._form and tag == "select":
            self._select = Field(attributes.get("name", ""), "select", "", [])
            self._form.fields.append(self._select)
        elif tag == "option" and self._select:
            self._select.choices.append(attributes.get("value", ""))
            if "selected" in attributes:
                self._select.value = attributes.get("value", "")
        elif self._form and tag == "textarea":
            self._text = Field(attributes.get("name", ""), "textarea", "", [])
            self._form.fields.append(self._text)

    def _take_input(self, attributes: dict[str, str]) -> None:
        name, kind = attributes.get("name", ""), attributes.get("type", "text")
        if not name or kind in ("submit", "reset", "button", "image"):
            return
        value = attributes.get("value", "")
        if kind in ("radio", "checkbox"):
            same = next((field for field in self._form.fields if field.name == name), None)
            if same is None:
                same = Field(name, kind, "", [])
                self._form.fields.append(same)
            same.choices.append(value or "on")
            if "checked" in attributes:
                same.value = value or "on"
        else:
            self._form.fields.append(Field(name, kind, value, []))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text:
            self._text.value += data


def read(answer: Answer) -> PageReader:
    reader = PageReader(answer.path)
    reader.feed(answer.text)
    return reader


class Visitor:
    def __init__(self, address: str) -> None:
        self.place = urllib.parse.urlsplit(address)
        self.cookies: dict[str, str] = {}

    def request(self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
        """Exactly this path, not normalised, and no redirect followed."""
        connection = http.client.HTTPConnection(self.place.hostname, self.place.port, timeout=60)
        sent = dict(headers or {})
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        whole = Answer(answer.status, answer.headers, answer.read(), path)
        connection.close()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";")[0].partition("=")
            if "max-age=0" in line.lower():
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        return whole

    def get(self, path: str) -> Answer:
        """The page at the end of our own redirects."""
        return self._arrive(self.request("GET", path))

    def _arrive(self, answer: Answer) -> Answer:
        for _ in range(5):
            target = answer.headers.get("Location", "")
            if answer.status not in (302, 303) or not target.startswith("/"):
                break
            answer = self.request("GET", target)
        return answer

    def form(self, path: str, action: str) -> Form:
        """The form of a page whose action contains these words."""
        page = self.get(path)
        found = [form for form in read(page).forms if action in form.action]
        assert found, f"{path} ({page.status}) has no form for {action}"
        return found[0]

    def submit(self, form: Form, changes: dict[str, str] | None = None, file: tuple[str, bytes] | None = None) -> Answer:
        return self._arrive(self.send(form, changes, file))

    def send(self, form: Form, changes: dict[str, str] | None = None, file: tuple[str, bytes] | None = None) -> Answer:
        """Fills in the form sensibly, but for `changes`, and sends it; the answer as it comes."""
        values = [(name, (changes or {}).get(name, value)) for name, value in form.values()]
        values += [(name, value) for name, value in (changes or {}).items() if name not in dict(values)]
        if form.method == "GET":
            return self.request("GET", form.action.split("?")[0] + "?" + urllib.parse.urlencode(values))
        if not form.is_multipart:
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            return self.request("POST", form.action, urllib.parse.urlencode(values).encode(), kind)
        parts = [self._part(f'name="{name}"', value.encode()) for name, value in values]
        for field in form.fields:
            if field.kind == "file" and file:
                parts.append(self._part(f'name="{field.name}"; filename="{file[0]}"', file[1]))
        body = b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()
        return self.request("POST", form.action, body, {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"})

    @staticmethod
    def _part(disposition: str, content: bytes) -> bytes:
        head = f"--{BOUNDARY}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n"
        return head.encode() + content + b"\r\n"

    def sign_in(self, email: str, password: str) -> None:
        answer = self.send(self.form("/anmelden", "/anmelden"), {"email": email, "password": password})
        assert answer.status == 303, f"{email} could not sign in: {answer.status}"

    def crawl(self, starts: list[str], most_of_a_kind: int = 2, leave_out: re.Pattern | None = None) -> dict[str, Answer]:
        """Every page that links lead to, a few of each kind; answers by address."""
        found: dict[str, Answer] = {}
        kinds: dict[str, int] = {}
        waiting = list(starts)
        while waiting:
            address = waiting.pop(0)
            kind = kind_of(address)
            if address in found or kinds.get(kind, 0) >= most_of_a_kind or (leave_out and leave_out.search(address)):
                continue
            kinds[kind] = kinds.get(kind, 0) + 1
            found[address] = answer = self.get(address)
            if answer.is_page:
                waiting += read(answer).links
        return found
