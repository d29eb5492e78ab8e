import Kernel

/// Time of one person over the dates of an event: „6,5 von 8 Std.“, „8 von 16 Unterrichtseinheiten“.
///
/// By the clock a date lasts from its beginning to its end, breaks among it. Teaching is what the event declares in
/// units of 45 minutes; whoever was there for a part of the clock time has the same part of the units.
public struct AttendanceHours: Sendable, Hashable {
    /// Minutes of one „Unterrichtseinheit“.
    public static let unitMinutes = 45

    /// Both in minutes by the clock, 0 or more.
    public let attended: Int
    public let offered: Int
    /// What the event declares, 0 where it is no teaching.
    public let units: Int

    public init(attended: Int, offered: Int, units: Int = 0) {
        (self.attended, self.offered, self.units) = (attended, offered, units)
    }

    /// Minutes of teaching the person was there for, rounded down; 0 where the event declares none.
    public var teachingMinutes: Int {
        offered > 0 ? units * Self.unitMinutes * max(0, min(attended, offered)) / offered : 0
    }

    /// `6,5`; two places at most, none where none is needed.
    public static func number(_ minutes: Int) -> String {
        let hundredths = (minutes * 100 + 30) / 60
        let places = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
        return GermanFormat.number(Double(hundredths) / 100, places: places)
    }

    /// Hours for papers, one place at least: `12,0`.
    public static func exact(_ minutes: Int) -> String {
        let hundredths = (minutes * 100 + 30) / 60
        return GermanFormat.number(Double(hundredths) / 100, places: hundredths % 10 == 0 ? 1 : 2)
    }

    /// Units attended, `8` or `2,5`: tenths, rounded down.
    public var unitsNumber: String {
        let tenths = teachingMinutes * 10 / Self.unitMinutes
        return GermanFormat.number(Double(tenths) / 10, places: tenths % 10 == 0 ? 0 : 1)
    }
}
