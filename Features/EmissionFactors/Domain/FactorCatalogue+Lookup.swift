extension FactorCatalogue {
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
}
