import Documents
import Synchronization

/// Keeps the blank that was used last unpacked: it is the same for every report, and reading it takes longer than
/// filling it in.
final class TemplateShelf: Sendable {
    private let last = Mutex<(digest: String, book: XLSXBook)?>(nil)

    /// - Parameter digest: SHA-256 of the file
    func book(_ digest: String, contents: () throws -> [UInt8]) throws -> XLSXBook {
        if let book = last.withLock({ $0?.digest == digest ? $0?.book : nil }) { return book }
        let book = try TemplateReader.book(contents())
        last.withLock { $0 = (digest, book) }
        return book
    }
}
