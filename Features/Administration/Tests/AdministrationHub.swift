import AdministrationWeb
import DatabasePlatform
import Foundation
import HTML
import Kernel
import Logging
import MailPlatform
import TestSupport

/// The house with this feature and a mail that says a link and a code.
struct AdministrationHub {
    let hub: TestHub
    let mail: MailID

    var database: any SQLDatabase { hub.database }

    static func make(hasMailServer: Bool = false) async throws -> AdministrationHub {
        let hub = try await TestHub.make(
            migrations: databaseMigrations + mailMigrations,
            texts: .feature("Administration"),
            routes: { routes, database, _ in
                AdministrationFeature(
                    database: database,
                    links: [PageLink("Personen", href: "/verwaltung/personen")],
                    hasMailServer: hasMailServer,
                    texts: .feature("Administration"),
                    outside: .frozen
                )
                .addRoutes(to: routes)
            }
        )
        let message = MailMessage(
            to: "petra@kettler.example",
            name: "Petra Kettler",
            subject: "Einladung zu Metallbau Kettler",
            [
                .text("Guten Tag\nPetra <Kettler>"),
                .link(label: "Annehmen", address: "https://hub.example.org/e/geheim"), .code("123 456"),
            ]
        )
        let mail = try await hub.database.write { try MailQueue.add(message, in: $0, outside: .frozen) }
        return AdministrationHub(hub: hub, mail: mail)
    }

    /// Tries to deliver, with this outcome.
    func deliver(_ outcome: JobFailure? = nil) async throws {
        let transport = MailTransport(sender: "hub@oekohub.example") { _ in if let outcome { throw outcome } }
        let words = MailWords(.platform, showsFunding: true)
        let delivery = MailDelivery(database, transport: transport, words: words, outside: .frozen)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        try await JobRunner(database, handlers: delivery.handlers, outside: .frozen, logger: logger).runDue()
    }

    /// As if it had been queued so long ago.
    func age(days: Int) async throws {
        try await database.write { session in
            _ = try session.query("UPDATE mail SET created_at = created_at - $1", .int(days * 86_400_000))
        }
    }
}
