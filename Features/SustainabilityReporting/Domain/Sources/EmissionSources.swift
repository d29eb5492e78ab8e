import CarbonAccounting
import Companies
import EmissionFactors
import Foundation
import Kernel

/// B3 and C3: greenhouse gases in tonnes CO₂e for the year, the base year and the target year, and their intensity.
enum EmissionSources {
    static func add(_ input: ReportSourceInput, to found: inout SourceFindings) {
        let base = addBase(input, to: &found)
        if let base, let target = input.target { addTarget(target, base, to: &found, input) }
        guard let inventory = input.inventory else { return found.gaps.append(.noBalance) }
        let figures = GreenhouseGasFigures(inventory)
        addScopes(figures, "", SourceAddress.balance(input.year), to: &found)
        addIntensity(figures, input, to: &found)
        addGaps(inventory, to: &found)
    }

    private static func addScopes(
        _ figures: GreenhouseGasFigures,
        _ member: String,
        _ address: String,
        to found: inout SourceFindings
    ) {
        let rows: [(ElementName, Decimal?)] = [
            ("GrossScope1GreenhouseGasEmissions", figures.scope1),
            ("GrossLocationBasedScope2GreenhouseGasEmissions", figures.scope2Location),
            ("GrossMarketBasedScope2GreenhouseGasEmissions", figures.scope2Market),
            ("TotalGrossLocationBasedScope1AndScope2GHGEmissions", figures.location12),
            ("TotalGrossMarketBasedScope1AndScope2GHGEmissions", figures.market12),
            ("GrossScope3GreenhouseGasEmissions", figures.scope3),
            ("TotalGrossLocationBasedGHGEmissions", figures.location),
            ("TotalGrossMarketBasedGHGEmissions", figures.market),
        ]
        for case (let element, let value?) in rows {
            found.add(element, member: member, .number(value), unit: .tonnesCO2e, decimals: 2, .balance, address)
        }
    }

    /// The figures of the base year where they are known.
    private static func addBase(_ input: ReportSourceInput, to found: inout SourceFindings) -> GreenhouseGasFigures? {
        guard let base = input.base else { return nil }
        let figures = GreenhouseGasFigures(base.inventory)
        addScopes(figures, "BaselineYearMember", SourceAddress.balance(base.year), to: &found)
        found.add(
            "GreenhouseGasEmissionReductionTargetBaseYear",
            .year(base.year.value),
            .balance,
            SourceAddress.balance(base.year)
        )
        if base.inventory.isProvisional, base.year != input.year { found.gaps.append(.baseYearIncomplete(base.year)) }
        return figures
    }

    /// The firm's target speaks of the total; nothing is known of its parts.
    private static func addTarget(
        _ target: ReportTarget,
        _ base: GreenhouseGasFigures,
        to found: inout SourceFindings,
        _ input: ReportSourceInput
    ) {
        let address = SourceAddress.target(input.year)
        found.add("GreenhouseGasEmissionReductionTargetYear", .year(target.year.value), .target, address)
        let kept = 1 - Decimal(target.reduction, places: 6)
        let rows: [(ElementName, Decimal?)] = [
            ("TotalGrossLocationBasedGHGEmissions", base.location), ("TotalGrossMarketBasedGHGEmissions", base.market),
        ]
        for case (let element, let value?) in rows {
            let allowed = (value * kept).rounded(places: 2)
            found.add(
                element,
                member: "TargetYearMember",
                .number(allowed),
                unit: .tonnesCO2e,
                decimals: 2,
                .target,
                address
            )
        }
    }

    /// Tonnes per currency unit of turnover, ten places; asked for by the edition of 2025.
    private static func addIntensity(
        _ figures: GreenhouseGasFigures,
        _ input: ReportSourceInput,
        to found: inout SourceFindings
    ) {
        guard let turnover = input.figures.turnover, turnover.cents > 0 else { return }
        let divisor = Decimal(turnover.cents) / 100
        let rows: [(ElementName, Decimal?)] = [
            ("Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased", figures.location12),
            ("Scope1AndScope2GreenhouseGasEmissionsIntensityValueMarketBased", figures.market12),
            ("TotalLocationBasedGreenhouseGasEmissionsIntensityValue", figures.location),
            ("TotalMarketBasedGreenhouseGasEmissionsIntensityValue", figures.market),
        ]
        for case (let element, let tonnes?) in rows {
            found.add(
                element,
                .number((tonnes / divisor).rounded(places: 10)),
                unit: FactUnit(rawValue: "tCO2e/\(turnover.currency)"),
                decimals: 10,
                .balance,
                SourceAddress.balance(input.year)
            )
        }
    }

    private static func addGaps(_ inventory: Inventory, to found: inout SourceFindings) {
        let open = inventory.incomplete.map(\.entry).filter { $0.kind == .emission }
        if !open.isEmpty { found.gaps.append(.incompleteLines(open.map(SourceGap.Line.init))) }
        if inventory.missing(.location) != nil { found.gaps.append(.methodMissing(market: false)) }
        if inventory.missing(.market) != nil { found.gaps.append(.methodMissing(market: true)) }
        let entries = inventory.lines.map(\.entry) + open
        for scope in [Scope.one, .two] where !entries.contains(where: { $0.category.scope == scope }) {
            found.gaps.append(.scopeWithoutLines(scope.rawValue))
        }
        let waiting = EmissionCategory.scopeThree.filter { inventory.scopeThree[$0] == .notYetCollected }
        if !waiting.isEmpty { found.gaps.append(.scopeThreePartial(categories: waiting)) }
    }
}
