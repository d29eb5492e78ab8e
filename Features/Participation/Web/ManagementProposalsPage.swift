import HTML
import Kernel
import Participation
import WebPlatform

/// What councils have handed in, as the firm's management sees it.
struct ManagementProposalsPage: Page {
    struct Row: Sendable {
        let link: PageLink
        let council: String
        let handedIn: String
        let due: String
        let state: Mark
    }

    static let name = "Participation/managementProposals"
    let title: String
    let lead: String
    let rows: [Row]
    var place: String { WorkforceURL.campaigns }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        leadRemark { t("proposal.management.remark") }
        if rows.isEmpty {
            emptyState(title: t("proposal.management.none"), text: t("proposal.management.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("proposal.title"), isRowTitle: true), TableColumn(t("proposal.from")),
                        TableColumn(t("proposal.history.in")), TableColumn(t("proposal.history.due")),
                        TableColumn(t("proposal.state")),
                    ],
                    rows: rows.map { row in
                        let cells = [row.council, row.handedIn, row.due].map { TableCell($0) }
                        return TableRow(
                            [.link(row.link)] + cells + [TableCell(mark(row.state))],
                            needsAttention: row.state.kind == .attention
                        )
                    },
                    narrow: .cards
                )
            )
        }
    }
}

/// One of them, with the answer to give or the one that was given.
struct ManagementProposalPage: Page {
    static let name = "Participation/managementProposal"
    let title: String
    let council: String
    let state: Mark
    let text: String
    let measure: String?
    /// Of the measure's own page; nil where it is there no more.
    let measureAddress: String?
    let history: [Definition]
    /// Where the answer is sent; nil once it is given.
    let action: String?
    let token: FormToken
    var form = ProposalAnswerForm()
    var errors = FieldErrors()
    /// Somebody else has answered meanwhile.
    var conflict: String?
    var place: String { WorkforceURL.campaigns }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("proposal.from.council", ["name": council]), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        if let conflict {
            notice(Notice(.warning, word: t("error.word"), text: conflict))
            definitionList([
                Definition(t("proposal.yours"), form.decision), Definition(t("proposal.history.reason"), form.reason),
            ])
        }
        p { mark(state) }
        prose { p(.class("kept-lines")) { text } }
        if let measure {
            p {
                t("proposal.measure.about", ["title": measure])
                if let measureAddress {
                    " "
                    a(.href(measureAddress)) { t("proposal.measure.open") }
                }
            }
        }
        pageSection(title: t("proposal.history"), id: "verlauf") { definitionList(history) }
        if let action {
            pageSection(title: t("proposal.answer"), intro: t("proposal.answer.intro"), id: "antwort") {
                answer(action, t)
            }
        }
        p { a(.href(WorkforceURL.management)) { t("proposal.management.back") } }
    }

    private func answer(_ action: String, _ t: Texts) -> Node {
        pageForm(PageForm(action: action, tokens: [token], warnsWhenLeaving: true)) {
            radioCards(
                Field(name: "decision", label: t("proposal.decision"), error: errors["decision"], isRequired: true),
                choices: HandedInProposal.Decision.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                selected: form.decision
            )
            textAreaField(
                Field(
                    name: "reason",
                    label: t("proposal.history.reason"),
                    hint: t("proposal.reason.hint"),
                    error: errors["reason"]
                ),
                value: form.reason,
                lines: 5
            )
            submitButton(t("proposal.answer.submit"))
        }
    }
}
