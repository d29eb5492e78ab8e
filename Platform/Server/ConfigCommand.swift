import Foundation
import Kernel
import WebPlatform

/// `oekohub config check` shows the settings that hold and what is wrong with them; `oekohub config example` prints a
/// file to begin with.
enum ConfigCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        switch try input.arguments.operand("AUFGABE") {
        case "check": return check(input)
        case "example":
            Console.print(SettingsText.example(input.texts))
            return 0
        case let other: throw CommandFailure("command.config.unknown", ["word": other])
        }
    }

    private static func check(_ input: Commands.Input) -> Int32 {
        for line in SettingsText.effective(input.values, input.settings, input.texts) { Console.print(line) }
        if let file = input.values.file, isOpen(file), input.values.holdsSecret {
            Console.print(input.texts("command.config.open", ["file": file]))
        }
        guard input.values.faults.isEmpty else {
            for line in SettingsText.lines(input.values.faults, input.texts) { Console.error(line) }
            return SettingsText.faultStatus
        }
        Console.print(input.texts("command.config.done"))
        return 0
    }

    /// Everybody on this machine may read the file.
    private static func isOpen(_ file: String) -> Bool {
        let mode = (try? FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]) as? Int
        return (mode ?? 0) & 0o004 != 0
    }
}
