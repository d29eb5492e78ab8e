import Hummingbird

/// A sentence shown once on the next page, carried by a short-lived cookie.
enum NoticeCookie {
    static let name = "meldung"

    static func cookie(_ text: String, secure: Bool) -> Cookie {
        Cookie(
            name: name,
            value: Downloads.percent(text),
            maxAge: 60,
            path: "/",
            secure: secure,
            httpOnly: true,
            sameSite: .lax
        )
    }

    static func read(_ request: Request) -> String? {
        guard let value = request.cookies[name]?.value, !value.isEmpty, value.utf8.count < 2_000 else { return nil }
        return value.removingURLPercentEncoding()
    }

    static func cleared(secure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }
}
