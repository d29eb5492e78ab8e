public import CarbonAccounting
import EmissionFactors
public import Foundation

/// The emissions of a balance in tonnes CO₂e, two places, so that rounded parts make up the rounded totals. Scope 2
/// stands by location and by market beside each other; nothing adds the two.
///
/// A scope is nil where it has no line, or one without a figure: it is unknown then, not smaller.
public struct GreenhouseGasFigures: Hashable, Sendable {
    public let scope1: Decimal?
    public let scope2Location: Decimal?
    public let scope2Market: Decimal?
    public let scope3: Decimal?

    public init(_ inventory: Inventory) {
        let open = Set(inventory.incomplete.filter { $0.entry.kind == .emission }.map(\.entry.category.scope))
        func tonnes(_ scope: Scope, market: Bool = false) -> Decimal? {
            let missing = scope == .three ? !open.isEmpty : open.contains(scope)
            let counted = inventory.lines.contains { line in
                line.coefficient.outputs.contains { $0.category.scope == scope }
            }
            guard !missing, counted else { return nil }
            guard let kilograms = try? inventory.kilograms(scope, market ? .market : .location) else { return nil }
            return Decimal(kilograms / 1000, places: 2)
        }
        scope1 = tonnes(.one)
        scope2Location = tonnes(.two)
        scope2Market = tonnes(.two, market: true)
        scope3 = tonnes(.three)
    }

    /// Scopes 1 and 2, with Scope 2 by location.
    public var location12: Decimal? { Self.sum([scope1, scope2Location]) }
    /// Scopes 1 and 2, with Scope 2 by market.
    public var market12: Decimal? { Self.sum([scope1, scope2Market]) }
    public var location: Decimal? { Self.sum([location12, scope3]) }
    public var market: Decimal? { Self.sum([market12, scope3]) }

    private static func sum(_ parts: [Decimal?]) -> Decimal? {
        let known = parts.compactMap { $0 }
        return known.count == parts.count ? known.reduce(0, +) : nil
    }
}
