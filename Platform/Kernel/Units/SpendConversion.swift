/// Brings money onto the price basis of a spend factor: VAT out, to the factor's price year, to basic prices.
public enum SpendConversion {
    /// Steps run from unit to unit of currency; each says by its property what it changed.
    ///
    /// Needs `vatRate` where only one side includes VAT, `priceIndexRatio` (factor year ÷ amount year) where the years
    /// differ, `basicToPurchaserRatio` where only one side is in basic prices. What is missing is named, first things
    /// first; nothing is taken as 1. Throws `incompatible` for a unit that is no currency.
    public static func conversion(
        from: Unit,
        on basis: SpendBasis,
        to: Unit,
        on target: SpendBasis,
        properties: [UnitProperty]
    ) throws(ConversionError) -> Conversion {
        guard from.dimension == .currency, let scaling = UnitConversion.scaling(from: from, to: to) else {
            throw .incompatible(from: from, to: to)
        }
        let given = try UnitConversion.validated(properties)
        var steps = scaling
        for need in needs(from: basis, to: target) {
            guard let property = given[need.kind] else { throw .missingProperty(need.kind, from: to, to: to) }
            steps.append(ConversionStep(from: to, to: to, factor: need.factor(property.value), property: property))
        }
        return Conversion(from: from, to: to, steps: steps)
    }

    /// The properties that a conversion between both bases takes, in the order in which they are applied.
    public static func requiredProperties(from basis: SpendBasis, to target: SpendBasis) -> [UnitPropertyKind] {
        needs(from: basis, to: target).map(\.kind)
    }

    private struct Need {
        let kind: UnitPropertyKind
        let factor: @Sendable (Double) -> Double
    }

    private static func needs(from basis: SpendBasis, to target: SpendBasis) -> [Need] {
        var needs: [Need] = []
        switch (basis.valuation, target.valuation) {
        case (.purchaserWithVAT, .purchaser), (.purchaserWithVAT, .basic):
            needs.append(Need(kind: .vatRate) { 1 / (1 + $0) })
        default: break
        }
        if basis.year != target.year { needs.append(Need(kind: .priceIndexRatio) { $0 }) }
        switch (basis.valuation == .basic, target.valuation == .basic) {
        case (false, true): needs.append(Need(kind: .basicToPurchaserRatio) { $0 })
        case (true, false): needs.append(Need(kind: .basicToPurchaserRatio) { 1 / $0 })
        default: break
        }
        if basis.valuation != .purchaserWithVAT, target.valuation == .purchaserWithVAT {
            needs.append(Need(kind: .vatRate) { 1 + $0 })
        }
        return needs
    }
}
