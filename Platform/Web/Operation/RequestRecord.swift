import HTTPTypes
public import Hummingbird
import Logging

/// Counts and logs every request under a number that its answer carries too. What is logged says nothing about who
/// asked: no address, no query, no part of a path that was not written by us.
public struct RequestRecord: RouterMiddleware {
    static let header = HTTPField.Name("X-Request-Id")!
    private let figures: RequestFigures

    public init(_ figures: RequestFigures) { self.figures = figures }

    public func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        figures.begin()
        let start = ContinuousClock.now
        do {
            var response = try await next(request, context)
            response.headers[Self.header] = context.requestNumber
            end(request, context, start, Int(response.status.code), response.body.contentLength)
            return response
        } catch {
            end(request, context, start, 500, nil)
            throw error
        }
    }

    private func end(
        _ request: Request,
        _ context: AppContext,
        _ start: ContinuousClock.Instant,
        _ status: Int,
        _ bytes: Int?
    ) {
        let parts = (ContinuousClock.now - start).components
        let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
        let route = Self.route(request, context)
        figures.end(method: request.method.rawValue, route: route, status: status, seconds: seconds)
        var metadata: Logger.Metadata = [
            "method": "\(request.method.rawValue.prefix(10))", "route": "\(route)",
            "status": .stringConvertible(status), "ms": .stringConvertible((seconds * 10_000).rounded() / 10),
        ]
        if let bytes { metadata["bytes"] = .stringConvertible(bytes) }
        context.logger.info("request", metadata: metadata)
    }

    /// The template under which the router found the request, never the path itself.
    static func route(_ request: Request, _ context: AppContext) -> String {
        if let template = context.endpointPath, template != "NotFound" { return template }
        return request.uri.path.hasPrefix("/a/") ? RequestFigures.clientFiles : RequestFigures.unknownRoute
    }
}
