import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import Foundation
import Kernel
import WebPlatform

/// Everything a report of a year is made from, in whatever form it is printed.
struct ReportFacts: Sendable {
    let firm: Firm
    let result: ResultFacts
    let settings: ReportingYearSettings
    let sites: [Companies.Site]
    let shares: [SiteID: Double]
    let inventory: Inventory
    let contracts: [EnergyContract]
    let log: [BaseYearRecalculation]
    let baseYear: ReportingYear?
    let printedOn: LocalDate

    var year: ReportingYear { result.year }
    var summary: InventorySummary { result.summary }

    /// Factors that were really used, each once, in the order of their names.
    var factors: [EmissionFactor] {
        var seen: Set<String> = []
        var found: [EmissionFactor] = []
        for line in inventory.lines {
            for part in line.coefficient.parts {
                for step in part.steps {
                    guard case .factor(let factor, _) = step, seen.insert(factor.id).inserted else { continue }
                    found.append(factor)
                }
            }
        }
        return found.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

extension CarbonAccountingFeature {
    func reportFacts(_ firm: FirmID, _ year: ReportingYear) async throws -> ReportFacts {
        let settings = try await firms.yearSettings(of: firm, year: year)
        let input = try await stores.reader.input(of: firm, in: year)
        return ReportFacts(
            firm: try await firms.firm(firm) ?? Firm(id: firm, name: ""),
            result: try await resultFacts(firm, year),
            settings: settings,
            sites: try await firms.sites(of: firm),
            shares: input.siteShares,
            inventory: InventoryCalculation.inventory(of: input),
            contracts: input.contracts.filter { $0.period.overlap(with: year.period) > 0 },
            log: try await stores.baseYears.all(of: firm),
            baseYear: try await firms.baseYear(of: firm),
            printedOn: outside.today()
        )
    }
}
