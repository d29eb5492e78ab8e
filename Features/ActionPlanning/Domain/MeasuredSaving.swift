public import Kernel

public enum MeasuredSavingTag {}
public typealias MeasuredSavingID = EntityID<MeasuredSavingTag>

/// What a meter showed before and after a measure, and what was saved by it once the difference in output or in weather
/// is taken out (as in ISO 50015 and IPMVP: the use before, carried over to the conditions after).
public struct MeasuredSaving: Hashable, Sendable {
    public let id: MeasuredSavingID
    public let firm: FirmID
    public let measure: MeasureID
    public var quantity: CatalogueMeasure.Effect.Quantity
    /// Of both readings: `kWh`, `m³`.
    public var unit: String
    public var before: Reading
    public var after: Reading
    public var driver: Driver
    /// What the driver counts in: „Stück“, „Kd“.
    public var driverUnit: String
    public var note: String
    /// Which document proves it: „Ablesung 02.01.2026, Foto“.
    public var evidence: String

    public static let longestText = 500

    /// What the use depends on. Raw values are stored.
    public enum Driver: String, Hashable, Sendable, CaseIterable {
        /// Only the length of the period.
        case days
        case production
        /// Heating: degree days, „Gradtagzahl“.
        case degreeDays
    }

    /// What a meter showed in a period.
    public struct Reading: Hashable, Sendable {
        public var period: DatePeriod
        /// In the unit; not below 0.
        public var value: Double
        /// Output or degree days of the period, above 0; nil where the driver is the days.
        public var driver: Double?

        public init(period: DatePeriod, value: Double, driver: Double? = nil) {
            (self.period, self.value, self.driver) = (period, value, driver)
        }
    }

    public enum Fault: Error, Hashable, Sendable {
        case negativeValue
        /// Without output or degree days above 0 before and after nothing can be carried over.
        case driverMissing
        /// The period after begins before the one before has ended.
        case periodsOverlap
    }

    public init(
        id: MeasuredSavingID,
        firm: FirmID,
        measure: MeasureID,
        quantity: CatalogueMeasure.Effect.Quantity,
        unit: String,
        before: Reading,
        after: Reading,
        driver: Driver,
        driverUnit: String = "",
        note: String = "",
        evidence: String = ""
    ) throws(Fault) {
        guard before.value >= 0, after.value >= 0, before.value.isFinite, after.value.isFinite else {
            throw .negativeValue
        }
        if driver != .days {
            for reading in [before, after] {
                guard let amount = reading.driver, amount > 0, amount.isFinite else { throw .driverMissing }
            }
        }
        guard before.period.last < after.period.first else { throw .periodsOverlap }
        (self.id, self.firm, self.measure, self.quantity) = (id, firm, measure, quantity)
        (self.unit, self.before, self.after, self.driver) = (unit, before, after, driver)
        (self.driverUnit, self.note, self.evidence) = (driverUnit, note, evidence)
    }

    /// What would have been used after without the measure, in the unit: before · (driver after / driver before).
    public var expected: Double { before.value * amount(after) / amount(before) }

    /// Saved in the period after, in the unit; below 0 where more was used.
    public var saving: Double { expected - after.value }

    /// The saving of the period after, carried to 365 days, in the unit.
    ///
    /// Heating is not spread evenly over a year: with degree days only a period of whole years says what a year saves.
    public var savingPerYear: Double { saving * 365 / Double(after.period.days) }

    private func amount(_ reading: Reading) -> Double {
        driver == .days ? Double(reading.period.days) : reading.driver ?? 1
    }
}
