/// One line of text. The kind sets the keyboard and what the browser may fill in.
public enum TextFieldKind: String, Sendable { case text, email, password, search, tel, url }

public func textField(
    _ field: Field,
    value: String = "",
    kind: TextFieldKind = .text,
    width: FieldWidth = .medium,
    autocomplete: String? = nil,
    suggestions: [String] = [],
    maxLength: Int? = nil
) -> Node {
    let listID = suggestions.isEmpty ? nil : "\(field.id)-list"
    return fieldFrame(field) {
        input(
            .id(field.id),
            .class("input input-\(width.rawValue)"),
            .type(kind.rawValue),
            .name(field.name),
            .value(value),
            .autocomplete(autocomplete),
            .list(listID),
            .maxlength(maxLength.map(String.init)),
            .required(field.isRequired),
            .aria("invalid", field.invalid),
            .aria("describedby", field.describedBy)
        )
        listID.map { id in
            datalist(.id(id)) { for suggestion in suggestions { option(.value(suggestion)) } }
        }
    }
}

/// A number in German notation, read as text so that nothing typed is ever dropped, with its unit behind it.
public func numberField(
    _ field: Field,
    value: String = "",
    unit: String? = nil,
    width: FieldWidth = .short,
    isWhole: Bool = false
) -> Node {
    let unitID = unit == nil ? nil : "\(field.id)-unit"
    let described = [field.describedBy, unitID].compactMap { $0 }.joined(separator: " ")
    return fieldFrame(field) {
        div(.class("input-with-unit")) {
            input(
                .id(field.id),
                .class("input input-number input-\(width.rawValue)"),
                .type("text"),
                .name(field.name),
                .value(value),
                .inputmode(isWhole ? "numeric" : "decimal"),
                .autocomplete("off"),
                .required(field.isRequired),
                .aria("invalid", field.invalid),
                .aria("describedby", described.isEmpty ? nil : described)
            )
            unit.map { unit in span(.class("input-unit"), .id(unitID)) { unit } }
        }
    }
}

/// A number and, behind it, a choice of the unit it is in.
public func amountField(
    _ field: Field,
    value: String = "",
    unitField: Field,
    units: [Choice],
    unit: String
) -> Node {
    fieldFrame(field, kind: unitField.error == nil ? nil : "field-invalid") {
        fieldError(unitField)
        div(.class("input-with-unit")) {
            input(
                .id(field.id),
                .class("input input-number input-short"),
                .type("text"),
                .name(field.name),
                .value(value),
                .inputmode("decimal"),
                .autocomplete("off"),
                .required(field.isRequired),
                .aria("invalid", field.invalid),
                .aria("describedby", field.describedBy)
            )
            label(.class("visually-hidden"), .for(unitField.id)) { unitField.label }
            selectControl(unitField, choices: units, selected: unit, width: .short)
        }
    }
}

/// A calendar day; the value is ISO (2025-03-31), the browser shows it the reader's way.
public func dateField(_ field: Field, value: String = "", earliest: String? = nil, latest: String? = nil) -> Node {
    fieldFrame(field) {
        input(
            .id(field.id),
            .class("input input-short"),
            .type("date"),
            .name(field.name),
            .value(value),
            .min(earliest),
            .max(latest),
            .required(field.isRequired),
            .aria("invalid", field.invalid),
            .aria("describedby", field.describedBy)
        )
    }
}

public func textAreaField(_ field: Field, value: String = "", lines: Int = 4, maxLength: Int? = nil) -> Node {
    fieldFrame(field) {
        textarea(
            .id(field.id),
            .class("input input-full"),
            .name(field.name),
            .rows(String(lines)),
            .maxlength(maxLength.map(String.init)),
            .required(field.isRequired),
            .aria("invalid", field.invalid),
            .aria("describedby", field.describedBy)
        ) { value.first?.isNewline == true ? "\n" + value : value }
    }
}
