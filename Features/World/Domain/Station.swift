/// Something at a place that shows a state, teaches, or leads to a page.
public struct Station: Hashable, Sendable, Identifiable {
    /// How the scene draws it. Raw values stand in content files and are sent to the scene.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case board, lectern, table, compass, spheres, hotspots, river, wall, path, grove, steps, signals, desk, door
        case screen, sharedBoard = "shared-board", building, notice
    }

    /// Where its state comes from. Raw values stand in content files.
    public enum Source: String, Hashable, Sendable, CaseIterable {
        case spheres = "balance.spheres"
        case hotspots = "balance.hotspots"
        case river = "materials.river"
        case wall = "report.wall"
        case path = "plan.path"
        case grove = "plan.grove"
        case signals = "funding.signals"
        case aid = "funding.aid"
        case steps = "competence.steps"
        case experiments = "experiments.list"
        case events = "events.next"
        case coaches = "coaches.now"
        case building = "firm.building"
        case next = "firm.next"
        case kompass = "kompass.points"
        case course = "learning.course"
        case progress = "learning.progress"
        case learningPaths = "learning.paths"
        case rooms = "meeting.rooms"
        case sharedBoard = "meeting.board"
        case screen = "meeting.screen"
        case practice = "network.practice"
        case firstLocation = "hub.place.innenstadt"
        case secondLocation = "hub.place.technologiezentrum"
        case none
    }

    /// What one can do there.
    public struct Action: Hashable, Sendable {
        /// Raw values stand in content files and are sent to the scene.
        public enum Kind: String, Hashable, Sendable, CaseIterable { case open, learn, meet }

        public let kind: Kind
        public let label: String
        /// A page of the hub: `/klimabilanz`.
        public let href: String

        public init(kind: Kind, label: String, href: String) {
            (self.kind, self.label, self.href) = (kind, label, href)
        }
    }

    /// Unique within its place.
    public let id: String
    public let title: String
    public let kind: Kind
    public let source: Source
    /// One to three sentences: what is to be seen and done here.
    public let text: String
    /// At least one; the first is the main one.
    public let actions: [Action]

    public init(id: String, title: String, kind: Kind, source: Source, text: String, actions: [Action]) {
        (self.id, self.title, self.kind) = (id, title, kind)
        (self.source, self.text, self.actions) = (source, text, actions)
    }
}
