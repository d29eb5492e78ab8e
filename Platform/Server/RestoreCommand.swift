import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub restore ORDNER`: puts a backup into the data folder, checked before anything is touched.
enum RestoreCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let source = URL(fileURLWithPath: try input.arguments.operand("ORDNER"))
        let files = FileManager.default
        let name = input.settings.databaseFile.lastPathComponent
        let copy = source.appendingPathComponent(name)
        guard files.fileExists(atPath: copy.path) else {
            throw CommandFailure("command.restore.nothing", ["folder": source.path])
        }
        try await BackupCommand.verify(source, copy)
        let data = input.settings.data
        let aside = data.path + ".vorher"
        if let present = try? files.contentsOfDirectory(atPath: data.path), !present.isEmpty {
            guard input.arguments.has("--ersetzen") else {
                throw CommandFailure("command.restore.notEmpty", ["folder": data.path])
            }
            try? files.removeItem(atPath: aside)
            try files.moveItem(atPath: data.path, toPath: aside)
        }
        try files.createDirectory(at: data, withIntermediateDirectories: true)
        for part in [name, "evidence", "secret.key"] {
            let from = source.appendingPathComponent(part)
            if files.fileExists(atPath: from.path) {
                try files.copyItem(at: from, to: data.appendingPathComponent(part))
            }
        }
        let database = try await Installation.open(input.settings)
        try await database.close()
        Console.print(input.texts("command.restore.done", ["folder": data.path]))
        return 0
    }
}
