/// When an element is asked for.
public struct ReportRequirement: Hashable, Sendable {
    public enum Strength: String, Hashable, Sendable, Codable {
        /// Always to be reported where ``condition`` holds.
        case always
        /// To be reported where the matter exists in the firm, which the firm says; and ``condition`` holds.
        case ifApplicable
        /// May be left out without a word.
        case may
    }

    public let strength: Strength
    /// Where it does not hold, the element is not asked for, for the reason that the condition names.
    public let condition: ReportCondition
    /// Where it holds, the element may be left out, for the reason that the condition names; nil where it never may.
    public let omittable: ReportCondition?

    public init(
        _ strength: Strength,
        when condition: ReportCondition = .always,
        omittable: ReportCondition? = nil
    ) {
        (self.strength, self.condition, self.omittable) = (strength, condition, omittable)
    }
}
