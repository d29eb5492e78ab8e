/// The factors of one edition, with the firm's own where added: to be looked up by id, by series and year, or by words.
public struct FactorCatalogue: Sendable {
    public let edition: FactorEdition
    public let factors: [EmissionFactor]
    private var indexByID: [String: Int]
    /// Oldest first.
    private var indicesBySeries: [String: [Int]]
    private let searchIndex: LazySearchIndex

    /// Of two factors with one id the first counts; the loader refuses such content.
    public init(edition: FactorEdition, factors: [EmissionFactor]) {
        self.edition = edition
        var unique = factors
        indexByID = Dictionary(minimumCapacity: factors.count)
        if Set(factors.lazy.map(\.id)).count < factors.count {
            var seen: Set<String> = []
            unique = factors.filter { seen.insert($0.id).inserted }
        }
        indicesBySeries = [:]
        for (index, factor) in unique.enumerated() {
            indexByID[factor.id] = index
            indicesBySeries[factor.series, default: []].append(index)
        }
        self.factors = unique
        for (series, indices) in indicesBySeries where indices.count > 1 {
            indicesBySeries[series] = indices.sorted { unique[$0].year < unique[$1].year }
        }
        searchIndex = LazySearchIndex(unique)
    }

    /// The catalogue together with a firm's own factors, which are found in the same way.
    public func adding(_ own: [EmissionFactor]) -> FactorCatalogue {
        own.isEmpty ? self : FactorCatalogue(edition: edition, factors: factors + own)
    }

    public func factor(id: String) -> EmissionFactor? { indexByID[id].map { factors[$0] } }

    /// All years of a series, oldest first; empty for an unknown one.
    public func factors(series: String) -> [EmissionFactor] {
        indicesBySeries[series, default: []].map { factors[$0] }
    }

    /// The factor of a series for a reporting year.
    ///
    /// In an inventory it is the one that covers the year, else the nearest earlier one, and a later one only where
    /// no earlier exists; the match says which. A figure fixed by law or fact sheet is in force from its year until
    /// the next one or the end of its validity, and never stands in for another year.
    /// - Throws: `unknownSeries`; `wrongPurpose` where the series was made for other purposes; `noYear` where no
    ///   statutory figure is in force.
    public func factor(
        series: String,
        year: Int,
        purpose: FactorPurpose = .inventory
    ) throws(FactorLookupError) -> FactorMatch {
        let all = factors(series: series)
        guard let last = all.last else { throw .unknownSeries(series) }
        let fitting = all.filter { $0.purposes.contains(purpose) }
        guard let oldest = fitting.first else {
            let nearest = all.last { $0.year <= year } ?? last
            throw .wrongPurpose(factorID: nearest.id, has: nearest.purposes, wanted: purpose)
        }
        guard let earlier = fitting.last(where: { $0.year <= year }) else {
            if purpose.isStatutory { throw .noYear(series: series, year: year) }
            return FactorMatch(factor: oldest, requestedYear: year, fit: .later(years: oldest.year - year))
        }
        if earlier.covers(year) { return FactorMatch(factor: earlier, requestedYear: year, fit: .exact) }
        if purpose.isStatutory {
            guard earlier.validThrough == nil else { throw .noYear(series: series, year: year) }
            return FactorMatch(factor: earlier, requestedYear: year, fit: .exact)
        }
        let years = year - max(earlier.year, earlier.validThrough ?? earlier.year)
        return FactorMatch(factor: earlier, requestedYear: year, fit: .earlier(years: years))
    }

    /// The Scope 3.3 factor that completes a direct one. Nil where it names none.
    public func upstream(
        of factor: EmissionFactor,
        year: Int,
        purpose: FactorPurpose = .inventory
    ) throws(FactorLookupError) -> FactorMatch? {
        guard let series = factor.upstreamSeries else { return nil }
        return try self.factor(series: series, year: year, purpose: purpose)
    }

    /// Finds factors while a person types, in German: `heizöl el`, `oekostrom`, `träger` in Stahlträger.
    ///
    /// One hit per series, its newest matching year. Hits whose name or synonym is what was typed come first, then
    /// those found by name, by synonym and by source; within these whole words before beginnings before inner parts,
    /// and newer before older. Every word typed has to occur. Without words all series are listed by name.
    public func search(
        _ text: String,
        activity: FactorActivity? = nil,
        purpose: FactorPurpose = .inventory,
        limit: Int = 20
    ) -> [EmissionFactor] {
        searchIndex.index.hits(for: text, limit: limit) { index in
            let factor = factors[index]
            return (activity == nil || factor.activity == activity) && factor.purposes.contains(purpose)
        }.map { factors[$0] }
    }
}
