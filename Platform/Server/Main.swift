import Foundation
import Kernel
import WebPlatform

@main struct Main {
    static func main() async {
        // Workers and browsers may go away while they are written to.
        signal(SIGPIPE, SIG_IGN)
        exit(await run(Array(CommandLine.arguments.dropFirst())))
    }

    static func run(_ words: [String]) async -> Int32 {
        let executable = URL(fileURLWithPath: CommandLine.arguments[0])
        let environment = ProcessInfo.processInfo.environment
        let fallback = AppSettings.read(environment: environment, executable: Self.path(executable))
        let texts: Texts
        do {
            texts = try Texts(file: fallback.home.appendingPathComponent("Platform/Content/texts.de.json"))
        } catch {
            Console.error("\(fallback.home.path): \(error)")
            return 70
        }
        do {
            let arguments = try Arguments(words)
            guard let command = Commands.all[arguments.command] else {
                Console.error(texts("command.unknown", ["name": arguments.command]))
                Console.print(texts("command.help"))
                return 64
            }
            if arguments.has("--help") || arguments.command == "help" {
                let key = words.first?.hasPrefix("-") == true ? "command.help" : "command.\(arguments.command).help"
                Console.print(texts.has(key) ? texts(key) : texts("command.help"))
                return 0
            }
            let port = try arguments.number("--port")
            if let port, !(0...65_535).contains(port) {
                throw CommandFailure("command.fault.notAPort", ["value": "\(port)"])
            }
            let settings = AppSettings.read(
                environment: environment,
                executable: Self.path(executable),
                hostname: arguments.text("--hostname"),
                port: port,
                data: arguments.text("--data")
            )
            return try await command(Commands.Input(arguments: arguments, settings: settings, texts: texts))
        } catch let fault as Arguments.Fault {
            Console.error(Self.sentence(fault, texts))
            return 64
        } catch {
            Console.error(CommandFailure.sentence(error, texts))
            return 1
        }
    }

    /// `argv[0]` may be a bare name found through PATH.
    private static func path(_ executable: URL) -> URL {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map { URL(fileURLWithPath: $0) }
            ?? executable
    }

    private static func sentence(_ fault: Arguments.Fault, _ t: Texts) -> String {
        switch fault {
        case .unknownOption(let name): t("command.fault.unknownOption", ["name": name])
        case .missingValue(let name): t("command.fault.missingValue", ["name": name])
        case .missingOperand(let name): t("command.fault.missingOperand", ["name": name])
        case .notANumber(let option, let value):
            t("command.fault.notANumber", ["option": option, "value": value])
        }
    }
}
