public import World

/// Who is there now; filled by presence. Nothing of it is stored.
public struct PeopleDoor: Sendable {
    public struct Somebody: Sendable, Hashable {
        public let name: String
        public let isCoach: Bool
        public let hasHand: Bool

        public init(name: String, isCoach: Bool, hasHand: Bool) {
            (self.name, self.isCoach, self.hasHand) = (name, isCoach, hasHand)
        }
    }

    public let counts: @Sendable () async -> PresenceCounts
    public let people: @Sendable (RoomName) async -> [Somebody]

    public init(
        counts: @escaping @Sendable () async -> PresenceCounts,
        people: @escaping @Sendable (RoomName) async -> [Somebody]
    ) {
        (self.counts, self.people) = (counts, people)
    }

    /// Asks presence.
    public init(_ house: PresenceHouse) {
        self.init(
            counts: { await house.counts() },
            people: { room in
                await house.occupants(of: room).map {
                    Somebody(name: $0.name, isCoach: $0.role == .coach, hasHand: $0.hasHand)
                }
            }
        )
    }

    public static let nobody = PeopleDoor(
        counts: { PresenceCounts(places: [:], hub: 0, coaches: 0) },
        people: { _ in [] }
    )
}

extension PresenceCounts {
    /// In the landscape and at all places.
    var all: Int { hub + places.values.reduce(0, +) }
}
