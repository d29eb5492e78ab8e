import CarbonAccounting
import CarbonAccountingStorage
import Companies
import EmissionFactors
import Kernel

/// The report for machines. All amounts in kg CO₂e; the two methods stand side by side and are never added.
struct ReportData: Encodable {
    struct Category: Encodable {
        let number: String
        let name: String
        let locationBased: Double
        let marketBased: Double
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
        categories = EmissionCategory.allCases.map { category in
            Category(
                number: category.number,
                name: category.rawValue,
                locationBased: summary[category].location,
                marketBased: summary[category].market
            )
        }
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
