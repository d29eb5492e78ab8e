extension CommutingSurvey {
    /// Means of transport that stand in one line.
    public struct Group: Hashable, Sendable {
        /// The one with the most passenger-kilometres, whose factor counts for all.
        public let leading: CommuteMode
        /// The rarer ones that are counted with it.
        public let joined: [CommuteMode]

        public var modes: [CommuteMode] { [leading] + joined }
    }

    /// The means of transport with emissions, gathered so that no figure is about fewer than five people.
    ///
    /// A means that fewer than five answers name joins the one whose factor is nearest, and so on until every group
    /// has five: nobody can be told from a line, and neither from the difference of two. Where all together are fewer
    /// than five there is no group: whoever walks or cycles has no figure behind which the others could stand.
    ///
    /// - Parameter factors: kg CO₂e per passenger-kilometre.
    public func groups(factors: [CommuteMode: Double]) -> [Group] {
        var groups = CommuteMode.emitting.filter { travellers([$0]) > 0 }.map { group([$0]) }
        while groups.count > 1 {
            let smallest = groups.indices.min { travellers(groups[$0].modes) < travellers(groups[$1].modes) }!
            guard travellers(groups[smallest].modes) < Self.fewestAnswers else { break }
            let small = groups.remove(at: smallest)
            let own = factors[small.leading] ?? 0
            let nearest = groups.indices.min {
                abs((factors[groups[$0].leading] ?? 0) - own) < abs((factors[groups[$1].leading] ?? 0) - own)
            }!
            groups[nearest] = group(groups[nearest].modes + small.modes)
        }
        return groups.filter { travellers($0.modes) >= Self.fewestAnswers }
    }

    /// Some people use a means of transport with emissions, but too few for a figure about them. Then there is no sum of
    /// all either.
    public var hidesTravel: Bool { (1..<Self.fewestAnswers).contains(travellers(CommuteMode.emitting)) }

    private func group(_ modes: [CommuteMode]) -> Group {
        let leading = modes.max { kilometres($0) < kilometres($1) }!
        return Group(leading: leading, joined: CommuteMode.allCases.filter { $0 != leading && modes.contains($0) })
    }

    private func kilometres(_ mode: CommuteMode) -> Double {
        answers.reduce(0) { $0 + $1.passengerKilometres(by: [mode]) }
    }

    /// Whether enough people work at home for a figure about them.
    public var showsHomeOffice: Bool { answers.count { $0.homeOfficeDays > 0 } >= Self.fewestAnswers }

    /// Some people work at home, but too few for a figure about them.
    public var hidesHomeOffice: Bool { !showsHomeOffice && answers.contains { $0.homeOfficeDays > 0 } }

    /// How many answers name one of `modes`.
    func travellers(_ modes: [CommuteMode]) -> Int { answers.count { $0.uses(modes) } }
}
