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

    /// What the balance covers.
    struct Boundary: Encodable {
        /// `operationalControl`, `financialControl`, `equityShare`
        let approach: String
        let sites: [Site]
    }

    struct Site: Encodable {
        let name: String
        let postcode: String
        let municipality: String
        /// 0…1; 0 outside the boundary.
        let share: Double
        /// Lines of a site outside the boundary, which count in no total.
        let entriesOutside: Int
    }

    let firm: String
    let year: Int
    let isProvisional: Bool
    let releasedBy: String?
    /// `2026-05-15`
    let releasedOn: String?
    let boundary: Boundary
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
        firm = facts.firmName
        year = facts.year.value
        isProvisional = summary.isProvisional
        releasedBy = facts.result.release?.releasedBy
        releasedOn = facts.result.release.map { LocalDate($0.releasedAt).iso }
        boundary = Boundary(facts)
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
        entriesWithoutFigure = summary.incomplete.count { $0.category == category }
        let decision = summary.scopeThree.rows.first { $0.category == category }?.status
        if case .excluded(let words) = decision { reason = words } else { reason = nil }
        (locationBased, marketBased) = (summary.amount(category, .location), summary.amount(category, .market))
        status =
            switch summary.standing(of: category) {
            case .counted: "counted"
            case .incomplete: "incomplete"
            case .excluded: "excluded"
            case .notYetCollected: "notYetCollected"
            case .noEntries: "noEntries"
            }
    }
}

extension ReportData.Boundary {
    init(_ facts: ReportFacts) {
        approach = facts.settings.approach.rawValue
        let outside = facts.summary.outside ?? []
        sites = facts.sites.map { site in
            ReportData.Site(
                name: site.name,
                postcode: "\(site.postcode)",
                municipality: site.municipality,
                share: facts.shares[site.id] ?? 0,
                entriesOutside: outside.filter { $0.site == site.id }.reduce(0) { $0 + $1.lines }
            )
        }
    }
}
