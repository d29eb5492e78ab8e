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

    /// `text` with every `{name}` replaced; one without a value stays as it is written.
    public static func filled(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            result += values[name] ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
