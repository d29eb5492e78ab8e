import Coaching
import HTML
import Kernel
import WebPlatform

/// A file to lay to a case, by its coach or by the firm.
struct DocumentPage: Page {
    static let name = "Coaching/document"
    let title: String
    let firm: String
    let token: FormToken
    /// Members do not choose who reads.
    let isFirm: Bool
    let action: String
    let back: String
    var visibility = CaseSession.Visibility.shared.rawValue
    var errors = FieldErrors()

    var place: String { isFirm ? CoachingURL.firm : CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        let words = UploadWords(
            limit: DocumentForm.limit.bytes,
            tooLarge: t("document.upload.tooLarge"),
            sending: t("document.upload.sending"),
            checking: t("document.upload.checking"),
            failed: t("document.upload.failed")
        )
        pageHead(kicker: firm, title: title)
        errorSummary(title: t("case.faults"), faults: errors.faults)
        if isFirm { leadSentence(t("document.firm.lead")) }
        pageForm(PageForm(action: action, tokens: [token], upload: words)) {
            fileField(
                Field(
                    name: "file",
                    label: t("document.file"),
                    hint: t("document.file.hint"),
                    error: errors["file"],
                    isRequired: true
                ),
                accept: CaseDocument.FileType.allCases.flatMap(\.endings).map { "." + $0 }.joined(separator: ",")
            )
            if !isFirm {
                radioCards(
                    Field(
                        name: "visibility",
                        label: t("document.visibility"),
                        error: errors["visibility"],
                        isRequired: true
                    ),
                    choices: [
                        Choice(
                            t("session.visibility.shared"),
                            value: CaseSession.Visibility.shared.rawValue,
                            detail: t("document.visibility.shared.detail")
                        ),
                        Choice(
                            t("session.visibility.coach"),
                            value: CaseSession.Visibility.coach.rawValue,
                            detail: t("document.visibility.coach.detail")
                        ),
                    ],
                    selected: visibility
                )
            }
            actions {
                submitButton(t("document.submit"))
                actionLink(PageLink(t("case.cancel"), href: back), style: .quiet)
            }
        }
    }
}

/// Asks before a document goes.
struct DocumentRemovalPage: Page {
    static let name = "Coaching/documentRemoval"
    let title: String
    let firm: String
    let place: String
    let question: Confirmation

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        confirmation(question)
    }
}
