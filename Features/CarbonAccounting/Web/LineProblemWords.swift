public import CarbonAccounting
import EmissionFactors
import Kernel

extension CarbonAccountingFeature {
    /// The sentence that pages show, for whoever tells it elsewhere.
    public func explanation(of problem: LineProblem) -> String { sentence(problem, texts) }
}

/// Why a line has no figure, as a sentence that says what is missing and what to do. Every page that names a line
/// uses it.
func sentence(_ problem: LineProblem, _ t: Texts) -> String {
    switch problem {
    case .amountMissing: t("problem.amountMissing")
    case .amountNegative(let value): t("problem.amountNegative", ["value": NumberWords.read(value)])
    case .amountOutOfRange(let value): t("problem.amountOutOfRange", ["value": NumberWords.read(value)])
    case .derivation(let problem): sentence(problem, t)
    case .derivationDiffers(let stated, let derived):
        t("problem.derivationDiffers", ["stated": NumberWords.read(stated), "derived": NumberWords.read(derived)])
    case .periodOutsideYear: t("problem.periodOutsideYear")
    case .factorMissing: t("problem.factorMissing")
    case .lookup(let error): sentence(error, t)
    case .customFactorUnknown: t("problem.customFactorUnknown")
    case .conversion(let error): sentence(error, t)
    case .warmingPotential(let error): sentence(error, t)
    case .wholeBoundary: t("problem.wholeBoundary")
    case .upstreamFactor: t("problem.upstreamFactor")
    case .notUpstream: t("problem.notUpstream")
    case .activityMismatch(_, let activity, let category):
        t("problem.activityMismatch", ["activity": activity.label(t), "category": category.numberedLabel(t)])
    case .creditFactor: t("problem.creditFactor")
    case .supplierFigureNeedsContract: t("problem.supplierFigureNeedsContract")
    case .tariffNeedsContract: t("problem.tariffNeedsContract")
    case .supplierFigureInvalid(let value): t("problem.supplierFigureInvalid", ["value": NumberWords.read(value)])
    case .contractUnknown: t("problem.contractUnknown")
    case .contractDoesNotFit: t("problem.contractDoesNotFit")
    case .contractFigureMissing: t("problem.contractFigureMissing")
    case .spendMismatch: t("problem.spendMismatch")
    case .siteOutsideBoundary: t("problem.siteOutsideBoundary")
    case .upstreamAlreadyCounted: t("problem.upstreamAlreadyCounted")
    }
}

func sentence(_ problem: DerivationProblem, _ t: Texts) -> String {
    switch problem {
    case .invalid(let field, let value):
        t("problem.derivation.invalid", ["field": t("derivation.\(field)"), "value": NumberWords.read(value)])
    case .negativeBalance(let kilograms):
        t("problem.derivation.negativeBalance", ["value": NumberWords.read(kilograms)])
    }
}

func sentence(_ error: FactorLookupError, _ t: Texts) -> String {
    switch error {
    case .unknownSeries(let series): t("problem.lookup.unknownSeries", ["series": series])
    case .noYear(_, let year): t("problem.lookup.noYear", ["year": "\(year)"])
    case .wrongPurpose(_, let has, _):
        t("problem.lookup.wrongPurpose", ["purpose": FactorWords.purposes(has, t)])
    }
}

func sentence(_ error: GWPError, _ t: Texts) -> String {
    switch error {
    case .unknownGas(let gas): t("problem.gas.unknown", ["gas": gas])
    case .noValue(let gas, let set): t("problem.gas.noValue", ["gas": gas, "set": set.label(t)])
    case .notSelectable(let set): t("problem.gas.notSelectable", ["set": set.label(t)])
    }
}

func sentence(_ error: ConversionError, _ t: Texts) -> String {
    switch error {
    case .incompatible(let from, let to):
        return t("problem.conversion.incompatible", ["from": from.fullLabel(t), "to": to.fullLabel(t)])
    case .missingProperty(let kind, let from, let to) where from == to:
        return t("problem.conversion.missingPrice", ["property": kind.nounPhrase(t), "place": kind.place(t)])
    case .missingProperty(let kind, let from, let to):
        return t(
            "problem.conversion.missingProperty",
            [
                "from": from.fullLabel(t), "to": to.fullLabel(t), "property": kind.nounPhrase(t),
                "place": kind.place(t),
            ]
        )
    case .invalidProperty(let kind, let value):
        let range = kind.validRange
        return t(
            "problem.conversion.invalidProperty",
            [
                "value": kind.typed(value), "property": kind.label(t), "low": kind.typed(range.lowerBound),
                "high": kind.typed(range.upperBound),
            ]
        )
    case .ambiguousHeatingValue(let from, let to):
        return from.qualifier == nil && from.dimension == .energy
            ? t("problem.conversion.ambiguousAmount", ["unit": from.fullLabel(t)])
            : t("problem.conversion.ambiguousFactor", ["unit": to.fullLabel(t)])
    }
}
