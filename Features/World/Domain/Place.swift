/// A place of the world: what people read of it, and where somebody arrives.
public struct Place: Hashable, Sendable, Identifiable {
    /// Metres, east and south of the centre of the world.
    public struct Point: Hashable, Sendable {
        public let x: Double
        public let z: Double

        public init(x: Double, z: Double) { (self.x, self.z) = (x, z) }
    }

    /// A way into the theme.
    public struct Door: Hashable, Sendable {
        /// Raw values stand in content files.
        public enum Way: String, Hashable, Sendable, CaseIterable { case understand, measure, act, meet }

        public let way: Way
        public let label: String
        /// What one finds behind it.
        public let promise: String
        public let href: String

        public init(way: Way, label: String, promise: String, href: String) {
            (self.way, self.label, self.promise, self.href) = (way, label, promise, href)
        }
    }

    public let id: PlaceID
    public let name: String
    /// From 1, in the order in which a firm meets them.
    public let order: Int
    /// One or two sentences.
    public let lead: String
    /// The course of the place, by its id.
    public let course: String
    public let stations: [Station]
    /// The four ways into the theme of the place, one each.
    public let doors: [Door]
    public let position: Point
    /// Where somebody arrives; also where those stand who are there by pages.
    public let spawn: Point

    public init(
        id: PlaceID,
        name: String,
        order: Int,
        lead: String,
        course: String,
        stations: [Station],
        doors: [Door],
        position: Point,
        spawn: Point
    ) {
        (self.id, self.name, self.order, self.lead) = (id, name, order, lead)
        (self.course, self.stations, self.doors) = (course, stations, doors)
        (self.position, self.spawn) = (position, spawn)
    }

    /// Only people of the firm come in; whoever has none sees the demonstration firm.
    public var isPrivate: Bool { stations.contains { $0.kind == .building } }

    public func station(_ id: String) -> Station? { stations.first { $0.id == id } }
}
