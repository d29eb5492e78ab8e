import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel

/// What decides whether a contract counts, from a stored contract or from a form that is still being filled in.
struct ContractFacts: Sendable {
    let kind: EnergyContract.Kind?
    let category: EmissionCategory
    /// As shown, `366 g CO₂e/kWh`; nil while it is missing or cannot be read.
    let figure: String?
    let share: Double?
    let period: DatePeriod?
    let criteria: ScopeTwoQuality

    var counts: Bool { figure != nil && criteria.allFulfilled }

    init(_ contract: EnergyContract, _ t: Texts) {
        (kind, category, share, period) = (contract.kind, contract.category, contract.share, contract.period)
        (figure, criteria) = (ContractWords.figure(contract, t), contract.criteria)
    }

    /// What can be read of a form; the rest is missing.
    init(_ form: ContractForm, _ t: Texts) {
        kind = EnergyContract.Kind(rawValue: form.kind)
        category = EmissionCategory(rawValue: form.category) ?? .purchasedElectricity
        let unit = StatedFigure.Unit(rawValue: form.figureUnit) ?? .grams
        let stated = StatedFigure(text: form.figure, unit: unit)
        let isReadable = (try? stated.kilogramsPerKilowattHour()) != nil
        figure = isReadable ? form.figure + GermanFormat.thinSpace + unit.label(t) : nil
        share = GermanNumber.parse(form.share.replacing("%", with: "")).map { $0 / 100 }
        let first = LocalDate(iso: form.first) ?? LocalDate(german: form.first)
        let last = LocalDate(iso: form.last) ?? LocalDate(german: form.last)
        period = if let first, let last { DatePeriod(first: first, last: last) } else { nil }
        var criteria = ScopeTwoQuality()
        for criterion in ScopeTwoQualityCriterion.allCases {
            criteria[criterion] = .init(ScopeTwoQuality.Answer(rawValue: form.answer(criterion)) ?? .unknown)
        }
        self.criteria = criteria
    }
}

/// What the market-based balance takes where no contract counts.
struct ContractFallback: Sendable {
    /// The residual mix of the year, or the nearest one there is; nil for energies that know none.
    let mix: FactorMatch?
    /// The newest year for which there is a residual mix.
    let lastYear: Int?

    init(_ category: EmissionCategory, _ basis: YearBasis) {
        guard let series = basis.input.settings.residualSeries[category] else {
            (mix, lastYear) = (nil, nil)
            return
        }
        mix = basis.match(.series(series))
        lastYear = basis.catalogue.factors.filter { $0.series == series }.map(\.year).max()
    }
}
