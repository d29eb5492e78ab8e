import HTML
import Kernel
import Participation
import WebPlatform

/// A draft to write, change and hand in.
struct ProposalPage: CouncilAreaPage {
    /// What one can do with a draft that is stored.
    struct Stored: Sendable {
        let author: String
        let handIn: PostAction
        let removal: PostAction
    }

    static let name = "Participation/proposal"
    let title: String
    let frame: CouncilFrame
    let action: String
    /// Nil for a new one.
    let stored: Stored?
    /// Measures of the firm that it may be about.
    let measures: [NamedMeasure]
    var form: ProposalForm
    var errors = FieldErrors()
    /// Why it was not handed in.
    var obstacle: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        if let obstacle { notice(Notice(.error, word: t("error.word"), text: obstacle)) }
        leadSentence(t("proposal.draft.lead"))
        if let stored { leadRemark { stored.author } }
        fields(t)
        if let stored {
            pageSection(title: t("proposal.handIn.title"), intro: t("proposal.handIn.intro"), id: "einreichen") {
                actions { postButton(stored.handIn) }
            }
            disclosedConfirmation(
                label: t("proposal.remove"),
                sentence: t("proposal.remove.sentence"),
                confirm: stored.removal
            )
        }
    }

    private func fields(_ t: Texts) -> Node {
        let version = FormToken(name: "version", value: "\(form.version)")
        return pageForm(PageForm(action: action, tokens: [frame.token, version], warnsWhenLeaving: true)) {
            textField(
                Field(name: "title", label: t("proposal.title"), error: errors["title"], isRequired: true),
                value: form.title,
                width: .long
            )
            textAreaField(
                Field(
                    name: "text",
                    label: t("proposal.text"),
                    hint: t("proposal.text.hint"),
                    error: errors["text"],
                    isRequired: true
                ),
                value: form.text,
                lines: 8
            )
            if !measures.isEmpty {
                selectField(
                    Field(
                        name: "measure",
                        label: t("proposal.measure"),
                        error: errors["measure"],
                        note: t("voluntary")
                    ),
                    choices: measures.map { Choice($0.title, value: $0.id.text) },
                    selected: form.measure,
                    prompt: t("proposal.measure.none"),
                    width: .long
                )
            }
            dateField(
                Field(
                    name: "due",
                    label: t("proposal.due"),
                    hint: t("proposal.due.hint", ["days": "\(CouncilProposal.usualDays)"]),
                    error: errors["due"],
                    isRequired: true
                ),
                value: form.due
            )
            actions {
                submitButton(t("proposal.submit"), style: stored == nil ? .primary : .secondary)
                actionLink(PageLink(t("cancel"), href: WorkforceURL.proposals(frame.council)), style: .quiet)
            }
        }
    }
}

/// What lies with management, as the council sees it.
struct HandedInPage: CouncilAreaPage {
    static let name = "Participation/handedIn"
    let title: String
    let frame: CouncilFrame
    let state: Mark
    let text: String
    let measure: String?
    let history: [Definition]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        p { mark(state) }
        prose { p(.class("kept-lines")) { text } }
        if let measure { p { t("proposal.measure.about", ["title": measure]) } }
        pageSection(title: t("proposal.history"), id: "verlauf") { definitionList(history) }
        p { a(.href(WorkforceURL.proposals(frame.council))) { t("proposal.back") } }
    }
}
