import HTML
import Kernel
import WebPlatform

/// Files that prove the answers of a question, and the form for another.
struct EvidencePart: Sendable {
    struct File: Sendable {
        let name: String
        let href: String
        let detail: String
        let removal: PostAction
    }

    let files: [File]
    let action: String
    let token: FormToken
    var error: String?

    func node(_ t: Texts, isFrozen: Bool) -> Node {
        pageSection(title: t("interview.evidence"), intro: t("interview.evidence.intro")) {
            if !files.isEmpty {
                ul(.class("answer-files")) {
                    for file in files {
                        li {
                            a(.href(file.href)) { file.name }
                            span(.class("field-hint")) { " \(file.detail)" }
                            if !isFrozen { postButton(file.removal) }
                        }
                    }
                }
            }
            if !isFrozen { upload(t) }
        }
    }

    private func upload(_ t: Texts) -> Node {
        let words = UploadWords(
            limit: EvidenceForm.limit.bytes,
            tooLarge: t("interview.evidence.upload.tooLarge"),
            sending: t("interview.evidence.upload.sending"),
            checking: t("interview.evidence.upload.checking"),
            failed: t("interview.evidence.upload.failed")
        )
        return pageForm(PageForm(action: action, tokens: [token], upload: words)) {
            fileField(
                Field(
                    name: "datei",
                    label: t("interview.evidence.file"),
                    hint: t("interview.evidence.file.hint"),
                    error: error
                ),
                accept: EvidenceForm.FileType.allCases.flatMap(\.endings).map { "." + $0 }.joined(separator: ",")
            )
            actions { submitButton(t("interview.evidence.submit"), style: .secondary) }
        }
    }
}
