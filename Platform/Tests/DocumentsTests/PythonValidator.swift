import Documents
import Foundation

/// Programs of others that read what the hub writes: packages of `requirements-test.txt`.
enum PythonValidator {
    static let hasCalendars = (try? run("import icalendar, vobject; print('ja')", [])) == "ja\n"

    static let hasWorkbooks = (try? run("import openpyxl; print('ja')", [])) == "ja\n"

    /// What the script prints; `input` is its standard input.
    static func run(_ script: String, _ input: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).in")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let (process, output) = (Process(), Pipe())
        process.executableURL = ProjectRoot.tools.python
        process.arguments = ["-W", "ignore", "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
