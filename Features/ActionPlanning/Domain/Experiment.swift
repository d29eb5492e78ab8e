public import Kernel

public enum ExperimentTag {}
public typealias ExperimentID = EntityID<ExperimentTag>

/// „Experiment“ in the sense of INQA: a change that is tried out for a limited time together with the workforce, and at
/// whose end something is decided.
public struct Experiment: Hashable, Sendable {
    /// Raw values are stored; those of the instrument `experiment`.
    public enum Topic: String, Hashable, Sendable, CaseIterable {
        case energy, resources, offers, mobility, people, digital, other
    }

    /// With whom the agreement is made. Raw values are stored.
    public enum Partner: String, Hashable, Sendable, CaseIterable {
        case worksCouncil, churchRepresentation, staffCouncil
        /// A meeting of those concerned, where nobody represents them.
        case assembly
    }

    public let id: ExperimentID
    public let firm: FirmID
    public var title: String
    public var topic: Topic
    public var question: String
    public var hypothesis: String
    /// What may go wrong and what may not, and when to stop.
    public var limits: String
    /// One role a line; names only where those named agree.
    public var team: String
    public var partner: Partner?
    /// What was agreed with the workforce.
    public var agreement: String
    public var agreedOn: LocalDate?
    public var start: LocalDate?
    /// The last day; an experiment without an end is none.
    public var end: LocalDate
    /// What success is measured by.
    public var metric: String
    public var unit: String
    /// In ``unit``, before the start.
    public var before: Double?
    public var target: Double?
    public var measured: Double?
    /// What else could explain the result.
    public var otherReasons: String
    public var learned: String
    /// Whom others may ask: a function, no name.
    public var contact: String
    public var decision: Decision?
    /// The experiment that was changed into this one.
    public let predecessor: ExperimentID?
    /// What everybody may read; nil until it is released.
    public var profile: ExperimentProfile?
    /// Counts changes; a change names the version it started from.
    public var version: Int

    /// What was decided at the end.
    public struct Decision: Hashable, Sendable {
        /// Raw values are stored.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// „behalten“
            case keep
            /// „ändern“
            case change
            /// „lassen“
            case drop
        }

        public var kind: Kind
        public var reason: String
        public var day: LocalDate

        public init(kind: Kind, reason: String, day: LocalDate) {
            (self.kind, self.reason, self.day) = (kind, reason, day)
        }
    }

    public init(
        id: ExperimentID,
        firm: FirmID,
        title: String,
        topic: Topic,
        question: String,
        hypothesis: String,
        limits: String = "",
        team: String = "",
        partner: Partner? = nil,
        agreement: String = "",
        agreedOn: LocalDate? = nil,
        start: LocalDate? = nil,
        end: LocalDate,
        metric: String,
        unit: String,
        before: Double? = nil,
        target: Double? = nil,
        measured: Double? = nil,
        otherReasons: String = "",
        learned: String = "",
        contact: String = "",
        decision: Decision? = nil,
        predecessor: ExperimentID? = nil,
        profile: ExperimentProfile? = nil,
        version: Int = 1
    ) {
        (self.id, self.firm, self.title, self.topic) = (id, firm, title, topic)
        (self.question, self.hypothesis, self.limits, self.team) = (question, hypothesis, limits, team)
        (self.partner, self.agreement, self.agreedOn) = (partner, agreement, agreedOn)
        (self.start, self.end, self.metric, self.unit) = (start, end, metric, unit)
        (self.before, self.target, self.measured) = (before, target, measured)
        (self.otherReasons, self.learned, self.contact) = (otherReasons, learned, contact)
        (self.decision, self.predecessor, self.profile, self.version) = (decision, predecessor, profile, version)
    }

    public static let longestTitle = 200
    public static let longestText = 4_000
}
