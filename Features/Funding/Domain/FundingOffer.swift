/// A programme for a firm and a measure, with the amount and the room that the law of aid leaves for it.
public struct FundingOffer: Sendable {
    public let fit: FundingFit
    /// What was reckoned with; nil while the cost or the rate is not known.
    public let calculation: FundingCalculation?
    /// EUR still free as de-minimis aid; nil where nobody knows what the firm has been granted.
    public let freeAid: Double?

    /// - Parameter cost: EUR that the programme pays a part of.
    public init(_ fit: FundingFit, cost: Double?, freeAid: Double?) {
        (self.fit, self.freeAid) = (fit, freeAid)
        calculation = cost.flatMap { cost in fit.rate.flatMap { $0.calculation(for: cost) } }
    }

    public var programme: FundingProgramme { fit.programme }

    /// The grant is de-minimis aid and more than is free: then it cannot be granted at all, not even in part.
    public var exceedsAid: Bool {
        guard programme.aidLaw == .deMinimis, let freeAid, let calculation else { return false }
        return calculation.grant > freeAid
    }

    public var verdict: FundingFit.Verdict {
        switch fit.verdict {
        case .fits, .fitsIf, .unclear: exceedsAid ? .doesNotFit : fit.verdict
        case .doesNotFit, .ended: fit.verdict
        }
    }

    /// EUR; 0 where the programme does not fit, nil where something is missing.
    public var grant: Double? {
        switch verdict {
        case .doesNotFit, .ended: 0
        case .fits, .fitsIf, .unclear: calculation?.grant
        }
    }
}

extension FundingProgramme {
    /// Whether what a measure costs is what the programme pays a part of; a consultant's fee or wages are not.
    public var paysInvestment: Bool { kind == .grant || kind == .innovation }
}
