/// Puts the parties of a set of holdings in an order in which parents come before their children.
enum HoldingOrder {
    static func parentsFirst(_ holdings: [Holding]) throws(HoldingError) -> [HoldingParty] {
        if let own = holdings.first(where: { $0.parent == $0.child }) { throw .holdsItself(own.parent) }
        var parentsLeft: [HoldingParty: Int] = [:]
        for holding in holdings {
            parentsLeft[holding.parent, default: 0] += 0
            parentsLeft[holding.child, default: 0] += 1
        }
        let childrenOf = Dictionary(grouping: holdings, by: \.parent)
        // The order of entry decides among equals, so that the same data give the same error.
        var free = unique(holdings.flatMap { [$0.parent, $0.child] }).filter { parentsLeft[$0] == 0 }
        var order: [HoldingParty] = []
        while let party = free.popLast() {
            order.append(party)
            for holding in childrenOf[party] ?? [] {
                parentsLeft[holding.child, default: 0] -= 1
                if parentsLeft[holding.child] == 0 { free.append(holding.child) }
            }
        }
        guard order.count == parentsLeft.count else { throw .cycle(cycle(among: holdings, without: Set(order))) }
        return order
    }

    /// Walks up from any party that is left over; since each of them has a parent left over, it must come round.
    private static func cycle(among holdings: [Holding], without done: Set<HoldingParty>) -> [HoldingParty] {
        let rest = holdings.filter { !done.contains($0.parent) && !done.contains($0.child) }
        guard var party = rest.first?.child else { return [] }
        var path: [HoldingParty] = []
        while !path.contains(party) {
            path.append(party)
            guard let parent = rest.first(where: { $0.child == party })?.parent else { return path }
            party = parent
        }
        return Array(path.drop { $0 != party }.reversed())
    }

    private static func unique(_ parties: [HoldingParty]) -> [HoldingParty] {
        var seen: Set<HoldingParty> = []
        return parties.filter { seen.insert($0).inserted }
    }
}
