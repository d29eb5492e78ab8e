import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub audit check`: seals what is new, follows the whole chain and prints its head.
enum AuditCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let task = try input.arguments.operand("AUFTRAG")
        guard task == "check" else { throw CommandFailure("command.audit.unknown", ["value": task]) }
        let lock = try DataLock.shared(input.settings.data)
        defer { lock.release() }
        let database = try await Installation.open(input.settings)
        try await AuditChain.seal(database)
        let check = try await AuditCheck.run(database, known: input.arguments.text("--kopf"))
        try await database.close()
        let t = input.texts
        if let fault = check.fault {
            Console.error(sentence(fault, t))
            return 1
        }
        Console.print(t("command.audit.whole", count: check.sealed))
        if check.unsealed > 0 { Console.print(t("command.audit.open", count: check.unsealed)) }
        Console.print(t("command.audit.head", ["hash": check.head]))
        return 0
    }

    private static func sentence(_ fault: AuditCheck.Fault, _ t: Texts) -> String {
        switch fault {
        case .changed(let position, let entry):
            t("command.audit.changed", ["position": "\(position)", "entry": entry])
        case .missing(let position, let entry):
            t("command.audit.missing", ["position": "\(position)", "entry": entry])
        case .gap(let position): t("command.audit.gap", ["position": "\(position)"])
        case .headUnknown(let hash): t("command.audit.headUnknown", ["hash": hash])
        }
    }
}
