public import EmissionFactors
public import Kernel

/// Why a line has no figure. A line with a problem is named and left out; it never counts as 0.
public enum LineProblem: Error, Hashable, Sendable {
    case amountMissing
    /// A negative amount in a line that counts towards the balance.
    case amountNegative(Double)
    /// Not a finite number, or above ``ActivityEntry/largestAmount``.
    case amountOutOfRange(Double)
    /// The amount does not agree with the figures from which it was worked out.
    case derivation(DerivationProblem)
    case derivationDiffers(stated: Double, derived: Double)
    case periodOutsideYear
    case factorMissing
    case lookup(FactorLookupError)
    /// The reference names a factor of the firm's own that does not exist.
    case customFactorUnknown(String)
    case conversion(ConversionError)
    /// A gas of the factor cannot be weighed with the chosen set.
    case warmingPotential(GWPError)
    /// A figure that holds upstream and direct emissions in one cannot enter Scope 1 or 2: its upstream part would be
    /// counted again in 3.3.
    case wholeBoundary(factorID: String)
    /// A figure of the upstream chain cannot enter Scope 1 or 2.
    case upstreamFactor(factorID: String)
    /// Category 3.3 holds upstream chains only: what burning or generating emits is counted in Scope 1 and 2.
    case notUpstream(factorID: String)
    /// Fuel where purchased energy belongs, or the other way round.
    case activityMismatch(factorID: String, activity: FactorActivity, category: EmissionCategory)
    /// A figure for avoided or removed emissions in a line that counts towards the balance.
    case creditFactor(factorID: String)
    /// A supplier's figure for Scope 2 needs a contract with the eight criteria.
    case supplierFigureNeedsContract
    /// A shipped figure of a tariff, such as green electricity, says nothing of what this firm bought.
    case tariffNeedsContract(factorID: String)
    case supplierFigureInvalid(Double)
    case contractUnknown
    /// The contract is for another energy or another site.
    case contractDoesNotFit
    /// The contract belongs to the firm's own supply and states no figure.
    case contractFigureMissing
    /// The amount is money, but the factor or the unit is not, or the other way round.
    case spendMismatch(factorID: String)
    /// No share is known for the site, or none of it counts in this year.
    case siteOutsideBoundary
    /// Typed by hand into 3.3 although the energy's own line brings it already.
    case upstreamAlreadyCounted(series: String)
}

/// A line that misses one of the two Scope 2 figures: the total of that method has no value then.
public struct MissingMethod: Error, Hashable, Sendable {
    public let method: Scope2Method
    public let lines: [EntryID]

    public init(method: Scope2Method, lines: [EntryID]) {
        self.method = method
        self.lines = lines
    }
}
