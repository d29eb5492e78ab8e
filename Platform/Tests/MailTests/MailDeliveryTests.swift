import DatabasePlatform
import Foundation
import Kernel
import Logging
import MailPlatform
import Synchronization
import TestSupport
import Testing

@Suite struct MailDeliveryTests {
    /// A clock that a test sets, and what was handed over.
    final class World: Sendable {
        let seconds = Mutex(1_778_830_200.0)
        let delivered = Mutex<[MailID]>([])
        let refusal = Mutex<JobFailure?>(nil)

        var outside: OutsideWorld {
            OutsideWorld(
                now: { Date(timeIntervalSince1970: self.seconds.withLock { $0 }) },
                randomBytes: OutsideWorld.live.randomBytes
            )
        }

        func pass(_ time: Double) { seconds.withLock { $0 += time } }

        var transport: MailTransport {
            MailTransport(sender: "hub@oekohub.example") { letter in
                if let refusal = self.refusal.withLock({ $0 }) { throw refusal }
                self.delivered.withLock { $0.append(letter.id) }
            }
        }
    }

    let database: any SQLDatabase
    let world = World()

    init() async throws { database = try await TestDatabase.make(databaseMigrations + mailMigrations) }

    private func queue(_ recipient: String = "petra@kettler.example") async throws -> MailID {
        let message = MailMessage(
            to: recipient,
            name: "Petra",
            subject: "Einladung",
            [.text("Guten Tag"), .link(label: "Annehmen", address: "https://hub.example.org/e/geheim")]
        )
        return try await database.write { [world] in try MailQueue.add(message, in: $0, outside: world.outside) }
    }

    private static let silent: Logger = {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }()

    private func runner(_ transport: MailTransport? = nil) -> JobRunner {
        let delivery = MailDelivery(
            database,
            transport: transport ?? world.transport,
            words: MailWords(.platform, showsFunding: true),
            outside: world.outside
        )
        return JobRunner(
            database,
            handlers: delivery.handlers,
            periodic: [MailOutbox.cleaning(database, outside: world.outside)],
            outside: world.outside,
            logger: Self.silent
        )
    }

    private func mail(_ id: MailID) async throws -> MailOutbox.Mail? { try await MailOutbox(database).mail(id) }

    @Test func aMailIsHandedOverOnceAndThenForgotten() async throws {
        let id = try await queue()
        #expect(try await queuedMails(in: database).map(\.recipient) == ["petra@kettler.example"])
        for _ in 0..<2 { try await runner().runDue() }
        #expect(world.delivered.withLock { $0 } == [id])
        let mail = try await mail(id)
        #expect(mail?.state == .sent && mail?.sentAt == world.outside.now())
        #expect(mail?.message.blocks.isEmpty == true)
        #expect(mail?.message.subject == "Einladung")
    }

    @Test func withoutAServerMailsWaitUntried() async throws {
        let id = try await queue()
        try await runner(MailTransport.none).runDue()
        #expect(try await mail(id)?.state == .queued)
        let jobs = try await JobReader(database).jobs(.open, limit: 9, offset: 0)
        #expect(jobs.filter { $0.kind == MailQueue.jobKind }.map(\.attempts) == [0])
        try await runner().runDue()
        #expect(world.delivered.withLock { $0 } == [id])
    }

    @Test func whatCannotBeDeliveredNowIsTriedAgainLater() async throws {
        let id = try await queue()
        world.refusal.withLock { $0 = JobFailure("network") }
        try await runner().runDue()
        #expect(try await mail(id)?.state == .queued)
        #expect(try await mail(id)?.lastError == "network")
        world.refusal.withLock { $0 = nil }
        try await runner().runDue()
        #expect(world.delivered.withLock { $0.isEmpty }, "the next try is some seconds away")
        world.pass(7)
        try await runner().runDue()
        #expect(world.delivered.withLock { $0 } == [id])
        #expect(try await mail(id)?.lastError == nil)
    }

    @Test func whatTheServerNeverTakesIsDeadAtOnceAndCanBeSentAgain() async throws {
        let id = try await queue()
        world.refusal.withLock { $0 = JobFailure("refused 550 5.1.1", isPermanent: true) }
        try await runner().runDue()
        let mail = try await mail(id)
        #expect(mail?.state == .dead && mail?.lastError == "refused 550 5.1.1")
        #expect(try await JobReader(database).counts()[.dead] == 1)
        world.refusal.withLock { $0 = nil }
        let outbox = MailOutbox(database)
        #expect(try await outbox.resend(id, outside: world.outside))
        #expect(try await !outbox.resend(id, outside: world.outside))
        try await runner().runDue()
        #expect(world.delivered.withLock { $0 } == [id])
    }

    @Test func aMailIsGivenUpAfterSomeDays() async throws {
        let id = try await queue()
        world.refusal.withLock { $0 = JobFailure("network") }
        var tries = 0
        while try await mail(id)?.state == .queued, tries < 100 {
            try await runner().runDue()
            world.pass(8 * 3_600)
            tries += 1
        }
        // Eight hours apart, the eighth day's try finds the mail too old before its 24 tries are over.
        #expect(try await mail(id)?.lastError == "tooOld")
        #expect(tries == 23)
    }

    @Test func mailsWhoseLinksAreVoidAreNotSentOnceAServerIsThere() async throws {
        let id = try await queue()
        world.pass(7 * 86_400 + 1)
        try await runner().runDue()
        #expect(try await mail(id)?.state == .dead)
        #expect(try await mail(id)?.lastError == "tooOld")
        #expect(world.delivered.withLock { $0.isEmpty })
    }

    @Test func aDiscardedMailIsNotSent() async throws {
        let id = try await queue()
        #expect(try await MailOutbox(database).discard(id))
        try await runner().runDue()
        #expect(world.delivered.withLock { $0.isEmpty })
        #expect(try await mail(id) == nil)
    }

    @Test func nothingIsKeptForMoreThanAMonth() async throws {
        let sent = try await queue()
        try await runner().runDue()
        let waiting = try await queue("b@c.example")
        world.pass(29 * 86_400)
        try await runner(MailTransport.none).runDue()
        #expect(try await mail(sent) != nil)
        world.pass(2 * 86_400)
        try await runner(MailTransport.none).runDue()
        #expect(try await mail(sent) == nil)
        #expect(try await mail(waiting) == nil)
    }
}
