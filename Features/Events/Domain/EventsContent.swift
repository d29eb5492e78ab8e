public import Foundation

/// What people write for this feature, read and checked at start.
public struct EventsContent: Sendable {
    /// The style of papers as an address that the PDF writer loads without any file.
    public let paperStyle: String

    /// - Parameter folder: `Features/Events/Content`
    /// - Throws: where `paper.css` cannot be read.
    public init(folder: URL) throws {
        let style = try Data(contentsOf: folder.appendingPathComponent("paper.css"))
        paperStyle = "data:text/css;charset=utf-8;base64," + style.base64EncodedString()
    }
}
