import DatabasePlatform
import Foundation
import Kernel
import WebPlatform

/// `oekohub transfer ADRESSE`: moves an installation from SQLite into an empty PostgreSQL database and compares both.
enum TransferCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        var here = input.settings
        here.databaseURL = nil
        var there = input.settings
        there.databaseURL = try input.arguments.operand("ADRESSE")
        guard FileManager.default.fileExists(atPath: here.databaseFile.path) else {
            throw CommandFailure("command.transfer.nothing", ["folder": here.data.path])
        }
        let target = try Installation.database(there)
        guard let lock = try DataLock.alone(here.data) else {
            throw CommandFailure("command.transfer.running", ["folder": here.data.path])
        }
        defer { lock.release() }
        let source = try await Installation.open(here)
        let comparisons: [DatabaseTransfer.Comparison]
        do {
            comparisons = try await DatabaseTransfer(from: source, to: target).run(Installation.migrations)
        } catch let error as TransferError {
            throw failure(error, there)
        } catch StorageError.unavailable(let reason) {
            throw Installation.unavailable(there, reason)
        }
        try await source.close()
        try await target.close()
        for line in lines(comparisons, input.texts) { Console.print(line) }
        let different = comparisons.filter { !$0.isEqual }.map(\.table)
        guard different.isEmpty else {
            throw CommandFailure("command.transfer.different", ["tables": different.joined(separator: ", ")])
        }
        let rows = comparisons.reduce(0) { $0 + $1.rows }
        Console.print(input.texts("command.transfer.done", ["rows": String(rows)]))
        return 0
    }

    private static func failure(_ error: TransferError, _ there: AppSettings) -> CommandFailure {
        switch error {
        case .notEmpty(let table):
            CommandFailure(
                "command.transfer.notEmpty",
                ["address": Installation.display(there.databaseURL ?? ""), "table": table]
            )
        case .noPrimaryKey(let table): CommandFailure("command.transfer.noKey", ["table": table])
        case .failed(let table, let reason):
            CommandFailure("command.transfer.failed", ["table": table, "reason": "\(reason)"])
        }
    }

    /// A line a table: its name, its rows on both sides, the beginning of its checksum, and whether all is the same.
    private static func lines(_ comparisons: [DatabaseTransfer.Comparison], _ t: Texts) -> [String] {
        let head = [
            t("command.transfer.table"), "SQLite", "PostgreSQL", t("command.transfer.digest"),
            t("command.transfer.result"),
        ]
        let rows = comparisons.map { one in
            [
                one.table, String(one.rows), String(one.rowsThere), String(one.digest.prefix(12)),
                one.isEqual ? t("command.transfer.equal") : t("command.transfer.unequal"),
            ]
        }
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { row in
            row.indices.map { row[$0].padding(toLength: widths[$0], withPad: " ", startingAt: 0) }.joined(
                separator: "  "
            )
        }
    }
}
