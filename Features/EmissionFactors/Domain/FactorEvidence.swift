public import Kernel

/// Who entered a firm's own factor and what proves it.
public struct FactorEvidence: Hashable, Sendable, Codable {
    /// Points at the stored evidence file or names the document.
    public let reference: String
    /// The person who entered it, by name as shown.
    public let enteredBy: String
    public let enteredOn: LocalDate

    public init(reference: String, enteredBy: String, enteredOn: LocalDate) {
        (self.reference, self.enteredBy, self.enteredOn) = (reference, enteredBy, enteredOn)
    }
}
