/// The factors of one edition, with the firm's own where added: to be looked up by id, by series and year, or by words.
public struct FactorCatalogue: Sendable {
    public let edition: FactorEdition
    public private(set) var factors: [EmissionFactor] = []
    private var indexByID: [String: Int] = [:]
    /// Oldest first.
    private var indicesBySeries: [String: [Int]] = [:]
    private(set) var sections: [Section] = []
    let vocabulary: SearchVocabulary

    /// Factors that came together and share a search index, so that a firm's own do not make the rest be indexed anew.
    struct Section: Sendable {
        let start: Int
        let search: LazySearchIndex
    }

    /// Of two factors with one id the first counts; the loader refuses such content.
    public init(edition: FactorEdition, factors: [EmissionFactor]) {
        self.init(edition: edition, factors: factors, vocabulary: .empty)
    }

    init(edition: FactorEdition, factors: [EmissionFactor], vocabulary: SearchVocabulary) {
        (self.edition, self.vocabulary) = (edition, vocabulary)
        append(factors)
    }

    /// The catalogue together with a firm's own factors, which are found in the same way.
    public func adding(_ own: [EmissionFactor]) -> FactorCatalogue {
        var result = self
        result.append(own)
        return result
    }

    public func factor(id: String) -> EmissionFactor? { indexByID[id].map { factors[$0] } }

    /// All years of a series, oldest first; empty for an unknown one.
    public func factors(series: String) -> [EmissionFactor] {
        indicesBySeries[series, default: []].map { factors[$0] }
    }

    private mutating func append(_ more: [EmissionFactor]) {
        let start = factors.count
        indexByID.reserveCapacity(start + more.count)
        factors.reserveCapacity(start + more.count)
        for factor in more where indexByID[factor.id] == nil {
            indexByID[factor.id] = factors.count
            indicesBySeries[factor.series, default: []].append(factors.count)
            factors.append(factor)
        }
        guard factors.count > start else { return }
        for series in Set(factors[start...].lazy.map(\.series)) {
            indicesBySeries[series]?.sort { factors[$0].year < factors[$1].year }
        }
        sections.append(Section(start: start, search: LazySearchIndex(Array(factors[start...]))))
    }
}
