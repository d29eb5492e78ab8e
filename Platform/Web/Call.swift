public import HTML
public import HTTPTypes
public import Hummingbird
public import Kernel
import NIOCore

/// One request as a handler sees it: who asks, what was sent, and how to answer.
public struct Call<Who: Sendable>: Sendable {
    public let request: Request
    public let context: AppContext
    public let who: Who
    /// What the form held; empty for GET.
    public let form: Form
    public let texts: Texts
    let pages: Pages
    let feature: String
    let audit: RouteAudit

    /// The part of the address called `:name`; 404 when it is no id.
    public func id<Entity>(_ name: String, of: Entity.Type = Entity.self) throws -> EntityID<Entity> {
        guard let text = context.parameters.get(name), let id = EntityID<Entity>(text) else {
            throw HTTPError(.notFound)
        }
        return id
    }

    /// The `:year` part of the address; 404 when it is no reporting year.
    public func year(_ name: String = "year") throws -> ReportingYear {
        guard let number = context.parameters.get(name, as: Int.self), let year = ReportingYear(number) else {
            throw HTTPError(.notFound)
        }
        return year
    }

    /// The part of the address called `:name` as text, percent-decoded; 404 when it is missing.
    public func parameter(_ name: String) throws -> String {
        guard let text = context.parameters.get(name)?.removingURLPercentEncoding() else { throw HTTPError(.notFound) }
        return text
    }

    /// A value behind the question mark, trimmed; nil when it is missing, empty or no UTF-8. As forms send it: a plus
    /// sign is a space.
    public func query(_ name: String) -> String? {
        let pairs = (request.uri.query ?? "").utf8.split(separator: UInt8(ascii: "&"))
        for pair in pairs {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, FormReader.text(parts[0]) == name else { continue }
            let value = FormReader.text(parts[1])?.trimmingSpaces() ?? ""
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// Whether only a part of the page is wanted.
    public var wantsFragment: Bool { request.headers[HTTPField.Name("HX-Request")!] == "true" }

    /// A whole page in the frame of the hub.
    public func page(_ page: some Page, status: HTTPResponse.Status = .ok) -> Response {
        pages.response(page, call: self, status: status)
    }

    /// A part of a page, for requests that replace it in place.
    public func fragment(_ node: Node, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: node.bytes))
        )
    }

    /// 303 to a page of ours; `notice` is shown there once.
    public func redirect(_ address: String, notice: String? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: address])
        if let notice { response.setCookie(NoticeCookie.cookie(notice, secure: pages.settings.isSecure)) }
        return response
    }

    /// For a part of a page that asks again and again: what it waited for is there, so the browser goes to the page.
    public func leave(for address: String) -> Response {
        Response(status: .ok, headers: [HTTPField.Name("HX-Redirect")!: address, .cacheControl: "no-store"])
    }

    /// A file to save. The name may hold umlauts.
    public func download(_ bytes: [UInt8], name: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .contentDisposition: Downloads.disposition(name, inline: false),
                .cacheControl: "private, no-store",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    public func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "private, no-store"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    public var visitor: Visitor { context.visitor }

    /// Which pages of the hub the visitor may open.
    public var openPages: OpenPages {
        guard let book = pages.book else { return .all }
        return OpenPages(book, visitor, pages.texts)
    }

    /// A page open to everyone shows the figures of a firm. It is recorded where the firm let somebody in to see them; what
    /// its own people read there is their own affair.
    public func showsFigures(of member: Member) async throws {
        guard member.role == .coach || member.role == .support else { return }
        try await audit.read(by: member, context)
    }

    /// Where the request comes from, as far as it can be told; empty in tests without a connection.
    public var clientAddress: String {
        ClientAddress.find(
            peer: context.peer,
            forwarded: request.headers[values: HTTPField.Name("X-Forwarded-For")!],
            trusted: pages.settings.trustedProxies
        )
    }

    /// `https://hub.example.org`, as links that leave the browser need it. Never what the request says of itself: a forged
    /// host would stand in mails.
    public var origin: String { pages.settings.linkAddress }

    /// Every form that changes something begins with `hiddenField(call.formToken)`.
    public var formToken: FormToken { FormToken(name: FormTokens.field, value: context.visitor.formToken) }
}
