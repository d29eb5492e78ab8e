/// A factor found for a year, and how well the years agree.
public struct FactorMatch: Hashable, Sendable {
    public let factor: EmissionFactor
    public let requestedYear: Int
    public let fit: Fit

    public enum Fit: Hashable, Sendable {
        /// The figure was published for the year asked for, or holds in it unchanged.
        case exact
        /// The figure is this many years older than the year asked for (at least 1).
        case earlier(years: Int)
        /// No older figure exists; this one is that many years younger (at least 1).
        case later(years: Int)
    }

    public init(factor: EmissionFactor, requestedYear: Int, fit: Fit) {
        (self.factor, self.requestedYear, self.fit) = (factor, requestedYear, fit)
    }

    /// True where a figure of another year stands in, which the balance has to say.
    public var isSubstitute: Bool { fit != .exact }
}
