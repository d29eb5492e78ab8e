import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub check`: looks at everything an installation consists of, changes nothing, and says what is not in order.
enum CheckCommand {
    enum Finding: Equatable {
        case good(String)
        case note(String)
        case bad(String)
    }

    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let check = InstallationCheck(settings: input.settings, t: input.texts)
        let findings = try await check.findings()
        for finding in findings {
            switch finding {
            case .good(let text): line(input.texts("command.check.good"), text)
            case .note(let text): line(input.texts("command.check.note"), text)
            case .bad(let text): line(input.texts("command.check.bad"), text)
            }
        }
        let faults = findings.count { if case .bad = $0 { true } else { false } }
        Console.print(
            faults == 0 ? input.texts("command.check.done") : input.texts("command.check.faults", count: faults)
        )
        return faults == 0 ? 0 : 2
    }

    private static func line(_ mark: String, _ text: String) {
        Console.print("\(mark.padding(toLength: 8, withPad: " ", startingAt: 0)) \(text)")
    }
}
