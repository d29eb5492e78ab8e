import Accounts
import AccountsStorage
import DatabasePlatform
import Kernel

/// The owner of a demonstration firm and the coach of the demonstration.
struct DemoPair {
    struct Somebody {
        let id: PersonID
        let name: String
        let email: String
    }

    let firm: FirmID
    let firmName: String
    let owner: Somebody
    let coach: Somebody

    /// Nil where one of them is not there, or not any more.
    static func find(_ firmEmail: String, _ coachEmail: String, in database: any SQLDatabase) async throws -> DemoPair?
    {
        let accounts = AccountStore(database, outside: .live)
        guard let owner = try await somebody(firmEmail, database), let coach = try await somebody(coachEmail, database),
            let firm = try await accounts.firms(of: owner.id).first,
            let name = try await database.rows("SELECT name FROM firm WHERE id = $1", .id(firm)).first?.text("name")
        else { return nil }
        return DemoPair(firm: firm, firmName: name, owner: owner, coach: coach)
    }

    private static func somebody(_ email: String, _ database: any SQLDatabase) async throws -> Somebody? {
        try await database.rows("SELECT id, name, email FROM person WHERE email = $1", .text(email)).first.map { row in
            Somebody(id: try row.id("id"), name: try row.text("name"), email: try row.text("email"))
        }
    }
}
