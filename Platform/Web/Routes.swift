public import DatabasePlatform
import HTML
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
    /// Whether it changes what belongs to the firm one works for: refused to whoever only reads there.
    public var changesFirm = false
    /// What people call its page, with `{year}` where the address holds one; nil for what has no page.
    public var name: String? = nil
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
        self.tokens = tokens
        reader = FormReader(uploads: pages.settings.uploads)
        book = RouteBook()
        var pages = pages
        pages.book = book
        self.pages = pages
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

    /// - Parameter page: key of what people call the page; whatever is recorded in the audit log has one.
    public func get<Who>(
        _ path: String,
        for audience: Audience<Who>,
        records: RecordKind? = nil,
        page: String? = nil,
        use handler: @Sendable @escaping (Call<Who>) async throws -> Response
    ) {
        let audit = audit(.get, path, audience.name, records ?? self.records)
        let name = page.map { texts($0) }
        book.add("/" + path) { visitor in
            do throws(AccessError) { _ = try audience.admit(visitor) } catch { return error }
            return nil
        }
        add(.get, path, audience.name, audit.records, name: name) { [texts, pages, feature, book] request, context in
            let who = try audience.admit(context.visitor)
            let call = Call(
                request: request,
                context: context,
                who: who,
                form: Form(),
                texts: texts,
                pages: pages,
                feature: feature,
                audit: audit
            )
            guard context.visitor.member?.mayChange == false else {
                return try await audit.around(who, context) { try await handler(call) }
            }
            return try await RefusedChanges.$current.withValue(book.refusedToReaders()) {
                try await audit.around(who, context) { try await handler(call) }
            }
        }
    }

    /// A changing route: the form is read, limited and proven to be ours before the handler sees it.
    ///
    /// - Parameter changesFirm: whether it changes what belongs to the firm one works for, which is refused to whoever
    ///   only reads there. Nil: whatever is for members or owners does. True is for a route open to others too, false
    ///   for one that changes only what is the member's own.
    public func post<Who>(
        _ path: String,
        for audience: Audience<Who>,
        limit: UploadLimit? = nil,
        changesFirm: Bool? = nil,
        use handler: @Sendable @escaping (Call<Who>) async throws -> Response
    ) {
        change(.post, path, audience, limit, changesFirm, handler)
    }

    /// Reached by forms through `?_method=DELETE`.
    public func delete<Who>(
        _ path: String,
        for audience: Audience<Who>,
        use handler: @Sendable @escaping (Call<Who>) async throws -> Response
    ) {
        change(.delete, path, audience, nil, nil, handler)
    }

    private func change<Who>(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ audience: Audience<Who>,
        _ limit: UploadLimit?,
        _ changesFirm: Bool?,
        _ handler: @Sendable @escaping (Call<Who>) async throws -> Response
    ) {
        let audit = audit(method, path, audience.name, .none)
        let isFirms = changesFirm ?? (audience.name == .member || audience.name == .owner)
        add(method, path, audience.name, .none, changesFirm: isFirms) {
            [texts, pages, feature, reader, tokens] request, context in
            let who = try audience.admit(context.visitor)
            if isFirms, let day = context.visitor.member?.readsThrough { throw AccessError.readOnly(through: day) }
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
                        feature: feature,
                        audit: audit
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
        changesFirm: Bool = false,
        name: String? = nil,
        scope: TokenScope? = nil,
        _ respond: @Sendable @escaping (Request, AppContext) async throws -> Response
    ) {
        book.add(
            RouteDeclaration(
                method: method.rawValue,
                path: "/" + path,
                audience: audience,
                feature: feature,
                records: records,
                changesFirm: changesFirm,
                name: name,
                scope: scope
            )
        )
        router.on(RouterPath(path), method: method, use: respond)
    }
}
