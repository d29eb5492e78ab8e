import HTML
import Kernel
import WebPlatform

/// The field of one element, with what stands around it.
struct AnswerInput: Sendable {
    enum Control: Sendable {
        case number(String, unit: String?)
        case amount(String, unitField: Field, units: [Choice], unit: String)
        case line(String)
        case block(String)
        case radios([Choice], selected: String)
        case select([Choice], selected: String)
        case checks([Choice], selected: Set<String>)
        /// A long list: what is chosen, and a search that adds one.
        case search(chosen: [Choice], box: ComboboxField)
        case year(String)
        case date(String)
        /// Calculated; nobody types it.
        case computed(String)
    }

    /// Takes a value over and saves the form.
    struct Take: Sendable {
        let text: String
        let label: String
        let spoken: String
        let name: String
        let value: String
    }

    let field: Field
    let control: Control
    /// What was seen when the page was made; nil for what nobody types.
    let mark: FormToken?
    /// Small lines under the field: last year, who answered, where it came from.
    var remarks: [String] = []
    var takes: [Take] = []
    /// Why it differs from what the hub knows.
    var reason: (field: Field, value: String)?

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        div(.class("answer")) {
            if let mark { hiddenField(mark) }
            full(t)
            around
            reason.map { reason in textField(reason.field, value: reason.value, width: .long) }
        }
    }

    @NodeBuilder private var around: [Node] {
        if !remarks.isEmpty {
            ul(.class("answer-remarks")) { for remark in remarks { li { remark } } }
        }
        for take in takes {
            p(.class("answer-take")) {
                span { take.text }
                button(
                    .class("action action-secondary action-small"),
                    .type("submit"),
                    .name(take.name),
                    .value(take.value),
                    .aria("label", take.spoken)
                ) { take.label }
            }
        }
    }

    @NodeBuilder private func full(_ t: Texts) -> [Node] {
        switch control {
        case .number(let value, let unit): numberField(field, value: value, unit: unit)
        case .amount(let value, let unitField, let units, let unit):
            amountField(field, value: value, unitField: unitField, units: units, unit: unit)
        case .line(let value): textField(field, value: value, width: .long)
        case .block(let value): textAreaField(field, value: value, lines: 6)
        case .radios(let choices, let selected): lines(type: "radio", choices, [selected])
        case .select(let choices, let selected):
            selectField(field, choices: choices, selected: selected, prompt: t("interview.choose"))
        case .checks(let choices, let selected): checkboxes(field, choices: choices, selected: selected)
        case .search(let chosen, let box):
            if !chosen.isEmpty {
                checkboxes(
                    Field(
                        name: field.name,
                        label: t("interview.chosen", ["field": field.label]),
                        hint: t("interview.chosen.hint"),
                        id: "\(field.id)-chosen"
                    ),
                    choices: chosen,
                    selected: Set(chosen.map(\.value))
                )
            }
            comboboxField(box)
        case .year(let value): numberField(field, value: value, isWhole: true)
        case .date(let value): dateField(field, value: value)
        case .computed(let value):
            div(.class("field"), .id(field.id)) {
                p(.class("field-label")) {
                    field.label
                    span(.class("field-note")) { " " + t("interview.computed") }
                }
                field.hint.map { hint in p(.class("field-hint")) { hint } }
                p(.class("answer-computed")) { value }
            }
        }
    }

    /// One below the other, as they are read.
    private func lines(type: String, _ choices: [Choice], _ selected: Set<String>) -> Node {
        fieldset(
            .classes("field", "choices", "choices-checks", field.error == nil ? nil : "field-invalid"),
            .id(field.id),
            .tabindex("-1")
        ) {
            legend(.class("field-label")) {
                field.label
                field.note.map { note in
                    span(.class("field-note")) { " \(note)" }
                }
            }
            field.hint.map { hint in p(.class("field-hint")) { hint } }
            field.error.map { error in p(.class("field-error"), .id("\(field.id)-error")) { error } }
            for (index, choice) in choices.enumerated() {
                div(.class("choice")) {
                    input(
                        .id("\(field.id)-\(index)"),
                        .type(type),
                        .name(field.name),
                        .value(choice.value),
                        .checked(selected.contains(choice.value))
                    )
                    label(.for("\(field.id)-\(index)")) { choice.label }
                }
            }
        }
    }

    // MARK: In a table

    /// The control alone, whose label is the row and the column.
    @NodeBuilder func cell(_ t: Texts) -> [Node] {
        if let mark { hiddenField(mark) }
        field.error.map { error in p(.class("field-error"), .id("\(field.id)-error")) { error } }
        switch control {
        case .number(let value, let unit): compact(value, unit: unit, isNumber: true)
        case .year(let value): compact(value, unit: nil, isNumber: true)
        case .amount(let value, let unitField, let units, let unit):
            div(.class("input-with-unit")) {
                box(value, isNumber: true)
                select(.class("input"), .name(unitField.name), .aria("label", unitField.label)) {
                    for choice in units {
                        option(.value(choice.value), .selected(choice.value == unit)) { choice.label }
                    }
                }
            }
        case .line(let value), .block(let value): compact(value, unit: nil, isNumber: false)
        case .radios(let choices, let selected), .select(let choices, let selected):
            select(.id(field.id), .class("input"), .name(field.name), .aria("label", field.label)) {
                if case .select = control { option(.value("")) { t("interview.choose") } }
                for choice in choices {
                    option(.value(choice.value), .selected(choice.value == selected)) { choice.label }
                }
            }
        case .date(let value):
            input(
                .id(field.id),
                .class("input"),
                .type("date"),
                .name(field.name),
                .value(value),
                .aria("label", field.label)
            )
        case .computed(let value): span(.class("answer-computed")) { value }
        case .checks, .search: span {}
        }
        around
        reason.map { reason in textField(reason.field, value: reason.value, width: .long) }
    }

    /// Names and addresses want to be read.
    private var isWide: Bool { ["Address", "Name", "Registered"].contains { field.name.hasPrefix($0) } }

    @NodeBuilder private func compact(_ value: String, unit: String?, isNumber: Bool) -> [Node] {
        if let unit {
            div(.class("input-with-unit")) {
                box(value, isNumber: isNumber)
                span(.class("input-unit")) { unit }
            }
        } else {
            box(value, isNumber: isNumber)
        }
    }

    private func box(_ value: String, isNumber: Bool) -> Node {
        input(
            .id(field.id),
            .classes("input", isNumber ? "input-number" : isWide ? "input-wide" : nil),
            .type("text"),
            .name(field.name),
            .value(value),
            .inputmode(isNumber ? "decimal" : nil),
            .autocomplete("off"),
            .aria("label", field.label),
            .aria("invalid", field.error == nil ? nil : "true"),
            .aria("describedby", field.error == nil ? nil : "\(field.id)-error")
        )
    }
}
