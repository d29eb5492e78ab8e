extension PlanProblem {
    /// What makes a problem unsolvable before it is given to a solver.
    public enum Contradiction: Error, Hashable, Sendable {
        /// It needs, perhaps by way of others, two that exclude each other.
        case needsBoth(candidate: Int, first: Int, second: Int)
        /// It needs one that excludes itself.
        case excludesItsNeed(candidate: Int, need: Int)
        /// Settled, though they exclude each other.
        case settledTogether(Int, Int)
        /// It may begin only before what it needs may.
        case needComesLater(candidate: Int, need: Int)
        /// A number that no candidate has.
        case unknownCandidate(Int)
    }

    /// All contradictions, by candidate; a candidate that is in none can be chosen as far as the rules go.
    public var contradictions: [Contradiction] {
        let named = Set(exclusions.joined()).union(candidates.flatMap(\.requires))
        let unknown = named.filter { !candidates.indices.contains($0) }.sorted()
        guard unknown.isEmpty else { return unknown.map { .unknownCandidate($0) } }
        return candidates.indices.flatMap { contradictions(of: $0) } + settledTogether
    }

    private func contradictions(of candidate: Int) -> [Contradiction] {
        let needs = needs(of: candidate)
        var found: [Contradiction] = []
        for group in exclusions {
            let met = group.intersection(needs).sorted()
            if group.contains(candidate), let need = met.first(where: { $0 != candidate }) {
                found.append(.excludesItsNeed(candidate: candidate, need: need))
            } else if met.count > 1 {
                found.append(.needsBoth(candidate: candidate, first: met[0], second: met[1]))
            }
        }
        for need in needs.sorted() where candidates[need].years.lowerBound > candidates[candidate].years.upperBound {
            found.append(.needComesLater(candidate: candidate, need: need))
        }
        return found
    }

    /// Everything that must have begun before it, itself aside.
    func needs(of candidate: Int) -> Set<Int> {
        var (found, open) = (Set<Int>(), Array(candidates[candidate].requires))
        while let next = open.popLast() { if found.insert(next).inserted { open += candidates[next].requires } }
        return found.subtracting([candidate])
    }

    private var settledTogether: [Contradiction] {
        exclusions.flatMap { group -> [Contradiction] in
            let settled = group.filter { candidates[$0].isSettled }.sorted()
            return settled.count > 1 ? [.settledTogether(settled[0], settled[1])] : []
        }
    }
}
