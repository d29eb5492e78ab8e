/// Lines that use the same figures in the same proportion differ in their amounts alone; their sum can be drawn at once.
extension [UncertaintyModel.Group] {
    /// From this number on lognormal amounts are drawn together as well.
    static var manyGroups: Int { 1000 }

    private struct Kind: Hashable {
        let figures: [Int]
        /// Terms as shares of the group's first value.
        let proportions: [Double]
        let shape: RelativeUncertainty.Shape?
    }

    /// The same balance with fewer groups.
    ///
    /// A sum of normal amounts is normal: nothing changes but the number of draws. A sum of lognormal amounts is nearly
    /// lognormal with the same mean and variance (Fenton 1960), which is used for large balances only.
    func collapsed() -> [UncertaintyModel.Group] {
        var order: [Kind] = []
        var members: [Kind: [UncertaintyModel.Group]] = [:]
        var kept: [UncertaintyModel.Group] = []
        for group in self {
            guard let kind = kind(of: group) else {
                kept.append(group)
                continue
            }
            if members[kind] == nil { order.append(kind) }
            members[kind, default: []].append(group)
        }
        return kept + order.compactMap { members[$0].map(Self.merged) }
    }

    /// Nil where the group must be drawn by itself.
    private func kind(of group: UncertaintyModel.Group) -> Kind? {
        if group.amount?.shape == .lognormal, count <= Self.manyGroups { return nil }
        guard let first = group.terms.first else { return nil }
        let unit = first.value.location != 0 ? first.value.location : first.value.market
        guard unit != 0 else { return nil }
        // Twelve digits: proportions are quotients of products and differ in the last bits.
        func rounded(_ value: Double) -> Double { (value / unit * 1e12).rounded() }
        return Kind(
            figures: group.terms.map(\.figure),
            proportions: group.terms.flatMap { [rounded($0.value.location), rounded($0.value.market)] },
            shape: group.amount?.shape
        )
    }

    private static func merged(_ groups: [UncertaintyModel.Group]) -> UncertaintyModel.Group {
        guard groups.count > 1, let first = groups.first else { return groups[0] }
        var values = first.terms.map { _ in DualAmount.zero }
        var sum = 0.0
        var variance = 0.0
        for group in groups {
            for (index, term) in group.terms.enumerated() { values[index] += term.value }
            let lead = group.terms[0].value
            let size = lead.location != 0 ? lead.location : lead.market
            let deviation = (group.amount?.deviation ?? 0) * size
            sum += size
            variance += deviation * deviation
        }
        return UncertaintyModel.Group(
            amount: first.amount.map {
                // Parts that cancel leave nothing to which a share could relate.
                RelativeUncertainty(deviation: sum == 0 ? 0 : variance.squareRoot() / abs(sum), shape: $0.shape)
            },
            terms: zip(first.terms, values).map { UncertaintyModel.Term(figure: $0.figure, value: $1) }
        )
    }
}
