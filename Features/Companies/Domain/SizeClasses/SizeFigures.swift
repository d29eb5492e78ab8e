public import Kernel

/// The three figures a size class is decided by, each known, partly known or missing.
public struct SizeFigures: Hashable, Sendable {
    /// A sum of which some summands may be missing: `known` is then its lower bound.
    public struct Amount<Value: Hashable & Sendable>: Hashable, Sendable {
        /// Nil when no summand is known.
        public let known: Value?
        public let isComplete: Bool

        public init(_ value: Value?) { (known, isComplete) = (value, value != nil) }

        public init(known: Value?, isComplete: Bool) {
            (self.known, self.isComplete) = (known, isComplete && known != nil)
        }
    }

    /// Whether staff was counted in annual work units or by heads, which can only be more.
    public enum StaffBasis: String, Sendable, Hashable {
        case annualWorkUnits, headcount
    }

    public var staff: Amount<Double>
    public var staffBasis: StaffBasis
    public var turnover: Amount<Money>
    public var balanceSheet: Amount<Money>

    public init(
        staff: Amount<Double>,
        staffBasis: StaffBasis,
        turnover: Amount<Money>,
        balanceSheet: Amount<Money>
    ) {
        (self.staff, self.staffBasis) = (staff, staffBasis)
        (self.turnover, self.balanceSheet) = (turnover, balanceSheet)
    }
}

extension FirmFigures {
    /// The SME definition counts annual work units where the firm knows them, VSME heads; each falls back on the other.
    /// Amounts in another currency than euro count as missing: nobody has said at which rate to convert them.
    public func sizeFigures(for standard: SizeStandard) -> SizeFigures {
        let workUnitsFirst = standard == .smeDefinition
        let usesWorkUnits = workUnitsFirst ? fullTimeEquivalents != nil : employees == nil && fullTimeEquivalents != nil
        return SizeFigures(
            staff: .init(usesWorkUnits ? fullTimeEquivalents : employees),
            staffBasis: usesWorkUnits ? .annualWorkUnits : .headcount,
            turnover: .init(turnover.flatMap { $0.currency == "EUR" ? $0 : nil }),
            balanceSheet: .init(balanceSheet.flatMap { $0.currency == "EUR" ? $0 : nil })
        )
    }
}
