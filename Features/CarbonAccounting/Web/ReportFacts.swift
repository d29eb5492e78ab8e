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
    let result: ResultFacts
    let inventory: Inventory
    let contracts: [EnergyContract]
    /// All releases of the year, newest first.
    let releases: [InventoryStore.Release]
    /// Names of the gases that factors state.
    let potentials: GWPTable
    let printedOn: LocalDate

    var firmName: String { result.facts.firmName }
    var settings: ReportingYearSettings { result.facts.settings }
    var sites: [Companies.Site] { result.facts.sites }
    var shares: [SiteID: Double] { result.facts.shares }
    var log: [BaseYearRecalculation] { result.facts.recalculations }
    var baseYear: ReportingYear? { result.facts.baseYear }
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
        let input = try await stores.reader.input(of: firm, in: year)
        return ReportFacts(
            result: try await resultFacts(firm, year),
            inventory: InventoryCalculation.inventory(of: input),
            contracts: input.contracts.filter { $0.period.overlap(with: year.period) > 0 },
            releases: try await stores.inventories.releases(of: firm, in: year),
            potentials: input.table,
            printedOn: outside.today()
        )
    }
}
