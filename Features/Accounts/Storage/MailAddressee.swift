import DatabasePlatform
import Kernel

/// Whom a mail of ours greets.
public struct MailAddressee: Sendable, Hashable {
    public let name: String
    public let email: String

    public init(name: String, email: String) { (self.name, self.email) = (name, email) }

    static func find(_ person: PersonID, in session: any SQLSession) throws -> MailAddressee? {
        try session.query("SELECT name, email FROM person WHERE id = $1", .id(person)).first
            .map { MailAddressee(name: try $0.text("name"), email: try $0.text("email")) }
    }
}
