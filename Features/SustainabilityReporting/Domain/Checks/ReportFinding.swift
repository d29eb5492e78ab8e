/// Something in a report that is wrong, missing or unlikely. It has no words; pages make the sentence.
public struct ReportFinding: Hashable, Sendable {
    public enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
        /// The report cannot be released with it.
        case error
        /// Whoever reads the report will ask.
        case warning
        /// Worth a look.
        case hint

        public static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }
    }

    public let rule: ReportRuleName
    public let severity: Severity
    /// What it is about: the first element where there are several.
    public let key: FactKey
    /// What else it is about: the parts of a sum, what is missing.
    public let others: [FactKey]
    /// `B3`; empty for what the report says of itself, such as its period.
    public let disclosure: String
    /// `29`
    public let paragraph: String
    /// As the report has it; nil where nothing is there.
    public let found: FindingValue?
    /// What it should be, or the least it should be.
    public let expected: FindingValue?
    /// The most it should be.
    public let most: FindingValue?
}

/// A value in a finding, to be written as its kind is written.
public struct FindingValue: Hashable, Sendable {
    public let value: FactValue
    public let unit: FactUnit?
    public let kind: ElementKind

    public init(_ value: FactValue, unit: FactUnit? = nil, kind: ElementKind) {
        (self.value, self.unit, self.kind) = (value, unit, kind)
    }
}
