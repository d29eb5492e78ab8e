public import HTML

/// What was wrong in a form, a sentence per field, in the order of the fields.
public struct FieldErrors: Sendable {
    public private(set) var faults: [FormFault] = []

    public init() {}

    public var isEmpty: Bool { faults.isEmpty }

    /// The sentence of a field; the first one stands.
    public subscript(_ field: String) -> String? { faults.first { $0.fieldID == field }?.message }

    public mutating func add(_ field: String, _ sentence: String) {
        faults.append(FormFault(fieldID: field, message: sentence))
    }
}
