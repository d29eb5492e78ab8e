import HTML
import Kernel
import WebPlatform

/// People and firms whose data must not be deleted for now.
struct HoldsPage: Page {
    struct Row: Sendable {
        let subject: String
        let kind: String
        let reason: String
        let review: String
        /// Standing, and the day on which it should have been looked at again has passed.
        let isDue: Bool
        let set: String
        let lifted: String?
        let lift: String
    }

    static let name = "DataProtection/holds"
    let title: String
    let token: FormToken
    let rows: [Row]
    let form: HoldForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("hold.lead"))
        rows.isEmpty ? emptyState(title: t("hold.empty"), text: t("hold.empty.text")) : table(t)
        pageSection(title: t("hold.new"), id: "neu") { fields(t) }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("hold.subject"), isRowTitle: true), TableColumn(t("hold.kind")),
                    TableColumn(t("hold.reason")), TableColumn(t("hold.review")), TableColumn(t("hold.since")),
                    TableColumn(t("hold.action"), isAction: true),
                ],
                rows: rows.map { row in
                    TableRow(
                        [
                            TableCell(row.subject), TableCell(row.kind), TableCell(row.reason),
                            row.isDue
                                ? .marked(row.review, Mark(.attention, t("hold.due"))) : TableCell(row.review),
                            TableCell(row.set), action(row, t),
                        ],
                        needsAttention: row.isDue
                    )
                },
                narrow: .cards
            )
        )
    }

    private func action(_ row: Row, _ t: Texts) -> TableCell {
        if let day = row.lifted { return TableCell(t("hold.liftedOn", ["day": day])) }
        return TableCell(
            postButton(
                PostAction(
                    t("hold.lift"),
                    action: row.lift,
                    tokens: [token],
                    style: .quiet,
                    spokenLabel: t("hold.lift.spoken", ["subject": row.subject])
                )
            )
        )
    }

    private func fields(_ t: Texts) -> Node {
        pageForm(PageForm(action: DataProtectionURL.holds, tokens: [token])) {
            radioCards(
                Field(name: "art", label: t("hold.kind")),
                choices: [
                    Choice(t("hold.person"), value: "person", detail: t("hold.person.detail")),
                    Choice(t("hold.firm"), value: "betrieb", detail: t("hold.firm.detail")),
                ],
                selected: form.kind
            )
            textField(
                Field(name: "betreff", label: t("hold.subject"), error: errors["betreff"], isRequired: true),
                value: form.subject,
                width: .long
            )
            textAreaField(
                Field(
                    name: "grund",
                    label: t("hold.reason"),
                    hint: t("hold.reason.hint"),
                    error: errors["grund"],
                    isRequired: true
                ),
                value: form.reason
            )
            dateField(
                Field(
                    name: "termin",
                    label: t("hold.review"),
                    hint: t("hold.review.hint"),
                    error: errors["termin"],
                    isRequired: true
                ),
                value: form.review
            )
            submitButton(t("hold.submit"))
        }
    }
}
