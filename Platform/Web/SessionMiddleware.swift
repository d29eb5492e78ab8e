public import HTML
public import Hummingbird
public import Kernel

/// Who belongs to a session token; nil when the session is unknown, ended or expired.
public struct SessionResolver: Sendable {
    public struct Session: Sendable {
        public let person: Person
        public let member: Member?
        public let firms: [FirmChoice]
        public let hubRoles: Set<HubRole>
        public var seats: [CouncilSeat]
        /// As in ``Visitor/confinedTo``; then there are no hub roles and no seats.
        public let confinedTo: FirmID?

        public init(
            person: Person,
            member: Member?,
            firms: [FirmChoice] = [],
            hubRoles: Set<HubRole> = [],
            seats: [CouncilSeat] = [],
            confinedTo: FirmID? = nil
        ) {
            (self.person, self.member, self.firms) = (person, member, firms)
            (self.hubRoles, self.seats, self.confinedTo) = (hubRoles, seats, confinedTo)
        }
    }

    let resolve: @Sendable (String) async throws -> Session?

    public init(_ resolve: @Sendable @escaping (String) async throws -> Session?) { self.resolve = resolve }
}

public enum CookieName {
    /// Token of a signed-in session.
    public static let session = "sitzung"
    /// Random name of the browser's visit; no more than a salt for form tokens and the key of drafts.
    public static let visit = "besuch"
}

/// Finds out who asks, before any handler runs.
public struct SessionMiddleware: RouterMiddleware {
    let sessions: SessionResolver
    let tokens: FormTokens
    let outside: OutsideWorld
    let isSecure: Bool
    private let margin: Margin?

    /// What stands below a page of a firm: its address and who reads it; nil where nothing does.
    public typealias Margin = @Sendable (_ path: String, _ member: Member, _ token: FormToken) async throws -> Node?

    private static let watched: Set<String> = ["/healthz", "/readyz", "/metrics"]

    public init(
        sessions: SessionResolver,
        tokens: FormTokens,
        outside: OutsideWorld,
        isSecure: Bool,
        margin: Margin? = nil
    ) {
        self.margin = margin
        self.sessions = sessions
        self.tokens = tokens
        self.outside = outside
        self.isSecure = isSecure
    }

    public func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        // Programs show a token; a cookie says nothing there and none is set.
        if APIPath.contains(request.uri.path) { return try await next(request, context) }
        // Whoever watches the hub is to be answered also while the database is away.
        if Self.watched.contains(request.uri.path) { return try await next(request, context) }
        let cookies = request.cookies
        let token = cookies[CookieName.session]?.value
        let known = cookies[CookieName.visit]?.value ?? ""
        let isNew = known.utf8.count != 24
        let visit = isNew ? Base64URL.text(outside.randomBytes(18)) : known
        let session: SessionResolver.Session? =
            if let token { try await sessions.resolve(token) } else { nil }
        var context = context
        context.visitor = Visitor(
            person: session?.person,
            member: session?.member,
            firms: session?.firms ?? [],
            hubRoles: session?.hubRoles ?? [],
            seats: session?.seats ?? [],
            formToken: tokens.token(visit: visit, session: session == nil ? nil : token),
            visit: isNew && request.method != .get ? "" : visit
        )
        context.visitor.confinedTo = session?.confinedTo
        if let margin, request.method == .get, let member = session?.member {
            let token = FormToken(name: FormTokens.field, value: context.visitor.formToken)
            context.visitor.margin = try await margin(request.uri.path, member, token)
        }
        var response = try await next(request, context)
        if isNew {
            response.setCookie(
                Cookie(
                    name: CookieName.visit,
                    value: visit,
                    maxAge: 31_536_000,
                    path: "/",
                    secure: isSecure,
                    httpOnly: true,
                    sameSite: .lax
                )
            )
        }
        return response
    }
}
