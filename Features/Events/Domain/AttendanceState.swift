/// What somebody did on one date of an event. Raw values are stored.
public enum AttendanceState: String, Sendable, CaseIterable {
    case present, late, excused, absent
    /// „Gastgeber fehlte“: whoever came is not to blame, but nothing took place for them.
    case hostAbsent

    /// Whether the person was there, so that a certificate may say so.
    public var provesPresence: Bool { self == .present || self == .late }

    /// Minutes of a date that count for this state.
    ///
    /// - Parameters:
    ///   - whole: length of the date in minutes, above 0.
    ///   - missed: minutes after the beginning at which the person came; only looked at for ``late``. Nil when nobody
    ///     wrote it down: then the whole date counts.
    /// - Returns: 0 … `whole`; 0 for whoever was not there.
    public func countedMinutes(of whole: Int, missed: Int?) -> Int {
        switch self {
        case .present: whole
        case .late: max(0, min(whole, whole - (missed ?? 0)))
        case .excused, .absent, .hostAbsent: 0
        }
    }
}
