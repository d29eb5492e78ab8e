import HTML
import Kernel
import WebPlatform

/// The account of an undertaking group on a day.
struct AidAccountPage: ProjectAreaPage {
    struct Row: Sendable {
        let recipient: String
        let authority: String
        let kind: String
        let day: String
        let counts: Mark
        let through: String
        let amount: String
        /// „Eintrag eAIR bis 16.06.2026“; empty for declared aid.
        let task: String
        let register: PostAction?
        let removal: PostAction?
    }

    static let name = "ProgrammeRecords/aidAccount"
    let title: String
    let address: String
    let firmsAddress: String
    let token: FormToken
    let lead: String
    let leadFigures: [String]
    let day: String
    let members: String
    let rows: [Row]
    let trace: Trace
    let freeFirms: [Choice]
    let recipients: [String]
    /// Why a grant was refused, with the reckoning.
    var refusal: Notice?
    var form: ProjectAidForm
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("projectAid.title"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        refusal.map { refusal in notice(refusal) }
        leadSentence(lead, figures: leadFigures)
        leadRemark { t("projectAid.informative") + ". " + t("projectAid.informative.text") }
        HTML.form(.class("form"), .method("get"), .action(address)) {
            dateField(Field(name: "tag", label: t("projectAid.look"), error: errors["tag"]), value: day)
            actions { submitButton(t("projectAid.look.submit"), style: .secondary) }
        }
        pageSection(title: t("projectAid.lines"), intro: t("projectAid.lines.intro")) {
            if rows.isEmpty { p { t("projectAid.lines.none") } } else { lines(t) }
            traceSteps(trace)
        }
        pageSection(title: t("projectAid.new"), intro: t("projectAid.new.intro"), id: "eintragen") { fields(t) }
        pageSection(title: t("projectAid.members"), intro: t("projectAid.members.intro")) {
            p { members }
            if !freeFirms.isEmpty {
                pageForm(PageForm(action: firmsAddress, tokens: [token])) {
                    selectField(
                        Field(name: "firm", label: t("projectAid.member"), error: errors["firm"]),
                        choices: freeFirms,
                        selected: nil,
                        prompt: t("participant.choose")
                    )
                    actions { submitButton(t("projectAid.member.add"), style: .secondary) }
                }
            }
        }
    }

    private func lines(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("projectAid.lines"),
                columns: [
                    TableColumn(t("projectAid.recipient"), isRowTitle: true), TableColumn(t("projectAid.authority")),
                    TableColumn(t("projectAid.day")), TableColumn(t("projectAid.counts")),
                    TableColumn(t("projectAid.through")), TableColumn(t("projectAid.amount"), isNumeric: true),
                    TableColumn(t("projectAid.task")), TableColumn(t("projectAid.actions"), isAction: true),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(row.recipient), TableCell(row.authority, detail: row.kind), TableCell(row.day),
                        TableCell(mark(row.counts)), TableCell(row.through), TableCell(row.amount),
                        TableCell(row.task),
                        TableCell(
                            div(.class("actions")) {
                                row.register.map { action in postButton(action) }
                                row.removal.map { action in postButton(action) }
                            }
                        ),
                    ])
                },
                narrow: .cards
            )
        )
    }

    private func fields(_ t: Texts) -> Node {
        pageForm(PageForm(action: address, tokens: [token], warnsWhenLeaving: true)) {
            radioCards(
                Field(name: "kind", label: t("projectAid.kind"), error: errors["kind"], isRequired: true),
                choices: [
                    Choice(t("projectAid.kind.granted"), value: "granted"),
                    Choice(t("projectAid.kind.declared"), value: "declared"),
                ],
                selected: self.form.kind
            )
            fieldRow {
                dateField(
                    Field(
                        name: "day",
                        label: t("projectAid.day"),
                        hint: t("projectAid.day.hint"),
                        error: errors["day"],
                        isRequired: true
                    ),
                    value: self.form.day
                )
                numberField(
                    Field(name: "amount", label: t("projectAid.amount"), error: errors["amount"], isRequired: true),
                    value: self.form.amount,
                    unit: "€",
                    width: .medium
                )
            }
            textField(
                Field(
                    name: "recipient",
                    label: t("projectAid.recipient"),
                    error: errors["recipient"],
                    isRequired: true
                ),
                value: self.form.recipient,
                width: .long,
                suggestions: recipients
            )
            textField(
                Field(
                    name: "authority",
                    label: t("projectAid.authority"),
                    error: errors["authority"],
                    isRequired: true
                ),
                value: self.form.authority,
                width: .long
            )
            textField(
                Field(
                    name: "instrument",
                    label: t("projectAid.instrument"),
                    hint: t("projectAid.instrument.hint"),
                    error: errors["instrument"]
                ),
                value: self.form.instrument,
                width: .long
            )
            textField(
                Field(name: "industry", label: t("projectAid.industry"), error: errors["industry"]),
                value: self.form.industry,
                width: .short
            )
            actions { submitButton(t("projectAid.submit")) }
        }
    }
}
