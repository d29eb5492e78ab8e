import DatabasePlatform
import Foundation
import Kernel
import Logging
import MailPlatform
import WebPlatform

/// `oekohub mail-test ADRESSE`: queues a mail and delivers what is due, so that whoever sets up the hub sees at once
/// whether mails arrive.
enum MailTestCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let address = try input.arguments.operand("ADRESSE")
        let (settings, t) = (input.settings, input.texts)
        guard MailMessage.isAddress(address) else { throw CommandFailure("command.mail.address", ["value": address]) }
        let lock = try DataLock.shared(settings.data)
        defer { lock.release() }
        let database = try await Installation.open(settings)
        let message = MailMessage(to: address, subject: t("mail.test.subject"), blocks(settings, t))
        let id = try await database.write { try MailQueue.add(message, in: $0, outside: .live) }
        var logger = Logger(label: "oekohub")
        logger.logLevel = .critical
        if settings.mailServer != nil {
            let runner = try BackgroundWork.runner(
                database,
                settings: settings,
                texts: t,
                outside: .live,
                logger: logger
            )
            try await runner.runDue()
        }
        let mail = try await MailOutbox(database).mail(id)
        try await database.close()
        guard let mail, mail.state != .sent else {
            Console.print(t("command.mail.sent", ["address": address]))
            return 0
        }
        guard settings.mailServer != nil else { throw CommandFailure("command.mail.noServer") }
        throw CommandFailure("command.mail.failed", ["reason": MailFault.sentence(mail.lastError ?? "", t)])
    }

    private static func blocks(_ settings: AppSettings, _ t: Texts) -> [MailMessage.Block] {
        let text = MailMessage.Block.text(t("mail.test.text"))
        return [text] + (settings.publicAddress.map { [.link(label: t("mail.test.link"), address: $0)] } ?? [])
    }
}
