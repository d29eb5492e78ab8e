extension CommutingSurvey {
    /// The means of transport with emissions, gathered so that no figure is about fewer than five people.
    ///
    /// A means that at least five answers name stands alone. The rarer ones stand together; where even these are
    /// fewer than five people, they join the smallest of the others, since the difference to the whole would betray
    /// them. Where no means reaches five, all stand together: their sum is a figure about all answers.
    public func groups() -> [[CommuteMode]] {
        let used = CommuteMode.emitting.filter { travellers([$0]) > 0 }
        var groups = used.filter { travellers([$0]) >= Self.fewestAnswers }.map { [$0] }
        let rare = used.filter { travellers([$0]) < Self.fewestAnswers }
        guard !rare.isEmpty else { return groups }
        if travellers(rare) < Self.fewestAnswers,
            let smallest = groups.indices.min(by: { travellers(groups[$0]) < travellers(groups[$1]) })
        {
            let joined = groups[smallest] + rare
            groups[smallest] = used.filter { joined.contains($0) }
        } else {
            groups.append(rare)
        }
        return groups
    }

    /// Whether enough people work at home for a figure about them.
    public var showsHomeOffice: Bool { answers.count { $0.homeOfficeDays > 0 } >= Self.fewestAnswers }

    /// Some people work at home, but too few for a figure about them.
    public var hidesHomeOffice: Bool { !showsHomeOffice && answers.contains { $0.homeOfficeDays > 0 } }

    /// How many answers name one of `modes`.
    func travellers(_ modes: [CommuteMode]) -> Int { answers.count { $0.uses(modes) } }
}
