import HTTPTypes
public import Hummingbird

/// HTML forms know only GET and POST: `?_method=DELETE` makes a POST a DELETE.
public struct MethodOverride: RouterMiddleware {
    public init() {}

    public func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post, request.uri.queryParameters["_method"] == "DELETE" else {
            return try await next(request, context)
        }
        var head = request.head
        head.method = .delete
        return try await next(Request(head: head, body: request.body), context)
    }
}
