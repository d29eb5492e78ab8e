import Foundation
import Funding
import HTML
import Kernel

/// A programme as the finder shows it: every sentence and figure decided.
struct OfferCard: Sendable {
    struct Reason: Sendable {
        let sign: Mark
        let text: String
        let needed: String?
        let source: PageLink?
    }

    struct Source: Sendable {
        let words: String
        let href: String?
    }

    let id: String
    let name: String
    let href: String
    /// „BAFA · Beratung“
    let kicker: String
    let purpose: String
    let sign: Mark
    let headline: String
    /// What may be paid, where the headline does not say it.
    let rates: [String]
    /// Against it and missing first.
    let reasons: [Reason]
    let met: [Reason]
    /// What the hub cannot tell.
    let checks: [String]
    /// Nil where the headline says it.
    let amount: String?
    let trace: Trace?
    /// About deadlines, order, aid, tonnes, combinations: term and sentence.
    let facts: [(term: String, text: String)]
    /// „bis 31.12.2026, noch 46 Tage“; nil where none is known or it is over.
    let deadline: String?
    /// „Stand 09/2025“
    let stand: String
    let stale: String?
    let sources: [Source]
    /// For another theme than the measure's.
    let remark: String?
}

/// Puts the card of an offer into words.
struct OfferWords {
    let t: Texts
    let today: LocalDate
    let catalogue: FundingCatalogue
    let aid: DeMinimisAccount.Standing
    let ceiling: AidCeiling
    let project: FundingProject?

    func card(_ offer: FundingOffer) -> OfferCard {
        let programme = offer.programme
        let headline = FundingWords.spaced(headline(offer))
        let amount = FundingWords.spaced(amount(offer))
        let reasons = offer.fit.reasons.map(reason)
        let open = zip(offer.fit.reasons, reasons).filter { $0.0.outcome != .met }.map(\.1)
        return OfferCard(
            id: programme.id,
            name: programme.name,
            href: FundingURL.programme(programme.id, measure: project?.id),
            kicker: "\(programme.grantor) · \(programme.kind.word(t))",
            purpose: FundingWords.spaced(programme.purpose),
            sign: verdict(offer).mark(t),
            headline: headline,
            rates: rates(offer).map(FundingWords.spaced).filter { $0 != headline },
            reasons: (offer.exceedsAid ? [exceeded(offer)] : []) + open,
            met: zip(offer.fit.reasons, reasons).filter { $0.0.outcome == .met }.map(\.1),
            checks: (needsMeasure(offer) ? [t("funding.check.measure")] : [])
                + programme.checks.map(FundingWords.spaced),
            amount: amount == headline ? nil : amount,
            trace: trace(offer),
            facts: facts(offer),
            deadline: offer.verdict == .ended ? nil : dates(programme),
            stand: t("funding.stand", ["date": FundingWords.knowledge(programme.knowledge, t)]),
            stale: programme.knowledge.isStale(on: today)
                ? t("funding.knowledge.stale", ["date": FundingWords.knowledge(programme.knowledge, t)]) : nil,
            sources: programme.sources.map(source),
            remark: otherTheme(programme)
        )
    }

    /// Money for an investment that nobody has named yet fits under the condition that it will be of the right kind.
    func verdict(_ offer: FundingOffer) -> FundingFit.Verdict { needsMeasure(offer) ? .fitsIf : offer.verdict }

    private func needsMeasure(_ offer: FundingOffer) -> Bool {
        guard project == nil, [.fits, .fitsIf].contains(offer.verdict) else { return false }
        return [.grant, .innovation, .loan].contains(offer.programme.kind)
    }

    /// „Beendet (31.12.2023)“ once it is over.
    private func headline(_ offer: FundingOffer) -> String {
        let programme = offer.programme
        if offer.verdict == .ended {
            let day = programme.endedOn ?? programme.closes
            return day.map { t("funding.ended.on", ["date": $0.german]) } ?? t("funding.ended")
        }
        return programme.headline ?? offer.fit.rate?.text ?? rates(offer).first ?? t("funding.rate.missing")
    }

    private func rates(_ offer: FundingOffer) -> [String] {
        if offer.verdict == .ended { return [] }
        if let rate = offer.fit.rate { return [rate.text] }
        if offer.fit.possibleRates.isEmpty { return [t("funding.rate.missing")] }
        return offer.fit.possibleRates.map(\.text)
    }

