public import DatabasePlatform
import HTTPTypes
public import Hummingbird
public import Kernel
import Logging

/// A route as declared: the table behind `bin/routes` and behind the test that walks all of them.
public struct RouteDeclaration: Sendable, Hashable {
    public let method: String
    /// `/klimabilanz/:year/eintraege`
    public let path: String
    public let audience: AudienceName
    public let feature: String
    /// What its pages show of people and firms; reading it is recorded.
    public let records: RecordKind
    /// What a token must be allowed; only where the audience is one with a token.
    public var scope: TokenScope? = nil
}

/// Where features declare their routes. There is no way to add one without an audience.
public final class Routes {
    let router: Router<AppContext>
    private let pages: Pages
    private let reader: FormReader
    private let tokens: FormTokens
    let book: RouteBook
    private let feature: String
    let texts: Texts
    let records: RecordKind
    private let trail: AuditTrail?

    /// - Parameter trail: where reading is recorded; without one it is not, as in tests of single features.
    public init(router: Router<AppContext>, pages: Pages, tokens: FormTokens, trail: AuditTrail? = nil) {
        self.router = router
        self.pages = pages
        self.tokens = tokens
        reader = FormReader(uploads: pages.settings.uploads)
        book = RouteBook()
        feature = "Platform"
        texts = pages.texts
        records = .none
        self.trail = trail
    }

    private init(_ parent: Routes, feature: String, texts: Texts, records: RecordKind) {
        router = parent.router
        pages = parent.pages
        tokens = parent.tokens
        reader = parent.reader
        book = parent.book
        self.feature = feature
        self.texts = parent.texts.merging(texts)
        self.records = records
        trail = parent.trail
    }

    /// The same table for one feature, whose pages speak with `texts` and show `records` unless a route says otherwise.
    public func feature(_ name: String, texts: Texts, records: RecordKind = .none) -> Routes {
        Routes(self, feature: name, texts: texts, records: records)
    }

    public var declarations: [RouteDeclaration] { book.declarations }

    public func get<Who>(
        _ path: String,
        for audience: Audience<Who>,
        records: RecordKind? = nil,
        use handler: @Sendable @escaping (Call<Who>) async throws -> Response
    ) {
        let audit = audit(.get, path, audience.name, records ?? self.records)
        add(.get, path, audience.name, audit.records) { [texts, pages, feature] request, context in
            let who = try audience.admit(context.visitor)
            return try await audit.around(who, context) {
                try await handler(
                    Call(
                        request: request,
                        context: context,
                        who: who,
                        form: Form(),
                        texts: texts,
                        pages: pages,
                        feature: feature
                    )
                )
            }
        }
    }

    /// A changing route: the form is read, limited and proven to be ours before the handler sees it.
    public func post<Who>(
        _ path: String,
        for audience: Audience<Who>,
        limit: UploadLimit? = nil,
        use handler: @Sendable @escaping (Call<Who>) async throws -> Response
    ) {
        change(.post, path, audience, limit, handler)
    }

    /// Reached by forms through `?_method=DELETE`.
    public func delete<Who>(
        _ path: String,
        for audience: Audience<Who>,
        use handler: @Sendable @escaping (Call<Who>) async throws -> Response
    ) {
        change(.delete, path, audience, nil, handler)
    }

    private func change<Who>(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ audience: Audience<Who>,
        _ limit: UploadLimit?,
        _ handler: @Sendable @escaping (Call<Who>) async throws -> Response
    ) {
        let audit = audit(method, path, audience.name, .none)
        add(method, path, audience.name, .none) { [texts, pages, feature, reader, tokens] request, context in
            let who = try audience.admit(context.visitor)
            if let member = who as? Member, let day = member.readsThrough { throw AccessError.readOnly(through: day) }
            let form = try await reader.read(request, limit: limit ?? .fields)
            defer { form.removeFiles() }
            try tokens.check(request, form, context.visitor)
            return try await audit.around(who, context) {
                try await handler(
                    Call(
                        request: request,
                        context: context,
                        who: who,
                        form: form,
                        texts: texts,
                        pages: pages,
                        feature: feature
                    )
                )
            }
        }
    }

    func audit(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ audience: AudienceName,
        _ records: RecordKind
    ) -> RouteAudit {
        RouteAudit(feature: feature, method: method, path: path, audience: audience, records: records, trail: trail)
    }

    func add(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ audience: AudienceName,
        _ records: RecordKind,
        scope: TokenScope? = nil,
        _ respond: @Sendable @escaping (Request, AppContext) async throws -> Response
    ) {
        book.declarations.append(
            RouteDeclaration(
                method: method.rawValue,
                path: "/" + path,
                audience: audience,
                feature: feature,
                records: records,
                scope: scope
            )
        )
        router.on(RouterPath(path), method: method, use: respond)
    }
}

final class RouteBook {
    var declarations: [RouteDeclaration] = []
    var operations: [DeclaredOperation] = []
}
