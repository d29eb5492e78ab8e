/// One of several things to choose from.
public struct Choice: Sendable {
    public let value: String
    public let label: String
    /// What it means, in one line.
    public let detail: String?
    /// Gathers choices of a list under a heading.
    public let group: String?
    public let isDisabled: Bool

    public init(_ label: String, value: String, detail: String? = nil, group: String? = nil, isDisabled: Bool = false) {
        (self.label, self.value, self.detail) = (label, value, detail)
        (self.group, self.isDisabled) = (group, isDisabled)
    }
}

/// A list to choose one from. `prompt` is the empty first choice, "Bitte wählen".
public func selectField(
    _ field: Field,
    choices: [Choice],
    selected: String?,
    prompt: String? = nil,
    width: FieldWidth = .medium
) -> Node {
    fieldFrame(field) { selectControl(field, choices: choices, selected: selected, prompt: prompt, width: width) }
}

func selectControl(
    _ field: Field,
    choices: [Choice],
    selected: String?,
    prompt: String? = nil,
    width: FieldWidth
) -> Node {
    select(
        .id(field.id),
        .class("input input-\(width.rawValue)"),
        .name(field.name),
        .required(field.isRequired),
        .aria("invalid", field.invalid),
        .aria("describedby", field.describedBy)
    ) {
        prompt.map { prompt in option(.value("")) { prompt } }
        selectOptions(choices, selected: selected)
    }
}

/// Choices in their order; a run with the same group stands under one heading.
private func selectOptions(_ choices: [Choice], selected: String?) -> [Node] {
    var result: [Node] = []
    var rest = choices[...]
    while let first = rest.first {
        let run = rest.prefix { $0.group == first.group }
        let options = run.map { choice in
            option(.value(choice.value), .selected(choice.value == selected), .disabled(choice.isDisabled)) {
                choice.label
            }
        }
        result += first.group.map { group in [optgroup(.label(group)) { options }] } ?? options
        rest = rest.dropFirst(run.count)
    }
    return result
}

/// A few choices that need a line of explanation each: one card a choice, all of it clickable.
public func radioCards(_ field: Field, choices: [Choice], selected: String?) -> Node {
    choiceGroup(field, kind: "cards", type: "radio", choices: choices, selected: selected.map { [$0] } ?? [])
}

/// Several at once.
public func checkboxes(_ field: Field, choices: [Choice], selected: Set<String>) -> Node {
    choiceGroup(field, kind: "checks", type: "checkbox", choices: choices, selected: selected)
}

/// A single yes.
public func checkboxField(_ field: Field, value: String = "1", isChecked: Bool) -> Node {
    div(.classes("field", "check", field.error == nil ? nil : "field-invalid")) {
        fieldError(field)
        input(
            .id(field.id),
            .type("checkbox"),
            .name(field.name),
            .value(value),
            .checked(isChecked),
            .required(field.isRequired),
            .aria("invalid", field.invalid),
            .aria("describedby", field.describedBy)
        )
        label(.for(field.id)) { labelWords(field) }
        fieldHint(field)
    }
}

private func choiceGroup(
    _ field: Field,
    kind: String,
    type: String,
    choices: [Choice],
    selected: Set<String>
) -> Node {
    fieldset(
        .classes("field", "choices", "choices-\(kind)", field.error == nil ? nil : "field-invalid"),
        .id(field.id),
        .tabindex("-1"),
        .aria("describedby", field.describedBy)
    ) {
        legend(.class("field-label")) { labelWords(field) }
        fieldHint(field)
        fieldError(field)
        for (index, choice) in choices.enumerated() {
            choiceLine(field, type: type, choice: choice, index: index, isOn: selected.contains(choice.value))
        }
    }
}

private func choiceLine(_ field: Field, type: String, choice: Choice, index: Int, isOn: Bool) -> Node {
    let id = "\(field.id)-\(index)"
    let detailID = choice.detail == nil ? nil : "\(id)-detail"
    return div(.class("choice")) {
        input(
            .id(id),
            .type(type),
            .name(field.name),
            .value(choice.value),
            .checked(isOn),
            .disabled(choice.isDisabled),
            .required(field.isRequired && type == "radio"),
            .aria("describedby", detailID)
        )
        label(.for(id)) { choice.label }
        choice.detail.map { detail in p(.class("choice-detail"), .id(detailID)) { detail } }
    }
}
