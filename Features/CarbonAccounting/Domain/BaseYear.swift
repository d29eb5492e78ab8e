public import Kernel

/// The year against which targets are measured, and when it is worked out anew (Corporate Standard, chapter 5).
public struct BaseYear: Hashable, Sendable, Codable {
    public var year: ReportingYear
    /// Cumulative change, as a share of the base year, from which it is recalculated; usually 0.05.
    public var threshold: Double

    public init(year: ReportingYear, threshold: Double = 0.05) { (self.year, self.threshold) = (year, threshold) }

    /// Why a base year might change. Raw values are stored.
    public enum Trigger: String, Hashable, Sendable, Codable, CaseIterable {
        /// Bought, sold, merged or outsourced parts of the firm.
        case structure
        /// A better method or factor, for the past as well.
        case method
        /// One serious error, or several that add up.
        case error
        /// More or less business of the same firm: never a reason.
        case organicGrowth
    }

    public enum Decision: Hashable, Sendable {
        /// The change reaches the threshold; `change` is its share of the base year, signed.
        case recalculate(change: Double)
        case belowThreshold(change: Double)
        /// Growth and shrinkage are what the comparison shall show.
        case neverForGrowth
        /// The base year has no emissions to compare with.
        case noBaseline
    }

    /// Judges a change of the base year's total from `before` to `after` kg CO₂e. `pending` holds the shares of earlier
    /// changes below the threshold, which count together with this one.
    public func decision(on trigger: Trigger, before: Double, after: Double, pending: [Double] = []) -> Decision {
        guard trigger != .organicGrowth else { return .neverForGrowth }
        guard before > 0 else { return .noBaseline }
        let change = (after - before) / before
        let cumulative = pending.reduce(change, +)
        return abs(cumulative) >= threshold - 1e-12
            ? .recalculate(change: cumulative) : .belowThreshold(change: cumulative)
    }
}

/// One entry of the log that explains every recalculation of a base year.
public struct BaseYearRecalculation: Hashable, Sendable, Codable {
    public let year: ReportingYear
    public let trigger: BaseYear.Trigger
    /// In the firm's words; never empty.
    public let reason: String
    /// kg CO₂e before and after.
    public let before: DualAmount
    public let after: DualAmount
    public let recordedOn: LocalDate
    /// Name of the person who decided.
    public let recordedBy: String
    /// Cumulative change as a share of the base year, signed; nil where it was not worked out.
    public let change: Double?
    private let reachesThreshold: Bool?

    /// Whether the base year was worked out anew. Below the threshold it stays, and the change counts with the next one.
    public var isRecalculated: Bool { reachesThreshold ?? true }

    /// Nil without a reason or for organic growth.
    public init?(
        year: ReportingYear,
        trigger: BaseYear.Trigger,
        reason: String,
        before: DualAmount,
        after: DualAmount,
        recordedOn: LocalDate,
        recordedBy: String,
        change: Double? = nil,
        reachesThreshold: Bool? = nil
    ) {
        guard trigger != .organicGrowth, reason.contains(where: { !$0.isWhitespace }) else { return nil }
        (self.year, self.trigger, self.reason) = (year, trigger, reason)
        (self.before, self.after, self.recordedOn, self.recordedBy) = (before, after, recordedOn, recordedBy)
        (self.change, self.reachesThreshold) = (change, reachesThreshold)
    }
}
