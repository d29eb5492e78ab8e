import HTML
import WebPlatform

/// One field of an instrument as it is shown.
struct AnswerField: Sendable {
    enum Control: Sendable {
        case radios([Choice], selected: String?)
        case select([Choice], selected: String?, prompt: String)
        case checks([Choice], selected: Set<String>)
        case number(String, unit: String?, isWhole: Bool)
        case text(String)
        case longText(String)
        case date(String)
    }

    struct Shortcut: Sendable {
        let label: String
        /// The name of the field and, behind an equals sign, what it is filled with.
        let value: String
    }

    let field: Field
    let control: Control
    let shortcuts: [Shortcut]
    /// Folded away at first.
    let isAdvanced: Bool

    @NodeBuilder var nodes: [Node] {
        switch control {
        case .radios(let choices, let selected): radios(choices, selected)
        case .select(let choices, let selected, let prompt):
            selectField(field, choices: choices, selected: selected, prompt: prompt)
        case .checks(let choices, let selected):
            // Says that the question was asked even where nothing is ticked.
            hiddenField(FormToken(name: field.name, value: ""))
            checkboxes(field, choices: choices, selected: selected)
        case .number(let value, let unit, let isWhole):
            numberField(field, value: value, unit: unit, isWhole: isWhole)
        case .text(let value): textField(field, value: value, width: .long)
        case .longText(let value): textAreaField(field, value: value, lines: 3)
        case .date(let value): dateField(field, value: value)
        }
        if !shortcuts.isEmpty {
            actions {
                for shortcut in shortcuts {
                    submitButton(shortcut.label, style: .quiet, name: "einsetzen", value: shortcut.value)
                }
            }
        }
    }

    /// Levels one below the other, each with what can be seen where it holds.
    private func radios(_ choices: [Choice], _ selected: String?) -> Node {
        let errorID = "\(field.id)-error"
        let hintID = "\(field.id)-hint"
        let described = [field.error == nil ? nil : errorID, field.hint == nil ? nil : hintID].compactMap(\.self)
        return fieldset(
            .classes("field", "choices", "choices-checks", field.error == nil ? nil : "field-invalid"),
            .id(field.id),
            .tabindex("-1"),
            .aria("describedby", described.isEmpty ? nil : described.joined(separator: " "))
        ) {
            legend(.class("field-label")) {
                field.label
                field.note.map { note in
                    span(.class("field-note")) { " \(note)" }
                }
            }
            field.hint.map { hint in p(.class("field-hint"), .id(hintID)) { hint } }
            field.error.map { error in p(.class("field-error"), .id(errorID)) { error } }
            for (index, choice) in choices.enumerated() { radio(choice, index, isOn: choice.value == selected) }
        }
    }

    private func radio(_ choice: Choice, _ index: Int, isOn: Bool) -> Node {
        let id = "\(field.id)-\(index)"
        let detailID = choice.detail == nil ? nil : "\(id)-detail"
        return div(.class("choice")) {
            input(
                .id(id),
                .type("radio"),
                .name(field.name),
                .value(choice.value),
                .checked(isOn),
                .aria("describedby", detailID)
            )
            label(.for(id)) { choice.label }
            choice.detail.map { detail in p(.class("choice-detail"), .id(detailID)) { detail } }
        }
    }
}
