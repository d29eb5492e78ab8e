import EmissionFactors
import Kernel

/// Draws up the balance of one year (GHG Protocol Corporate Standard, Scope 2 Guidance, Value Chain Standard;
/// ISO 14064-1, section 6).
///
/// Results are in kg CO₂e, never negative. Lines without a figure are listed with their reason; credits and avoided
/// emissions stand beside the balance and are never netted.
public enum InventoryCalculation {
    public static func inventory(of input: InventoryInput) -> Inventory {
        var plan = CalculationPlan(input.calculator)
        var lines: [InventoryLine] = []
        var beside: [InventoryLine] = []
        var incomplete: [IncompleteLine] = []
        var outside: [ActivityEntry] = []
        lines.reserveCapacity(input.entries.count)
        for entry in input.entries where entry.year == input.year {
            if input.siteShares[entry.site] == 0 {
                outside.append(entry)
                continue
            }
            do throws(LineProblem) {
                let line = try line(of: entry, shares: input.siteShares, plan: &plan)
                if entry.kind == .emission { lines.append(line) } else { beside.append(line) }
            } catch {
                incomplete.append(IncompleteLine(entry: entry, problem: error))
            }
        }
        let (kept, doubled) = withoutDoubledChains(lines)
        return Inventory(
            input: input,
            lines: kept,
            beside: beside,
            incomplete: incomplete + doubled,
            outside: outside
        )
    }

    static func line(
        of entry: ActivityEntry,
        shares: [SiteID: Double],
        plan: inout CalculationPlan
    ) throws(LineProblem) -> InventoryLine {
        let amount = try entry.countedAmount()
        guard let share = shares[entry.site] else { throw .siteOutsideBoundary }
        let days = entry.period.overlap(with: entry.year.period)
        guard days > 0 else { throw .periodOutsideYear }
        let key = try LineKey(entry, contracts: plan.calculator.contracts)
        let coefficient = try plan.coefficient(for: key)
        let counted = entry.kind == .emission ? amount : abs(amount)
        return InventoryLine(
            entry: entry,
            coefficient: coefficient,
            daysInYear: days,
            siteShare: share,
            scale: counted * Double(days) / Double(entry.period.days) * share
        )
    }

    /// A line typed into 3.3 with the upstream chain that the energy's own lines of the same site already bring, be it
    /// per another unit, would count the chain twice.
    private static func withoutDoubledChains(
        _ lines: [InventoryLine]
    ) -> (kept: [InventoryLine], doubled: [IncompleteLine]) {
        struct Chain: Hashable {
            let site: SiteID
            let stem: String
        }
        var automatic: Set<Chain> = []
        for line in lines where line.coefficient.outputs.count > 1 {
            for part in line.coefficient.parts where part.isUpstream {
                if let series = part.series { automatic.insert(Chain(site: line.entry.site, stem: stem(series))) }
            }
        }
        var kept: [InventoryLine] = []
        var doubled: [IncompleteLine] = []
        for line in lines {
            if line.entry.category == .fuelAndEnergy, case .series(let series) = line.entry.factor,
                automatic.contains(Chain(site: line.entry.site, stem: stem(series)))
            {
                doubled.append(IncompleteLine(entry: line.entry, problem: .upstreamAlreadyCounted(series: series)))
            } else {
                kept.append(line)
            }
        }
        return (kept, doubled)
    }

    /// The name of a series without the unit at its end: the chain of heating oil per litre and per tonne is one chain.
    private static func stem(_ series: String) -> String {
        let unit = ["-hs", "-l", "-t", "-kg", "-m3", "-kwh"].first { series.hasSuffix($0) }
        return String(series.dropLast(unit?.count ?? 0))
    }
}

extension CoefficientPart {
    /// Series of the factor behind the part; nil for figures of suppliers and contracts.
    var series: String? {
        guard case .factor(let factor, _)? = steps.last else { return nil }
        return factor.series
    }
}
