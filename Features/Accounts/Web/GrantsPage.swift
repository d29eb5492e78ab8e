import HTML
import Kernel
import WebPlatform

/// Whom the firm lets in from outside: everybody who ever was, and the forms for a coach and for the hub's help.
struct GrantsPage: Page {
    struct Row: Sendable {
        let person: String
        let email: String
        let purpose: String
        let state: String
        /// „am 12.05.2026 von Petra Kettler“
        let decision: String
        /// Where it is ended; nil where it is over.
        let end: String?
    }

    static let name = "Accounts/grants"
    let title: String
    let token: FormToken
    let lead: String
    let rows: [Row]
    /// Those of the hub who may be let in to help.
    let administrators: [Choice]
    var form = GrantForm()
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        if !rows.isEmpty { pageSection(title: t("grants.list"), id: "liste") { table(t) } }
        pageSection(title: t("grants.coach"), intro: t("grants.coach.intro"), id: "coach") { coachForm(t) }
        pageSection(title: t("grants.support"), intro: t("grants.support.intro"), id: "hub") {
            if administrators.isEmpty {
                p { t("grants.support.nobody") }
            } else {
                supportForm(t)
            }
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("grants.list"),
                columns: [
                    TableColumn(t("account.person"), isRowTitle: true), TableColumn(t("grants.purpose")),
                    TableColumn(t("grants.state")), TableColumn(t("grants.decision")),
                    TableColumn(t("team.action"), isAction: true),
                ],
                rows: rows.map { row in
                    let end = row.end.map { address in
                        a(.href(address), .aria("label", t("grants.end.spoken", ["name": row.person]))) {
                            t("grants.end")
                        }
                    }
                    return TableRow([
                        TableCell(row.person, detail: row.email), TableCell(row.purpose), TableCell(row.state),
                        TableCell(row.decision), TableCell(end ?? .empty),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func coachForm(_ t: Texts) -> Node {
        pageForm(PageForm(action: AccountsURL.grants, tokens: [token])) {
            textField(
                Field(
                    name: "email",
                    label: t("grant.email"),
                    hint: t("grant.email.hint"),
                    error: errors["email"],
                    isRequired: true
                ),
                value: form.email,
                kind: .email,
                width: .long,
                autocomplete: "off"
            )
            dateField(
                Field(
                    name: "runsThrough",
                    label: t("grant.runsThrough"),
                    hint: t("grant.runsThrough.hint"),
                    error: errors["runsThrough"],
                    isRequired: true
                ),
                value: form.runsThrough
            )
            dateField(
                Field(
                    name: "readableThrough",
                    label: t("grant.readableThrough"),
                    hint: t("grant.readableThrough.hint"),
                    error: errors["readableThrough"]
                ),
                value: form.readableThrough
            )
            submitButton(t("grant.submit"))
        }
    }

    private func supportForm(_ t: Texts) -> Node {
        pageForm(PageForm(action: AccountsURL.supportGrants, tokens: [token])) {
            selectField(
                Field(
                    name: "administrator",
                    label: t("grant.administrator"),
                    error: errors["administrator"],
                    isRequired: true
                ),
                choices: administrators,
                selected: form.administrator,
                prompt: t("grant.administrator.prompt")
            )
            dateField(
                Field(
                    name: "supportThrough",
                    label: t("grant.supportThrough"),
                    error: errors["supportThrough"],
                    isRequired: true
                ),
                value: form.supportThrough
            )
            submitButton(t("grant.support.submit"), style: .secondary)
        }
    }
}
