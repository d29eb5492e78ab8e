public import EmissionFactors

/// Where something stands in for what the balance would need. Shown beside every figure it touches.
public enum Substitution: Hashable, Sendable {
    /// The factor is this many years older than the reporting year.
    case earlierYear(Int)
    /// The factor is this many years younger.
    case laterYear(Int)
    /// Made for another country or product.
    case proxy
    case preliminary
    case estimated
    /// Carbon dioxide stands for all gases.
    case carbonDioxideOnly
    /// Weighed with another set than the one chosen; nil where the source names none.
    case otherSet(GWPSet?)
    /// No market-based figure exists for this energy; the location-based one stands in (Scope 2 Guidance, table 6.3).
    case locationForMarket
    /// No location-based figure exists for this energy; the contract's stands in.
    case contractForLocation(ContractID)
    /// The contract does not meet the quality criteria; the residual mix stands in.
    case instrumentNotCounted(ContractID)

    /// True where the factor itself is not quite what is needed; false where one figure of Scope 2 takes the place of
    /// another by the rules.
    var concernsFactor: Bool {
        switch self {
        case .earlierYear, .laterYear, .proxy, .preliminary, .estimated, .carbonDioxideOnly, .otherSet: true
        case .locationForMarket, .contractForLocation, .instrumentNotCounted: false
        }
    }

    static func marks(of match: FactorMatch, under set: GWPSet) -> [Substitution] {
        var marks: [Substitution] = []
        switch match.fit {
        case .exact: break
        case .earlier(let years): marks.append(.earlierYear(years))
        case .later(let years): marks.append(.laterYear(years))
        }
        switch match.factor.status {
        case .final: break
        case .preliminary: marks.append(.preliminary)
        case .estimated: marks.append(.estimated)
        case .proxy: marks.append(.proxy)
        }
        switch match.factor.emission {
        case .gases: break
        case .carbonDioxideOnly: marks.append(.carbonDioxideOnly)
        case .equivalent(_, let basis): if basis != set { marks.append(.otherSet(basis)) }
        }
        return marks
    }
}
