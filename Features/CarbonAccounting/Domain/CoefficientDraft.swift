import EmissionFactors

/// A coefficient while its parts are being gathered.
struct CoefficientDraft {
    let key: LineKey
    var parts: [CoefficientPart] = []
    var missingUpstream: MissingUpstream?
    var methodProblems: [Scope2Method: LineProblem] = [:]

    func coefficient() -> LineCoefficient {
        let own = output(key.category, isUpstream: false, of: parts.filter { $0.category == key.category })
        let chain = parts.filter { $0.category != key.category }
        return LineCoefficient(
            category: key.category,
            kind: key.kind,
            year: key.year,
            outputs: chain.isEmpty ? [own] : [own, output(.fuelAndEnergy, isUpstream: true, of: chain)],
            parts: parts,
            missingUpstream: missingUpstream,
            methodProblems: methodProblems
        )
    }

    private func output(
        _ category: EmissionCategory,
        isUpstream: Bool,
        of parts: [CoefficientPart]
    ) -> LineCoefficient.Output {
        func sum(_ method: Scope2Method) -> Double? {
            guard methodProblems[method] == nil || isUpstream else { return nil }
            return parts.filter { $0.membership.enters(method) }.reduce(0) { $0 + $1.kilograms }
        }
        return LineCoefficient.Output(
            category: category,
            isUpstream: isUpstream,
            location: sum(.location),
            market: sum(.market),
            biogenicCO2: parts.filter { $0.membership.enters(.location) }.reduce(0) { $0 + ($1.biogenicCO2 ?? 0) },
            outsideBasket: parts.filter { $0.membership.enters(.location) }.reduce(0) { $0 + $1.outsideBasket }
        )
    }
}
