public import World

/// Who is there now; filled by presence. Nothing of it is stored.
public struct PeopleDoor: Sendable {
    public struct Counts: Sendable, Hashable {
        public let places: [PlaceID: Int]
        /// On the way between places.
        public let hub: Int
        public let coaches: Int

        public init(places: [PlaceID: Int], hub: Int, coaches: Int) {
            (self.places, self.hub, self.coaches) = (places, hub, coaches)
        }

        public var all: Int { hub + places.values.reduce(0, +) }
    }

    public struct Somebody: Sendable, Hashable {
        public let name: String
        public let isCoach: Bool
        public let hasHand: Bool

        public init(name: String, isCoach: Bool, hasHand: Bool) {
            (self.name, self.isCoach, self.hasHand) = (name, isCoach, hasHand)
        }
    }

    public let counts: @Sendable () async -> Counts
    public let people: @Sendable (PlaceID) async -> [Somebody]

    public init(
        counts: @escaping @Sendable () async -> Counts,
        people: @escaping @Sendable (PlaceID) async -> [Somebody]
    ) {
        (self.counts, self.people) = (counts, people)
    }

    public static let nobody = PeopleDoor(counts: { Counts(places: [:], hub: 0, coaches: 0) }, people: { _ in [] })
}
