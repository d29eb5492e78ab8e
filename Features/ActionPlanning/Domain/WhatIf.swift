import CarbonAccounting
import EmissionFactors
import Kernel

/// The calculation behind the bench: a reduced balance, the firm's measures and what was turned.
///
/// Savings stay as they are given with the measure, whatever the production: nobody has said how they go with it. Two
/// measures on the same quantity are not simply added: together they save no more than the turned balance holds.
public struct WhatIf: Sendable {
    private let base: BenchBase
    private let settings: BenchSettings
    private let assumptions: PlanAssumptions
    private let factors: QuantityFactors

    /// - Parameter factors: of the year of `base`; the rest of the catalogue stands in for what it does not hold.
    public init(
        _ base: BenchBase,
        settings: BenchSettings,
        assumptions: PlanAssumptions,
        factors: QuantityFactors
    ) {
        (self.base, self.settings, self.factors) = (base, settings, factors)
        self.assumptions = settings.applied(to: assumptions, base)
    }

    public func result(_ measures: [Measure]) -> BenchResult {
        let on = measures.compactMap { measure in
            settings.measures[measure.id.text].map { (measure.carriedOut(share(of: $0)), $0) }
        }
        let claims = BenchClaims(on.map(\.0), on: base, settings: settings)
        let parts = zip(claims.counted, on).map { measure, chosen in
            BenchResult.Part(
                measure: measure.id,
                figures: MeasureFigures(
                    measure,
                    assumptions: assumptions,
                    factors: factors,
                    grant: chosen.1.grant ?? 0,
                    beginning: assumptions.firstYear
                ),
                notHeld: claims.notHeld[measure.id] ?? []
            )
        }
        let rows = base.held.indices.map { row($0, saved: claims.saved[$0]) }
        let values = parts.map(\.figures.netPresentValue)
        let whole = parts.filter { $0.figures.saving != nil }
        let counted = zip(parts, on).filter { $0.0.figures.netInvestment != nil }
        let investment = counted.reduce(0) { $0 + ($1.1.0.investment ?? 0) }
        return BenchResult(
            rows: rows,
            scopes: scopes(rows, added: claims.added(factors)),
            direct: claims.direct,
            missing: base.missing,
            caps: claims.caps,
            parts: parts,
            investment: investment,
            grant: investment - counted.reduce(0) { $0 + ($1.0.figures.netInvestment ?? 0) },
            saving: whole.reduce(0) { $0 + ($1.figures.saving ?? 0) },
            netPresentValue: values.isEmpty || values.contains(nil) ? nil : values.reduce(0) { $0 + ($1 ?? 0) }
        )
    }

    private func share(of chosen: BenchSettings.Switch) -> Double { min(1, max(0, chosen.share)) }

    /// - Parameter saved: in the unit of the quantity; below 0 where more is used.
    private func row(_ index: Int, saved: Double) -> BenchResult.Row {
        let held = base.held[index]
        let produced = held.amount * settings.volume(held.quantity)
        let after = max(0, produced - saved)
        return BenchResult.Row(
            quantity: held.quantity,
            unit: held.unit,
            before: held.amount,
            produced: produced,
            after: after,
            tonnesBefore: held.total,
            tonnesAfter: held.total * (after / held.amount),
            costBefore: cost(held, held.amount),
            costProduced: cost(held, produced)
        )
    }

    /// EUR a year, with the CO₂ price where the quantity's price does not hold it.
    private func cost(_ held: BenchBase.Held, _ amount: Double) -> Double? {
        guard let price = assumptions.prices[held.quantity], let unit = Unit(symbol: price.unit),
            let scale = BenchBase.scale(held.unit, unit)
        else { return nil }
        let carbon = price.includesCarbonPrice ? 0 : assumptions.carbonPrice(in: assumptions.firstYear) ?? 0
        let tonnes = held.total[assumptions.method] / held.amount
        return amount * (price.euros * scale + tonnes * carbon)
    }

    /// A quantity takes its tonnes along in every scope alike.
    private func scopes(
        _ rows: [BenchResult.Row],
        added: [Scope: DualAmount]
    ) -> [BenchResult.ScopeRow] {
        Scope.allCases.map { scope in
            var after = (base.rest[scope] ?? .zero) * settings.volume(.none) + (added[scope] ?? .zero)
            for (held, row) in zip(base.held, rows) {
                after += (held.tonnes[scope] ?? .zero) * (row.after / held.amount)
            }
            return BenchResult.ScopeRow(scope: scope, before: base.tonnes(scope), after: after)
        }
    }
}

extension Measure {
    /// Only a share of it, 0…1: what it costs and saves goes with it.
    func carriedOut(_ share: Double) -> Measure {
        var result = self
        result.investment = investment.map { $0 * share }
        result.runningCost = runningCost.map { $0 * share }
        result.residualValue = residualValue.map { $0 * share }
        result.savings = savings.map { saving in
            var part = saving
            part.amount = saving.amount.map { $0 * share }
            return part
        }
        return result
    }
}
