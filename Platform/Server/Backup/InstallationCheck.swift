import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// What ``CheckCommand`` finds out, one part after the other.
struct InstallationCheck {
    let settings: AppSettings
    let t: Texts
    typealias Finding = CheckCommand.Finding

    func findings() async throws -> [Finding] {
        var result = [Finding.good(t("command.check.settings"))]
        let (database, contents) = try await checkDatabase()
        result += database
        if let contents { result += try checkEvidence(contents) }
        result += checkKeys()
        result.append(checkSpace())
        return result
    }

    private func checkDatabase() async throws -> ([Finding], DatabaseContents?) {
        let copy = settings.databaseCopy
        if let postgres = copy as? PostgresCopy {
            // Its server checks pages and references itself while it works.
            let contents = try postgres.contents()
            return ([.good(sentence(contents)), schema(contents.schema)], contents)
        }
        guard copy.missing() == nil else {
            return ([.bad(t("command.check.databaseMissing", ["folder": settings.data.path]))], nil)
        }
        do {
            let database = try SQLiteDatabase(path: settings.databaseFile.path, readers: 1)
            let contents = try await SQLiteCopy.contents(database)
            let broken = try await database.rows("PRAGMA foreign_key_check", []).map { try $0.text("table") }
            try await database.close()
            let tables = Set(broken).sorted().joined(separator: ", ")
            let keys =
                broken.isEmpty
                ? Finding.good(t("command.check.foreignKeys"))
                : .bad(t("command.check.foreignKeysBroken", ["tables": tables], count: broken.count))
            return ([.good(sentence(contents)), keys, schema(contents.schema)], contents)
        } catch {
            return ([.bad(t("command.check.databaseDamaged", ["state": ErrorSummary.words(error)]))], nil)
        }
    }

    private func sentence(_ contents: DatabaseContents) -> String {
        t(
            "command.check.database",
            ["rows": "\(contents.counts.values.reduce(0, +))", "tables": "\(contents.counts.count)"]
        )
    }

    private func schema(_ done: [String]) -> Finding {
        let known = Installation.migrations.map(\.name)
        let unknown = done.filter { !known.contains($0) }
        guard unknown.isEmpty else {
            return .bad(t("command.check.schemaNew", ["steps": unknown.joined(separator: ", ")]))
        }
        let open = known.filter { !done.contains($0) }
        guard open.isEmpty else { return .note(t("command.check.schemaOld", ["count": "\(open.count)"])) }
        return .good(t("command.check.schema", ["step": known.last ?? ""]))
    }

    /// Every file a row refers to, and every file that no row refers to.
    private func checkEvidence(_ contents: DatabaseContents) throws -> [Finding] {
        let store = EvidenceStore(folder: settings.evidence)
        var result: [Finding] = []
        for digest in contents.evidence.sorted() {
            let file = store.file(digest)
            if !FileManager.default.fileExists(atPath: file.path) {
                result.append(.bad(t("command.check.evidenceMissing", ["file": file.path])))
            } else if (try? ContentDigest.sha256(ofFile: file)) != digest {
                result.append(.bad(t("command.check.evidenceDamaged", ["file": file.path])))
            }
        }
        if result.isEmpty {
            result.append(.good(t("command.check.evidence", ["count": "\(contents.evidence.count)"])))
        }
        let paths = FileManager.default.enumerator(atPath: settings.evidence.path)?.compactMap { $0 as? String } ?? []
        let orphans = paths.sorted().filter { path in
            let name = (path as NSString).lastPathComponent
            return path.contains("/") && !contents.evidence.contains(name)
        }
        if let first = orphans.first {
            let sizes = orphans.map { path -> Int in
                let file = settings.evidence.appendingPathComponent(path).path
                return (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
            }
            let size = Self.size(sizes.reduce(0, +))
            result.append(
                .note(t("command.check.orphans", ["size": size, "file": first], count: orphans.count))
            )
        }
        return result
    }

    /// Both keys are for the hub alone. The one that signs badges comes into being with the first badge.
    private func checkKeys() -> [Finding] {
        let keys = ["secret.key", "badge.key"].map { settings.data.appendingPathComponent($0).path }
        let modes = keys.map { file in
            (try? FileManager.default.attributesOfItem(atPath: file)).map { $0[.posixPermissions] as? Int ?? 0 }
        }
        var result = zip(keys, modes).compactMap { file, mode -> Finding? in
            guard let mode, mode & 0o077 != 0 else { return nil }
            return .bad(t("command.check.keyOpen", ["file": file]))
        }
        if modes[0] == nil { result.append(.note(t("command.check.keyMissing", ["file": keys[0]]))) }
        return result.isEmpty ? [.good(t("command.check.key"))] : result
    }

    private func checkSpace() -> Finding {
        let free = DiskSpace.free(settings.data) ?? 0
        guard free < DiskSpace.least else { return .good(t("command.check.space", ["free": Self.size(free)])) }
        return .bad(
            t(
                "command.check.spaceLow",
                ["free": Self.size(free), "folder": settings.data.path, "least": Self.size(DiskSpace.least)]
            )
        )
    }

    private static func size(_ bytes: Int) -> String {
        GermanFormat.amount(Double(bytes) / 1_048_576, places: 1, unit: "MB")
    }
}
