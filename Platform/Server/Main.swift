import Foundation
import Kernel
import WebPlatform

@main struct Main {
    static func main() async {
        // Workers and browsers may go away while they are written to.
        signal(SIGPIPE, SIG_IGN)
        // What firms entrust to the hub is nobody else's on this machine.
        umask(0o077)
        exit(await run(Array(CommandLine.arguments.dropFirst())))
    }

    static func run(_ words: [String]) async -> Int32 {
        let executable = Self.path(URL(fileURLWithPath: CommandLine.arguments[0]))
        let environment = ProcessInfo.processInfo.environment
        let home = AppSettings(SettingValues(environment: environment), executable: executable).home
        let texts: Texts
        do {
            texts = try Content(home: home).texts()
        } catch {
            Console.error("\(home.path): \(error)")
            return 70
        }
        do {
            let arguments = try Arguments(words, Commands.all.mapValues(\.grammar))
            guard let command = Commands.all[arguments.command] else { return 64 }
            if arguments.has("--help") {
                let isNamed = words.first?.hasPrefix("-") == false
                Console.print(Commands.helpText(on: isNamed ? arguments.command : nil, texts))
                return 0
            }
            let values = SettingValues(options: settingOptions(arguments), environment: environment)
            if command.checksSettings, !values.faults.isEmpty {
                for line in SettingsText.lines(values.faults, texts) { Console.error(line) }
                return SettingsText.faultStatus
            }
            let settings = AppSettings(values, executable: executable)
            return try await command.run(
                Commands.Input(arguments: arguments, settings: settings, values: values, texts: texts)
            )
        } catch let fault as Arguments.Fault {
            Console.error(Self.sentence(fault, texts))
            if case .unknownCommand = fault { Console.print(texts("command.help")) }
            return 64
        } catch {
            Console.error(CommandFailure.sentence(error, texts))
            return 1
        }
    }

    /// What the command line says about settings.
    private static func settingOptions(_ arguments: Arguments) -> [String: String] {
        let options = Setting.all.compactMap(\.option)
        return Dictionary(options.compactMap { name in arguments.text(name).map { (name, $0) } }) { first, _ in first }
    }

    /// `argv[0]` may be a bare name found through PATH.
    private static func path(_ executable: URL) -> URL {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map { URL(fileURLWithPath: $0) }
            ?? executable
    }

    private static func sentence(_ fault: Arguments.Fault, _ t: Texts) -> String {
        switch fault {
        case .unknownCommand(let name): t("command.unknown", ["name": name])
        case .unknownOption(let name): t("command.fault.unknownOption", ["name": name])
        case .foreignOption(let name, let command):
            t("command.fault.foreignOption", ["name": name, "command": command])
        case .missingValue(let name): t("command.fault.missingValue", ["name": name])
        case .missingOperand(let name): t("command.fault.missingOperand", ["name": name])
        case .extraOperand(let word): t("command.fault.extraOperand", ["word": word])
        case .notANumber(let option, let value):
            t("command.fault.notANumber", ["option": option, "value": value])
        }
    }
}
