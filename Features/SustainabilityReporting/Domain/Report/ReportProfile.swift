/// What of a firm decides which elements are asked for.
public struct ReportProfile: Hashable, Sendable {
    /// Headcount; nil while it is missing.
    public var employees: Double?
    /// Known where the firm counts in full-time equivalents only; nil otherwise.
    public var fullTimeEquivalents: Double?
    public var isComprehensive: Bool
    public var isConsolidated: Bool
    /// Local name of the taxonomy's member without `Member`; nil while it is missing.
    public var legalForm: String?
    /// NACE Rev. 2.1 codes as local names: `NACE_C2562`.
    public var industries: [String]

    public init(
        employees: Double? = nil,
        fullTimeEquivalents: Double? = nil,
        isComprehensive: Bool = false,
        isConsolidated: Bool = false,
        legalForm: String? = nil,
        industries: [String] = []
    ) {
        (self.employees, self.fullTimeEquivalents) = (employees, fullTimeEquivalents)
        (self.isComprehensive, self.isConsolidated) = (isComprehensive, isConsolidated)
        (self.legalForm, self.industries) = (legalForm, industries)
    }
}
