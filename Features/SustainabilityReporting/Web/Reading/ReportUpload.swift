import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import WebPlatform

/// Takes a report that somebody uploads: read at once, kept as what it says; the file goes.
struct ReportUpload {
    static let field = "datei"
    static let limit = UploadLimit.megabytes(32, keepsForm: true)
    /// Bytes of what is kept of a report.
    static let mostKept = 12 << 20

    enum Taking {
        case taken(ReadReportID)
        case refused(FieldErrors)
    }

    let standard: ReportStandard
    let store: ReadReportStore
    let t: Texts

    func take(
        _ form: Form,
        purpose: ReadReportHead.Purpose,
        for firm: FirmID,
        by writer: ReportWriter
    ) async throws -> Taking {
        func refused(_ sentence: String) -> Taking {
            var errors = FieldErrors()
            errors.add(Self.field, sentence)
            return .refused(errors)
        }
        if let file = form.oversized[Self.field] {
            return refused(t("reading.fault.large", ["file": file.name, "limit": "\(Self.limit.bytes >> 20)"]))
        }
        guard let file = form.files[Self.field], !file.name.isEmpty || file.size > 0 else {
            return refused(t("reading.file.missing"))
        }
        let fileName = String(TypedText.line(file.name).prefix(200))
        guard file.size > 0 else { return refused(t("reading.file.empty", ["file": fileName])) }
        let reading: ReportReading
        do {
            reading = try ReportFileReader().read(file.location, standard: standard)
        } catch {
            return refused(ReadingWords.sentence(error, file: fileName, t))
        }
        let kept = reading.report.facts.values.reduce(0) { sum, fact in
            if case .text(let text) = fact.value { sum + text.utf8.count + 100 } else { sum + 100 }
        }
        guard kept <= Self.mostKept else {
            return refused(t("reading.fault.large", ["file": fileName, "limit": "\(Self.mostKept >> 20)"]))
        }
        let typed = String(TypedText.line(form["name"]).prefix(200))
        let id = try await store.add(
            reading,
            purpose: purpose,
            name: typed.isEmpty ? reading.report.entity.name : typed,
            fileName: fileName,
            of: firm,
            by: writer
        )
        guard let id else { return refused(t("reading.full", ["most": "\(ReadReportStore.most)"])) }
        return .taken(id)
    }

    /// The form; the same for both purposes.
    static func node(
        action: String,
        token: FormToken,
        asksName: Bool,
        name: String,
        errors: FieldErrors,
        _ t: Texts
    ) -> Node {
        let words = UploadWords(
            limit: limit.bytes,
            tooLarge: t("reading.upload.tooLarge"),
            sending: t("reading.upload.sending"),
            checking: t("reading.upload.checking"),
            failed: t("reading.upload.failed")
        )
        return pageForm(PageForm(action: action, tokens: [token], upload: words)) {
            fileField(
                Field(
                    name: field,
                    label: t("reading.file"),
                    hint: t("reading.file.hint"),
                    error: errors[field]
                ),
                accept: ".xhtml,.html,.htm,.json,.zip,.xbri,.xbrl,.xlsx"
            )
            if asksName {
                textField(
                    Field(name: "name", label: t("reading.name"), hint: t("reading.name.hint")),
                    value: name,
                    width: .long,
                    maxLength: 200
                )
            }
            submitButton(t("reading.submit"))
        }
    }
}
