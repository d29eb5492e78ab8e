/// A piece of running text, with the line of the source it begins on, counted from 1.
public struct MarkdownInline: Sendable, Hashable {
    public indirect enum Kind: Sendable, Hashable {
        case text(String)
        case emphasis([MarkdownInline])
        case strong([MarkdownInline])
        case code(String)
        /// The address as written; whether it may be followed is for the page to decide.
        case link(String, [MarkdownInline])
        /// Asked for by two spaces or a backslash at the end of a line.
        case lineBreak
        /// A line of the source ends here; readers see a space.
        case softBreak
    }

    public let line: Int
    public let kind: Kind

    public init(line: Int, kind: Kind) { (self.line, self.kind) = (line, kind) }

    /// The words alone.
    public var plainText: String {
        switch kind {
        case .text(let text), .code(let text): text
        case .emphasis(let parts), .strong(let parts), .link(_, let parts): parts.plainText
        case .lineBreak, .softBreak: " "
        }
    }
}

extension [MarkdownInline] {
    /// The words alone.
    public var plainText: String { map(\.plainText).joined() }
}
