import Foundation

/// `pg_dump`, which comes with PostgreSQL's client programs, could not make a copy.
public enum PostgresBackupError: Error, Equatable {
    /// No program of this name on the PATH, nor where Debian puts it.
    case missing(program: String)
    case failed(program: String, message: String)
}

enum PostgresBackup {
    static func write(_ url: String, to path: String) throws {
        let program = "pg_dump"
        guard let location = find(program) else { throw PostgresBackupError.missing(program: program) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: location)
        process.arguments = ["--format=custom", "--no-owner", "--no-privileges", "--no-password", "--file=\(path)"]
        process.environment = try PostgresAddress(url).environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let message = String(decoding: said.prefix(4_000), as: UTF8.self)
            throw PostgresBackupError.failed(program: program, message: message)
        }
    }

    private static func find(_ program: String) -> String? {
        let newest = ((try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? [])
            .compactMap { Int($0) }.sorted(by: >).map { "/usr/lib/postgresql/\($0)/bin/\(program)" }
        return (newest + ["/usr/bin/\(program)", "/usr/local/bin/\(program)"])
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
