import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub role list|grant|revoke`: who does what in the hub. This is how the first administrator comes about.
enum RoleCommand {
    private enum Action {
        case list
        case change(isGrant: Bool, EmailAddress, HubOffice)
    }

    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        // Before anything is opened: a wrong word makes no database.
        let action = try action(input.arguments.operands)
        let lock = try DataLock.shared(input.settings.data)
        defer { lock.release() }
        let database = try await Installation.open(input.settings)
        let teamwork = TeamworkStores(database, outside: .live)
        switch action {
        case .list: try await list(teamwork, input.texts)
        case .change(let isGrant, let email, let office):
            try await change(isGrant: isGrant, email, office, database, input.texts)
        }
        try await database.close()
        return 0
    }

    private static func action(_ words: [String]) throws -> Action {
        switch (words.first ?? "list", words.count) {
        case ("list", ...1): return .list
        case ("list", _): throw CommandFailure("command.fault.extraOperand", ["word": words[1]])
        case ("grant", 3), ("revoke", 3):
            guard let email = EmailAddress(words[1]) else {
                throw CommandFailure("command.role.address", ["value": words[1]])
            }
            guard let office = HubOffice(rawValue: words[2]) else {
                throw CommandFailure("command.role.role", ["value": words[2]])
            }
            return .change(isGrant: words[0] == "grant", email, office)
        case ("grant", _), ("revoke", _):
            throw CommandFailure("command.fault.missingOperand", ["name": words.count < 2 ? "ADRESSE" : "ROLLE"])
        case (let word, _): throw CommandFailure("command.role.action", ["value": word])
        }
    }

    private static func list(_ teamwork: TeamworkStores, _ t: Texts) async throws {
        var isEmpty = true
        for office in HubOffice.allCases {
            for holder in try await teamwork.hubRoles.holders(of: office) {
                let held = try await teamwork.hubRoles.appointments(of: holder.person).first { $0.office == office }
                isEmpty = false
                Console.print(
                    t(
                        "command.role.line",
                        [
                            "role": office.word(t), "name": holder.name, "email": holder.email,
                            "day": held.map { LocalDate($0.since).german } ?? "–",
                        ]
                    )
                )
            }
        }
        if isEmpty { Console.print(t("command.role.none")) }
    }

    private static func change(
        isGrant: Bool,
        _ email: EmailAddress,
        _ office: HubOffice,
        _ database: any SQLDatabase,
        _ t: Texts
    ) async throws {
        guard let person = try await TeamworkStores(database, outside: .live).directory.person(email) else {
            throw CommandFailure("command.role.unknown", ["value": email.text])
        }
        let recorded = CommandAuditing(
            database,
            command: isGrant ? "oekohub role grant" : "oekohub role revoke",
            feature: "Accounts",
            person: person.id,
            outside: .live
        )
        let hubRoles = HubRoleStore(recorded, outside: .live)
        let values: KeyValuePairs = ["name": person.name, "email": person.email, "role": office.word(t)]
        if isGrant {
            let isNew = try await hubRoles.grant(office, to: person.id, by: nil)
            Console.print(isNew ? t("command.role.granted", values) : t("command.role.held", values))
            return
        }
        switch try await hubRoles.withdraw(office, from: person.id) {
        case .withdrawn: Console.print(t("command.role.revoked", values))
        case .notHeld: Console.print(t("command.role.notHeld", values))
        case .lastAdministrator: throw CommandFailure("command.role.last", values)
        }
    }
}

extension HubOffice {
    /// As the command line calls it; how pages do is said by the feature.
    func word(_ t: Texts) -> String {
        switch self {
        case .administrator: t("command.role.administrator")
        case .coach: t("command.role.coach")
        case .contentEditor: t("command.role.contentEditor")
        }
    }
}
