import EmissionFactors
public import Kernel

extension Inventory {
    /// kg CO₂e by scope, as far as known.
    public func amount(of scope: Scope) -> DualAmount {
        EmissionCategory.allCases.filter { $0.scope == scope }.reduce(.zero) { $0 + self[$1] }
    }

    /// kg CO₂e by site and, within it, by category in the order of ``EmissionCategory/index``.
    public var sites: [SiteID: [DualAmount]] {
        var sites: [SiteID: [DualAmount]] = [:]
        for line in lines {
            for output in line.coefficient.outputs {
                sites[line.entry.site, default: .init(repeating: .zero, count: EmissionCategory.count)][
                    output.category.index
                ] += output.amount(scale: line.scale)
            }
        }
        return sites
    }

    /// kg CO₂e by month and, within it, by scope (index 0 to 2). Each line is spread over its period by days.
    public var months: [[DualAmount]] {
        var months = [[DualAmount]](repeating: .init(repeating: .zero, count: 3), count: 12)
        var shares: [DatePeriod: [Double]] = [:]
        for line in lines {
            let spread = shares[line.entry.period] ?? MonthShares.shares(of: line.entry.period, in: year)
            shares[line.entry.period] = spread
            for output in line.coefficient.outputs {
                let amount = output.amount(scale: line.scale)
                let scope = output.category.scope.rawValue - 1
                for (month, share) in spread.enumerated() where share > 0 { months[month][scope] += amount * share }
            }
        }
        return months
    }

    /// kg CO₂e of the location-based total by the basis on which the figures rest.
    public var bases: [EmissionBasis: Double] {
        var bases: [EmissionBasis: Double] = [:]
        for line in lines {
            for part in line.coefficient.parts where part.membership.enters(.location) {
                bases[part.basis, default: 0] += part.kilograms * line.scale
            }
        }
        return bases
    }

    /// kg of each gas in the location-based total, as far as the sources give gases; by key of the table.
    public var gases: [String: Double] {
        var gases: [String: Double] = [:]
        for line in lines {
            for part in line.coefficient.parts where part.membership.enters(.location) {
                for (gas, kilograms) in part.gases { gases[gas, default: 0] += kilograms * line.scale }
            }
        }
        return gases
    }

    /// kg CO₂e of the location-based total whose factors were made for another country or product.
    public var substituted: Double { kilograms { $0.contains(.proxy) } }

    /// kg CO₂e of the location-based total whose factors fit the product, but are preliminary, estimated, of another
    /// year, weighed otherwise or know carbon dioxide only.
    public var adjusted: Double { kilograms { !$0.contains(.proxy) && $0.contains(where: \.concernsFactor) } }

    private func kilograms(where touches: ([Substitution]) -> Bool) -> Double {
        lines.reduce(0) { sum, line in
            line.coefficient.parts.reduce(sum) { sum, part in
                part.membership.enters(.location) && touches(part.substitutions)
                    ? sum + part.kilograms * line.scale : sum
            }
        }
    }

    /// The same balance for one site.
    public func lines(at site: SiteID) -> [InventoryLine] { lines.filter { $0.entry.site == site } }
}
