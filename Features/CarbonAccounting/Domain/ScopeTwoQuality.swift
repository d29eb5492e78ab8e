/// The eight quality criteria that a contractual instrument must meet before it may enter the market-based total
/// (Scope 2 Guidance, table 7.1). Raw values are stored.
public enum ScopeTwoQualityCriterion: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    /// 1 · It conveys the direct emission rate of the energy made.
    case conveysEmissionRate
    /// 2 · It is the only instrument that carries this claim.
    case soleClaim
    /// 3 · It is tracked, redeemed, retired or cancelled by or for the firm.
    case trackedAndRetired
    /// 4 · It was issued and redeemed close to the period of consumption.
    case vintage
    /// 5 · It comes from the market in which the consumption lies.
    case sameMarket
    /// 6 · A supplier's figure rests on delivered energy and on certificates redeemed for its customers.
    case supplierBasis
    /// 7 · For own or direct supply: all claims are passed on to the firm only.
    case directSupplyClaims
    /// 8 · A residual mix exists for consumption without instruments, or its absence is disclosed.
    case residualMix

    /// 1 to 8 as in the Guidance.
    public var number: Int { Self.allCases.firstIndex(of: self)! + 1 }
}

/// What the firm answers to the eight criteria.
public struct ScopeTwoQuality: Hashable, Sendable, Codable {
    /// Raw values are stored. `notApplicable` fulfils only criteria 6 and 7, which speak of one kind of instrument.
    public enum Answer: String, Sendable, Codable, CaseIterable { case yes, no, unknown, notApplicable }

    public struct Assessment: Hashable, Sendable, Codable {
        public var answer: Answer
        public var note: String

        public init(_ answer: Answer, note: String = "") {
            self.answer = answer
            self.note = note
        }
    }

    private var assessments: [ScopeTwoQualityCriterion: Assessment]

    /// What is not answered is unknown.
    public init(_ assessments: [ScopeTwoQualityCriterion: Assessment] = [:]) { self.assessments = assessments }

    public subscript(criterion: ScopeTwoQualityCriterion) -> Assessment {
        get { assessments[criterion] ?? Assessment(.unknown) }
        set { assessments[criterion] = newValue }
    }

    public static let fulfilled = ScopeTwoQuality(
        Dictionary(uniqueKeysWithValues: ScopeTwoQualityCriterion.allCases.map { ($0, Assessment(.yes)) })
    )

    /// Criteria that keep the instrument out of the market-based total, in the order of the Guidance.
    public var open: [ScopeTwoQualityCriterion] {
        ScopeTwoQualityCriterion.allCases.filter { criterion in
            switch self[criterion].answer {
            case .yes: false
            case .no, .unknown: true
            case .notApplicable: criterion != .supplierBasis && criterion != .directSupplyClaims
            }
        }
    }

    public var allFulfilled: Bool { open.isEmpty }
}
