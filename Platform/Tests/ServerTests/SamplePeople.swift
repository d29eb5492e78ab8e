import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Kernel

/// People who belong to no firm, with what the hub and firms let them do.
struct SamplePeople {
    enum Standing { case running, reading, over }

    private let database: any SQLDatabase
    private let outside: OutsideWorld
    private let stores: TeamworkStores

    init(_ database: any SQLDatabase, _ outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
        stores = TeamworkStores(database, outside: outside)
    }

    func person(_ name: String, _ office: HubOffice? = nil) async throws -> PersonID {
        let email = EmailAddress("\(name)@hub.example")!
        let person = try await AccountStore(database, outside: outside)
            .register(AccountStore.NewPerson(name: name, email: email, passwordHash: "x"))
        if let office { _ = try await stores.hubRoles.grant(office, to: person, by: nil) }
        return person
    }

    func coach(
        _ name: String,
        of firm: FirmID,
        by owner: PersonID,
        _ standing: Standing
    ) async throws -> PersonID {
        let coach = try await person(name, .coach)
        let terms =
            switch standing {
            case .running: GrantTerms(.coaching, runsThrough: day(30), readableThrough: day(60))
            case .reading: GrantTerms(.coaching, runsThrough: day(-2), readableThrough: day(30))
            case .over: GrantTerms(.coaching, runsThrough: day(-3), readableThrough: day(-2))
            }
        _ = try await stores.grants.give(terms, of: firm, to: coach, by: owner, letter: nil)
        return coach
    }

    func supporter(_ name: String, of firm: FirmID, by owner: PersonID) async throws -> PersonID {
        let person = try await person(name, .administrator)
        let terms = GrantTerms(.support, runsThrough: day(7))
        _ = try await stores.grants.give(terms, of: firm, to: person, by: owner, letter: nil)
        return person
    }

    private func day(_ offset: Double) -> LocalDate { LocalDate(outside.now().addingTimeInterval(offset * 86_400)) }
}
