import DatabasePlatform
import Foundation
import Kernel

/// Takes away evidence files that no row speaks of any more.
struct EvidenceSweep: Sendable {
    private let database: any SQLDatabase
    private let folder: URL
    private let outside: OutsideWorld

    init(_ database: any SQLDatabase, folder: URL, outside: OutsideWorld) {
        (self.database, self.folder, self.outside) = (database, folder, outside)
    }

    /// A file stands before its row does: what came in during the last hour is left alone.
    private var safe: Date { outside.now().addingTimeInterval(-3_600) }

    /// Looks at these files, or at all.
    @discardableResult
    func removeUnused(among digests: [String]? = nil) async throws -> Int {
        let schema = try await DatabaseSchema.tables(database)
        let sources = Self.tables(schema)
        guard !sources.isEmpty else { return 0 }
        let union = sources.map { "SELECT sha256 FROM \($0)" }.joined(separator: " UNION ")
        let used = Set(try await database.rows(union).map { try $0.text("sha256") })
        let candidates = digests ?? stored()
        var removed = 0
        for digest in candidates where !used.contains(digest) {
            let file = EvidenceStore(folder: folder).file(digest)
            let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
            guard let changed = attributes?[.modificationDate] as? Date, changed < safe else { continue }
            try FileManager.default.removeItem(at: file)
            removed += 1
        }
        return removed
    }

    /// Whatever has a column `sha256` speaks of files.
    static func tables(_ schema: [String: [String]]) -> [String] {
        schema.filter { $0.value.contains("sha256") }.keys.sorted()
    }

    private func stored() -> [String] {
        let files = FileManager.default
        let parts = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
        return parts.flatMap { part in
            let path = folder.appendingPathComponent(part).path
            return ((try? files.contentsOfDirectory(atPath: path)) ?? []).filter { $0.utf8.count == 64 }
        }
    }
}
