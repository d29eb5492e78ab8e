public import Kernel

/// What in the newest edition should be looked at again: sources that were read long ago, and figures whose publisher
/// has announced a better one.
public struct FactorReview: Sendable {
    /// Publishers revise their tables every year.
    public static let longestDays = 365

    public struct OldSource: Sendable, Hashable {
        public let source: FactorSource
        /// How many figures stand on it; zero for one of the warming potentials alone.
        public let figures: Int
    }

    /// Read more than ``longestDays`` ago, the oldest first.
    public let oldSources: [OldSource]
    /// The newest figure of each series that is preliminary or estimated, by name.
    public let unsettled: [EmissionFactor]
    /// How many sources there are in all.
    public let sources: Int

    public init(_ library: FactorLibrary, today: LocalDate) {
        let factors = library.newest.factors
        var counts: [FactorSource: Int] = [:]
        for factor in factors { counts[factor.source, default: 0] += 1 }
        for source in library.gwp.sources where !counts.keys.contains(where: { $0.id == source.id }) {
            counts[source] = 0
        }
        sources = counts.count
        oldSources = counts.filter { $0.key.dateRead.dayNumber + Self.longestDays < today.dayNumber }
            .map { OldSource(source: $0.key, figures: $0.value) }
            .sorted { ($0.source.dateRead, $0.source.id) < ($1.source.dateRead, $1.source.id) }
        var newest: [String: EmissionFactor] = [:]
        for factor in factors where (newest[factor.series]?.year ?? .min) < factor.year {
            newest[factor.series] = factor
        }
        unsettled = newest.values.filter { $0.status == .preliminary || $0.status == .estimated }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}
