import Kernel

extension CaseDocument {
    /// What may lie at a case; raw values are stored.
    public enum FileType: String, Sendable, CaseIterable {
        case pdf = "application/pdf"
        case png = "image/png"
        case jpeg = "image/jpeg"
        case webp = "image/webp"
        case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case openText = "application/vnd.oasis.opendocument.text"
        case openSheet = "application/vnd.oasis.opendocument.spreadsheet"
        case openSlides = "application/vnd.oasis.opendocument.presentation"
        case text = "text/plain"
        case csv = "text/csv"

        /// By the first bytes of a file, and by its name where these leave it open; nil for everything else, so for
        /// programs and for office files with macros.
        public init?(head: [UInt8], name: String) {
            let ending = Self.ending(name)
            if head.starts(with: Array("%PDF-".utf8)) {
                self = .pdf
            } else if head.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
                self = .png
            } else if head.starts(with: [0xff, 0xd8, 0xff]) {
                self = .jpeg
            } else if head.count >= 12, head.starts(with: Array("RIFF".utf8)), Array(head[8..<12]) == Array("WEBP".utf8)
            {
                self = .webp
            } else if head.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
                guard let found = Self.packed.first(where: { $0.endings.contains(ending) }) else { return nil }
                self = found
            } else if Self.isText(head), let found = [Self.text, .csv].first(where: { $0.endings.contains(ending) }) {
                self = found
            } else {
                return nil
            }
        }

        /// Whether browsers show it; everything else is only saved.
        public var isShown: Bool { [.pdf, .png, .jpeg, .webp].contains(self) }

        /// The usual one first.
        public var endings: [String] {
            switch self {
            case .pdf: ["pdf"]
            case .png: ["png"]
            case .jpeg: ["jpg", "jpeg"]
            case .webp: ["webp"]
            case .word: ["docx"]
            case .workbook: ["xlsx"]
            case .slides: ["pptx"]
            case .openText: ["odt"]
            case .openSheet: ["ods"]
            case .openSlides: ["odp"]
            case .text: ["txt"]
            case .csv: ["csv"]
            }
        }

        /// A name of one line without marks of direction, of bounded length, with an ending that tells the truth.
        public func named(_ typed: String, unnamed: String) -> String {
            let line = TypedText.line(typed)
            let ending = Self.ending(line)
            let isTrue = endings.contains(ending)
            let stem = isTrue ? String(line.dropLast(ending.count + 1)) : line
            let short = String(String.UnicodeScalarView(stem.unicodeScalars.prefix(150)))
            return "\(short.isEmpty ? unnamed : short).\(isTrue ? ending : endings[0])"
        }

        private static let packed: [Self] = [.word, .workbook, .slides, .openText, .openSheet, .openSlides]

        /// In small letters; empty without a dot.
        private static func ending(_ name: String) -> String {
            let parts = TypedText.line(name).split(separator: ".", omittingEmptySubsequences: false)
            return parts.count > 1 ? (parts.last ?? "").lowercased() : ""
        }

        private static func isText(_ head: [UInt8]) -> Bool {
            !head.isEmpty && head.allSatisfy { $0 >= 32 && $0 != 127 || [9, 10, 12, 13].contains($0) }
        }
    }
}
