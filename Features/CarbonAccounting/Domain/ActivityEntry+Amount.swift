extension ActivityEntry {
    /// Amounts above this are slips of the pen: 10¹² kWh is twice what Germany uses in a year.
    public static let largestAmount = 1e12

    /// The amount that counts, in ``unit``, or why there is none.
    public func countedAmount() throws(LineProblem) -> Double {
        guard let amount else { throw .amountMissing }
        try Self.check(amount, kind: kind)
        guard let derivation else { return amount }
        let derived: Double
        do throws(DerivationProblem) { derived = try derivation.amount() } catch { throw .derivation(error) }
        guard unit == derivation.unit, abs(derived - amount) <= 1e-6 * max(1, abs(derived)) else {
            throw .derivationDiffers(stated: amount, derived: derived)
        }
        return amount
    }

    /// Refuses what no line can carry; also used for rows of an import.
    public static func check(_ amount: Double, kind: EntryKind) throws(LineProblem) {
        guard amount.isFinite, abs(amount) <= largestAmount else { throw .amountOutOfRange(amount) }
        guard amount >= 0 || kind.allowsNegativeAmount else { throw .amountNegative(amount) }
    }

    /// The entry with the amount and unit that follow from `derivation`.
    public func deriving(_ derivation: AmountDerivation) throws(DerivationProblem) -> ActivityEntry {
        var entry = self
        entry.derivation = derivation
        entry.amount = try derivation.amount()
        entry.unit = derivation.unit
        return entry
    }
}
