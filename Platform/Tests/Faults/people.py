"""People and requests without a browser: registers a firm over HTTP, as a form would."""

import http.client
import http.cookies
import re
import urllib.parse

from hub_server import HubServer

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Client:
    """One person's cookies; every request has a connection of its own unless `keep` is set."""

    def __init__(self, hub: HubServer, timeout: float = 30) -> None:
        place = urllib.parse.urlsplit(hub.address)
        self.place = (place.hostname, place.port)
        self.timeout = timeout
        self.cookies: dict[str, str] = {}
        self.proof = ""
        self.headers: dict[str, str] = {}

    def copy(self) -> "Client":
        twin = Client.__new__(Client)
        twin.__dict__ = {**self.__dict__, "cookies": dict(self.cookies)}
        return twin

    def send(self, method: str, path: str, body: object = None, headers: dict[str, str] | None = None) -> tuple[int, str]:
        connection = http.client.HTTPConnection(*self.place, timeout=self.timeout)
        try:
            cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
            connection.request(method, path, body, {**cookie, **(headers or {})})
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
            self.headers = dict(answer.getheaders())
            for line in answer.headers.get_all("Set-Cookie") or []:
                for name, morsel in http.cookies.SimpleCookie(line).items():
                    self.cookies[name] = morsel.value
            return answer.status, text
        finally:
            connection.close()

    def get(self, path: str) -> tuple[int, str]:
        status, text = self.send("GET", path)
        if proof := re.search(r'name="_proof" value="([^"]+)"', text):
            self.proof = proof[1]
        return status, text

    def post(self, path: str, fields: dict[str, str]) -> tuple[int, str]:
        body = urllib.parse.urlencode({**fields, "_proof": self.proof})
        return self.send("POST", path, body, FORM)

    def register(self, name: str = "Petra Kettler", email: str = "petra@betrieb.example", firm: str = "Kettler GmbH") -> None:
        self.get("/registrieren")
        person = {"firm": firm, "name": name, "email": email, "password": "Sieben Funken springen weit"}
        status, text = self.post("/registrieren", person)
        assert status == 303, f"registering answered {status}: {text[-2000:]}"
        self.get("/betrieb/standorte/neu")

    def sign_in(self, email: str = "petra@betrieb.example") -> None:
        self.get("/anmelden")
        status, text = self.post("/anmelden", {"email": email, "password": "Sieben Funken springen weit"})
        assert status == 303, f"signing in answered {status}: {text[-1000:]}"
        self.get("/betrieb/standorte/neu")

    def add_site(self, name: str) -> tuple[int, str]:
        return self.post("/betrieb/standorte", {"name": name, "postcode": "58089", "municipality": "Hagen"})

    def sites(self) -> str:
        status, text = self.get("/betrieb/standorte")
        assert status == 200, f"the list of sites answered {status}"
        return text
