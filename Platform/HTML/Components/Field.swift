/// What every form field has: its name, its words, and what was wrong with what was typed.
public struct Field: Sendable {
    /// The name that is submitted; also the element's id unless one is given.
    public let name: String
    public let id: String
    public let label: String
    public let hint: String?
    /// What was wrong, with the value that was read, and what to do.
    public let error: String?
    public let isRequired: Bool
    /// Beside the label: "freiwillig".
    public let note: String?

    public init(
        name: String,
        label: String,
        hint: String? = nil,
        error: String? = nil,
        isRequired: Bool = false,
        note: String? = nil,
        id: String? = nil
    ) {
        (self.name, self.id, self.label) = (name, id ?? name, label)
        (self.hint, self.error, self.isRequired, self.note) = (hint, error, isRequired, note)
    }

    var hintID: String { "\(id)-hint" }
    var errorID: String { "\(id)-error" }

    /// For `aria-describedby`: the error first, for it is what the reader came back for.
    var describedBy: String? {
        let parts = [error == nil ? nil : errorID, hint == nil ? nil : hintID].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    var invalid: String? { error == nil ? nil : "true" }
}

public enum FieldWidth: String, Sendable { case short, medium, long, full }

/// Label, hint, error and the control between them.
func fieldFrame(_ field: Field, kind: String? = nil, @NodeBuilder control: () -> [Node]) -> Node {
    div(.classes("field", kind, field.error == nil ? nil : "field-invalid")) {
        label(.class("field-label"), .for(field.id)) { labelWords(field) }
        fieldHint(field)
        fieldError(field)
        control()
    }
}

@NodeBuilder func labelWords(_ field: Field) -> [Node] {
    field.label
    field.note.map { note in
        span(.class("field-note")) { " \(note)" }
    }
}

func fieldHint(_ field: Field) -> Node? {
    field.hint.map { hint in p(.class("field-hint"), .id(field.hintID)) { hint } }
}

func fieldError(_ field: Field) -> Node? {
    field.error.map { error in p(.class("field-error"), .id(field.errorID)) { error } }
}
