public import EmissionFactors
public import Kernel

/// An entry with its figure.
public struct InventoryLine: Hashable, Sendable, Identifiable {
    public let entry: ActivityEntry
    public let coefficient: LineCoefficient
    /// Days of the entry's period within the year.
    public let daysInYear: Int
    /// Share of the site that counts, 0…1.
    public let siteShare: Double
    /// Amount × share of days in the year × share of the site, in the entry's unit.
    public let scale: Double

    public var id: EntryID { entry.id }

    /// kg CO₂e in the line's own category by one method; nil where the method has no figure. Without the upstream
    /// chain in 3.3.
    public func kilograms(_ method: Scope2Method) -> Double? {
        coefficient.outputs[0].kilograms(method).map { $0 * scale }
    }

    /// kg CO₂e that the line brings to 3.3; 0 for lines without a chain of their own.
    public var upstreamKilograms: Double {
        coefficient.outputs.dropFirst().reduce(0) { $0 + ($1.location ?? 0) } * scale
    }

    /// Whether something is burnt of which the source does not say how much biogenic CO₂ it gives off.
    public var lacksBiogenicCO2: Bool {
        guard entry.category == .stationaryCombustion || entry.category == .mobileCombustion else { return false }
        return coefficient.parts.contains { !$0.isUpstream && $0.biogenicCO2 == nil }
    }

    /// kg of biogenic CO₂, outside the scopes, as far as the sources say.
    public var biogenicCO2: Double { coefficient.outputs.reduce(0) { $0 + $1.biogenicCO2 } * scale }
}

/// An entry without a figure, and why. It is named in every report of the balance and never counts as 0.
public struct IncompleteLine: Hashable, Sendable, Identifiable {
    public let entry: ActivityEntry
    public let problem: LineProblem

    public var id: EntryID { entry.id }

    public init(entry: ActivityEntry, problem: LineProblem) {
        (self.entry, self.problem) = (entry, problem)
    }
}
