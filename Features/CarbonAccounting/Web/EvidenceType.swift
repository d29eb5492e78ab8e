import Foundation

/// The kinds of files that may prove something. What a file is, its content says; its name only tells texts apart.
enum EvidenceType: String, Sendable, CaseIterable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case webp = "image/webp"
    case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case csv = "text/csv"
    case text = "text/plain"
    case mail = "message/rfc822"

    var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .webp: ["webp"]
        case .workbook: ["xlsx"]
        case .csv: ["csv"]
        case .text: ["txt"]
        case .mail: ["eml"]
        }
    }

    /// Whether a browser may show it; everything else is only saved.
    var isShown: Bool {
        switch self {
        case .pdf, .png, .jpeg, .webp: true
        case .workbook, .csv, .text, .mail: false
        }
    }

    /// For the file field: `.pdf,.png,…`
    static let accept = allCases.flatMap(\.endings).map { ".\($0)" }.joined(separator: ",")

    /// Nil for everything that is none of these.
    init?(file: URL, name: String) throws {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        let head = [UInt8](try handle.read(upToCount: 65_536) ?? Data())
        if let known = Self.bySignature(head) {
            self = known
        } else if head.starts(with: Array("PK\u{03}\u{04}".utf8)), try Self.holdsWorkbook(handle) {
            self = .workbook
        } else if Self.isText(head), let named = Self.text(named: name) {
            self = named
        } else {
            return nil
        }
    }

    private static func bySignature(_ head: [UInt8]) -> EvidenceType? {
        if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
        if head.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { return .png }
        if head.starts(with: [0xff, 0xd8, 0xff]) { return .jpeg }
        if head.count >= 12, head.starts(with: Array("RIFF".utf8)), Array(head[8..<12]) == Array("WEBP".utf8) {
            return .webp
        }
        return nil
    }

    /// The directory of a zip stands at its end and names the workbook.
    private static func holdsWorkbook(_ handle: FileHandle) throws -> Bool {
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: size > 262_144 ? size - 262_144 : 0)
        let tail = try handle.readToEnd() ?? Data()
        return tail.range(of: Data("xl/workbook.xml".utf8)) != nil
    }

    /// No control characters but tabs and line ends; any encoding with one byte a letter passes.
    private static func isText(_ head: [UInt8]) -> Bool {
        !head.isEmpty && head.allSatisfy { $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 || $0 == 12 }
    }

    private static func text(named name: String) -> EvidenceType? {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return [.csv, .text, .mail].first { $0.endings.contains(ending) }
    }

    /// The name with an ending that tells the truth: `rechnung.html` that is a PDF becomes `rechnung.html.pdf`.
    func fileName(_ name: String) -> String {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return endings.contains(ending) ? name : "\(name).\(endings[0])"
    }
}
