import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// Which column of the file means what.
struct ImportColumnsPage: YearPage {
    struct Row: Sendable {
        let field: String
        let title: String
        let hint: String?
        let selected: String
        let remark: String?
        /// Values that may hold for all rows.
        let constants: [Choice]
    }

    /// The sheet that is read, of several.
    struct Sheets: Sendable {
        /// From 1.
        let number: Int
        let text: String
        let fault: String?
        let others: [PageLink]
    }

    /// Before a value that holds for all rows, where otherwise the position of a column stands.
    static let constantMark = "fest:"
    static let factorField = "factor-fest"
    static let sheetField = "blatt"
    static let name = "CarbonAccounting/importColumns"
    let title: String
    let frame: YearFrame
    let token: FormToken
    let action: String
    let lead: String
    let same: String?
    let sheets: Sheets?
    let rows: [Row]
    let rare: [Row]
    let choices: [Choice]
    /// The factor of all rows that name none, as typed.
    let factor: String
    let factorNames: [String]
    let preview: DataTable
    let ignored: String?
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("import.kicker"), title: title)
        ImportStage.steps(.columns, t)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        same.map { words in notice(Notice(.warning, word: t("import.same.word"), text: words)) }
        sheets.map { sheetPart($0, t) }
        pageForm(PageForm(action: action, tokens: [token])) {
            sheets.map { hiddenField(FormToken(name: Self.sheetField, value: "\($0.number)")) }
            for row in rows {
                field(row, t)
                row.field == ImportColumn.factor.rawValue ? factorForAll(t) : nil
            }
            details(.class("more-columns"), .open(rare.contains { !$0.selected.isEmpty })) {
                summary { t("import.columns.rare") }
                for row in rare { field(row, t) }
            }
            ignored.map { words in p { words } }
            submitButton(t("import.columns.submit"))
        }
        pageSection(title: t("import.preview"), id: "vorschau") { dataTable(preview) }
    }

    private func field(_ row: Row, _ t: Texts) -> Node {
        selectField(
            Field(name: row.field, label: row.title, hint: row.hint, error: errors[row.field], note: row.remark),
            choices: choices + row.constants,
            selected: row.selected,
            prompt: t("import.columns.none")
        )
    }

    private func factorForAll(_ t: Texts) -> Node {
        textField(
            Field(
                name: Self.factorField,
                label: t("import.columns.factor"),
                hint: t("import.columns.factor.hint"),
                error: errors[Self.factorField]
            ),
            value: factor,
            width: .long,
            suggestions: factorNames
        )
    }

    private func sheetPart(_ sheets: Sheets, _ t: Texts) -> Node {
        div(.class("sheet-choice")) {
            sheets.fault.map { words in notice(Notice(.warning, word: t("import.sheet.word"), text: words)) }
            p { sheets.text }
            p { t("import.sheet.other") }
            ul(.class("plain-list")) { for link in sheets.others { li { a(.href(link.href)) { link.label } } } }
        }
    }
}
