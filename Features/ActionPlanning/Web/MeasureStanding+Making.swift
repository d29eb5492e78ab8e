import ActionPlanning
import EmissionFactors
import Foundation
import HTML
import Kernel

/// Words for the figures of one measure.
struct MeasureStandingMaker {
    let measure: Measure
    let all: [Measure]
    let figures: MeasureFigures
    let assumptions: PlanAssumptions
    let claims: [OverClaim]
    let catalogue: MeasureCatalogue
    let t: Texts

    func standing() -> MeasureStanding {
        let (lead, leadFigures) = lead()
        return MeasureStanding(
            lead: lead,
            leadFigures: leadFigures,
            figures: keyFigures(),
            gaps: figures.gaps.map { MeasureWords.gap($0, t) },
            fault: figures.fault.map { MeasureWords.fault($0, t) },
            warnings: warnings(),
            savings: figures.lines.map(saving),
            payback: payback(),
            payments: payments(),
            remarks: remarks(),
            status: measure.status.rawValue,
            statusLabel: measure.status.label(t),
            version: measure.version,
            origin: origin(),
            funding: PageLink(t("measure.funding"), href: ActionPlanningURL.funding(measure.id))
        )
    }

    private func lead() -> (String, [String]) {
        guard let investment = figures.netInvestment, let saving = figures.saving else {
            let gaps = figures.gaps.prefix(3).map { MeasureWords.gap($0, t) }
            return (t("measure.lead.gaps", ["gaps": MeasureWords.list(Array(gaps), t)]), [])
        }
        let (cost, gain) = (MeasureWords.euros(investment), MeasureWords.euros(saving))
        guard let payback = figures.payback else {
            return (t("measure.lead.never", ["investment": cost, "saving": gain]), [cost, gain])
        }
        let years = MeasureWords.years(payback, t)
        return (
            t("measure.lead", ["investment": cost, "saving": gain, "years": years]), [cost, gain, years]
        )
    }

    private func keyFigures() -> [KeyFigure] {
        func figure(_ value: String?, _ label: String, _ remark: String? = nil) -> KeyFigure {
            KeyFigure(
                value ?? "–",
                label: label,
                remark: value == nil ? nil : remark,
                mark: value == nil ? Mark(.missing, t("missing")) : nil
            )
        }
        let (own, other) = (figures.method, figures.method == .location ? Scope2Method.market : .location)
        var tonnesRemark = own.label(t)
        if let tonnes = figures.tonnesPerYear(other), tonnes != figures.tonnesPerYear {
            tonnesRemark = t(
                "measure.figure.both",
                ["method": own.label(t), "other": other.label(t), "tonnes": MeasureWords.tonnes(tonnes, t)]
            )
        }
        let hasMethods = figures.lines.contains {
            $0.saving.quantity == .electricity || $0.saving.quantity == .districtHeat
        }
        return [
            figure(figures.payback.map { MeasureWords.years($0, t) }, t("measure.figure.payback")),
            figure(
                figures.netPresentValue.map { MeasureWords.euros($0) },
                t("measure.figure.value"),
                assumptions.discountRate.map {
                    t(
                        "measure.figure.value.remark",
                        ["rate": GermanFormat.percent($0), "years": "\(measure.life ?? 0)"]
                    )
                }
            ),
            figure(figures.internalRateOfReturn.map { GermanFormat.percent($0) }, t("measure.figure.rate")),
            figure(
                figures.tonnesPerYear.map { MeasureWords.tonnes($0, t) },
                t("measure.figure.tonnes"),
                hasMethods ? tonnesRemark : nil
            ),
            figure(
                figures.costPerTonne.map { MeasureWords.euros($0) },
                t("measure.figure.costPerTonne"),
                figures.costPerTonne.map { $0 < 0 ? t("measure.figure.earns") : t("measure.figure.costs") }
            ),
        ]
    }

    private func warnings() -> [String] {
        var titles = Dictionary(all.map { ($0.id, $0.title) }) { first, _ in first }
        titles[measure.id] = measure.title
        return claims.filter { $0.measures.contains(measure.id) }.map {
            MeasureWords.overClaim($0, titles: titles, t)
        }
            + MeasureContradiction.all(of: measure, among: all).map {
                MeasureWords.contradiction($0, titles: titles, t)
            }
    }

