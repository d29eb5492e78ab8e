public import Foundation
import Kernel

/// When people may confirm by themselves that they are there: from an hour before a date begins to an hour after it ends.
public enum CheckInWindow: Sendable, Hashable {
    /// Not yet, but from then on.
    case early(opens: Date)
    case open
    case over

    private static let margin = 3_600.0

    public init(_ date: EventDate, at now: Date) {
        let opens = BerlinTime.instant(date.day, date.starts).addingTimeInterval(-Self.margin)
        let closes = BerlinTime.instant(date.day, date.ends).addingTimeInterval(Self.margin)
        self = now < opens ? .early(opens: opens) : now <= closes ? .open : .over
    }
}
