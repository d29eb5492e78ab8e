import Foundation
import Kernel

/// How often rules may step in one file, together: no rule takes long, and five thousand of them neither.
struct ICalendarBudget: Sendable {
    let most: Int
    private(set) var used = 0

    init(most: Int) { self.most = most }

    mutating func take(_ steps: Int) throws(ICalendarFault) {
        used += steps
        guard used <= most else { throw .tooManyRepetitions(most: most) }
    }
}

/// What repeats, and how (RFC 5545, section 3.3.10): by days, weeks, months or years.
struct ICalendarRule: Sendable, Hashable {
    enum Frequency: String, Sendable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// `MO`, or the second or last one, `2MO`, `-1MO`; 0: each.
    struct Day: Sendable, Hashable {
        let ordinal: Int
        let weekday: Weekday
    }

    private(set) var frequency: Frequency
    private(set) var interval = 1
    private(set) var count: Int?
    private(set) var until: ICalendarTime?
    private(set) var days: [Day] = []
    private(set) var monthDays: [Int] = []
    private(set) var months: [Int] = []
    private(set) var positions: [Int] = []
    private(set) var weekStart = Weekday.monday

    init(_ line: ICalendarLine) throws(ICalendarFault) {
        var parts: [String: String] = [:]
        for part in line.value.uppercased().split(separator: ";") {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2, parts[String(pair[0])] == nil else { throw line.fault }
            parts[String(pair[0])] = String(pair[1])
        }
        guard let frequency = parts.removeValue(forKey: "FREQ") else { throw line.fault }
        guard let known = Frequency(rawValue: frequency) else {
            throw ["SECONDLY", "MINUTELY", "HOURLY"].contains(frequency)
                ? .unsupported(line: line.number, text: "FREQ=\(frequency)") : line.fault
        }
        self.frequency = known
        for (name, value) in parts.sorted(by: { $0.key < $1.key }) {
            switch name {
            case "INTERVAL": interval = try Self.numbers(value, 1...10_000, line)[0]
            case "COUNT": count = try Self.numbers(value, 1...1_000_000, line)[0]
            case "UNTIL":
                guard let time = ICalendarTime(value, zone: nil) else { throw line.fault }
                until = time
            case "BYDAY": days = try Self.days(value, line)
            case "BYMONTHDAY": monthDays = try Self.numbers(value, -31...31, line)
            case "BYMONTH": months = try Self.numbers(value, 1...12, line)
            case "BYSETPOS": positions = try Self.numbers(value, -366...366, line)
            case "WKST":
                guard let day = Self.weekdays[value] else { throw line.fault }
                weekStart = day
            case "BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO":
                throw .unsupported(line: line.number, text: ICalendarFault.quoted("\(name)=\(value)"))
            default: throw line.fault
            }
        }
    }

    private static let weekdays: [String: Weekday] = [
        "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday, "SA": .saturday, "SU": .sunday,
    ]

    /// Never empty; 0 is no day and no place in a list.
    private static func numbers(
        _ text: String,
        _ range: ClosedRange<Int>,
        _ line: ICalendarLine
    ) throws(ICalendarFault) -> [Int] {
        var numbers: [Int] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard part.utf8.count <= 8, let number = Int(part), number != 0, range.contains(number) else {
                throw line.fault
            }
            numbers.append(number)
        }
        guard numbers.count <= 400, !numbers.isEmpty else { throw line.fault }
        return numbers
    }

    private static func days(_ text: String, _ line: ICalendarLine) throws(ICalendarFault) -> [Day] {
        var days: [Day] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ordinal = part.dropLast(2)
            guard let weekday = weekdays[String(part.suffix(2))], ordinal.utf8.count <= 3,
                ordinal.isEmpty || Int(ordinal).map({ $0 != 0 && (-53...53).contains($0) }) == true
            else { throw line.fault }
            days.append(Day(ordinal: Int(ordinal) ?? 0, weekday: weekday))
        }
        guard days.count <= 400 else { throw line.fault }
        return days
    }
}
