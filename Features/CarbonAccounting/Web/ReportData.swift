import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import Kernel

/// The report for machines. All amounts in kg CO₂e; the two methods stand side by side and are never added.
struct ReportData: Encodable {
    /// Without amounts nothing of the category is known; `status` says why.
    struct Category: Encodable {
        let number: String
        let name: String
        /// `counted`, `incomplete`, `excluded`, `notYetCollected`, `noEntries`.
        let status: String
        /// Why the firm leaves the category out.
        let reason: String?
        let locationBased: Double?
        let marketBased: Double?
        let entriesWithoutFigure: Int
    }

    struct Source: Encodable {
        let id: String
        let name: String
        let year: Int
        let unit: String
        let source: String
        let place: String
        let licence: String
    }

    let firm: String
    let year: Int
    let isProvisional: Bool
    let releasedBy: String?
    let catalogueEdition: String
    let gwpSet: String
    let unit = "kg CO2e"
    /// Nil where a figure is missing: unknown, not zero.
    let totalLocationBased: Double?
    let totalMarketBased: Double?
    let categories: [Category]
    let biogenicCO2: Double
    let avoidedEmissions: Double
    let carbonCredits: Double
    let uncertainty: UncertaintySummary
    let sources: [Source]

    init(_ facts: ReportFacts) {
        let summary = facts.summary
        firm = facts.firm.name
        year = facts.year.value
        isProvisional = summary.isProvisional
        releasedBy = facts.result.release?.releasedBy
        catalogueEdition = summary.edition
        gwpSet = summary.set.rawValue
        (totalLocationBased, totalMarketBased) = (summary.location, summary.market)
        categories = EmissionCategory.allCases.map { Category($0, summary) }
        (biogenicCO2, avoidedEmissions, carbonCredits) = (summary.biogenicCO2, summary.avoided, summary.credits)
        uncertainty = summary.uncertainty
        sources = facts.factors.map { factor in
            Source(
                id: factor.id,
                name: factor.name,
                year: factor.year,
                unit: factor.unit.symbol,
                source: "\(factor.source.publisher), \(factor.source.title)",
                place: factor.place,
                licence: factor.source.licence
            )
        }
    }
}

extension ReportData.Category {
    init(_ category: EmissionCategory, _ summary: InventorySummary) {
        number = category.number
        name = category.rawValue
        let amount = summary[category]
        let row = summary.scopeThree.rows.first { $0.category == category }
        entriesWithoutFigure = summary.incomplete.count { $0.category == category }
        if case .excluded(let words) = row?.status { reason = words } else { reason = nil }
        let isCounted = amount != .zero || (row?.lines ?? 0) > entriesWithoutFigure
        (locationBased, marketBased) = isCounted ? (amount.location, amount.market) : (nil, nil)
        status =
            if entriesWithoutFigure > 0 {
                "incomplete"
            } else if isCounted {
                "counted"
            } else if reason != nil {
                "excluded"
            } else if row?.status == .notYetCollected {
                "notYetCollected"
            } else {
                "noEntries"
            }
    }
}
