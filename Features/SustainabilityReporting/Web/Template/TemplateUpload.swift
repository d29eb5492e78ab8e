import Documents
import Foundation
import Kernel
import SustainabilityReporting
import WebPlatform

/// The official blank as the administration sends it: checked before it is kept.
struct TemplateUpload {
    static let limit = UploadLimit.megabytes(20, keepsForm: true)
    /// The version that reports are filled into.
    static let version = "1.3."

    let file: UploadedFile
    let name: String
    let version: String

    static func read(
        _ form: Form,
        _ standard: ReportStandard,
        _ t: Texts
    ) throws -> (value: TemplateUpload?, errors: FieldErrors) {
        var errors = FieldErrors()
        if let big = form.oversized["file"] {
            errors.add("file", t("template.file.large", ["name": short(big.name)]))
            return (nil, errors)
        }
        guard let file = form.files["file"], file.size > 0 else {
            errors.add("file", t("template.file.missing"))
            return (nil, errors)
        }
        let name = short(file.name)
        switch try check([UInt8](Data(contentsOf: file.location)), standard) {
        case .fits(let version): return (TemplateUpload(file: file, name: name, version: version), errors)
        case .noWorkbook: errors.add("file", t("template.file.kind", ["name": name]))
        case .stranger(let missing):
            errors.add("file", t("template.file.stranger", ["name": name, "missing": missing]))
        case .otherVersion(let version):
            errors.add(
                "file",
                version.isEmpty
                    ? t("template.file.noVersion", ["name": name])
                    : t("template.file.version", ["name": name, "version": short(version)])
            )
        case .incomplete(let missing):
            errors.add("file", t("template.file.incomplete", ["name": name, "missing": missing]))
        case .filled: errors.add("file", t("template.file.filled", ["name": name]))
        }
        return (nil, errors)
    }

    enum Finding: Hashable {
        case fits(version: String)
        case noWorkbook
        /// Another workbook: a sign of the template is missing.
        case stranger(String)
        case otherVersion(String)
        /// A range that a report needs is missing or broken.
        case incomplete(String)
        /// Somebody has written into it.
        case filled
    }

    static func check(_ bytes: [UInt8], _ standard: ReportStandard) -> Finding {
        let book: XLSXBook
        do { book = try TemplateReader.book(bytes) } catch {
            if case .notTheTemplate(let sign) = error { return .stranger(sign) }
            return .noWorkbook
        }
        let cells = TemplateCells(FormulaEvaluator(book), standard)
        let version = cells.text(named: "template_reporting_template_version") ?? ""
        guard version.hasPrefix(Self.version) else { return .otherVersion(version) }
        guard let edition = standard.edition(TemplateReader.edition) else { return .incomplete(TemplateReader.edition) }
        let map = TemplateMap(book, edition)
        if let broken = map.broken.first { return .incomplete(broken) }
        let found = Set(map.slots.map(\.element.name))
        if let missing = edition.elements.first(where: { $0.isTagged && !found.contains($0.name) }) {
            return .incomplete(missing.name.rawValue)
        }
        return cells.text(named: "template_reporting_entity_name") == nil ? .fits(version: version) : .filled
    }

    private static func short(_ name: String) -> String {
        let line = TypedText.line(name)
        return line.count > 80 ? line.prefix(78) + "…" : line
    }
}
