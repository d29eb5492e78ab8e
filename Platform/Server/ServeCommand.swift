import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import Hummingbird
import HummingbirdCore
import Kernel
import Logging
import NIOCore
import NIOPosix
import SocketPlatform
import Solver
import WebPlatform

/// `oekohub serve`: opens the database, brings it up to date and answers until it is told to stop.
enum ServeCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let settings = input.settings
        // What was being received when the hub ended is nobody's any more, unless another hub works here too.
        let lock = try DataLock.shared(settings.data) { try? FileManager.default.removeItem(at: settings.uploads) }
        defer { lock.release() }
        let telemetry = Telemetry(version: Release.version(home: settings.home))
        let database = ObservedDatabase(try await Installation.open(settings), figures: telemetry.database)
        let hub = try Hub(
            database: database,
            settings: settings,
            assets: try Assets.load(home: settings.home),
            outside: .live,
            passwords: .argon2,
            telemetry: telemetry
        )
        let editions = try await ReportingYearStore(database).pinnedEditions()
            .filter { !hub.factorEditions.contains($0) }
        guard editions.isEmpty else {
            throw CommandFailure("command.serve.editionMissing", ["editions": editions.joined(separator: ", ")])
        }
        let missing = DocumentTools(root: settings.home).missing
        if !missing.isEmpty {
            let files = missing.map(\.path).joined(separator: ", ")
            Console.error(input.texts("command.serve.tools", ["files": files]))
        }
        let solver = SolverTools(root: settings.home).missing
        if !solver.isEmpty {
            Console.error(input.texts("command.serve.solver", ["files": solver.map(\.path).joined(separator: ", ")]))
        }
        OpenFiles.raiseLimit()
        let logger = Self.logger(settings.logFormat)
        try await hub.themeWorlds.nameBrokenRevisions(logger)
        let shutdown = Shutdown(input.texts)
        let jobs = try BackgroundWork.runner(
            database,
            settings: settings,
            texts: input.texts,
            outside: .live,
            logger: logger,
            periodic: hub.periodicJobs
        )
        let application = Application(
            responder: hub.responder,
            server: .httpWithSockets(idleTimeout: ConnectionGuard.Limits.idle) { [ConnectionGuard()] },
            configuration: ApplicationConfiguration(
                address: .hostname(settings.hostname, port: settings.port),
                serverName: nil,
                backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections(OpenFiles.connections, logger: logger)
            ),
            // Ends after the server, which finishes its requests first.
            services: [JobService(runner: jobs)],
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? settings.port
                let host = settings.hostname == "0.0.0.0" ? "127.0.0.1" : settings.hostname
                Console.print(input.texts("command.serve.running", ["address": "http://\(host):\(port)"]))
            },
            // The loops only carry bytes; pages are made elsewhere, and too many loops take the processor from them.
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup(numberOfThreads: max(1, System.coreCount / 2))),
            logger: logger
        )
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandFailure("command.serve.portTaken", ["port": String(settings.port)])
        }
        do {
            try await hub.trail.flush()
        } catch {
            // A full disk or a database that is away takes no records any more; that is told, and the end is an end.
            logger.warning("trail", metadata: ["error": "\(ErrorSummary.words(error))"])
        }
        do {
            try await database.close()
        } catch {
            // A full disk keeps the log from being folded into the file; the next start finds everything all the same.
            logger.warning("close", metadata: ["error": "\(ErrorSummary.words(error))"])
        }
        shutdown.cancel()
        return 0
    }

    /// Text tells what stands out, JSON of every request.
    private static func logger(_ format: LogFormat) -> Logger {
        switch format {
        case .text:
            var logger = Logger(label: "oekohub")
            logger.logLevel = .notice
            return logger
        case .json:
            // Whatever else in the process logs does it in the same form.
            LoggingSystem.bootstrap { _ in JSONLogHandler() }
            return Logger(label: "oekohub")
        }
    }
}
