extension FactorCatalogue {
    /// Finds factors while a person types, in German: `heizöl el`, `oekostrom`, `träger` in Stahlträger.
    ///
    /// Every word typed has to occur, or what it means in everyday speech; a year among them asks for that year. One hit per series, its newest year that
    /// fits. The order is by `SearchRank`: what was typed in full, then by name, synonym and source. Without words all
    /// series are listed by name.
    public func search(
        _ text: String,
        activity: FactorActivity? = nil,
        purpose: FactorPurpose = .inventory,
        limit: Int = 20
    ) -> [EmissionFactor] {
        let query = SearchQuery(text, vocabulary)
        let hits = sections.flatMap { section in
            let isWanted = { (index: Int) in
                let factor = factors[section.start + index]
                return (activity == nil || factor.activity == activity) && factor.purposes.contains(purpose)
            }
            return section.search.index.hits(for: query, where: isWanted).map { (section.start + $0.index, $0.rank) }
        }
        return hits.sorted { $0.1 < $1.1 }.prefix(max(0, limit)).map { factors[$0.0] }
    }
}
