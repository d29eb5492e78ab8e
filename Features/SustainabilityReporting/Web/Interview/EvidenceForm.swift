import Foundation
import Kernel
import WebPlatform

/// A file that was sent as evidence.
struct EvidenceForm: Sendable {
    static let limit = UploadLimit.megabytes(20, keepsForm: true)

    /// What may lie at a report. Raw values are stored.
    enum FileType: String, Sendable, CaseIterable {
        case pdf = "application/pdf"
        case png = "image/png"
        case jpeg = "image/jpeg"
        case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case openText = "application/vnd.oasis.opendocument.text"
        case openSheet = "application/vnd.oasis.opendocument.spreadsheet"
        case csv = "text/csv"

        /// The usual one first.
        var endings: [String] {
            switch self {
            case .pdf: ["pdf"]
            case .png: ["png"]
            case .jpeg: ["jpg", "jpeg"]
            case .word: ["docx"]
            case .workbook: ["xlsx"]
            case .openText: ["odt"]
            case .openSheet: ["ods"]
            case .csv: ["csv"]
            }
        }

        /// By the first bytes, and by the name where they leave it open; nil for everything else.
        init?(head: [UInt8], name: String) {
            let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            func named(_ types: [Self]) -> Self? { types.first { $0.endings.contains(ending) } }
            let found: Self? =
                if head.starts(with: Array("%PDF-".utf8)) {
                    .pdf
                } else if head.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
                    .png
                } else if head.starts(with: [0xff, 0xd8, 0xff]) {
                    .jpeg
                } else if head.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
                    named([.word, .workbook, .openText, .openSheet])
                } else if head.allSatisfy({ $0 >= 32 && $0 != 127 || [9, 10, 13].contains($0) }) {
                    named([.csv])
                } else {
                    nil
                }
            guard let found else { return nil }
            self = found
        }

        /// One line of bounded length with an ending that tells the truth.
        func named(_ typed: String, unnamed: String) -> String {
            let line = TypedText.line(typed)
            let parts = line.split(separator: ".", omittingEmptySubsequences: false)
            let isTrue = parts.count > 1 && endings.contains(parts[parts.count - 1].lowercased())
            let stem = isTrue ? parts.dropLast().joined(separator: ".") : line
            return
                "\(stem.isEmpty ? unnamed : String(stem.prefix(120))).\(isTrue ? String(parts[parts.count - 1]) : endings[0])"
        }
    }

    let file: UploadedFile
    let type: FileType

    /// The sentence where nothing can be taken.
    static func read(_ form: Form, _ t: Texts) throws -> (value: EvidenceForm?, error: String?) {
        if let big = form.oversized["datei"] {
            return (nil, t("interview.evidence.large", ["name": AnswerReading.short(big.name)]))
        }
        guard let file = form.files["datei"], !file.name.isEmpty || file.size > 0 else {
            return (nil, t("interview.evidence.missing"))
        }
        let name = AnswerReading.short(file.name)
        if file.size == 0 { return (nil, t("interview.evidence.empty", ["name": name])) }
        let handle = try FileHandle(forReadingFrom: file.location)
        defer { try? handle.close() }
        let head = [UInt8](try handle.read(upToCount: 4_096) ?? Data())
        guard let type = FileType(head: head, name: file.name) else {
            return (nil, t("interview.evidence.kind", ["name": name]))
        }
        return (EvidenceForm(file: file, type: type), nil)
    }
}
