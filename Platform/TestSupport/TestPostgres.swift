public import DatabasePlatform
import Foundation

/// A schema of its own on a PostgreSQL server for tests.
public final class TestPostgres: DatabaseWrapper {
    public let base: any SQLDatabase
    public let url: String

    private init(url: String) {
        self.url = url
        base = PostgresDatabase(url: url, connections: 4)
    }

    deinit { Places.shared.giveBack() }

    public static func make(on server: String) async throws -> TestPostgres {
        await Places.shared.take()
        let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        do {
            let admin = PostgresDatabase(url: server, connections: 1)
            try await admin.write { try $0.script("CREATE SCHEMA \(schema)") }
            try await admin.close()
        } catch {
            Places.shared.giveBack()
            throw error
        }
        let mark = server.contains("?") ? "&" : "?"
        return TestPostgres(url: "\(server)\(mark)application_name=\(schema)&options=-csearch_path%3D\(schema)")
    }
}

/// All tests run at the same time; the server takes only so many connections.
private final class Places: @unchecked Sendable {
    static let shared = Places()
    private let lock = NSLock()
    private var free = 40

    func take() async {
        // A test that has one database and needs another must get it in the end.
        for _ in 0..<400 {
            if lock.withLock({ takeNow(orAnyway: false) }) { return }
            try? await Task.sleep(for: .milliseconds(25))
        }
        _ = lock.withLock { takeNow(orAnyway: true) }
    }

    func giveBack() { lock.withLock { free += 1 } }

    private func takeNow(orAnyway isForced: Bool) -> Bool {
        guard free > 0 || isForced else { return false }
        free -= 1
        return true
    }
}
