import HTML
import Kernel
import WebPlatform

/// Where owners name members, give them time, and see steps and proofs; nothing else of anybody's way.
struct CompetencePathNamingPage: Page {
    struct Row: Sendable {
        let name: String
        /// „interessiert“, „benannt, Antwort offen“, „benannt“
        let state: Mark
        let since: String
        /// Hours a month; empty without a naming.
        let budget: String
        let step: String
        let proofs: String
        let validity: String
        let change: PageLink?
        let end: PostAction?
    }

    static let name = "RegionalNetwork/competencePathNaming"
    let title: String
    let rows: [Row]
    /// Members without a naming, or the one whose naming is changed.
    let people: [Choice]
    /// Whether one naming is changed.
    let changesOne: Bool
    let token: FormToken
    var form: CompetencePathNamingForm
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("path.people"), title: title)
        leadSentence(t("path.naming.lead"))
        leadRemark { t("path.naming.remark") }
        errorSummary(title: t("form.faults"), faults: errors.faults)
        if rows.isEmpty {
            emptyState(title: t("path.naming.none"), text: t("path.naming.none.text"))
        } else {
            table(t)
        }
        pageSection(title: changesOne ? t("path.naming.change") : t("path.naming.new")) {
            if people.isEmpty { p { t("path.naming.all") } } else { naming(t) }
        }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("path.naming.person"), isRowTitle: true), TableColumn(t("path.proof.state")),
                    TableColumn(t("path.budget")), TableColumn(t("path.proof.step")),
                    TableColumn(t("path.proofs")), TableColumn(t("path.naming.actions"), isAction: true),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(row.name), TableCell(mark(row.state), detail: row.since),
                        row.budget.isEmpty ? .missing(t("missing")) : TableCell(row.budget),
                        TableCell(row.step, detail: row.validity.isEmpty ? nil : row.validity),
                        row.proofs.isEmpty ? .missing(t("missing")) : TableCell(row.proofs),
                        TableCell(
                            actions {
                                row.change.map { actionLink($0, style: .quiet) }
                                row.end.map { postButton($0) }
                            }
                        ),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func naming(_ t: Texts) -> Node {
        let version = FormToken(name: "version", value: "\(form.version)")
        return pageForm(
            PageForm(action: CompetencePathURL.naming, tokens: [token, version], warnsWhenLeaving: true)
        ) {
            selectField(
                Field(name: "person", label: t("path.naming.person"), error: errors["person"], isRequired: true),
                choices: people,
                selected: form.person,
                prompt: changesOne ? nil : t("path.choose")
            )
            numberField(
                Field(
                    name: "hours",
                    label: t("path.budget"),
                    hint: t("path.budget.hint"),
                    error: errors["hours"],
                    isRequired: true
                ),
                value: form.hours,
                unit: t("path.budget.unit")
            )
            checkboxField(
                Field(name: "listed", label: t("path.naming.listed"), hint: t("path.naming.listed.hint")),
                isChecked: form.letsList
            )
            actions {
                submitButton(changesOne ? t("path.naming.save") : t("path.naming.submit"))
                if changesOne { actionLink(PageLink(t("cancel"), href: CompetencePathURL.naming), style: .quiet) }
            }
        }
    }
}
