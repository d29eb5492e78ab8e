import ActionPlanning
import EmissionFactors
import Foundation
import Kernel

/// The plan for machines. What is unknown is null, never 0.
struct PlanData: Encodable {
    struct Entry: Encodable {
        let id: String
        let title: String
        let theme: String
        /// `planned`, `ordered`, `running`, `done`
        let status: String
        /// `2026-05-15`
        let start: String?
        let end: String?
        let responsible: String
        let qualification: String
        let participation: String
        let risks: String
        let nextStep: String
        let investmentEUR: Double?
        let grantEUR: Double
        let savingEURPerYear: Double?
        let paybackYears: Double?
        let netPresentValueEUR: Double?
        let tonnesPerYear: Double?
        let costEURPerTonne: Double?
        let savings: [Saving]
    }

    struct Saving: Encodable {
        let quantity: String
        let unit: String
        let plannedPerYear: Double?
        let measuredPerYear: Double?
    }

    struct Year: Encodable {
        let year: Int
        let investmentEUR: Double
        let grantEUR: Double
        let budgetEUR: Double?
        let savingEUR: Double
        let tonnes: Double
    }

    struct Chance: Encodable {
        let reachesTarget: Double?
        let tonnes: [String: Double]
        let netPresentValueEUR: [String: Double]
    }

    let firm: String
    let asOf: String
    let factorEdition: String
    let balanceYear: Int?
    let firstYear: Int
    let years: Int
    let discountRate: Double?
    /// `location` or `market`
    let method: String
    let targetTonnesPerYear: Double?
    let tonnesPerYear: Double
    let netPresentValueEUR: Double
    let chance: Chance
    let measures: [Entry]
    let byYear: [Year]

    init(_ facts: PlanFacts) {
        (firm, asOf, factorEdition) = (facts.firmName, facts.today.iso, facts.edition)
        balanceYear = facts.balances.last?.year.value
        (firstYear, years) = (facts.assumptions.firstYear, facts.assumptions.years)
        (discountRate, method) = (facts.assumptions.discountRate, facts.assumptions.method.rawValue)
        targetTonnesPerYear = facts.assumptions.target
        (tonnesPerYear, netPresentValueEUR) = (facts.tonnes, facts.netPresentValue)
        func quantiles(_ values: PlanChance.Quantiles) -> [String: Double] {
            ["p10": values.p10, "p50": values.p50, "p90": values.p90]
        }
        chance = Chance(
            reachesTarget: facts.chance.reachesTarget,
            tonnes: quantiles(facts.chance.tonnes),
            netPresentValueEUR: quantiles(facts.chance.netPresentValue)
        )
        measures = facts.entries.map(Entry.init)
        byYear = facts.schedule.years.map {
            Year(
                year: $0.year,
                investmentEUR: $0.investment,
                grantEUR: $0.grant,
                budgetEUR: $0.budget,
                savingEUR: $0.saving,
                tonnes: $0.tonnes
            )
        }
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self))
    }
}

extension PlanData.Entry {
    init(_ entry: PlanFacts.Entry) {
        let (measure, figures) = (entry.measure, entry.figures)
        (id, title, theme, status) = (measure.id.text, measure.title, measure.theme, measure.status.rawValue)
        (start, end) = (measure.start?.iso, measure.end?.iso)
        (responsible, qualification) = (measure.responsible, measure.qualification)
        (participation, risks, nextStep) = (measure.participation, measure.risks, measure.nextStep)
        (investmentEUR, grantEUR) = (measure.investment, entry.grant)
        (savingEURPerYear, paybackYears) = (figures.saving, figures.payback)
        (netPresentValueEUR, tonnesPerYear) = (figures.netPresentValue, figures.tonnesPerYear)
        costEURPerTonne = figures.costPerTonne
        savings = entry.progress.map {
            PlanData.Saving(
                quantity: $0.quantity.rawValue,
                unit: $0.unit,
                plannedPerYear: $0.planned,
                measuredPerYear: $0.measured
            )
        }
    }
}
