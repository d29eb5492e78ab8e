public import Kernel

/// A case with all that belongs to it.
public struct CaseFile: Sendable, Hashable {
    public let `case`: CoachingCase
    public let firmName: String
    /// Nil while nobody accompanies it.
    public let coachName: String?
    public let plan: CasePlan
    /// The latest first.
    public let sessions: [CaseSession]
    /// Open ones first, by the day they are due; then the kept ones, the latest first.
    public let promises: [CasePromise]
    public let links: [CaseLink]
    /// The latest first.
    public let documents: [CaseDocument]

    public init(
        _ case: CoachingCase,
        firmName: String,
        coachName: String?,
        steps: [CaseStep],
        sessions: [CaseSession],
        promises: [CasePromise],
        links: [CaseLink],
        documents: [CaseDocument] = []
    ) {
        (self.case, self.firmName, self.coachName) = (`case`, firmName, coachName)
        plan = .lenient(steps)
        self.sessions = sessions.sorted { ($0.day, $0.id.text) > ($1.day, $1.id.text) }
        let never = LocalDate(year: 2200, month: 12, day: 31)!
        let open = promises.filter { $0.keptOn == nil }
            .sorted { ($0.due ?? never, $0.id.text) < ($1.due ?? never, $1.id.text) }
        let kept = promises.filter { $0.keptOn != nil }
            .sorted { ($0.keptOn ?? never, $0.id.text) > ($1.keptOn ?? never, $1.id.text) }
        self.promises = open + kept
        (self.links, self.documents) = (links, documents)
    }

    public var openPromises: [CasePromise] { promises.filter { $0.keptOn == nil } }

    /// The day of the latest session that is not ahead.
    public func lastContact(on today: LocalDate) -> LocalDate? { sessions.first { $0.day <= today }?.day }
}
