import Kernel

/// Hours of one person over the dates of an event: „6,5 von 8 Std.“
public struct AttendanceHours: Sendable, Hashable {
    /// Both in minutes, 0 or more.
    public let attended: Int
    public let offered: Int

    public init(attended: Int, offered: Int) { (self.attended, self.offered) = (attended, offered) }

    /// Units of 45 minutes, not rounded.
    public var teachingUnits: Double { Double(attended) / 45 }

    /// `6,5`; two places at most, none where none is needed.
    public static func number(_ minutes: Int) -> String {
        let hundredths = (minutes * 100 + 30) / 60
        let places = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
        return GermanFormat.number(Double(hundredths) / 100, places: places)
    }

    /// `8,7`; one place at most.
    public var unitsNumber: String {
        let tenths = (attended * 10 * 2 + 45) / 90
        return GermanFormat.number(Double(tenths) / 10, places: tenths % 10 == 0 ? 0 : 1)
    }
}
