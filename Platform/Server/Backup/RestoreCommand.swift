import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub restore ORDNER`: puts a backup into the data folder, checked before anything is touched; what was there
/// before is laid aside.
enum RestoreCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let source = URL(fileURLWithPath: try input.arguments.operand("ORDNER"))
        let files = FileManager.default
        let database = input.settings.databaseCopy
        let copy = source.appendingPathComponent(database.fileName)
        let manifest = try BackupManifest.read(in: source)
        if let manifest, manifest.database != database.kind {
            throw CommandFailure("command.restore.otherDatabase", ["kind": manifest.database, "own": database.kind])
        }
        guard files.fileExists(atPath: copy.path) else {
            throw CommandFailure("command.restore.nothing", ["folder": source.path])
        }
        let data = input.settings.data
        let isThere = files.fileExists(atPath: data.path)
        // A folder that is not there yet has nobody working on it.
        let lock = isThere ? try DataLock.alone(data) : nil
        guard lock != nil || !isThere else { throw CommandFailure("command.restore.running", ["folder": data.path]) }
        defer { lock?.release() }
        // Older backups have no manifest; their database and evidence are checked all the same.
        try manifest?.checkSchema()
        try manifest?.check(source)
        let contents = try await database.probe(copy)
        guard manifest == nil || manifest?.counts == contents.counts else {
            throw CommandFailure("command.backup.damaged", ["file": copy.path])
        }
        try BackupCommand.checkEvidence(contents, in: source)
        let present = ((try? files.contentsOfDirectory(atPath: data.path)) ?? []).filter { $0 != DataLock.fileName }
        guard present.isEmpty || input.arguments.has("--ersetzen") else {
            throw CommandFailure("command.restore.notEmpty", ["folder": data.path])
        }
        let incoming = try await prepared(source, beside: data, input.settings)
        if let postgres = database as? PostgresCopy {
            try await replace(postgres, by: copy, beside: data, input)
        }
        var aside: URL?
        if !present.isEmpty {
            let place = free(data.path + ".vorher")
            try files.moveItem(at: data, to: place)
            aside = place
        } else if isThere {
            try files.removeItem(at: data)
        }
        try files.moveItem(at: incoming, to: data)
        Console.print(input.texts("command.restore.done", ["folder": data.path]))
        if let aside { Console.print(input.texts("command.restore.aside", ["folder": aside.path])) }
        return 0
    }

    /// What was in the database is laid aside as a dump first; then the copy takes its place in one transaction.
    private static func replace(
        _ database: PostgresCopy,
        by copy: URL,
        beside data: URL,
        _ input: Commands.Input
    ) async throws {
        let tables = try database.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", database.environment)
        if !tables.isEmpty {
            guard input.arguments.has("--ersetzen") else {
                throw CommandFailure("command.restore.databaseNotEmpty", ["name": database.environment.database])
            }
            let aside = free(data.path + ".vorher.pgdump")
            try await database.make(at: aside)
            Console.print(input.texts("command.restore.aside", ["folder": aside.path]))
        }
        try database.restore(copy)
    }

    /// The backup in a folder beside the data, at the present schema. Nothing was touched if this fails.
    private static func prepared(_ source: URL, beside data: URL, _ settings: AppSettings) async throws -> URL {
        let files = FileManager.default
        let incoming = free(data.path + ".neu")
        try files.createDirectory(at: incoming, withIntermediateDirectories: true)
        do {
            let isInFolder = settings.databaseURL == nil
            let databases = isInFolder ? [settings.databaseFile.lastPathComponent] : []
            for part in databases + ["evidence", "secret.key", "badge.key"] {
                let from = source.appendingPathComponent(part)
                if files.fileExists(atPath: from.path) {
                    try files.copyItem(at: from, to: incoming.appendingPathComponent(part))
                }
            }
            guard isInFolder else { return incoming }
            var settings = settings
            settings.data = incoming
            settings.databaseURL = nil
            let database = try await Installation.open(settings)
            try await database.close()
        } catch {
            try? files.removeItem(at: incoming)
            throw error
        }
        return incoming
    }

    /// The path itself or, when something lies there, the path with the first free number.
    private static func free(_ path: String) -> URL {
        var candidate = path
        var number = 2
        while FileManager.default.fileExists(atPath: candidate) {
            candidate = "\(path)-\(number)"
            number += 1
        }
        return URL(fileURLWithPath: candidate)
    }
}
