public import Kernel

public enum ReportingYearError: Error, Hashable, Sendable {
    /// The year is frozen; it has to be reopened first.
    case released(ReportingYear)
    /// In percent; must be above 0 and at most 100.
    case thresholdOutOfRange(Double)
}
