/// A value that the hub knows already, with where it stands.
public struct SourceValue: Hashable, Sendable {
    /// Where values come from. Raw values are stored with answers.
    public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
        case masterData
        case figures
        case holdings
        case balance
        case target
        case staff
        case previousReport
    }

    public let fact: ReportFact
    public let origin: Origin
    /// The page where it can be looked up and changed.
    public let address: String

    public init(fact: ReportFact, origin: Origin, address: String) {
        (self.fact, self.origin, self.address) = (fact, origin, address)
    }
}
