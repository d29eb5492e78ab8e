import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import HTML
import Kernel

/// Turns the calculation of a line into what its page shows.
struct TraceWords {
    let context: EntryContext
    let entry: ActivityEntry
    let t: Texts

    typealias LineResult = Result<InventoryLine, LineProblem>

    func lead(_ result: LineResult) -> String {
        switch result {
        case .success(let line): EntryFacts.result(line, t)
        case .failure: t("trace.lead.missing")
        }
    }

    /// The figures in ``lead(_:)``, in their order.
    func leadFigures(_ result: LineResult) -> [String] {
        guard case .success(let line) = result else { return [] }
        let (location, market) = (line.kilograms(.location), line.kilograms(.market))
        let own = location == market ? [location] : [location, market]
        return (own + [line.upstreamKilograms]).map { EntryFacts.kilograms($0, t) }
    }

    func problem(_ result: LineResult) -> String? {
        if case .failure(let problem) = result { return sentence(problem, t) }
        return nil
    }

    func parts(_ result: LineResult) -> [TracePage.Part] {
        guard case .success(let line) = result else { return [] }
        return CarbonAccounting.Trace(line).parts.sorted { $0.position < $1.position }.map(part)
    }

    private func part(_ part: CarbonAccounting.Trace.Part) -> TracePage.Part {
        TracePage.Part(
            title: title(part),
            intro: part.isUpstream ? t("trace.part.upstream.intro") : intro(part),
            trace: HTML.Trace(
                steps: derivationSteps + TraceStepWords(context: context, entry: entry, t: t).steps(part),
                resultLabel: t("trace.result"),
                result: NumberWords.precise(part.kilograms) + GermanFormat.thinSpace + t("factor.kilograms")
            ),
            gases: TraceGases(part: part, potentials: context.basis.input.table, t: t).table,
            remarks: remarks(part)
        )
    }

    /// The figures behind the amount come first, as they do on paper.
    private var derivationSteps: [HTML.TraceStep] {
        guard let derivation = entry.derivation else { return [] }
        var source: String?
        if case .refrigerantScreening(let screening) = derivation { source = screening.source }
        let term = DerivationWords.formula(derivation, t)
        return [HTML.TraceStep(t("trace.step.derivation"), term: term, source: source.map { .text($0) })]
    }

    private func title(_ part: CarbonAccounting.Trace.Part) -> String {
        let category = part.category.numberedLabel(t)
        let title =
            switch part.membership {
            case .both: category
            case .location: t("trace.part.location", ["category": category])
            case .market: t("trace.part.market", ["category": category])
            }
        if part.isFromContract { return t("trace.part.contract", ["title": title]) }
        return part.isBesideContract && !part.isUpstream ? t("trace.part.rest", ["title": title]) : title
    }

    private func intro(_ part: CarbonAccounting.Trace.Part) -> String {
        switch part.membership {
        case .location: t("trace.part.location.intro")
        case .market: t("trace.part.market.intro")
        case .both: t("trace.part.intro")
        }
    }

    private func remarks(_ part: CarbonAccounting.Trace.Part) -> [String] {
        var remarks = part.substitutions.map { $0.sentence(t) }
        if let uncertainty = part.uncertainty {
            remarks.append(t("trace.uncertainty.factor", ["range": range(uncertainty)]))
        } else {
            remarks.append(t("trace.uncertainty.factorUnknown"))
        }
        return remarks
    }

    func range(_ uncertainty: RelativeUncertainty) -> String {
        let interval = uncertainty.interval95
        if uncertainty.shape == .normal { return "± " + GermanFormat.percent(interval.upperBound - 1) }
        return "−\(GermanFormat.percent(1 - interval.lowerBound)) / +\(GermanFormat.percent(interval.upperBound - 1))"
    }

    /// What belongs to the whole line rather than to one of its parts.
    func remarks(_ result: LineResult) -> [String] {
        guard case .success(let line) = result else { return [] }
        var remarks: [String] = []
        if let amount = entry.dataQuality.uncertainty(dimension: entry.unit.dimension) {
            remarks.append(t("trace.uncertainty.amount", ["range": range(amount)]))
        } else {
            remarks.append(t("trace.uncertainty.amountUnknown"))
        }
        for method in Scope2Method.allCases {
            guard let problem = line.coefficient.methodProblems[method] else { continue }
            let words = ["method": method.label(t), "reason": sentence(problem, t)]
            remarks.append(
                t("trace.methodMissing", ["method": words["method"] ?? "", "reason": words["reason"] ?? ""])
            )
        }
        if let missing = line.coefficient.missingUpstream { remarks.append(words(missing.reason)) }
        if line.biogenicCO2 != 0 {
            remarks.append(t("trace.biogenic", ["amount": NumberWords.kilograms(line.biogenicCO2)]))
        }
        if line.lacksBiogenicCO2 { remarks.append(t("trace.biogenicUnknown")) }
        let outside = line.coefficient.outputs.reduce(0) { $0 + $1.outsideBasket } * line.scale
        if outside != 0 { remarks.append(t("trace.outsideBasket", ["amount": NumberWords.kilograms(outside)])) }
        return remarks
    }

    private func words(_ reason: MissingUpstream.Reason) -> String {
        switch reason {
        case .notInSource: t("trace.upstream.notInSource")
        case .unusable(let problem): t("trace.upstream.unusable", ["reason": sentence(problem, t)])
        }
    }
}

extension CarbonAccounting.Trace.Part {
    fileprivate var isFromContract: Bool { if case .contract? = steps.last { true } else { false } }

    /// The part of the energy that a contract leaves over.
    fileprivate var isBesideContract: Bool {
        steps.contains { if case .outsideContract = $0 { true } else { false } }
    }

    /// Location-based before market-based, the upstream chain last.
    fileprivate var position: Int {
        if isUpstream { return 4 }
        return (membership == .market ? 2 : 0) + (isBesideContract ? 1 : 0)
    }
}

extension Substitution {
    func sentence(_ t: Texts) -> String {
        switch self {
        case .earlierYear(let years): t("substitution.earlierYear", count: years)
        case .laterYear(let years): t("substitution.laterYear", count: years)
        case .proxy: t("substitution.proxy")
        case .preliminary: t("substitution.preliminary")
        case .estimated: t("substitution.estimated")
        case .carbonDioxideOnly: t("substitution.carbonDioxideOnly")
        case .otherSet(.some(let set)): t("substitution.otherSet", ["set": set.label(t)])
        case .otherSet(nil): t("substitution.unknownSet")
        case .locationForMarket: t("substitution.locationForMarket")
        case .contractForLocation: t("substitution.contractForLocation")
        case .instrumentNotCounted: t("substitution.instrumentNotCounted")
        }
    }
}
