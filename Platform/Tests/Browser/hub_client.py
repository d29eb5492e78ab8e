"""Requests in great numbers, without a browser: one connection, and the session of somebody signed in in a window."""

import http.client
import urllib.parse

from hub_server import HubServer
from hub_window import Window


class Client:
    def __init__(self, hub: HubServer, window: Window) -> None:
        """The window shows a page with a form: its proof against forged requests holds for the whole session."""
        self.cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in window.context.cookies())
        self.proof = window.page.locator("input[name=_proof]").first.input_value()
        place = urllib.parse.urlsplit(hub.address)
        self.connection = http.client.HTTPConnection(place.hostname, place.port, timeout=15)

    def get(self, path: str) -> tuple[int, str]:
        return self.request("GET", path)

    def post(self, path: str, fields: dict[str, str]) -> tuple[int, str]:
        body = urllib.parse.urlencode({**fields, "_proof": self.proof})
        return self.request("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def request(self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None) -> tuple[int, str]:
        """Status and text; `OSError` or `HTTPException` when the hub goes away meanwhile."""
        self.connection.request(method, path, body, {"Cookie": self.cookies, **(headers or {})})
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode()
