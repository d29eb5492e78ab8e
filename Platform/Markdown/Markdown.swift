import CCmark

/// Text in CommonMark with tables, read by cmark-gfm into values; never HTML of its own.
public struct Markdown: Sendable, Hashable {
    public let blocks: [MarkdownBlock]

    public init(blocks: [MarkdownBlock]) { self.blocks = blocks }

    /// Reads all of a text. What cannot be kept is left out of the blocks and named among the faults, by line.
    public static func read(_ text: String) -> (text: Markdown, faults: [MarkdownFault]) {
        var reader = MarkdownReader()
        let tree = MarkdownTree(text)
        let blocks = withExtendedLifetime(tree) { reader.blocks(of: tree.root, depth: 0) }
        return (Markdown(blocks: blocks), reader.faults.sorted { $0.line < $1.line })
    }

    /// The version of the library that reads, as it says itself: "0.29.0.gfm.6".
    public static var libraryVersion: String { String(cString: cmark_version_string()) }
}

/// What a text may not hold, at its line, counted from 1.
public struct MarkdownFault: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Markup written by hand, as it stands.
        case rawHTML(String)
        /// `> [!WICHTIG]`: none of the known boxes.
        case unknownCallout(String)
        /// A picture that does not stand alone in its paragraph.
        case pictureInText(String)
        /// Lists and boxes within each other beyond reading.
        case tooDeep
    }

    public let line: Int
    public let kind: Kind

    public init(line: Int, kind: Kind) { (self.line, self.kind) = (line, kind) }
}
