import DatabasePlatform
import Foundation

/// Errors that are nobody's mistake and pass: the database is away or the disk is full. They are answered with 503.
public enum StorageTrouble: Equatable {
    case unavailable
    case full

    public init?(_ error: any Error) {
        switch error {
        case StorageError.unavailable(let text):
            let words = text.lowercased()
            self = words.contains("disk is full") || words.contains("no space left") ? .full : .unavailable
        case StorageError.serializationFailure: self = .unavailable
        case let posix as POSIXError:
            guard Self.errno.contains(posix.code.rawValue) else { return nil }
            self = .full
        case let cocoa as CocoaError:
            let inner = (cocoa.userInfo[NSUnderlyingErrorKey] as? NSError)?.code
            guard cocoa.code == .fileWriteOutOfSpace || inner.map({ Self.errno.contains(Int32($0)) }) == true else {
                return nil
            }
            self = .full
        default: return nil
        }
    }

    /// No space, over quota, file too large for its limit.
    private static let errno: Set<Int32> = [ENOSPC, EDQUOT, EFBIG]
}
