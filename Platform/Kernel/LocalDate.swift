public import Foundation

/// A day of the Gregorian calendar without time and zone.
public struct LocalDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil for a day that does not exist, such as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2200).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.days(inMonth: month, of: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// `2025-03-31`, as stored and exchanged.
    public init?(iso text: String) {
        guard text.utf8.count == 10 else { return nil }
        var parts = [0, 0, 0]
        var part = 0
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where position == 4 || position == 7: part += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where position != 4 && position != 7:
                parts[part] = parts[part] * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    /// `31.3.2025` or `31.03.2025`, as people write it. Two-digit years are refused as ambiguous.
    public init?(german text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            parts[2].count == 4, parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } })
        else { return nil }
        self.init(year: Int(parts[2])!, month: Int(parts[1])!, day: Int(parts[0])!)
    }

    /// The day on which `date` falls in Europe/Berlin.
    public init(_ date: Date) {
        let parts = Self.berlin.dateComponents([.year, .month, .day], from: date)
        (year, month, day) = (parts.year!, parts.month!, parts.day!)
    }

    /// `2025-03-31`
    public var description: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }
    public var iso: String { description }
    /// `31.03.2025`
    public var german: String { "\(Self.padded(day)).\(Self.padded(month)).\(year)" }

    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days since 1 January 1970 (proleptic Gregorian); negative before.
    public var dayNumber: Int {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static let berlin: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Berlin")!
        return calendar
    }()

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = LocalDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no date (YYYY-MM-DD)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// A span of days, both ends included.
public struct DatePeriod: Hashable, Sendable, Codable {
    public let first: LocalDate
    public let last: LocalDate

    /// Nil when the end lies before the beginning.
    public init?(first: LocalDate, last: LocalDate) {
        guard first <= last else { return nil }
        (self.first, self.last) = (first, last)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let first = try container.decode(LocalDate.self, forKey: .first)
        let last = try container.decode(LocalDate.self, forKey: .last)
        guard let period = DatePeriod(first: first, last: last) else {
            throw DecodingError.dataCorruptedError(
                forKey: .last,
                in: container,
                debugDescription: "\(last) is before \(first)"
            )
        }
        self = period
    }

    /// Number of days, at least 1.
    public var days: Int { last.dayNumber - first.dayNumber + 1 }

    public func contains(_ date: LocalDate) -> Bool { first <= date && date <= last }

    /// How many days both spans share; 0 when they do not touch.
    public func overlap(with other: DatePeriod) -> Int {
        max(0, min(last, other.last).dayNumber - max(first, other.first).dayNumber + 1)
    }
}
