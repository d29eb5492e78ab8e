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
        let name = input.settings.databaseFile.lastPathComponent
        let copy = source.appendingPathComponent(name)
        guard files.fileExists(atPath: copy.path) else {
            throw CommandFailure("command.restore.nothing", ["folder": source.path])
        }
        let data = input.settings.data
        let isThere = files.fileExists(atPath: data.path)
        // A folder that is not there yet has nobody working on it.
        let lock = isThere ? try DataLock.alone(data) : nil
        guard lock != nil || !isThere else { throw CommandFailure("command.restore.running", ["folder": data.path]) }
        defer { lock?.release() }
        try await BackupCommand.verify(source, copy)
        let present = ((try? files.contentsOfDirectory(atPath: data.path)) ?? []).filter { $0 != DataLock.fileName }
        guard present.isEmpty || input.arguments.has("--ersetzen") else {
            throw CommandFailure("command.restore.notEmpty", ["folder": data.path])
        }
        let incoming = try await prepared(source, beside: data, input.settings)
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

    /// The backup in a folder beside the data, at the present schema. Nothing was touched if this fails.
    private static func prepared(_ source: URL, beside data: URL, _ settings: AppSettings) async throws -> URL {
        let files = FileManager.default
        let incoming = free(data.path + ".neu")
        try files.createDirectory(at: incoming, withIntermediateDirectories: true)
        do {
            for part in [settings.databaseFile.lastPathComponent, "evidence", "secret.key"] {
                let from = source.appendingPathComponent(part)
                if files.fileExists(atPath: from.path) {
                    try files.copyItem(at: from, to: incoming.appendingPathComponent(part))
                }
            }
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
