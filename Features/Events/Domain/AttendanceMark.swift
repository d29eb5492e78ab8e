/// What is on the list for one person on one date, and how many minutes it is worth.
public struct AttendanceMark: Sendable, Hashable {
    public let state: AttendanceState
    /// Minutes after the beginning; nil when it is not known, and for whoever was not late.
    public let missed: Int?

    public init(_ state: AttendanceState, missed: Int? = nil) {
        (self.state, self.missed) = (state, state == .late ? missed : nil)
    }

    /// - Parameter whole: length of the date in minutes.
    public func minutes(of whole: Int) -> Int { state.countedMinutes(of: whole, missed: missed) }
}

/// How many of an event are proven, for „6 Bescheinigungen, 2 nicht“.
public struct AttendanceTally: Sendable, Hashable {
    /// People who were there on one date at least.
    public let proven: Int
    /// People on the list who were not, excused or not.
    public let unproven: Int

    /// - Parameter states: all states of each person; whoever has none is not counted at all.
    public init(_ states: [[AttendanceState]]) {
        let marked = states.filter { !$0.isEmpty }
        proven = marked.count { $0.contains { $0.provesPresence } }
        unproven = marked.count - proven
    }
}
