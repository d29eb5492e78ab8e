/// Asks before something is deleted, on a page of its own or inside one, without a dialog:
/// it names exactly what will go, and the way back stands beside the button.
public struct Confirmation: Sendable {
    public let title: String
    /// "412 Zeilen aus 2025", "3 Belege"; empty where the title says it all.
    public let consequences: [String]
    public let remark: String?
    public let confirm: PostAction
    public let cancel: PageLink

    public init(
        title: String,
        consequences: [String],
        remark: String? = nil,
        confirm: PostAction,
        cancel: PageLink
    ) {
        (self.title, self.consequences, self.remark) = (title, consequences, remark)
        (self.confirm, self.cancel) = (confirm, cancel)
    }
}

public func confirmation(_ question: Confirmation) -> Node {
    section(.class("confirmation")) {
        h2 { question.title }
        if !question.consequences.isEmpty {
            ul { for consequence in question.consequences { li { consequence } } }
        }
        question.remark.map { remark in p { remark } }
        actions {
            postButton(question.confirm)
            actionLink(question.cancel, style: .quiet)
        }
    }
}

/// The same in place: a word that opens to the sentence and the button.
public func disclosedConfirmation(label: String, sentence: String, confirm: PostAction) -> Node {
    if RefusedChanges.refuse(confirm.action) { return .empty }
    return details(.class("disclosed-confirmation"), .data("controller", "menu")) {
        summary { label }
        div(.class("menu-panel")) {
            p { sentence }
            postButton(confirm)
        }
    }
}
