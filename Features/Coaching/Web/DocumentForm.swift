import Coaching
import Foundation
import Kernel
import WebPlatform

/// What the page of a new document sent: a file that a case takes, and who may read it.
struct DocumentForm {
    static let limit = UploadLimit.megabytes(20, keepsForm: true)

    let file: UploadedFile
    let fileType: CaseDocument.FileType
    let visibility: CaseSession.Visibility

    /// Nil, with a sentence at the field, where nothing can be taken. Members add for all who see the case.
    static func read(_ form: Form, isFirm: Bool, _ t: Texts) throws -> (value: DocumentForm?, errors: FieldErrors) {
        var errors = FieldErrors()
        let visibility = isFirm ? .shared : CaseSession.Visibility(rawValue: form["visibility"])
        if visibility == nil { errors.add("visibility", t("document.visibility.missing")) }
        var fileType: CaseDocument.FileType?
        let upload = form.files["file"]
        if let big = form.oversized["file"] {
            errors.add(
                "file",
                t("document.file.large", ["name": short(big.name), "size": CaseTerms.size(big.size, t)])
            )
        } else if let upload, upload.size > 0 {
            let handle = try FileHandle(forReadingFrom: upload.location)
            defer { try? handle.close() }
            let head = [UInt8](try handle.read(upToCount: CaseDocument.headBytes) ?? Data())
            fileType = CaseDocument.FileType(head: head, name: upload.name)
            if fileType == nil { errors.add("file", t("document.file.kind", ["name": short(upload.name)])) }
        } else if let upload, !upload.name.isEmpty {
            errors.add("file", t("document.file.empty", ["name": short(upload.name)]))
        } else {
            errors.add("file", t("document.file.missing"))
        }
        guard errors.isEmpty, let upload, let fileType, let visibility else { return (nil, errors) }
        return (DocumentForm(file: upload, fileType: fileType, visibility: visibility), errors)
    }

    private static func short(_ name: String) -> String {
        let line = TypedText.line(name)
        return line.count > 80 ? line.prefix(78) + "…" : line
    }
}
