import Kernel
import WebPlatform

/// What `oekohub` can do.
enum Commands {
    struct Input: Sendable {
        let arguments: Arguments
        let settings: AppSettings
        let texts: Texts
    }

    static let all: [String: @Sendable (Input) async throws -> Int32] = [
        "serve": ServeCommand.run, "bilanz": BalanceCommand.run, "migrate": MigrateCommand.run,
        "backup": BackupCommand.run, "restore": RestoreCommand.run, "demo": DemoCommand.run,
        "routes": RoutesCommand.run,
        "help": { input in
            Console.print(input.texts("command.help"))
            return 0
        },
    ]
}

/// A command could not do what it should, said in words.
struct CommandFailure: Error {
    let key: String
    let values: KeyValuePairs<String, String>

    init(_ key: String, _ values: KeyValuePairs<String, String> = [:]) { (self.key, self.values) = (key, values) }

    static func sentence(_ error: any Error, _ t: Texts) -> String {
        switch error {
        case let failure as CommandFailure: t(failure.key, failure.values)
        case let missing as Assets.NotBuilt: t("command.fault.assets", ["file": missing.missing])
        default: t("command.fault.other", ["error": "\(error)"])
        }
    }
}
