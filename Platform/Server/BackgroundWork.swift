import DatabasePlatform
import Foundation
import Kernel
import Logging
import MailPlatform
import WebPlatform

/// Everything that the hub does without being asked by a request.
enum BackgroundWork {
    static func runner(
        _ database: any SQLDatabase,
        settings: AppSettings,
        texts: Texts,
        outside: OutsideWorld,
        logger: Logger,
        periodic: [PeriodicJob] = []
    ) throws -> JobRunner {
        let emblem = settings.home.appendingPathComponent("Platform/Content/emblem.png")
        let mails = MailDelivery(
            database,
            transport: MailTransport(settings.mailServer),
            words: MailWords(texts, showsFunding: settings.showsFunding, emblem: try MailEmblem(emblem, texts)),
            outside: outside
        )
        return JobRunner(
            database,
            handlers: mails.handlers,
            periodic: [
                JobCleaning.job(database, outside: outside), MailOutbox.cleaning(database, outside: outside),
            ] + periodic,
            outside: outside,
            logger: logger
        )
    }
}

extension MailTransport {
    /// Without a server nothing is sent.
    init(_ server: MailServer?) {
        guard let server else {
            self = .none
            return
        }
        self = .smtp(
            url: server.url,
            user: Self.present(server.user),
            password: Self.present(server.password),
            sender: server.sender,
            requiresTLS: server.requiresTLS,
            authorities: Self.present(server.authorities)
        )
    }

    /// A setting that is there but empty is none.
    private static func present(_ setting: String?) -> String? { setting.flatMap { $0.isEmpty ? nil : $0 } }
}
