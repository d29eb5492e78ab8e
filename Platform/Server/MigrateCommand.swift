import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub migrate`: brings the database to the present schema and says what was done.
enum MigrateCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let lock = try DataLock.shared(input.settings.data)
        defer { lock.release() }
        let database = try Installation.database(input.settings)
        let done = try await Installation.migrate(database, input.settings)
        for name in done { Console.print(name) }
        Console.print(input.texts("command.migrate.done", count: done.count))
        try await database.close()
        return 0
    }
}
