extension CommutingSurvey {
    /// Whether a result of `counted` answers may be followed by one in which `fresh` ones count too.
    ///
    /// Whoever keeps the earlier result can subtract it from the later one, line by line. So in everything that both
    /// results make up, the smallest unions of their groups and the days worked at home, no fresh answer counts or five
    /// at least. Otherwise the earlier result stays until more have come. What the earlier one did not show leaves
    /// nothing to subtract.
    ///
    /// - Parameter factors: kg CO₂e per passenger-kilometre, as for ``groups(factors:)``.
    public static func mayGrow(
        _ counted: [Answer],
        by fresh: [Answer],
        factors: [CommuteMode: Double]
    ) -> Bool {
        guard fresh.count >= fewestAnswers else { return false }
        guard !counted.isEmpty else { return true }
        let before = CommutingSurvey(answers: counted, headcount: counted.count)
        let after = CommutingSurvey(answers: counted + fresh, headcount: counted.count + fresh.count)
        let groups = before.groups(factors: factors) + after.groups(factors: factors)
        let shown = Set(before.groups(factors: factors).flatMap(\.modes))
        let travelling = unions(groups.map { Set($0.modes) }).filter { !$0.isDisjoint(with: shown) }.map { modes in
            fresh.count { answer in answer.uses(Array(modes)) }
        }
        let atHome = before.showsHomeOffice ? [fresh.count { $0.homeOfficeDays > 0 }] : []
        return (travelling + atHome).allSatisfy { $0 == 0 || $0 >= fewestAnswers }
    }

    /// Sets that overlap, directly or through others, put together.
    private static func unions(_ sets: [Set<CommuteMode>]) -> [Set<CommuteMode>] {
        sets.reduce(into: []) { result, set in
            let touching = result.filter { !$0.isDisjoint(with: set) }
            result.removeAll { !$0.isDisjoint(with: set) }
            result.append(touching.reduce(set) { $0.union($1) })
        }
    }
}
