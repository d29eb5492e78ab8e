import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub routes`: every address with method, audience and feature.
enum RoutesCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oekohub-routes-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        var settings = input.settings
        settings.data = folder
        settings.databaseURL = nil
        let database = try await Installation.open(settings)
        let hub = try Hub(
            database: database,
            settings: settings,
            assets: .none,
            outside: .live,
            passwords: .argon2
        )
        let rows = hub.declarations.map { route in
            let audience = route.audience.rawValue + (route.scope.map { " \($0.rawValue)" } ?? "")
            return [route.method, route.path, audience, route.feature]
        }
        let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let line = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
            Console.print(line.joined(separator: "  "))
        }
        try await database.close()
        return 0
    }
}
