/// Why a set of holdings gives no answer. Nothing is guessed: the firm has to say which is right.
public enum HoldingError: Error, Hashable, Sendable {
    /// A party is given as its own parent.
    case holdsItself(HoldingParty)
    /// Following the shares leads back to the start; the parties in order.
    case cycle([HoldingParty])
    /// The same parent and child appear twice in one year.
    case declaredTwice(parent: HoldingParty, child: HoldingParty)
    /// The shares of the known parents add up to more than the whole; the sum, above 1.
    case moreThanTheWhole(HoldingParty, sum: Double)
    /// Several parents claim to control the same child, which only one can.
    case controlClaimedTwice(HoldingParty, ConsolidationApproach, by: [HoldingParty])
    /// No holding leads to this undertaking in that year.
    case notHeld(HoldingParty)
}
