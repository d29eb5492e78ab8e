import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub password-link`: a one-time link for somebody who has forgotten their password, where no mail is sent; for
/// whoever has lost the authenticator app and the written codes too, it also switches off the second factor.
enum PasswordLinkCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let typed = try input.arguments.operand("ADRESSE")
        guard let email = EmailAddress(typed) else {
            throw CommandFailure("command.passwordLink.notAnAddress", ["value": typed])
        }
        guard FileManager.default.fileExists(atPath: input.settings.data.path) else {
            throw CommandFailure("command.passwordLink.unknown", ["email": email.text])
        }
        let lock = try DataLock.shared(input.settings.data)
        defer { lock.release() }
        let database = try await Installation.open(input.settings)
        let removesFactor = input.arguments.has("--ohne-zweiten-faktor")
        var token: String?
        if let person = try await AccountStore(database, outside: .live).credentials(of: email)?.person {
            let recorded = CommandAuditing(
                database,
                command: "oekohub password-link",
                feature: "Accounts",
                person: person,
                outside: .live
            )
            token = try await AccountLinkStore(recorded, outside: .live).passwordLink(email)
            if removesFactor { try await SecondFactorStore(recorded, outside: .live).remove(person, mail: nil) }
        }
        try await database.close()
        guard let token else { throw CommandFailure("command.passwordLink.unknown", ["email": email.text]) }
        let link = "\(input.settings.linkAddress)/passwort/\(token)"
        if removesFactor { Console.print(input.texts("command.passwordLink.factorGone")) }
        Console.print(input.texts("command.passwordLink.made", ["link": link]))
        return 0
    }
}
