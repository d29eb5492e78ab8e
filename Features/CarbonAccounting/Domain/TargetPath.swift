public import Kernel

/// A course of emissions through the years, named for what it is.
public enum TargetPath: Hashable, Sendable, Codable {
    /// Absolute contraction, 1.5 °C: 4.2 % of the base year a year (SBTi). From base year 2025 that is −21 % by 2030.
    case linear1_5
    /// Absolute contraction, well below 2 °C: 2.5 % of the base year a year (SBTi, for Scope 3).
    case linearWellBelow2
    /// The SBTi route for small and medium firms: −42 % of Scopes 1 and 2 by 2030, in a straight line from the base
    /// year, which is 2018 to 2024. Nothing is said beyond 2030.
    case smallFirms
    /// The firm's own goal: reduction of the base year, 0…1, reached in a year.
    case own(reduction: Double, by: ReportingYear)

    /// Base years for which the SBTi offers its route for small and medium firms.
    public static let smallFirmsBaseYears = 2018...2024

    /// Yearly reduction as a share of the base year; nil where it follows from the target year.
    public var yearlyRate: Double? {
        switch self {
        case .linear1_5: 0.042
        case .linearWellBelow2: 0.025
        case .smallFirms, .own: nil
        }
    }

    /// Reduction against the base year that the path asks for, 0…1. Nil before the base year and where the path is
    /// silent.
    public func reduction(in year: ReportingYear, base: ReportingYear) -> Double? {
        let elapsed = Double(year.value - base.value)
        guard elapsed >= 0 else { return nil }
        switch self {
        case .linear1_5, .linearWellBelow2:
            return min(1, (yearlyRate ?? 0) * elapsed)
        case .smallFirms:
            return Self.straight(to: 0.42, elapsed: elapsed, span: 2030 - base.value, silentAfter: true)
        case .own(let reduction, let target):
            return Self.straight(
                to: reduction,
                elapsed: elapsed,
                span: target.value - base.value,
                silentAfter: false
            )
        }
    }

    /// kg CO₂e that the path allows in a year, from `baseline` in the base year.
    public func kilograms(in year: ReportingYear, base: ReportingYear, baseline: Double) -> Double? {
        reduction(in: year, base: base).map { baseline * (1 - $0) }
    }

    private static func straight(to goal: Double, elapsed: Double, span: Int, silentAfter: Bool) -> Double? {
        guard span > 0 else { return nil }
        if elapsed > Double(span) { return silentAfter ? nil : goal }
        return goal * elapsed / Double(span)
    }
}

/// Rules of the SBTi that decide whether a target is acceptable. Check them against the criteria in force.
public enum TargetCriteria {
    /// Years between submission and target year of a near-term target.
    public static let nearTermHorizon = 5...10
    /// Share of Scope 3 in all emissions from which a Scope 3 target is needed.
    public static let scopeThreeShare = 0.4
    /// Reduction that net zero needs at least before the rest is neutralised.
    public static let netZeroReduction = 0.9
    /// Yearly contraction for 2 °C, no longer accepted; for reading older targets.
    public static let linearTwoDegrees = 0.0123
}

/// Sectoral decarbonisation: intensity that meets a sector's benchmark in the year of convergence, in a straight line.
public struct IntensityConvergence: Hashable, Sendable {
    public let base: ReportingYear
    /// The firm's intensity in the base year, in kg CO₂e per unit of output.
    public let baseline: Double
    /// The sector's intensity in the year of convergence.
    public let benchmark: Double
    public let convergence: ReportingYear

    /// Nil unless the convergence lies after the base year.
    public init?(base: ReportingYear, baseline: Double, benchmark: Double, convergence: ReportingYear) {
        guard convergence > base else { return nil }
        (self.base, self.baseline, self.benchmark, self.convergence) = (base, baseline, benchmark, convergence)
    }

    /// Intensity in a year; the benchmark from the convergence on, the baseline before the base year.
    public func intensity(in year: ReportingYear) -> Double {
        let span = Double(convergence.value - base.value)
        let share = min(1, max(0, Double(year.value - base.value) / span))
        return baseline + (benchmark - baseline) * share
    }
}
