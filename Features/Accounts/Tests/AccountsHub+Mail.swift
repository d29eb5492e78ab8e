import Accounts
import AccountsStorage
import DatabasePlatform
import Kernel
import MailPlatform
import TestSupport
import Testing

/// What was queued to be sent, and people who are there without a mail round trip.
extension AccountsHub {
    struct Letter {
        let to: String
        let subject: String
        let blocks: [MailMessage.Block]

        /// The path behind the installation's address in the mail's links that begins with `start`.
        func path(_ start: String) -> String? {
            for case .link(_, let address) in blocks where address.hasPrefix("https://hub.example" + start) {
                return String(address.dropFirst("https://hub.example".count))
            }
            return nil
        }
    }

    func letters() async throws -> [Letter] {
        try await database.rows("SELECT recipient, subject, content FROM mail ORDER BY id").map { row in
            Letter(
                to: try row.text("recipient"),
                subject: try row.text("subject"),
                blocks: try JSONColumn.value(try row.text("content"))
            )
        }
    }

    /// Somebody with a firm, who has signed in nowhere yet.
    @discardableResult
    func somebody(_ email: String, firm: String = "Kettler GmbH") async throws -> PersonID {
        let address = try #require(EmailAddress(email))
        let person = AccountStore.NewPerson(name: "Petra", email: address, passwordHash: "hash:" + Self.password)
        return try await accounts.found(firm: firm, by: person).person
    }
}
