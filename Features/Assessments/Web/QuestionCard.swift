import HTML
import Kernel

/// A question, a row of the firm, or a form, with its fields.
struct QuestionCard: Sendable {
    let id: String
    let title: String
    let text: String?
    let help: String?
    /// Summaries that open to what stands behind them.
    let more: [More]
    let fields: [AnswerField]
    /// The name of the row to take away; nil where it stays.
    let removable: String?
    let isRemoved: Bool

    struct More: Sendable {
        let summary: String
        let texts: [String]
        let isList: Bool
    }

    func node(_ t: Texts) -> Node {
        section(.class("question"), .id(id)) {
            if !title.isEmpty { h2(.class("question-title")) { title } }
            text.map { text in p(.class("question-text")) { text } }
            help.map { help in p(.class("field-hint")) { help } }
            for part in more { disclosure(part) }
            inputs(fields.filter { !$0.isAdvanced })
            let advanced = fields.filter(\.isAdvanced)
            if !advanced.isEmpty {
                details(Attribute("open", isOn: advanced.contains { $0.field.error != nil })) {
                    summary { t("part.advanced") }
                    inputs(advanced)
                }
            }
            removable.map { name in
                checkboxField(
                    Field(name: "entfernen", label: t("part.row.remove", ["name": name]), id: "\(id)-entfernen"),
                    value: id,
                    isChecked: isRemoved
                )
            }
        }
    }

    /// Levels side by side where there is room; all else one below the other.
    @NodeBuilder private func inputs(_ fields: [AnswerField]) -> [Node] {
        let radios = fields.filter { if case .radios = $0.control { true } else { false } }
        if radios.count == fields.count, fields.count == 2 {
            div(.class("question-levels")) { for field in fields { field.nodes } }
        } else {
            for field in fields { field.nodes }
        }
    }

    private func disclosure(_ part: More) -> Node {
        details {
            summary { part.summary }
            if part.isList {
                ol { for text in part.texts { li { text } } }
            } else {
                for text in part.texts { p { text } }
            }
        }
    }
}
