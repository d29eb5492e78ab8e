"""A running hub in a folder of its own, and a browser just good enough to fill in its forms."""

import http.client
import socket
import subprocess
import time
import uuid
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit


class Hub:
    """`oekohub serve` on a free port of this machine; ends with the block."""

    def __init__(self, binary, data, log):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.command = [binary, "serve", "--hostname", "127.0.0.1", "--port", str(self.port), "--data", str(data)]
        self.log = log

    def __enter__(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log)
        for _ in range(300):
            if self.process.poll() is not None:
                raise SystemExit(f"the hub ended with {self.process.returncode}; see {self.log}")
            try:
                if Browser(self.port).get("/readyz").status == 200:
                    return self
            except OSError:
                time.sleep(0.1)
        raise SystemExit(f"the hub does not answer; see {self.log}")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def html(self):
        return self.body.decode()

    def form(self, action):
        """The form that is sent to an address with this end."""
        for form in Forms.read(self.html):
            if urlsplit(form.action).path.endswith(action):
                return form
        raise SystemExit(f"no form for {action} on a page with status {self.status}")


class Browser:
    """One connection, kept open; cookies; redirections are followed."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.cookies = {}

    @property
    def cookie_header(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def get(self, address):
        return self.request("GET", address)

    def send(self, form, values, files=None):
        fields = form.fields | values
        if files is None:
            body, kind = urlencode(fields).encode(), "application/x-www-form-urlencoded"
        else:
            body, kind = multipart(fields, files)
        answer = self.request("POST", form.action, body, kind)
        if answer.status >= 400:
            raise SystemExit(f"{form.action} answered {answer.status}:\n{answer.html}")
        return answer

    def request(self, method, address, body=None, kind=None):
        headers = {"Cookie": self.cookie_header} if self.cookies else {}
        if kind:
            headers["Content-Type"] = kind
        self.connection.request(method, address, body, headers)
        response = self.connection.getresponse()
        content = response.read()
        for cookie in response.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        if response.status == 303:
            return self.get(response.headers["Location"])
        return Answer(response.status, response.headers, content)


def multipart(fields, files):
    mark = uuid.uuid4().hex
    parts = []
    for name, value in fields.items():
        parts.append(f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for name, (file_name, content) in files.items():
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
        parts.append(head.encode() + b"Content-Type: text/csv\r\n\r\n" + content + b"\r\n")
    return b"".join(parts) + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


class Form:
    def __init__(self, action):
        self.action, self.fields = action, {}


class Forms(HTMLParser):
    """Forms of a page with what is filled in or chosen already."""

    @staticmethod
    def read(html):
        parser = Forms()
        parser.feed(html)
        return parser.forms

    def __init__(self):
        super().__init__()
        self.forms, self.select, self.outside = [], None, True

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form":
            self.forms.append(Form(values.get("action", "")))
            self.outside = False
        elif self.outside:
            return
        elif tag == "input" and values.get("name"):
            kind = values.get("type")
            if kind not in ("file", "submit") and (kind not in ("checkbox", "radio") or "checked" in values):
                self.forms[-1].fields[values["name"]] = values.get("value", "")
        elif tag == "select":
            self.select = values.get("name")
        elif tag == "option" and self.select:
            known = self.forms[-1].fields
            if "selected" in values or self.select not in known:
                known[self.select] = values.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.outside = True
        elif tag == "select":
            self.select = None
