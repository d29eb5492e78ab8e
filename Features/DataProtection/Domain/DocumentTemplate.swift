/// A document as people write it: headings, paragraphs, lists and tables with `{placeholders}`.
public struct DocumentTemplate: Sendable, Decodable {
    public struct Table: Sendable, Decodable {
        public let caption: String
        public let columns: [String]
        public let rows: [[String]]
    }

    public struct Block: Sendable, Decodable {
        public let heading: String?
        public let text: String?
        public let list: [String]?
        public let table: Table?
        /// Filled from the installation: `processing` (the inventory by purpose), `retention` (the classes).
        public let generated: Generated?
    }

    public enum Generated: String, Sendable, Decodable {
        case processing, retention
    }

    public let title: String
    public let lead: String
    /// Day of the legal state it was written for, ISO.
    public let stateOn: String
    /// Who signs it; empty for what is only read.
    public let signatures: [String]?
    public let blocks: [Block]

    public enum Part: Sendable, Hashable {
        case text(String)
        /// `{name}`
        case placeholder(String)
    }

    /// A text and the placeholders in it, in order.
    public static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            parts.append(.placeholder(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? parts : parts + [.text(String(rest))]
    }

    /// Every name that stands in braces anywhere in it.
    public var placeholders: Set<String> {
        let inside = blocks.flatMap { block -> [String] in
            let cells = block.table.map { [$0.caption] + $0.columns + $0.rows.flatMap { $0 } } ?? []
            return [block.heading, block.text].compactMap { $0 } + (block.list ?? []) + cells
        }
        let names = ([lead] + inside + (signatures ?? [])).flatMap(Self.parts).compactMap { part -> String? in
            if case .placeholder(let name) = part { name } else { nil }
        }
        return Set(names)
    }
}
