public import DatabasePlatform
public import Foundation
import HTML
public import Hummingbird
public import Kernel
import Logging
public import WebPlatform

/// The house for a test: a real database in a folder of its own, the real middleware, and sessions by name.
public struct TestHub: Sendable {
    public enum Who: String, CaseIterable, Sendable {
        case anonymous, owner, member, foreignOwner, personWithoutFirm
        /// Let in by the firm: at work, reading only, and no longer at all.
        case coach, formerCoach, endedCoach
        case contentEditor, administrator
        /// Of the administration, and let in by the firm to look.
        case supporter
    }

    public let database: any SQLDatabase
    public let folder: URL
    public let outside: OutsideWorld
    public let declarations: [RouteDeclaration]
    private let tokens: FormTokens
    private let responder: any HTTPResponder<AppContext>

    public static let firm = FirmID("01990000-0000-7000-8000-000000000001")!
    public static let foreignFirm = FirmID("01990000-0000-7000-8000-000000000002")!
    public static let owner = Person(
        id: PersonID("01990000-0000-7000-8000-0000000000a1")!,
        name: "Petra Kettler",
        email: "petra@kettler.example"
    )
    public static let colleague = Person(
        id: PersonID("01990000-0000-7000-8000-0000000000a2")!,
        name: "Jonas Brandt",
        email: "jonas@kettler.example"
    )
    public static let stranger = Person(
        id: PersonID("01990000-0000-7000-8000-0000000000b1")!,
        name: "Fremde Firma",
        email: "fremd@andere.example"
    )

    public static let guest = Person(
        id: PersonID("01990000-0000-7000-8000-0000000000c1")!,
        name: "Mehmet Aksoy",
        email: "mehmet@coach.example"
    )
    public static let official = Person(
        id: PersonID("01990000-0000-7000-8000-0000000000d1")!,
        name: "Hanna Sommer",
        email: "hanna@hub.example"
    )
    /// Until when those may read whom the firm lets in to read.
    public static let readsThrough = LocalDate(year: 2026, month: 6, day: 30)!

    /// `prepare` fills the database after the migrations; `routes` adds the features under test.
    /// `recording` makes the trail of a house that records what is read in its own database.
    /// A session token of `hub.client(as:)` is found by the features' own `sessions` when one is given.
    public static func make(
        migrations: [Migration],
        texts: Texts = .platform,
        places: [RailPlace] = [],
        outside: OutsideWorld = .frozen,
        prepare: @escaping @Sendable (any SQLDatabase) async throws -> Void = { _ in },
        sessions: SessionResolver? = nil,
        trail: AuditTrail? = nil,
        recording: @Sendable (any SQLDatabase) -> AuditTrail? = { _ in nil },
        middleware: @Sendable (any SQLDatabase) throws -> [any MiddlewareProtocol<Request, Response, AppContext>] = {
            _ in []
        },
        routes addRoutes: (Routes, any SQLDatabase, URL) throws -> Void
    ) async throws -> TestHub {
        let folder = try temporaryFolder()
        let database = try await TestDatabase.make(migrations, in: folder)
        try await prepare(database)
        let settings = AppSettings(data: folder, home: repositoryRoot)
        let pages = Pages(settings: settings, texts: texts, assets: .none, places: places)
        let tokens = FormTokens(secret: [UInt8](repeating: 7, count: 32))
        let router = Router(context: AppContext.self)
        router.add(middleware: SecurityHeaders(isSecure: false))
        router.add(middleware: ErrorPages(pages: pages))
        router.add(
            middleware: SessionMiddleware(
                sessions: sessions ?? namedSessions,
                tokens: tokens,
                outside: .live,
                isSecure: false
            )
        )
        router.add(middleware: ErrorPages(pages: pages))
        for part in try middleware(database) { router.add(middleware: part) }
        let routes = Routes(router: router, pages: pages, tokens: tokens, trail: trail ?? recording(database))
        try addRoutes(routes, database, folder)
        return TestHub(
            database: database,
            folder: folder,
            outside: outside,
            declarations: routes.declarations,
            tokens: tokens,
            responder: MethodOverride(router.buildResponder())
        )
    }

    public func client(as who: Who = .anonymous) -> TestClient {
        TestClient(responder: responder, tokens: tokens, session: who == .anonymous ? nil : who.rawValue)
    }

    /// For tests with real sessions.
    public func client(session: String) -> TestClient {
        TestClient(responder: responder, tokens: tokens, session: session)
    }

    private static let namedSessions = SessionResolver { token in
        switch Who(rawValue: token) {
        case .owner:
            session(owner, firm, "Metallbau Kettler GmbH", .owner)
        case .member:
            session(colleague, firm, "Metallbau Kettler GmbH", .member)
        case .foreignOwner:
            session(stranger, foreignFirm, "Andere Firma AG", .owner)
        case .personWithoutFirm:
            SessionResolver.Session(person: stranger, member: nil)
        case .coach: session(guest, firm, "Metallbau Kettler GmbH", .coach, offices: [.coach])
        case .formerCoach:
            session(guest, firm, "Metallbau Kettler GmbH", .coach, readsThrough: readsThrough, offices: [.coach])
        case .endedCoach: SessionResolver.Session(person: guest, member: nil, hubRoles: [.coach])
        case .contentEditor: SessionResolver.Session(person: official, member: nil, hubRoles: [.contentEditor])
        case .administrator: SessionResolver.Session(person: official, member: nil, hubRoles: [.administrator])
        case .supporter:
            session(
                official,
                firm,
                "Metallbau Kettler GmbH",
                .support,
                readsThrough: readsThrough,
                offices: [.administrator]
            )
        case .anonymous, nil: nil
        }
    }

    private static func session(
        _ person: Person,
        _ firm: FirmID,
        _ name: String,
        _ role: Role,
        readsThrough: LocalDate? = nil,
        offices: Set<HubRole> = []
    ) -> SessionResolver.Session {
        SessionResolver.Session(
            person: person,
            member: Member(person: person, firm: firm, firmName: name, role: role, readsThrough: readsThrough),
            hubRoles: offices
        )
    }
}

/// A folder that nobody else uses; under the system's temporary folder, which is emptied at restart.
public func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oekohub-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
}

/// The checkout, for tests that read content or snapshots.
public let repositoryRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

extension Texts {
    /// The words of the frame and the error pages.
    public static let platform = try! Texts(folder: repositoryRoot.appendingPathComponent("Platform/Content"))

    /// The platform's words and a feature's own.
    public static func feature(_ name: String) -> Texts {
        let folder = repositoryRoot.appendingPathComponent("Features/\(name)/Content")
        return platform.merging(try! Texts(folder: folder))
    }
}

extension OutsideWorld {
    /// 15 May 2026, 09:30 in Berlin, and bytes that count upwards, so that results repeat.
    public static var frozen: OutsideWorld {
        let counter = Counter()
        return OutsideWorld(
            now: { Date(timeIntervalSince1970: 1_778_830_200) },
            randomBytes: { count in counter.next(count) }
        )
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value: UInt64 = 0

    func next(_ count: Int) -> [UInt8] {
        lock.withLock {
            value += 1
            let tail = (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * $0)) }
            return count >= 8 ? [UInt8](repeating: 0, count: count - 8) + tail : Array(tail.suffix(count))
        }
    }
}
