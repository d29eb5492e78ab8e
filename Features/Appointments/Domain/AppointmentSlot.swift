public import Foundation

/// A span of time that can be booked: from the start on, until before the end.
public struct AppointmentSlot: Sendable, Hashable, Comparable {
    public let start: Date
    public let end: Date

    /// Nil when it ends before it has begun.
    public init?(start: Date, end: Date) {
        guard start < end else { return nil }
        (self.start, self.end) = (start, end)
    }

    public func overlaps(_ other: AppointmentSlot) -> Bool { start < other.end && other.start < end }

    public static func < (left: Self, right: Self) -> Bool { (left.start, left.end) < (right.start, right.end) }
}

/// Time in which the advisor is taken: an appointment, or a busy time of another calendar.
public struct TakenTime: Sendable, Hashable {
    public let slot: AppointmentSlot
    /// The way there and back is kept free too.
    public let isAtFirm: Bool

    public init(_ slot: AppointmentSlot, isAtFirm: Bool = false) { (self.slot, self.isAtFirm) = (slot, isAtFirm) }
}
