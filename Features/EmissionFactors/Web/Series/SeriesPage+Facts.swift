import EmissionFactors
import HTML
import Kernel

extension SeriesPage {
    init(_ facts: SeriesFacts, figures: FactorFigures, isMember: Bool, _ t: Texts) {
        let newest = facts.newest
        title = newest.name
        kicker = newest.activity.word(t)
        (lead, leadFigures) = Self.lead(newest, figures, t)
        remark = newest.boundary.explanation(t)
        notices = Self.notices(facts, t)
        purposes = FactorPurpose.allCases.filter(newest.purposes.contains).map {
            Definition($0.word(t), $0.explanation(t))
        }
        comparison = PurposeComparison.concerns(newest) ? PurposeComparison(facts.catalogue, figures, t) : nil
        unit = FactorFigures.unit(newest, t)
        years = facts.factors.map { factor in
            Year(
                years: FactorFigures.years(factor, t),
                value: figures.bare(factor),
                mark: factor.status.mark(t),
                basis: figures.basis(factor, t),
                uncertainty: FactorFigures.uncertainty(factor),
                source: factor.source.short
            )
        }
        gasesTitle = t(
            "series.gases.intro",
            ["unit": newest.unit.word(t), "year": "\(newest.year)", "set": figures.set.word(t)]
        )
        gases = Self.gases(newest, figures, t)
        use = Self.use(facts, figures, t)
        origin = Self.origin(newest, edition: facts.edition, t)
        sections = FactorSection.links(.catalogue, isMember: isMember, t)
    }

    private static func lead(_ factor: EmissionFactor, _ figures: FactorFigures, _ t: Texts) -> (String, [String]) {
        guard let value = figures.phrase(factor, t) else {
            return (t("series.lead.missing", ["set": figures.set.word(t)]), [])
        }
        let values: KeyValuePairs = [
            "value": value, "years": FactorFigures.years(factor, t), "boundary": factor.boundary.word(t),
            "region": FactorCode.region(factor.region, t),
        ]
        return (t(factor.isUserDefined ? "series.lead.own" : "series.lead", values), [value])
    }

    private static func notices(_ facts: SeriesFacts, _ t: Texts) -> [Notice] {
        var notices: [Notice] = []
        let newest = facts.newest
        if !facts.isNewest {
            notices.append(
                Notice(.info, word: t("series.old.word"), text: t("series.old.text", ["edition": facts.edition.id]))
            )
        }
        if !newest.purposes.contains(.inventory) {
            notices.append(Notice(.warning, word: t("series.purpose.word"), text: t("series.purpose.text")))
        }
        if let explanation = newest.status.explanation(t) {
            notices.append(Notice(.warning, word: newest.status.word(t), text: explanation))
        }
        if newest.emission.isCarbonDioxideOnly {
            notices.append(Notice(.info, word: t("series.co2only.word"), text: t("series.co2only.text")))
        }
        if newest.isCredit {
            notices.append(Notice(.warning, word: t("series.credit.word"), text: t("series.credit.text")))
        }
        return notices
    }

    /// Gas by gas where the source gives gases, or carbon dioxide alone; a published total cannot be taken apart.
    private static func gases(_ factor: EmissionFactor, _ figures: FactorFigures, _ t: Texts) -> [Gas] {
        guard !factor.emission.isCarbonDioxideOnly,
            let value = try? factor.emission.co2e(gwp: figures.set, table: figures.table)
        else { return [] }
        return value.perGas.map { gas in
            Gas(
                name: figures.table.label(of: gas.gas),
                remark: gas.group.isInKyotoBasket ? nil : t("series.gases.outside"),
                kilograms: GermanFormat.significant(gas.kilograms, digits: 6),
                potential: GermanFormat.significant(gas.warmingPotential, digits: 6),
                equivalent: GermanFormat.significant(gas.equivalent, digits: 6)
            )
        }
    }

    private static func use(_ facts: SeriesFacts, _ figures: FactorFigures, _ t: Texts) -> [Definition] {
        let newest = facts.newest
        var result: [Definition] = []
        if let method = newest.scope2Method { result.append(Definition(t("series.scope2"), method.word(t))) }
        if !newest.categories.isEmpty {
            let words = newest.categories.map { FactorCode.category($0, t) }
            result.append(Definition(t("series.categories"), words.joined(separator: "; ")))
        }
        if let upstream = facts.upstream {
            result.append(Definition(t("series.upstream"), related(upstream, figures, t)))
        } else if newest.boundary == .direct, newest.purposes.contains(.inventory), newest.activity.hasUpstreamChain {
            result.append(Definition(t("series.upstream"), mark(Mark(.missing, t("missing")))))
        }
        if !facts.completes.isEmpty {
            let lines = facts.completes.map { related($0, figures, t) }
            result.append(
                Definition(t("series.completes"), ul(.class("factor-list")) { for line in lines { li { line } } })
            )
        }
        return result
    }

    private static func related(_ factor: EmissionFactor, _ figures: FactorFigures, _ t: Texts) -> Node {
        let value = figures.phrase(factor, t).map { ": \($0)" } ?? ""
        return .group([a(.href(EmissionFactorsURL.series(factor.series))) { factor.name }, .text(value)])
    }
}

extension FactorActivity {
    /// Fuels and purchased energy have a chain before them that belongs to category 3.3.
    var hasUpstreamChain: Bool { isPurchasedEnergy || self == .stationaryFuel || self == .mobileFuel }
}
