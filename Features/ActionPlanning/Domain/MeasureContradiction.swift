public import Kernel

/// What does not go together in what measures need and exclude.
public enum MeasureContradiction: Hashable, Sendable {
    /// It needs, perhaps by way of others, one that it excludes.
    case needsExcluded(MeasureID, need: MeasureID)
    /// It needs two that exclude each other.
    case needsBoth(MeasureID, MeasureID, MeasureID)
    /// By way of others it needs itself.
    case needsItself(MeasureID, by: MeasureID)
    /// What it needs was dropped.
    case needsDropped(MeasureID, need: MeasureID)
    /// What it needs begins later.
    case needComesLater(MeasureID, need: MeasureID)

    /// Those of one measure among all of its firm.
    public static func all(of measure: Measure, among measures: [Measure]) -> [MeasureContradiction] {
        let byID = Dictionary(measures.map { ($0.id, $0) }) { first, _ in first }.merging([measure.id: measure]) { $1 }
        let needs = needs(of: measure, byID)
        var found: [MeasureContradiction] = []
        let excluded = { (one: MeasureID, other: MeasureID) in
            byID[one]?.excludes.contains(other) == true || byID[other]?.excludes.contains(one) == true
        }
        let ordered = needs.sorted { $0.text < $1.text }
        for need in ordered where need != measure.id {
            if excluded(measure.id, need) { found.append(.needsExcluded(measure.id, need: need)) }
            for other in ordered where other.text > need.text && other != measure.id && excluded(need, other) {
                found.append(.needsBoth(measure.id, need, other))
            }
            guard let needed = byID[need] else { continue }
            if needed.status == .dropped { found.append(.needsDropped(measure.id, need: need)) }
            if let start = needed.start, let own = measure.start, start > own {
                found.append(.needComesLater(measure.id, need: need))
            }
        }
        if needs.contains(measure.id) {
            let way = measure.requires.sorted { $0.text < $1.text }.first { need in
                need == measure.id || byID[need].map { self.needs(of: $0, byID).contains(measure.id) } == true
            }
            found.append(.needsItself(measure.id, by: way ?? measure.id))
        }
        return found
    }

    /// Everything that must come with it; itself only where it needs itself by way of others.
    private static func needs(of measure: Measure, _ byID: [MeasureID: Measure]) -> Set<MeasureID> {
        var (found, open) = (Set<MeasureID>(), Array(measure.requires))
        while let next = open.popLast() {
            if found.insert(next).inserted { open += byID[next]?.requires ?? [] }
        }
        return found
    }
}
