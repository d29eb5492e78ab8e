public import Kernel

/// How a firm's balance of one year is drawn up.
///
/// Stored whole with a released year: properties keep their names, a new one has to be optional.
public struct ReportingYearSettings: Hashable, Sendable, Codable {
    /// 5 %, the significance threshold in common use (GHG Protocol Corporate Standard, chapter 5, leaves it to the firm).
    public static let usualRecalculationThreshold = 5.0

    public let firm: FirmID
    public let year: ReportingYear
    public var approach: ConsolidationApproach
    /// Name of the set of global warming potentials, as the factor catalogue spells it: `ar5`, `ar6`.
    public var gwpSet: String
    /// The year others are compared with; at most one of a firm's years.
    public var isBaseYear: Bool
    /// Change of the base-year total, in percent, from which structure, method or error calls for a recalculation.
    /// Above 0, at most 100.
    public let recalculationThreshold: Double
    /// The edition of the factor catalogue the year is computed with; nil: the newest.
    public var factorEdition: String?
    public var status: ReportingYearStatus
    /// Counts the changes; a writer names the one it has read. 0 while nothing is stored.
    public var version: Int

    /// - Throws: ``ReportingYearError/thresholdOutOfRange(_:)``
    public init(
        firm: FirmID,
        year: ReportingYear,
        approach: ConsolidationApproach = .operationalControl,
        gwpSet: String = "ar6",
        isBaseYear: Bool = false,
        recalculationThreshold: Double,
        factorEdition: String? = nil,
        status: ReportingYearStatus = .open,
        version: Int = 0
    ) throws(ReportingYearError) {
        guard recalculationThreshold > 0, recalculationThreshold <= 100 else {
            throw .thresholdOutOfRange(recalculationThreshold)
        }
        (self.firm, self.year, self.approach, self.gwpSet) = (firm, year, approach, gwpSet)
        (self.isBaseYear, self.recalculationThreshold) = (isBaseYear, recalculationThreshold)
        (self.factorEdition, self.status, self.version) = (factorEdition, status, version)
    }

    /// What holds for a year as long as the firm has not said otherwise.
    public init(firm: FirmID, year: ReportingYear) {
        (self.firm, self.year, approach, gwpSet) = (firm, year, .operationalControl, "ar6")
        (isBaseYear, recalculationThreshold) = (false, Self.usualRecalculationThreshold)
        (factorEdition, status, version) = (nil, .open, 0)
    }

    /// Stops a change of a year that has been released.
    ///
    /// - Throws: ``ReportingYearError/released(_:)``
    public func mustBeOpen() throws(ReportingYearError) {
        guard status == .open else { throw .released(year) }
    }
}
