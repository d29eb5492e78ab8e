/// A fault in a form: the field it is about and the sentence.
public struct FormFault: Sendable {
    public let fieldID: String
    public let message: String

    public init(fieldID: String, message: String) { (self.fieldID, self.message) = (fieldID, message) }
}

/// All faults of a form above it, each leading to its field. Nothing when there are none.
public func errorSummary(title: String, faults: [FormFault]) -> Node {
    if faults.isEmpty { return .empty }
    return div(.class("error-summary"), .role("alert"), .tabindex("-1"), .data("controller", "error-summary")) {
        h2 { title }
        ul { for fault in faults { li { a(.href("#\(fault.fieldID)")) { fault.message } } } }
    }
}
