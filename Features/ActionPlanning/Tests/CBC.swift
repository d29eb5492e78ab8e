import Foundation
import Kernel
import Solver

/// Debian's other solver, asked through files.
enum CBC {
    struct Answer {
        let objective: Double
        /// No solution is worth more.
        let bound: Double
    }

    enum Fault: Error {
        /// `bin/setup --test` installs it.
        case notInstalled
        case noAnswer(String)
    }

    /// - Parameter gap: by which share the best possible may lie above the answer; it stops there or after `seconds`.
    static func solve(_ program: IntegerProgram, seconds: Int, gap: Double) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cbc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, log) = (folder.appending(path: "program.mps"), folder.appending(path: "log.txt"))
        try Data(program.mpsText.utf8).write(to: file)
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/cbc")
        process.arguments = [file.path, "-ratioGap", "\(gap)", "-sec", "\(seconds)", "-solve"]
        process.standardOutput = try FileHandle(forWritingTo: log)
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in done.resume() }
            do { try process.run() } catch { done.resume(throwing: Fault.notInstalled) }
        }
        return try read(String(decoding: Data(contentsOf: log), as: UTF8.self), gap: gap)
    }

    /// CBC makes the objective as small as possible and names its bound only where it is not the objective.
    private static func read(_ log: String, gap: Double) throws -> Answer {
        let lines = log.split(separator: "\n").map(String.init)
        func figure(_ name: String) -> Double? {
            lines.last { $0.hasPrefix(name) }?.split(separator: " ").last.flatMap { Double($0) }
        }
        guard lines.contains(where: { $0.hasPrefix("Coin0008I") && $0.hasSuffix("with 0 errors") }),
            let objective = figure("Objective value:")
        else { throw Fault.noAnswer(log) }
        // „Optimal solution found“ without a bound means: within the gap that was asked for.
        return Answer(objective: -objective, bound: figure("Lower bound:").map { -$0 } ?? -objective * (1 + gap))
    }
}
