public import Kernel

/// How a line's kg CO₂e came about, step by step and recomputable on paper.
public struct Trace: Hashable, Sendable {
    public struct Part: Hashable, Sendable {
        public let category: EmissionCategory
        public let membership: CoefficientPart.Membership
        public let isUpstream: Bool
        /// Begins with the amount, ends with the figure.
        public let steps: [TraceStep]
        /// kg CO₂e as it stands in the balance.
        public let kilograms: Double
        public let substitutions: [Substitution]
        public let uncertainty: RelativeUncertainty?

        /// kg CO₂e multiplied anew from ``steps``.
        public var recomputed: Double { steps.product }
    }

    public let entry: EntryID
    /// The figures from which the amount was worked out, if it was.
    public let derivation: AmountDerivation?
    public let parts: [Part]

    public init(_ line: InventoryLine) {
        let entry = line.entry
        self.entry = entry.id
        derivation = entry.derivation
        let amount = entry.amount ?? 0
        var leading: [TraceStep] = [
            .amount(entry.kind == .emission ? amount : abs(amount), unit: entry.unit, text: entry.amountText)
        ]
        if line.daysInYear != entry.period.days { leading.append(.daysInYear(line.daysInYear, of: entry.period.days)) }
        if line.siteShare != 1 { leading.append(.siteShare(line.siteShare)) }
        parts = line.coefficient.parts.map { part in
            Part(
                category: part.category,
                membership: part.membership,
                isUpstream: part.isUpstream,
                steps: leading + part.steps,
                kilograms: part.kilograms * line.scale,
                substitutions: part.substitutions,
                uncertainty: part.uncertainty
            )
        }
    }
}
