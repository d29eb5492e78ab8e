import Foundation

/// How many files and connections the process may hold open.
enum OpenFiles {
    /// What the database, workers and uploads need beside connections.
    private static let reserve = 256

    static var limit: Int {
        var figures = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &figures) == 0 else { return 1_024 }
        return Int(clamping: figures.rlim_cur)
    }

    /// Takes what the system grants; the usual start is 1,024, the usual grant many thousands.
    static func raiseLimit() {
        var figures = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &figures) == 0, figures.rlim_cur < figures.rlim_max else { return }
        figures.rlim_cur = min(figures.rlim_max, 65_536)
        _ = setrlimit(resource, &figures)
    }

    /// More wait in the kernel's queue until one ends: without a file left, nothing at all could be accepted.
    static var connections: Int { max(64, limit - reserve) }
}
