/// Why no factor can be given.
public enum FactorLookupError: Error, Hashable, Sendable {
    /// The edition has no such series.
    case unknownSeries(String)
    /// A law or fact sheet fixes this figure, and none is in force in that year.
    case noYear(series: String, year: Int)
    /// The figure was made for other purposes than the one asked for.
    case wrongPurpose(factorID: String, has: Set<FactorPurpose>, wanted: FactorPurpose)
}
