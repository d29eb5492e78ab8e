import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Kernel

/// People of the demonstration who belong to no firm: somebody in the administration, a coach whom a firm lets in, and
/// an editor.
struct DemoPeople {
    struct Made: Sendable {
        let office: HubOffice
        let name: String
        let email: String
    }

    let database: any SQLDatabase
    private let outside = OutsideWorld.live
    /// Long enough to look around in, whenever the demonstration was made.
    private static let grantedDays = 365

    init(database: any SQLDatabase) { self.database = database }

    /// Made once; found again afterwards.
    func make(grantedBy owner: EmailAddress, passwordHash: String) async throws -> [Made] {
        let accounts = AccountStore(database, outside: outside)
        let teamwork = TeamworkStores(database, outside: outside)
        let people = [
            Made(office: .administrator, name: "Hanna Sommer", email: "verwaltung@demo.example"),
            Made(office: .coach, name: "Mehmet Aksoy", email: "coach@demo.example"),
            Made(office: .contentEditor, name: "Mira Sander", email: "redaktion@demo.example"),
        ]
        for person in people {
            guard let email = EmailAddress(person.email), try await accounts.credentials(of: email) == nil else {
                continue
            }
            let id = try await accounts.register(
                AccountStore.NewPerson(name: person.name, email: email, passwordHash: passwordHash)
            )
            _ = try await teamwork.hubRoles.grant(person.office, to: id, by: nil)
            if person.office == .coach { try await letIn(id, by: owner, accounts, teamwork) }
        }
        return people
    }

    private func letIn(
        _ coach: PersonID,
        by owner: EmailAddress,
        _ accounts: AccountStore,
        _ teamwork: TeamworkStores
    ) async throws {
        guard let granter = try await accounts.credentials(of: owner)?.person,
            let firm = try await accounts.firms(of: granter).first
        else { return }
        let end = outside.now().addingTimeInterval(Double(Self.grantedDays) * 86_400)
        _ = try await teamwork.grants.give(
            GrantTerms(.coaching, runsThrough: LocalDate(end)),
            of: firm,
            to: coach,
            by: granter,
            letter: nil
        )
    }
}
