import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import HTML
import Kernel

/// Finds the factors that a line of a category could use, with their values for the reporting year.
struct FactorSearch {
    struct Hit {
        let reference: FactorReference
        let factor: EmissionFactor
        /// Why the calculation would refuse it; such hits come last and say so.
        let obstacle: LineProblem?
    }

    let basis: YearBasis
    let category: EmissionCategory
    let way: EntryWay
    var kind = EntryKind.emission

    func hits(_ text: String, limit: Int = 12) -> [Hit] {
        var seen: Set<FactorReference> = []
        var usable: [Hit] = []
        var refused: [Hit] = []
        for found in basis.catalogue.search(text, limit: 500) where way.offers(found, in: category) {
            let reference = YearBasis.reference(to: found)
            guard seen.insert(reference).inserted, let factor = basis.match(reference)?.factor else { continue }
            let obstacle = obstacle(factor, reference)
            let hit = Hit(reference: reference, factor: factor, obstacle: obstacle)
            if obstacle == nil { usable.append(hit) } else { refused.append(hit) }
            if usable.count >= limit { break }
        }
        return Array((usable + refused).prefix(limit))
    }

    /// Tried with the factor's own unit, so that only the factor itself can be at fault.
    private func obstacle(_ factor: EmissionFactor, _ reference: FactorReference) -> LineProblem? {
        let key = LineKey(
            category: category,
            kind: kind,
            year: basis.year,
            unit: factor.unit,
            method: way == .spend ? .spend(SpendBasis(year: factor.year, valuation: .basic)) : .activity,
            factor: reference
        )
        do throws(LineProblem) {
            let problems = try basis.calculator.coefficient(for: key).methodProblems
            return problems[.market] ?? problems[.location]
        } catch {
            return error
        }
    }

    /// „0,361 kg CO₂e/kWh · 2024 · Umweltbundesamt 2026 · dl-de/by-2-0 · Ersatzwert“
    func detail(_ hit: Hit, _ t: Texts) -> String {
        if let obstacle = hit.obstacle { return t("factorSearch.refused", ["reason": sentence(obstacle, t)]) }
        return detail(hit.factor, t)
    }

    func detail(_ factor: EmissionFactor, _ t: Texts) -> String {
        let value = FactorWords.value(factor, set: basis.input.settings.set, table: basis.input.table, t)
        let facts = [
            value ?? t("missing"), t("factorSearch.year", ["year": "\(factor.year)"]),
            FactorWords.shortSource(factor.source), factor.isUserDefined ? nil : factor.source.licence,
        ]
        return (facts.compactMap { $0 } + FactorWords.remarks(factor, t)).joined(separator: " · ")
    }

    func choices(_ text: String, _ t: Texts) -> [Choice] {
        hits(text).map { Choice($0.factor.name, value: $0.reference.text, detail: detail($0, t)) }
    }

    func answer(_ text: String, _ t: Texts) -> ComboboxAnswer {
        ComboboxAnswer(
            results: hits(text).map {
                ComboboxAnswer.Result(value: $0.reference.text, label: $0.factor.name, detail: detail($0, t))
            }
        )
    }
}
