public import HTTPTypes
public import Hummingbird
public import Kernel
import NIOCore

/// A program's request as a handler sees it: who asks, what was sent, and how to answer.
public struct APICall<Who: Sendable>: Sendable {
    public let request: Request
    public let context: AppContext
    public let who: Who
    public let query: APIQuery
    /// Fits the operation's description; null where it has none.
    public let body: JSONValue
    /// The body as it was sent.
    public let bytes: [UInt8]
    public let texts: Texts

    /// The part of the path called `:name`; 404 when it is no id.
    public func id<Entity>(_ name: String, of: Entity.Type = Entity.self) throws -> EntityID<Entity> {
        guard let text = context.parameters.get(name), let id = EntityID<Entity>(text) else {
            throw APIProblem(.notFound)
        }
        return id
    }

    /// The `:year` part of the path; 404 when it is no reporting year.
    public func year() throws -> ReportingYear {
        guard let text = context.parameters.get("year"), text.utf8.count == 4,
            let number = Int(text), let year = ReportingYear(number)
        else { throw APIProblem(.notFound) }
        return year
    }

    /// The version that `If-Match` names; 428 without the field, and no version ever where it is no version of ours.
    public func version() throws -> Int {
        guard let field = request.headers[.ifMatch] else { throw APIProblem(.versionMissing) }
        guard field.utf8.count < 20, field.hasPrefix("\""), field.hasSuffix("\""),
            let version = Int(field.dropFirst().dropLast()), version > 0
        else { throw APIProblem(.versionChanged) }
        return version
    }

    /// - Parameters:
    ///   - version: of the thing answered; stands in `ETag`.
    ///   - location: the path of what was made.
    public func json(
        _ value: JSONValue,
        status: HTTPResponse.Status = .ok,
        version: Int? = nil,
        location: String? = nil
    ) -> Response {
        var headers: HTTPFields = [
            .contentType: "application/json", .cacheControl: "private, no-store",
        ]
        if let version { headers[.eTag] = "\"\(version)\"" }
        if let location { headers[.location] = location }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: value.bytes)))
    }

    public func nothing() -> Response { Response(status: .noContent, headers: [.cacheControl: "private, no-store"]) }

    public func file(_ bytes: [UInt8], name: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .contentDisposition: Downloads.disposition(name, inline: false),
                .cacheControl: "private, no-store",
                .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'; sandbox",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
