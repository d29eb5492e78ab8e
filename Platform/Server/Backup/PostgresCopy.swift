import Foundation

/// A PostgreSQL database, copied by `pg_dump` in its own format and restored by `pg_restore`.
struct PostgresCopy: DatabaseCopy {
    let environment: PostgresEnvironment

    var kind: String { "postgres" }
    var fileName: String { "oekohub.pgdump" }

    func missing() -> CommandFailure? { nil }

    func make(at file: URL) async throws {
        try run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file=\(file.path)"], environment)
    }

    /// Restores into a database that is made for it on the same server, and taken away again.
    func probe(_ file: URL) async throws -> DatabaseContents {
        let name = "oekohub_probe_\(UUID().uuidString.replacing("-", with: "").lowercased().prefix(16))"
        try query("CREATE DATABASE \(name)", environment)
        defer { _ = try? query("DROP DATABASE \(name)", environment) }
        let probe = environment.with(database: name)
        do {
            try restore(file, into: probe)
            return try contents(probe)
        } catch is ToolFailure {
            throw CommandFailure("command.backup.damaged", ["file": file.path])
        }
    }

    /// Replaces everything in the database, in one transaction: it is all there afterwards, or as it was.
    func restore(_ file: URL, into target: PostgresEnvironment? = nil) throws {
        let target = target ?? environment
        try run(
            "pg_restore",
            [
                "--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error",
                "--dbname=\(target.database)", file.path,
            ],
            target
        )
    }

    func contents(_ target: PostgresEnvironment? = nil) throws -> DatabaseContents {
        let target = target ?? environment
        let tables = try query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", target)
        var counts: [String: Int] = [:]
        let sums = tables.map { "SELECT '\($0)', COUNT(*) FROM \"\($0)\"" }.joined(separator: " UNION ALL ")
        for line in tables.isEmpty ? [] : try query(sums, target) {
            let parts = line.split(separator: "|")
            if parts.count == 2 { counts[String(parts[0])] = Int(parts[1]) }
        }
        return DatabaseContents(
            schema: try query("SELECT name FROM schema_migration ORDER BY position", target),
            counts: counts,
            evidence: try digests(target)
        )
    }

    private func digests(_ target: PostgresEnvironment) throws -> Set<String> {
        let tables = try query(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'sha256'",
            target
        )
        return try tables.reduce(into: []) { found, table in
            found.formUnion(try query("SELECT DISTINCT sha256 FROM \"\(table)\"", target))
        }
    }

    /// Lines of a result, columns separated by `|`.
    @discardableResult
    func query(_ sql: String, _ target: PostgresEnvironment) throws -> [String] {
        try run("psql", ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql], target)
            .split(separator: "\n").map(String.init)
    }

    /// A program said no; what it said is for the operator.
    struct ToolFailure: Error { let message: String }

    @discardableResult
    private func run(_ program: String, _ arguments: [String], _ target: PostgresEnvironment) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = ["PATH": "/usr/bin:/usr/local/bin:/bin", "LC_ALL": "C.UTF-8"]
            .merging(target.values, uniquingKeysWith: { $1 })
        let (output, errors) = (
            Pipe(), FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        )
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil, attributes: [.posixPermissions: 0o600])
        defer { try? FileManager.default.removeItem(at: errors) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let message = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            if process.terminationStatus == 127 {
                throw CommandFailure("command.backup.noTool", ["program": program])
            }
            throw ToolFailure(message: message.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return text
    }
}
