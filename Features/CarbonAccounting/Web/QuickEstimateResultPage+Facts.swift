import CarbonAccounting
import EmissionFactors
import HTML
import Kernel

extension QuickEstimateResultPage {
    init(_ facts: QuickEstimateFacts, _ t: Texts) {
        let estimate = facts.estimate
        title = t("quick.result.title")
        kicker = t("quick.result.kicker", ["year": "\(facts.input.year)"])
        let words = QuickEstimateAmount.rangeWithUnit(estimate.total, t)
        lead =
            estimate.missing.isEmpty
            ? t("quick.result.lead", ["range": words]) : t("quick.result.lead.partly", ["range": words])
        leadFigures = [words]
        remark = Self.remark(estimate, t)
        refused = Self.refused(facts, t)
        figures = Self.keyFigures(facts, t)
        let charts = QuickEstimateCharts(estimate: estimate, t: t)
        range = charts.figure(charts.range)
        items = charts.figure(charts.items)
        missing = estimate.missing.map { part in
            Missing(
                label: part.label(t),
                href: CarbonAccountingURL.quickEstimate + "#" + part.anchor(facts.assumptions)
            )
        }
        let advised = estimate.advice
        adviceTitle =
            estimate.missing.isEmpty
            ? t("quick.advice.title.\(advised.count)") : t("quick.advice.title.partly", count: advised.count)
        advice = advised.map { Self.advice($0, facts, t) }
        reasons = Self.reasons(facts, t)
        assumptions = Self.assumptions(facts, t)
        factors = Self.factors(facts, t)
        onward = Self.onward(facts, t)
    }

    private static func advice(_ advice: QuickEstimate.Advice, _ facts: QuickEstimateFacts, _ t: Texts) -> Advice {
        switch advice {
        case .state(let part):
            Advice(
                label: part.label(t),
                sentence: t("quick.advice.missing.\(part.rawValue)"),
                effect: t("quick.advice.missing.effect")
            )
        case .improve(let item):
            Advice(
                label: item.label,
                sentence: item.advice(facts.energy(item), t),
                effect: effect(of: item, facts.estimate, t)
            )
        }
    }

    /// How much narrower the range would be, which shows more than two nearly equal ranges.
    private static func effect(of item: QuickEstimate.Item, _ estimate: QuickEstimate, _ t: Texts) -> String {
        let narrowed = estimate.total(ifExact: item.id)
        let share = 1 - (narrowed.high - narrowed.low) / (estimate.total.high - estimate.total.low)
        let percent = GermanFormat.percent(max(share, 0.01), places: 0)
        return t("quick.advice.effect", ["percent": percent, "range": QuickEstimateAmount.rangeWithUnit(narrowed, t)])
    }

    private static func remark(_ estimate: QuickEstimate, _ t: Texts) -> String {
        guard !estimate.missing.isEmpty else { return t("quick.result.remark") }
        let parts = estimate.missing.map { $0.label(t) }.joined(separator: ", ")
        return t("quick.result.remark.partly", ["parts": parts])
    }

    private static func refused(_ facts: QuickEstimateFacts, _ t: Texts) -> String? {
        let labels = facts.estimate.refused.map { facts.label(of: $0, t) }
        return labels.isEmpty ? nil : t("quick.refused", ["fields": labels.joined(separator: ", ")])
    }

    private static func keyFigures(_ facts: QuickEstimateFacts, _ t: Texts) -> [KeyFigure] {
        let total = facts.estimate.total
        var figures = [
            KeyFigure(QuickEstimateAmount.tonnes(total.mid), unit: Amounts.unit, label: t("quick.figure.mid"))
        ]
        if let headcount = facts.input.headcount, headcount > 0 {
            let perHead = QuickEstimateAmount.tonnes(total.mid / Double(headcount))
            figures.append(KeyFigure(perHead, unit: "t", label: t("quick.figure.perHead")))
        }
        if let largest = facts.estimate.items.first, total.mid > 0 {
            let share = GermanFormat.number(largest.span.mid / total.mid * 100, places: 0)
            figures.append(
                KeyFigure(share, unit: "%", label: t("quick.figure.largest"), remark: largest.label)
            )
        }
        return figures
    }

    /// Items with the same reasons share a line, so that twenty purchases do not say the same twenty times.
    private static func reasons(_ facts: QuickEstimateFacts, _ t: Texts) -> [Reason] {
        var order: [[String]] = []
        var labels: [[String]: [String]] = [:]
        for item in facts.estimate.items where !item.reasons.isEmpty {
            let sentences = item.reasons.map { $0.sentence(facts.energy(item), t) }
            if labels[sentences] == nil { order.append(sentences) }
            labels[sentences, default: []].append(item.label)
        }
        return order.map { Reason(label: labels[$0, default: []].joined(separator: ", "), sentences: $0) }
    }

    private static func onward(_ facts: QuickEstimateFacts, _ t: Texts) -> Onward {
        let year = facts.input.year
        guard facts.isMember else {
            return Onward(
                sentence: t("quick.onward.visitor"),
                primary: PageLink(t("quick.onward.register"), href: "/registrieren"),
                secondary: PageLink(t("quick.onward.signIn"), href: "/anmelden?weiter=/klimabilanz/\(year)")
            )
        }
        return Onward(
            sentence: t("quick.onward.member", ["year": "\(year)"]),
            primary: PageLink(t("quick.onward.import", ["year": "\(year)"]), href: CarbonAccountingURL.imports(year)),
            secondary: PageLink(t("quick.onward.entry"), href: CarbonAccountingURL.newEntry(year))
        )
    }
}
