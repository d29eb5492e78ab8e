import Foundation
import SustainabilityReporting
import SustainabilityReportingStorage

/// What a report's files are called.
struct ReportFileName {
    private let firm: String
    private let year: String
    private let isDraft: Bool

    init(_ stored: StoredReport) {
        (firm, year, isDraft) = (stored.head.entity.name, "\(stored.year)", !stored.isFrozen)
    }

    /// `Metallbau Kettler GmbH 2025 VSME de Entwurf.xhtml`
    func text(_ language: ReportLanguage?, _ ending: String) -> String {
        let firm = firm.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        let parts = [
            firm.trimmingCharacters(in: .whitespaces), year, "VSME", language?.rawValue, isDraft ? "Entwurf" : nil,
        ]
        return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ") + "." + ending
    }

    /// The same for the inside of an archive, where only plain letters are safe: `metallbau-kettler-gmbh-2025-vsme-de`.
    func plain(_ language: ReportLanguage) -> String {
        let words = "\(firm) \(year) vsme \(language.rawValue)".lowercased()
        let spelled = [("\u{E4}", "ae"), ("\u{F6}", "oe"), ("\u{FC}", "ue"), ("\u{DF}", "ss")].reduce(words) {
            $0.replacing($1.0, with: $1.1)
        }
        let letters = spelled.unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        return String(letters).split(separator: "-").joined(separator: "-")
    }
}