    private func reason(_ reason: FundingFit.Reason) -> OfferCard.Reason {
        OfferCard.Reason(
            sign: reason.outcome.mark(t),
            text: FundingWords.spaced(reason.text),
            needed: reason.needed.map(FundingWords.spaced),
            source: reason.source.flatMap { source in source.url.map { PageLink(source.publisher, href: $0) } }
        )
    }

    private func exceeded(_ offer: FundingOffer) -> OfferCard.Reason {
        OfferCard.Reason(
            sign: FundingCondition.Outcome.unmet.mark(t),
            text: t(
                "funding.aid.exceeded",
                [
                    "grant": FundingWords.euros(offer.calculation?.grant ?? 0),
                    "free": FundingWords.euros(offer.freeAid ?? 0), "sum": aid.sum.german,
                    "cap": FundingWords.euros(ceiling.cap ?? 0),
                ]
            ),
            needed: nil,
            source: ceiling.sources.first.flatMap { source in source.url.map { PageLink(source.publisher, href: $0) } }
        )
    }

    private func amount(_ offer: FundingOffer) -> String {
        switch offer.verdict {
        case .ended: return t("funding.amount.ended")
        case .doesNotFit: return t("funding.amount.none")
        case .fits, .fitsIf, .unclear: break
        }
        if let calculation = offer.calculation {
            let grant = FundingWords.euros(calculation.grant)
            if calculation.limit == .belowMinimum {
                return t("funding.amount.below", ["minimum": FundingWords.euros(offer.fit.rate?.minimum ?? 0)])
            }
            return calculation.isAtMost ? t("funding.amount.atMost", ["amount": grant]) : grant
        }
        guard let rate = offer.fit.rate else {
            let gaps = offer.fit.rateGaps.map { t("fact.\($0.rawValue)") }
            if gaps.isEmpty { return t("funding.rate.missing") }
            return t("funding.amount.noRate", ["facts": gaps.joined(separator: ", ")])
        }
        // „keine Geldleistung“, „20 € je MWh“: what is paid is no share of a cost.
        if rate.rate == nil { return rate.text }
        return t("funding.amount.noCost", ["base": rate.base])
    }

    func trace(_ offer: FundingOffer) -> Trace? {
        guard let calculation = offer.calculation, let rate = offer.fit.rate else { return nil }
        var steps = [
            TraceStep(
                t("funding.trace.cost"),
                term: FundingWords.euros(calculation.cost),
                source: FundingWords.spaced(rate.base)
            )
        ]
        if calculation.eligible < calculation.cost {
            steps.append(TraceStep(t("funding.trace.eligible"), term: FundingWords.euros(calculation.eligible)))
        }
        steps.append(
            TraceStep(
                t("funding.trace.rate"),
                term: "× \(GermanFormat.percent(calculation.rate, places: 0)) = "
                    + FundingWords.euros(calculation.product),
                source: FundingWords.spaced(rate.text)
            )
        )
        if let cap = rate.cap, !rate.capIsOfCost {
            steps.append(TraceStep(t("funding.trace.cap"), term: FundingWords.euros(cap)))
        }
        if let minimum = rate.minimum {
            steps.append(TraceStep(t("funding.trace.minimum"), term: FundingWords.euros(minimum)))
        }
        let grant = FundingWords.euros(calculation.grant)
        return Trace(
            steps: steps,
            resultLabel: offer.verdict == .doesNotFit ? t("funding.trace.hypothetical") : t("funding.trace.result"),
            result: calculation.isAtMost ? t("funding.amount.atMost", ["amount": grant]) : grant
        )
    }

    private func source(_ source: ContentSource) -> OfferCard.Source {
        let year = source.year.map { " \($0)" } ?? ""
        return OfferCard.Source(
            words: "\(source.title) (\(source.publisher)\(year))",
            href: source.url
        )
    }

    private func otherTheme(_ programme: FundingProgramme) -> String? {
        guard let project, !programme.themes.isEmpty, !programme.themes.contains(project.theme) else { return nil }
        let themes = programme.themes.map { FundingWords.theme($0, t) }.joined(separator: ", ")
        return t("funding.otherTheme", ["themes": themes])
    }
}
