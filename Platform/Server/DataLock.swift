import Foundation

/// Who works on a data folder: everybody who reads or writes it shares `hub.lock`, and a backup is put back only by
/// whoever has it alone. The lock ends with the process, however that ends.
final class DataLock {
    static let fileName = "hub.lock"
    /// What a second start waits for the first one to look around.
    private static let patience = 100

    private let descriptor: Int32
    private let file: String

    /// Several may work on one database.
    static func shared(_ folder: URL) throws -> DataLock {
        let lock = try DataLock(folder)
        try lock.share(folder)
        return lock
    }

    /// Shared too, but whoever comes first is alone for a moment: `whenAlone` runs while nobody else works here.
    static func shared(_ folder: URL, whenAlone: () -> Void) throws -> DataLock {
        let lock = try DataLock(folder)
        if try lock.take(LOCK_EX) { whenAlone() }
        try lock.share(folder)
        return lock
    }

    /// Nil while anybody else works on the folder.
    static func alone(_ folder: URL) throws -> DataLock? {
        let lock = try DataLock(folder)
        return try lock.take(LOCK_EX) ? lock : nil
    }

    private init(_ folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appendingPathComponent(Self.fileName).path
        // Not handed on to the workers, which may outlive the hub by a moment.
        descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: file]) }
    }

    deinit { close(descriptor) }

    /// Until here; a lock that is not named again would be given back at once.
    func release() { flock(descriptor, LOCK_UN) }

    private func share(_ folder: URL) throws {
        for _ in 0..<Self.patience {
            if try take(LOCK_SH) {
                guard isInPlace else { break }
                return
            }
            usleep(50_000)
        }
        throw CommandFailure("command.fault.locked", ["folder": folder.path])
    }

    private func take(_ kind: Int32) throws -> Bool {
        if flock(descriptor, kind | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return false
    }

    /// False when the folder was laid aside, with this file in it, before the lock was had.
    private var isInPlace: Bool {
        let held = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
        return held == URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    }
}
