import HTML
import Kernel
import WebPlatform

/// The project's ledger of aid: accounts, what must be entered into the register, and training aid.
struct LedgerPage: ProjectAreaPage {
    struct Task: Sendable {
        /// „Eintrag eAIR bis 16.06.2026“
        let link: PageLink
        let who: String
        let amount: String
        let isLate: Bool
    }

    static let name = "ProgrammeRecords/ledger"
    let title: String
    let token: FormToken
    let accounts: [(link: PageLink, sum: String, free: String)]
    let tasks: [Task]
    let firms: [Choice]
    /// As typed.
    let cost: String
    let size: String
    let isForDisadvantaged: Bool
    let isMandatory: Bool
    let training: Trace?
    let trainingNotice: Notice?
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        notice(Notice(.info, word: t("projectAid.informative"), text: t("projectAid.informative.text")))
        if !tasks.isEmpty {
            pageSection(title: t("projectAid.tasks"), intro: t("projectAid.tasks.intro")) {
                dataTable(
                    DataTable(
                        caption: t("projectAid.tasks"),
                        columns: [
                            TableColumn(t("projectAid.task"), isRowTitle: true),
                            TableColumn(t("projectAid.recipient")),
                            TableColumn(t("projectAid.amount"), isNumeric: true),
                        ],
                        rows: tasks.map {
                            TableRow(
                                [.link($0.link), TableCell($0.who), TableCell($0.amount)],
                                needsAttention: $0.isLate
                            )
                        },
                        narrow: .cards
                    )
                )
            }
        }
        pageSection(title: t("projectAid.accounts"), intro: t("projectAid.accounts.intro")) {
            if accounts.isEmpty {
                p { t("projectAid.accounts.none") }
            } else {
                dataTable(
                    DataTable(
                        caption: t("projectAid.accounts"),
                        columns: [
                            TableColumn(t("projectAid.group"), isRowTitle: true),
                            TableColumn(t("projectAid.sum"), isNumeric: true),
                            TableColumn(t("projectAid.free"), isNumeric: true),
                        ],
                        rows: accounts.map { TableRow([.link($0.link), TableCell($0.sum), TableCell($0.free)]) },
                        narrow: .cards
                    )
                )
                actions {
                    actionLink(PageLink(t("indicator.csv"), href: ProgrammeRecordsURL.ledger + ".csv"), download: true)
                    actionLink(
                        PageLink(t("indicator.xlsx"), href: ProgrammeRecordsURL.ledger + ".xlsx"),
                        download: true
                    )
                }
            }
            if !firms.isEmpty {
                pageForm(PageForm(action: ProgrammeRecordsURL.ledger, tokens: [token])) {
                    selectField(
                        Field(name: "firm", label: t("projectAid.firm"), error: errors["firm"], isRequired: true),
                        choices: firms,
                        selected: nil,
                        prompt: t("participant.choose")
                    )
                    actions { submitButton(t("projectAid.open"), style: .secondary) }
                }
            }
        }
        pageSection(title: t("training.title"), intro: t("training.intro"), id: "ausbildung") { trainingPart(t) }
    }

    @NodeBuilder private func trainingPart(_ t: Texts) -> [Node] {
        HTML.form(.class("form"), .method("get"), .action(ProgrammeRecordsURL.ledger + "#ausbildung")) {
            fieldRow {
                numberField(
                    Field(
                        name: "kosten",
                        label: t("training.cost"),
                        hint: t("training.cost.hint"),
                        error: errors["kosten"]
                    ),
                    value: cost,
                    unit: "€",
                    width: .medium
                )
                selectField(
                    Field(name: "groesse", label: t("training.size"), error: errors["groesse"]),
                    choices: [
                        Choice(t("training.size.small"), value: "small"),
                        Choice(t("training.size.medium"), value: "medium"),
                        Choice(t("training.size.large"), value: "large"),
                    ],
                    selected: size,
                    prompt: t("participant.choose")
                )
            }
            checkboxField(
                Field(name: "benachteiligt", label: t("training.disadvantaged")),
                isChecked: isForDisadvantaged
            )
            checkboxField(Field(name: "pflicht", label: t("training.mandatory")), isChecked: isMandatory)
            actions { submitButton(t("training.submit"), style: .secondary) }
        }
        trainingNotice.map { sentence in notice(sentence) }
        training.map { trace in traceSteps(trace) }
    }
}
