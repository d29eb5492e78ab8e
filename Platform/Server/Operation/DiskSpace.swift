import Foundation

/// Room on the disk of a folder.
enum DiskSpace {
    /// Below this the hub says that it is not ready: an upload of the largest kind would not fit.
    static let least = 64 << 20

    /// Bytes that may still be written; nil when the folder is not there.
    static func free(_ folder: URL) -> Int? {
        var figures = statvfs()
        guard statvfs(folder.path, &figures) == 0 else { return nil }
        return Int(figures.f_bavail) * Int(figures.f_frsize)
    }
}
