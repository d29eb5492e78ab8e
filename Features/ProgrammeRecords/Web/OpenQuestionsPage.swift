import HTML
import Kernel
import ProgrammeRecords
import WebPlatform

/// What is open with the programme, and what was answered by whom.
struct OpenQuestionsPage: ProjectAreaPage {
    struct Row: Sendable {
        let question: String
        /// Nil while open.
        let answer: String?
        /// „8 Std.“, „bis 31.12.2034“; empty where the question asks for neither.
        let value: String
        let source: String
        let day: String
    }

    static let name = "ProgrammeRecords/openQuestions"
    let title: String
    let token: FormToken
    let rows: [Row]
    let choices: [Choice]
    /// As typed.
    var question = ""
    var answer = ""
    var hours = ""
    var through = ""
    var source = ""
    var day = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("project.title"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(t("open.lead"))
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("open.question"), isRowTitle: true), TableColumn(t("open.answer")),
                    TableColumn(t("open.value")), TableColumn(t("open.source")), TableColumn(t("open.day")),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(row.question), row.answer.map { TableCell($0) } ?? .missing(t("open.open")),
                        TableCell(row.value), TableCell(row.source), TableCell(row.day),
                    ])
                },
                narrow: .cards
            )
        )
        pageSection(title: t("open.new")) {
            pageForm(PageForm(action: ProgrammeRecordsURL.openQuestions, tokens: [token], warnsWhenLeaving: true)) {
                selectField(
                    Field(name: "question", label: t("open.question"), error: errors["question"], isRequired: true),
                    choices: choices,
                    selected: question,
                    prompt: t("participant.choose"),
                    width: .long
                )
                textAreaField(
                    Field(name: "answer", label: t("open.answer"), error: errors["answer"], isRequired: true),
                    value: answer
                )
                fieldRow {
                    numberField(
                        Field(
                            name: "hours",
                            label: t("open.hours"),
                            hint: t("open.hours.hint"),
                            error: errors["hours"]
                        ),
                        value: hours,
                        unit: t("open.hours.unit")
                    )
                    dateField(
                        Field(
                            name: "through",
                            label: t("open.through"),
                            hint: t("open.through.hint"),
                            error: errors["through"]
                        ),
                        value: through
                    )
                }
                textField(
                    Field(
                        name: "source",
                        label: t("open.source"),
                        hint: t("open.source.hint"),
                        error: errors["source"],
                        isRequired: true
                    ),
                    value: source,
                    width: .long
                )
                dateField(
                    Field(name: "day", label: t("open.day"), error: errors["day"], isRequired: true),
                    value: day
                )
                actions { submitButton(t("save")) }
            }
        }
    }
}
