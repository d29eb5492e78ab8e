/// The size of a firm under one definition, as far as its figures decide it.
public struct SizeAssessment: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case certain(SizeClass)
        /// Several classes are possible, from the smallest, until the missing figures are known.
        case unclear(possible: [SizeClass], missing: [SizeCriterion])
        /// A public body holds 25 % or more: not an SME whatever its figures (Annex, Article 3(4)).
        case ownedByPublicBody
    }

    public let standard: SizeStandard
    public let figures: SizeFigures
    public let outcome: Outcome

    public init(_ figures: SizeFigures, by standard: SizeStandard, isOwnedByPublicBody: Bool = false) {
        (self.figures, self.standard) = (figures, standard)
        if isOwnedByPublicBody, standard == .smeDefinition {
            outcome = .ownedByPublicBody
            return
        }
        var possible: [SizeClass] = []
        var missing: Set<SizeCriterion> = []
        var isDecided = false
        for limits in standard.limits where !isDecided {
            let findings = limits.findings(for: figures)
            switch Self.isWithin(findings, standard) {
            case false?: continue
            case true?: isDecided = true
            case nil: missing.formUnion(findings.filter { $0.state == .missing }.map(\.criterion))
            }
            possible.append(limits.sizeClass)
        }
        if !isDecided { possible.append(.large) }
        outcome =
            possible.count == 1
            ? .certain(possible[0])
            : .unclear(possible: possible, missing: SizeCriterion.allCases.filter(missing.contains))
    }

    /// Nil while the class is unclear. A firm owned by a public body is large.
    public var sizeClass: SizeClass? {
        switch outcome {
        case .certain(let size): size
        case .unclear: nil
        case .ownedByPublicBody: .large
        }
    }

    /// The ceilings worth explaining: those of the class found, of medium for a large firm, and of the smallest
    /// possible class while it is unclear.
    public var decisiveLimits: SizeLimits {
        let wanted: SizeClass =
            switch outcome {
            case .certain(let size): min(size, .medium)
            case .unclear(let possible, _): min(possible[0], .medium)
            case .ownedByPublicBody: .medium
            }
        return standard.limits.first { $0.sizeClass == wanted } ?? standard.limits[standard.limits.count - 1]
    }

    /// How the figures stand against ``decisiveLimits``.
    public var findings: [SizeFinding] { decisiveLimits.findings(for: figures) }

    /// Nil when the missing figures decide.
    private static func isWithin(_ findings: [SizeFinding], _ standard: SizeStandard) -> Bool? {
        let surely = combine(findings.map { $0.state == .met }, standard)
        let possibly = combine(findings.map { $0.state != .exceeded }, standard)
        return surely == possibly ? surely : nil
    }

    private static func combine(_ met: [Bool], _ standard: SizeStandard) -> Bool {
        switch standard {
        case .smeDefinition: met[0] && (met[1] || met[2])
        case .vsme: met.filter { $0 }.count >= 2
        }
    }
}
