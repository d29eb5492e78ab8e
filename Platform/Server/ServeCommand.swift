import DatabasePlatform
import Foundation
import Hummingbird
import Kernel
import Logging
import NIOCore
import WebPlatform

/// `oekohub serve`: opens the database, brings it up to date and answers until it is told to stop.
enum ServeCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let settings = input.settings
        let database = try await Installation.open(settings)
        let hub = try Hub(
            database: database,
            settings: settings,
            assets: try Assets.load(home: settings.home),
            outside: .live,
            passwords: .argon2
        )
        try? FileManager.default.removeItem(at: settings.uploads)
        var logger = Logger(label: "oekohub")
        logger.logLevel = .notice
        let application = Application(
            responder: hub.responder,
            configuration: ApplicationConfiguration(
                address: .hostname(settings.hostname, port: settings.port),
                serverName: nil
            ),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.port
                let host = settings.hostname == "0.0.0.0" ? "127.0.0.1" : settings.hostname
                Console.print(input.texts("command.serve.running", ["address": "http://\(host):\(port)"]))
            },
            logger: logger
        )
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandFailure("command.serve.portTaken", ["port": String(settings.port)])
        }
        try await database.close()
        return 0
    }
}
