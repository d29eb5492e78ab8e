import Kernel

/// What a measure was to save against what was measured.
public struct PlanProgress: Hashable, Sendable {
    public let quantity: CatalogueMeasure.Effect.Quantity
    public let unit: String
    /// A year, as planned; nil where the plan holds no saving of this quantity in this unit.
    public let planned: Double?
    /// A year, by the newest reading; nil where nothing has been measured.
    public let measured: Double?

    /// Measured of planned, 0.9 for 90 %; nil unless both are known and the plan is not 0.
    public var share: Double? {
        guard let planned, let measured, planned != 0 else { return nil }
        return measured / planned
    }

    /// One line for each quantity that was planned or measured; of several readings the one that ends last counts, for
    /// the earlier ones belong to the same saving.
    public static func lines(of measure: Measure, measured: [MeasuredSaving]) -> [PlanProgress] {
        var keys: [Key] = []
        for saving in measure.savings where saving.quantity != .none { keys.append(Key(saving.quantity, saving.unit)) }
        for reading in measured where reading.measure == measure.id { keys.append(Key(reading.quantity, reading.unit)) }
        var seen: Set<Key> = []
        return keys.filter { seen.insert($0).inserted }.map { key in
            let plans = measure.savings.filter { Key($0.quantity, $0.unit) == key }
            let amounts = plans.compactMap(\.amount)
            let newest = measured.filter { $0.measure == measure.id && Key($0.quantity, $0.unit) == key }
                .max { $0.after.period.last < $1.after.period.last }
            return PlanProgress(
                quantity: key.quantity,
                unit: key.unit,
                // A part of a saving is not the whole.
                planned: plans.isEmpty || amounts.count < plans.count ? nil : amounts.reduce(0, +),
                measured: newest?.savingPerYear
            )
        }
    }

    private struct Key: Hashable {
        let quantity: CatalogueMeasure.Effect.Quantity
        let unit: String

        init(_ quantity: CatalogueMeasure.Effect.Quantity, _ unit: String) {
            (self.quantity, self.unit) = (quantity, unit)
        }
    }
}
