/// A paragraph, a heading, a table … with the line of the source it begins on, counted from 1.
public struct MarkdownBlock: Sendable, Hashable {
    public indirect enum Kind: Sendable, Hashable {
        /// Level 1 to 6.
        case heading(level: Int, [MarkdownInline])
        case paragraph([MarkdownInline])
        case list(MarkdownList)
        case quote([MarkdownBlock])
        case callout(MarkdownCallout)
        case table(MarkdownTable)
        /// A picture alone in its paragraph.
        case figure(MarkdownFigure)
        /// Something of the surrounding page at its place: `[[uebung:e1]]` has the kind `uebung` and the name `e1`.
        case placed(kind: String, name: String)
        case code(String)
        case rule
    }

    public let line: Int
    public let kind: Kind

    public init(line: Int, kind: Kind) { (self.line, self.kind) = (line, kind) }
}

public struct MarkdownList: Sendable, Hashable {
    /// The first number of a numbered list; nil for one with points.
    public let start: Int?
    /// No empty lines between the items.
    public let isTight: Bool
    public let items: [[MarkdownBlock]]

    public init(start: Int?, isTight: Bool, items: [[MarkdownBlock]]) {
        (self.start, self.isTight, self.items) = (start, isTight, items)
    }
}

/// `> [!BEISPIEL] Titel` with what follows in the same quote.
public struct MarkdownCallout: Sendable, Hashable {
    /// Raw values stand between the brackets.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case example = "BEISPIEL"
        case remember = "MERKE"
        case caution = "ACHTUNG"
    }

    public let kind: Kind
    /// Empty where the box has only its word.
    public let title: [MarkdownInline]
    public let blocks: [MarkdownBlock]

    public init(kind: Kind, title: [MarkdownInline], blocks: [MarkdownBlock]) {
        (self.kind, self.title, self.blocks) = (kind, title, blocks)
    }
}

public struct MarkdownTable: Sendable, Hashable {
    public enum Alignment: Sendable, Hashable { case start, centre, end }

    /// One for each column.
    public let alignments: [Alignment]
    public let head: [[MarkdownInline]]
    /// Each with one cell for each column.
    public let rows: [[[MarkdownInline]]]

    public init(alignments: [Alignment], head: [[MarkdownInline]], rows: [[[MarkdownInline]]]) {
        (self.alignments, self.head, self.rows) = (alignments, head, rows)
    }
}

public struct MarkdownFigure: Sendable, Hashable {
    /// As written: `drei-toepfe.svg`.
    public let address: String
    /// What is to be seen, for whoever does not see it; empty where the author left it out.
    public let alternative: String
    /// Beneath the picture: `![…](bild.svg "Unterschrift")`; nil where there is none.
    public let caption: String?

    public init(address: String, alternative: String, caption: String? = nil) {
        (self.address, self.alternative, self.caption) = (address, alternative, caption)
    }
}
