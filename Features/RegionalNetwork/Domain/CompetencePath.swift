public import Kernel

/// „Kompetenzträger:in“: how far somebody is on the way from interest to passing on in the region. A step is reached by
/// its proof alone, and only with all steps before it.
public struct CompetencePath: Hashable, Sendable {
    public enum Step: Int, Hashable, Sendable, CaseIterable {
        /// „interessiert“
        case interested
        /// „benannt“
        case named
        /// „geschult“
        case trained
        /// „eigenes Betriebsprojekt“
        case project
        /// „gibt regional weiter“
        case passingOn
    }

    /// What the next step needs.
    public enum Missing: Hashable, Sendable {
        case naming
        /// So many minutes of training, above 0.
        case minutes(Int)
        case project
        case contribution
    }

    /// One training: its last day and the minutes taught while the person was there, 0 or more.
    public struct Attendance: Hashable, Sendable {
        public let title: String
        public let day: LocalDate
        public let minutes: Int

        public init(title: String, day: LocalDate, minutes: Int) {
            (self.title, self.day, self.minutes) = (title, day, minutes)
        }
    }

    /// What is proven, with its days.
    public struct Proofs: Hashable, Sendable {
        /// When the person accepted to be named, with hours a month.
        public var naming: LocalDate?
        public var attended: [Attendance]
        /// When the profile of the own project was last written whole.
        public var project: LocalDate?
        public var contributions: [LocalDate]

        public init(
            naming: LocalDate? = nil,
            attended: [Attendance] = [],
            project: LocalDate? = nil,
            contributions: [LocalDate] = []
        ) {
            (self.naming, self.attended) = (naming, attended)
            (self.project, self.contributions) = (project, contributions)
        }
    }

    /// Minutes of a teaching unit („UE“).
    public static let minutesOfUnit = 45
    /// „mind. 16 UE“, in minutes.
    public static let neededMinutes = 16 * minutesOfUnit
    /// After so many months without activity all proofs before have lapsed.
    public static let monthsOfRest = 24

    public let step: Step
    /// Nil on the last step.
    public let missing: Missing?
    /// Minutes of training that count.
    public let minutes: Int
    /// The last day on which the proofs count, if nothing is done until then; nil where none counts.
    public let validThrough: LocalDate?
    /// The day since which older proofs do not count any more; nil where none has lapsed.
    public let lapsedOn: LocalDate?

    /// What lies after `today` does not count yet.
    public init(_ proofs: Proofs, today: LocalDate) {
        let days =
            [proofs.naming, proofs.project].compactMap { $0 } + proofs.attended.map(\.day) + proofs.contributions
        var (begin, last, lapse): (LocalDate?, LocalDate?, LocalDate?)
        for day in days.filter({ $0 <= today }).sorted() + [today] {
            if let end = last?.adding(months: Self.monthsOfRest), day > end {
                (begin, lapse) = (nil, end.adding(days: 1))
            }
            if begin == nil { begin = day }
            last = day
        }
        // Today is no activity: it only closes the last pause.
        let active = days.filter { $0 <= today && $0 >= begin ?? today }.max()
        let counts = { (day: LocalDate) in day <= today && active != nil && day >= begin ?? today }
        let minutes = proofs.attended.filter { counts($0.day) }.reduce(0) { $0 + $1.minutes }
        self.minutes = minutes
        validThrough = active?.adding(months: Self.monthsOfRest)
        lapsedOn = lapse
        if proofs.naming.map(counts) != true {
            (step, missing) = (.interested, .naming)
        } else if minutes < Self.neededMinutes {
            (step, missing) = (.named, .minutes(Self.neededMinutes - minutes))
        } else if proofs.project.map(counts) != true {
            (step, missing) = (.trained, .project)
        } else if !proofs.contributions.contains(where: counts) {
            (step, missing) = (.project, .contribution)
        } else {
            (step, missing) = (.passingOn, nil)
        }
    }
}
