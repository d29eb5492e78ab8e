public import Kernel

/// When figures are worked out anew. Whoever keeps the older ones can subtract: so they change only when at least five
/// firms came or went, or, with the same firms, once a quarter.
public enum ComparisonRefresh {
    public static let daysBetween = 90

    /// - Parameters:
    ///   - day: of the figures shown now; nil without any.
    ///   - came: firms that take part and are not in them.
    ///   - went: firms that are in them and take part no more.
    public static func isDue(since day: LocalDate?, came: Int, went: Int, today: LocalDate) -> Bool {
        guard let day else { return true }
        if came + went >= SmallGroups.minimum { return true }
        return came + went == 0 && today >= day.adding(days: daysBetween)
    }
}
