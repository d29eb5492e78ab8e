public import Kernel

public enum HandoverTag {}
public typealias HandoverID = EntityID<HandoverTag>

/// What is decided when a coach hands firms over to another. A firm's grant lets a coach into the whole firm, so that
/// all cases of the coach in it go together.
public struct HandoverTerms: Sendable, Hashable {
    public static let longestNote = 4_000
    /// How long the former coach may read at most.
    public static let longestReadingMonths = 12

    public let from: PersonID
    public let to: PersonID
    /// The last day on which the former coach reads, included.
    public let readsThrough: LocalDate
    /// For the successor, at each case; may be empty.
    public let note: String
    /// Who of the administration arranged it; nil where the coach did.
    public let arrangedBy: PersonID?

    public init(
        from: PersonID,
        to: PersonID,
        readsThrough: LocalDate,
        note: String = "",
        arrangedBy: PersonID? = nil
    ) {
        (self.from, self.to, self.readsThrough) = (from, to, readsThrough)
        (self.note, self.arrangedBy) = (note, arrangedBy)
    }

    /// The last day that may be chosen for reading.
    public static func latestReading(today: LocalDate) -> LocalDate {
        today.adding(months: longestReadingMonths)
    }

    public static func mayRead(through day: LocalDate, today: LocalDate) -> Bool {
        day >= today && day <= latestReading(today: today)
    }
}

/// A hand-over that took place, as it stands at a case.
public struct Handover: Sendable, Hashable {
    public let day: LocalDate
    /// As they were called then.
    public let from: String
    public let to: String
    public let note: String
    public let readsThrough: LocalDate

    public init(day: LocalDate, from: String, to: String, note: String, readsThrough: LocalDate) {
        (self.day, self.from, self.to, self.note) = (day, from, to, note)
        self.readsThrough = readsThrough
    }
}
