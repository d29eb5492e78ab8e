import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub role list|grant|revoke`: who does what in the hub. This is how the first administrator comes about.
enum RoleCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let words = input.arguments.operands
        let lock = try DataLock.shared(input.settings.data)
        defer { lock.release() }
        let database = try await Installation.open(input.settings)
        let teamwork = TeamworkStores(database, outside: .live)
        let code: Int32
        switch (words.first ?? "list", words.count) {
        case ("list", ...1): code = try await list(teamwork, input.texts)
        case ("grant", 3), ("revoke", 3): code = try await change(words, teamwork, input.texts)
        case ("grant", _), ("revoke", _):
            throw CommandFailure("command.fault.missingOperand", ["name": words.count < 2 ? "ADRESSE" : "ROLLE"])
        case ("list", _): throw CommandFailure("command.fault.extraOperand", ["word": words[1]])
        case (let word, _): throw CommandFailure("command.role.action", ["value": word])
        }
        try await database.close()
        return code
    }

    private static func list(_ teamwork: TeamworkStores, _ t: Texts) async throws -> Int32 {
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
        return 0
    }

    private static func change(_ words: [String], _ teamwork: TeamworkStores, _ t: Texts) async throws -> Int32 {
        guard let email = EmailAddress(words[1]) else {
            throw CommandFailure("command.role.address", ["value": words[1]])
        }
        guard let office = HubOffice(rawValue: words[2]) else {
            throw CommandFailure("command.role.role", ["value": words[2]])
        }
        guard let person = try await teamwork.directory.person(email) else {
            throw CommandFailure("command.role.unknown", ["value": email.text])
        }
        let values: KeyValuePairs = ["name": person.name, "email": person.email, "role": office.word(t)]
        if words[0] == "grant" {
            let isNew = try await teamwork.hubRoles.grant(office, to: person.id, by: nil)
            Console.print(isNew ? t("command.role.granted", values) : t("command.role.held", values))
            return 0
        }
        switch try await teamwork.hubRoles.withdraw(office, from: person.id) {
        case .withdrawn: Console.print(t("command.role.revoked", values))
        case .notHeld: Console.print(t("command.role.notHeld", values))
        case .lastAdministrator: throw CommandFailure("command.role.last", values)
        }
        return 0
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
