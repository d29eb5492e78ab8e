public import Kernel

/// The size class a firm has for funding after several years.
///
/// Recommendation 2003/361/EC, Annex, Article 4(2): a class is lost or gained only when the ceilings are passed in two
/// consecutive years.
public enum SMEStatus {
    /// The class that holds after the last year given; nil when a class is unclear or a year is left out before it.
    /// Two years on the same side of the present class move it, and no further than the nearer of the two.
    public static func status(after classes: [ReportingYear: SizeClass?]) -> SizeClass? {
        let years = classes.keys.sorted()
        guard let first = years.first, var status = classes[first] ?? nil else { return nil }
        var previous = status
        for (year, next) in zip(years, years.dropFirst()) {
            guard next.value == year.value + 1, let present = classes[next] ?? nil else { return nil }
            if previous > status, present > status { status = min(previous, present) }
            if previous < status, present < status { status = max(previous, present) }
            previous = present
        }
        return status
    }
}
