public import Foundation

/// Where the program and the script stand that solve. `bin/setup` puts them there.
public struct SolverTools: Hashable, Sendable {
    /// The Python that has highspy.
    public var python: URL
    public var worker: URL

    public init(python: URL, worker: URL) { (self.python, self.worker) = (python, worker) }

    /// The places below the project's folder.
    public init(root: URL) {
        self.init(
            python: root.appending(path: ".venv/bin/python"),
            worker: root.appending(path: "Platform/Solver/Workers/solver.py")
        )
    }

    /// What is not there, for the message at start-up.
    public var missing: [URL] { [python, worker].filter { !FileManager.default.fileExists(atPath: $0.path) } }
}
