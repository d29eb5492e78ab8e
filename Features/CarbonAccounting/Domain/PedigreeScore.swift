/// Five marks from 1 (best) to 5 (weakest) for one datum: the pedigree matrix of Weidema and Wesnæs (1996) in the
/// form of the ecoinvent 3 data quality guideline (Weidema et al. 2013, section 10.2).
public struct PedigreeScore: Hashable, Sendable, Codable {
    public let reliability: Int
    public let completeness: Int
    public let temporal: Int
    public let geographical: Int
    public let technological: Int

    /// Nil when a mark lies outside 1…5.
    public init?(reliability: Int, completeness: Int, temporal: Int, geographical: Int, technological: Int) {
        let marks = [reliability, completeness, temporal, geographical, technological]
        guard marks.allSatisfy({ (1...5).contains($0) }) else { return nil }
        self.reliability = reliability
        self.completeness = completeness
        self.temporal = temporal
        self.geographical = geographical
        self.technological = technological
    }

    /// `2;1;1;1;3`, in the order of the initialiser.
    public init?(text: String) {
        let marks = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        guard marks.count == 5, let first = marks[0], let second = marks[1], let third = marks[2],
            let fourth = marks[3], let fifth = marks[4]
        else { return nil }
        self.init(
            reliability: first,
            completeness: second,
            temporal: third,
            geographical: fourth,
            technological: fifth
        )
    }

    public var marks: [Int] { [reliability, completeness, temporal, geographical, technological] }

    public var text: String { marks.map(String.init).joined(separator: ";") }
}
