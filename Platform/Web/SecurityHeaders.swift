import HTTPTypes
public import Hummingbird

/// What every answer carries: no foreign source, no inline script or style, no framing, no sniffing.
public struct SecurityHeaders: RouterMiddleware {
    static let policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'"
    static let permissions = HTTPField.Name("Permissions-Policy")!
    static let permissionsForCalls = "geolocation=(), camera=(self), microphone=(self), display-capture=(self)"
    private let isSecure: Bool

    public init(isSecure: Bool) { self.isSecure = isSecure }

    public func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = Self.policy
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[HTTPField.Name("Referrer-Policy")!] = "same-origin"
        response.headers[HTTPField.Name("Cross-Origin-Opener-Policy")!] = "same-origin"
        if response.headers[Self.permissions] == nil {
            response.headers[Self.permissions] = "geolocation=(), camera=(), microphone=(), display-capture=()"
        }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }
}
