/// Why an archive, or one entry of it, is not read.
public enum ZipError: Error, Hashable, Sendable {
    /// The file cannot be opened or read.
    case unreadable
    /// No zip archive: the record at its end is missing, as in other kinds of file and in a download cut short.
    case notAnArchive
    case archiveTooLarge(limit: Int)
    /// The directory and the data contradict each other.
    case malformed
    case tooManyEntries(limit: Int)
    case duplicateEntry(String)
    /// Two entries share bytes of the archive, as in the bombs that unpack one block thousands of times.
    case overlappingEntries
    case encrypted(String)
    case unsupportedMethod(String, method: Int)
    case entryTooLarge(String, limit: Int)
    case totalTooLarge(limit: Int)
    /// Packed far tighter than any real document.
    case suspiciousRatio(String, limit: Int)
    case missingEntry(String)
    /// The unpacked bytes are not those that were packed.
    case damagedEntry(String)
}
