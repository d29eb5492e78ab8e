import HTTPTypes
public import Hummingbird

/// HTML forms know only GET and POST: `?_method=DELETE` makes a POST a DELETE.
///
/// It stands around the router and not among its middleware, since the router chooses the route before these run.
public struct MethodOverride: HTTPResponder {
    private let router: any HTTPResponder<AppContext>

    public init(_ router: any HTTPResponder<AppContext>) { self.router = router }

    public func respond(to request: Request, context: AppContext) async throws -> Response {
        guard request.method == .post, request.uri.queryParameters["_method"] == "DELETE",
            !APIPath.contains(request.uri.path)
        else {
            return try await router.respond(to: request, context: context)
        }
        var head = request.head
        head.method = .delete
        return try await router.respond(to: Request(head: head, body: request.body), context: context)
    }
}
