import EmissionFactors
import Kernel

/// How much: derivation, unit, amount.
extension RowDraft {
    struct ReadAmount {
        let value: Double?
        let text: String
    }

    mutating func derivation() -> AmountDerivation? {
        let text = row[.derivation]
        guard !text.isEmpty, !isFaulty(.derivation) else { return nil }
        do throws(DerivationText.Problem) {
            return try DerivationText(vocabulary: vocabulary).parse(text)
        } catch {
            fault(.derivation, .malformedList)
            return nil
        }
    }

    mutating func unit(_ derivation: AmountDerivation?) -> Unit? {
        let text = row[.unit]
        guard !isFaulty(.unit) else { return nil }
        if text.isEmpty {
            if let unit = derivation?.unit { return unit }
            fault(.unit, .missing)
            return nil
        }
        guard let unit = Unit.parse(text) else {
            fault(.unit, .unknownUnit)
            return nil
        }
        return unit
    }

    /// Nil with a fault; an amount that is marked as missing is a value without number.
    mutating func amount(_ derivation: AmountDerivation?, unit: Unit?, kind: EntryKind) -> ReadAmount? {
        let text = row[.amount]
        guard !isFaulty(.amount), !isFaulty(.derivation) else { return nil }
        let derived = derivedAmount(derivation, kind: kind)
        guard !isFaulty(.derivation) else { return nil }
        if text.isEmpty, let derived { return ReadAmount(value: derived, text: GermanFormat.exact(derived)) }
        if text.isEmpty {
            fault(.amount, .missing)
            return nil
        }
        if vocabulary.means(missing: text) {
            notice(.amount, .amountMissing)
            return ReadAmount(value: nil, text: "")
        }
        guard let value = GermanNumber.parse(text) else {
            fault(.amount, Self.isHuge(text) ? .amountTooLarge : .notANumber)
            return nil
        }
        guard isAllowed(value, kind: kind) else { return nil }
        if let derived, let derivation, !agrees(value, unit, with: derived, derivation) { return nil }
        if context.hasCommaColumns, Self.maybeEnglish(text) { notice(.amount, .numberMaybeEnglish) }
        return ReadAmount(value: value, text: text)
    }

    private mutating func derivedAmount(_ derivation: AmountDerivation?, kind: EntryKind) -> Double? {
        guard let derivation else { return nil }
        do throws(DerivationProblem) {
            let amount = try derivation.amount()
            return isAllowed(amount, kind: kind, in: .derivation) ? amount : nil
        } catch {
            fault(.derivation, .derivation(error))
            return nil
        }
    }

    private mutating func isAllowed(_ value: Double, kind: EntryKind, in column: ImportColumn = .amount) -> Bool {
        do throws(LineProblem) {
            try ActivityEntry.check(value, kind: kind)
            return true
        } catch {
            if case .amountNegative = error { fault(column, .negativeAmount) } else { fault(column, .amountTooLarge) }
            return false
        }
    }

    private mutating func agrees(
        _ value: Double,
        _ unit: Unit?,
        with derived: Double,
        _ derivation: AmountDerivation
    ) -> Bool {
        guard let unit else { return false }
        if unit == derivation.unit, abs(derived - value) <= 1e-6 * max(1, abs(derived)) { return true }
        fault(.amount, .derivationDiffers(derived: derived, unit: derivation.unit))
        return false
    }

    /// `1e300` is a number, though none that anybody reads off a meter.
    private static func isHuge(_ text: String) -> Bool {
        if let value = Double(text.replacing(",", with: ".")) { return abs(value) > ActivityEntry.largestAmount }
        return text.utf8.count > 40 && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 44 || $0 == 46 }
    }

    /// `12.345`: in a file with commas between columns perhaps twelve and a bit.
    private static func maybeEnglish(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].count == 3 && !text.contains(",")
    }
}
