import Kernel
import WebPlatform

/// What `oekohub` can do.
enum Commands {
    struct Input: Sendable {
        let arguments: Arguments
        let settings: AppSettings
        /// What the settings were made of.
        let values: SettingValues
        let texts: Texts
    }

    struct Command: Sendable {
        let grammar: Arguments.Grammar
        /// Whether the command works with the installation, so that every setting must be right.
        var checksSettings = true
        let run: @Sendable (Input) async throws -> Int32
    }

    static let all: [String: Command] = [
        "serve": Command(grammar: .init(valued: ["--hostname", "--port", "--data"]), run: ServeCommand.run),
        "bilanz": Command(
            grammar: .init(operands: ["DATEI"], valued: ["--jahr"], flags: ["--json"]),
            checksSettings: false,
            run: BalanceCommand.run
        ),
        "migrate": Command(grammar: .init(valued: ["--data"]), run: MigrateCommand.run),
        "backup": Command(grammar: .init(operands: ["ORDNER"], valued: ["--data"]), run: BackupCommand.run),
        "check": Command(grammar: .init(valued: ["--data"]), run: CheckCommand.run),
        "restore": Command(
            grammar: .init(operands: ["ORDNER"], valued: ["--data"], flags: ["--ersetzen"]),
            run: RestoreCommand.run
        ),
        "audit": Command(
            grammar: .init(operands: ["AUFTRAG"], valued: ["--data", "--kopf"]),
            run: AuditCommand.run
        ),
        "role": Command(
            grammar: .init(operands: ["AKTION", "ADRESSE", "ROLLE"], valued: ["--data"], isOptional: true),
            run: RoleCommand.run
        ),
        "demo": Command(grammar: .init(valued: ["--data"]), run: DemoCommand.run),
        "mail-test": Command(grammar: .init(operands: ["ADRESSE"], valued: ["--data"]), run: MailTestCommand.run),
        "password-link": Command(
            grammar: .init(operands: ["ADRESSE"], valued: ["--data"], flags: ["--ohne-zweiten-faktor"]),
            run: PasswordLinkCommand.run
        ),
        "transfer": Command(grammar: .init(operands: ["ADRESSE"], valued: ["--data"]), run: TransferCommand.run),
        "routes": Command(grammar: .init(), checksSettings: false, run: RoutesCommand.run),
        "config": Command(grammar: .init(operands: ["AUFGABE"]), checksSettings: false, run: ConfigCommand.run),
        "help": Command(grammar: .init(operands: ["BEFEHL"], isOptional: true), checksSettings: false, run: help),
    ]

    /// `oekohub help backup` says the same as `oekohub backup --help`.
    @Sendable private static func help(_ input: Input) -> Int32 {
        Console.print(helpText(on: input.arguments.operands.first, input.texts))
        return 0
    }

    /// The help of a command, or of all of them.
    static func helpText(on command: String?, _ t: Texts) -> String {
        guard let command, t.has("command.\(command).help") else { return t("command.help") }
        return t("command.\(command).help")
    }
}

/// A command could not do what it should, said in words.
struct CommandFailure: Error {
    let key: String
    let values: KeyValuePairs<String, String>

    init(_ key: String, _ values: KeyValuePairs<String, String> = [:]) { (self.key, self.values) = (key, values) }

    static func sentence(_ error: any Error, _ t: Texts) -> String {
        switch error {
        case let failure as CommandFailure: t(failure.key, failure.values)
        case let tool as PostgresCopy.ToolFailure: t("command.backup.tool", ["message": tool.message])
        case let missing as Assets.NotBuilt: t("command.fault.assets", ["file": missing.missing])
        default: t("command.fault.other", ["error": "\(error)"])
        }
    }
}
