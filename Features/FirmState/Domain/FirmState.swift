public import Kernel

/// What is known of a firm, as lessons and the stations of the world show it. What nobody has said is nil or not in its
/// list, never 0.
///
/// Stored whole for the demonstration firm: properties keep their names, a new one has to be optional.
public struct FirmState: Hashable, Sendable, Codable {
    /// An amount of a year.
    public struct YearAmount: Hashable, Sendable, Codable {
        public let amount: Double
        public let year: ReportingYear

        public init(amount: Double, year: ReportingYear) { (self.amount, self.year) = (amount, year) }
    }

    public var name: String
    /// Of the demonstration firm, for whoever has none of their own.
    public var isExample: Bool
    /// Names of sites, the seat first.
    public var sites: [String]
    /// Heads, of the newest year for which they are known.
    public var employees: YearAmount?
    /// Euros, of the newest year for which they are known; nil also in another currency.
    public var turnover: YearAmount?
    /// Of the newest year with lines.
    public var balance: FirmBalance?
    /// Of the year before ``balance``, where it has lines.
    public var previous: FirmBalance?
    /// In the order in which they came, without dropped ones.
    public var measures: [PlannedMeasure]
    /// Starting points of the newest Öko.Kompass, the first to begin with first; nil where none was begun.
    public var kompass: [String]?
    /// The newest report; nil where there is none.
    public var report: ReportWall?
    /// Every programme that has not ended, in the order of the catalogue.
    public var programmes: [ProgrammeLamp]
    /// Nil where nobody knows what was granted.
    public var aid: FirmAid?
    /// The newest first.
    public var experiments: [FirmExperiment]

    public init(
        name: String,
        isExample: Bool = false,
        sites: [String] = [],
        employees: YearAmount? = nil,
        turnover: YearAmount? = nil,
        balance: FirmBalance? = nil,
        previous: FirmBalance? = nil,
        measures: [PlannedMeasure] = [],
        kompass: [String]? = nil,
        report: ReportWall? = nil,
        programmes: [ProgrammeLamp] = [],
        aid: FirmAid? = nil,
        experiments: [FirmExperiment] = []
    ) {
        (self.name, self.isExample, self.sites) = (name, isExample, sites)
        (self.employees, self.turnover) = (employees, turnover)
        (self.balance, self.previous, self.measures) = (balance, previous, measures)
        (self.kompass, self.report, self.programmes) = (kompass, report, programmes)
        (self.aid, self.experiments) = (aid, experiments)
    }
}

/// De-minimis aid in three years, in euros.
public struct FirmAid: Hashable, Sendable, Codable {
    public let granted: Double
    /// What may still be granted; nil where the ceiling is not known.
    public let free: Double?

    public init(granted: Double, free: Double?) { (self.granted, self.free) = (granted, free) }
}

/// A programme and whether it fits the firm as a whole; nothing of a measure.
public struct ProgrammeLamp: Hashable, Sendable, Codable {
    /// Raw values are sent to the scene.
    public enum State: String, Hashable, Sendable, Codable { case fits, unclear, not }

    public let id: String
    public let name: String
    public let state: State

    public init(id: String, name: String, state: State) { (self.id, self.name, self.state) = (id, name, state) }
}

/// A trial with its measure of success.
public struct FirmExperiment: Hashable, Sendable, Codable {
    public let title: String
    /// Its first day; nil where none is agreed.
    public let start: LocalDate?
    public let end: LocalDate
    public let isDecided: Bool

    public init(title: String, start: LocalDate?, end: LocalDate, isDecided: Bool) {
        (self.title, self.start, self.end, self.isDecided) = (title, start, end, isDecided)
    }
}