    private func saving(_ line: MeasureFigures.Line) -> MeasureStanding.Saving {
        let unit = MeasureWords.unit(line.saving.unit)
        let isPlain = line.saving.isMoney || line.saving.unit == Measure.Saving.tonnesUnit
        let name =
            isPlain && line.saving.quantity == .none
            ? (line.saving.isMoney ? t("measure.saving.money") : t("measure.saving.tonnes"))
            : line.saving.quantity.label(t)
        let tonnes = line.tonnesPerUnit[figures.method]
        return MeasureStanding.Saving(
            name: name,
            amount: line.saving.amount.map { MeasureWords.amount($0, line.saving.unit) },
            price: isPlain
                ? t("measure.none")
                : line.price.map { GermanFormat.significant($0, digits: 4) + GermanFormat.thinSpace + "€/" + unit },
            euros: line.euros.map { MeasureWords.euros($0) },
            factor: isPlain
                ? t("measure.none")
                : tonnes.map { GermanFormat.significant($0 * 1000, digits: 4) + GermanFormat.thinSpace + "kg/" + unit },
            tonnes: line.saving.isMoney
                ? t("measure.none") : line.tonnes(figures.method).map { MeasureWords.tonnes($0, t) },
            source: [priceSource(line), factorSource(line)].compactMap(\.self).joined(separator: " ")
        )
    }

    private func priceSource(_ line: MeasureFigures.Line) -> String? {
        if line.saving.isMoney || line.price == nil { return nil }
        if line.hasOwnPrice { return t("measure.source.ownPrice") }
        guard let price = assumptions.prices[line.saving.quantity] else { return nil }
        let source = price.source.isEmpty ? t("measure.source.assumptions") : price.source
        return t("measure.source.price", ["source": source])
    }

    private func factorSource(_ line: MeasureFigures.Line) -> String? {
        guard let factor = line.factor, line.tonnesPerUnit[figures.method] != nil else { return nil }
        switch factor.source {
        case .balance(let lines): return t("measure.source.balance", ["year": "\(factor.year)"], count: lines)
        case .series(let name, let publisher, let year):
            return t("measure.source.series", ["name": name, "publisher": publisher, "year": "\(year)"])
        }
    }

    private func payback() -> Trace? {
        guard let investment = figures.netInvestment, let saving = figures.saving, let payback = figures.payback else {
            return nil
        }
        var steps = figures.lines.map { line in
            let shown = self.saving(line)
            let term =
                line.saving.isMoney
                ? shown.euros ?? "" : "\(shown.amount ?? "") × \(shown.price ?? "") = \(shown.euros ?? "")"
            return TraceStep(shown.name, term: term, source: shown.source)
        }
        if let running = measure.runningCost, running != 0 {
            steps.append(TraceStep(t("measure.runningCost"), term: MeasureWords.euros(-running)))
        }
        steps.append(TraceStep(t("measure.trace.saving"), term: MeasureWords.euros(saving)))
        steps.append(
            TraceStep(
                t("measure.trace.payback"),
                term: MeasureWords.euros(investment) + " ÷ " + MeasureWords.euros(saving)
            )
        )
        return Trace(steps: steps, resultLabel: t("measure.figure.payback"), result: MeasureWords.years(payback, t))
    }

    private func payments() -> [MeasureStanding.Payment] {
        guard let finances = figures.finances else { return [] }
        var sum = 0.0
        return finances.cashFlows.amounts.enumerated().map { year, amount in
            let present = amount / pow(1 + finances.discountRate, Double(year))
            sum += present
            return MeasureStanding.Payment(
                year: "\(year)",
                amount: MeasureWords.euros(amount),
                presentValue: MeasureWords.euros(present),
                sum: MeasureWords.euros(sum)
            )
        }
    }

    private func remarks() -> [String] {
        var remarks: [String] = []
        if measure.runningCost == nil { remarks.append(t("measure.remark.runningCost")) }
        if measure.residualValue == nil { remarks.append(t("measure.remark.residualValue")) }
        if figures.lines.contains(where: \.priceIncludesCarbon) { remarks.append(t("measure.remark.carbon")) }
        return remarks
    }

    private func origin() -> MeasureStanding.Origin? {
        guard let origin = measure.origin else { return nil }
        let template = origin.template.flatMap { catalogue[$0] }
        return MeasureStanding.Origin(
            title: origin.title,
            reasons: origin.reasons.map { ($0.question, $0.answer) },
            template: template.map { PageLink($0.title, href: ActionPlanningURL.template($0.id)) },
            ranges: template.map { CatalogueWords(t).ranges(of: $0) } ?? []
        )
    }
}
