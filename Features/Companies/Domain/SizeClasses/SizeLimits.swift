public import Kernel

/// The ceilings of one size class under one definition.
public struct SizeLimits: Hashable, Sendable {
    public let sizeClass: SizeClass
    /// Persons (annual work units for the SME definition).
    public let staff: Double
    /// The SME definition says „fewer than“, VSME „not more than“.
    public let staffMustBeBelow: Bool
    public let turnover: Money
    public let balanceSheet: Money
}

extension SizeStandard {
    /// Micro, small and medium, from the smallest; whoever is in none is large.
    public var limits: [SizeLimits] {
        switch self {
        case .smeDefinition:
            [
                limits(.micro, staff: 10, turnover: 2_000_000, balanceSheet: 2_000_000),
                limits(.small, staff: 50, turnover: 10_000_000, balanceSheet: 10_000_000),
                limits(.medium, staff: 250, turnover: 50_000_000, balanceSheet: 43_000_000),
            ]
        case .vsme:
            [
                limits(.micro, staff: 10, turnover: 900_000, balanceSheet: 450_000),
                limits(.small, staff: 50, turnover: 10_000_000, balanceSheet: 5_000_000),
                limits(.medium, staff: 250, turnover: 50_000_000, balanceSheet: 25_000_000),
            ]
        }
    }

    private func limits(_ size: SizeClass, staff: Double, turnover: Int64, balanceSheet: Int64) -> SizeLimits {
        SizeLimits(
            sizeClass: size,
            staff: staff,
            staffMustBeBelow: self == .smeDefinition,
            turnover: Money(cents: turnover * 100),
            balanceSheet: Money(cents: balanceSheet * 100)
        )
    }
}
