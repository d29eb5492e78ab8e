/// Who is linked to whom and who is whose partner, read from holdings in both directions.
struct RelationGraph {
    let holdings: [Holding]
    let kind: (HoldingParty) -> Undertaking.Kind

    /// The parties that form one group with `start`: whoever together holds more than half of another, or controls it.
    func linked(to start: Set<HoldingParty>, outside: Set<HoldingParty>) -> Set<HoldingParty> {
        var group = start
        while let next = firstLinked(to: group, outside: outside) { group.insert(next) }
        return group
    }

    /// Parties outside the group that it holds 25 % to 50 % of, or that hold as much of one of its members; where both
    /// apply, the greater share (Article 6(2)).
    func partners(of group: Set<HoldingParty>) -> [HoldingParty: Double] {
        var shares: [HoldingParty: Double] = [:]
        for party in neighbours(of: group) {
            let share = max(shareHeld(of: party, by: group), greatestShare(heldBy: party, in: group))
            if share >= 0.25, kind(party) == .enterprise { shares[party] = share }
        }
        return shares
    }

    func isOwnedByPublicBody(_ group: Set<HoldingParty>) -> Bool {
        let bodies = neighbours(of: group).union(group).filter { kind($0) == .publicBody }
        return group.contains { member in
            let held = holdings.filter { $0.child == member && bodies.contains($0.parent) }
            return held.reduce(0) { $0 + $1.decisive.fraction } >= 0.25
        }
    }

    private func firstLinked(to group: Set<HoldingParty>, outside: Set<HoldingParty>) -> HoldingParty? {
        neighbours(of: group).first { party in
            // A public body is looked at by Article 3(4), not added up.
            guard !outside.contains(party), kind(party) != .publicBody else { return false }
            let between = holdings.filter { isBetween($0, party, group) }
            return between.contains { $0.accounting == .subsidiary } || shareHeld(of: party, by: group) > 0.5
                || greatestShare(heldBy: party, in: group) > 0.5
        }
    }

    private func neighbours(of group: Set<HoldingParty>) -> Set<HoldingParty> {
        Set(
            holdings.compactMap { holding in
                switch (group.contains(holding.parent), group.contains(holding.child)) {
                case (true, false): holding.child
                case (false, true): holding.parent
                default: nil
                }
            }
        )
    }

    private func isBetween(_ holding: Holding, _ party: HoldingParty, _ group: Set<HoldingParty>) -> Bool {
        (holding.parent == party && group.contains(holding.child))
            || (holding.child == party && group.contains(holding.parent))
    }

    private func shareHeld(of party: HoldingParty, by group: Set<HoldingParty>) -> Double {
        holdings.filter { $0.child == party && group.contains($0.parent) }.reduce(0) { $0 + $1.decisive.fraction }
    }

    private func greatestShare(heldBy party: HoldingParty, in group: Set<HoldingParty>) -> Double {
        holdings.filter { $0.parent == party && group.contains($0.child) }.map(\.decisive.fraction).max() ?? 0
    }
}
