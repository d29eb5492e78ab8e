public import Kernel

/// An „Anregung“ that lies with management: what both sides see of it, and its history.
public struct HandedInProposal: Sendable, Hashable {
    /// Raw values are stored.
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        case accepted, partly, declined
    }

    public struct Answer: Sendable, Hashable {
        public let decision: Decision
        /// Never empty where it is declined.
        public let reason: String
        public let day: LocalDate
        public let by: String

        /// Nil for a refusal without a reason.
        public init?(decision: Decision, reason: String, day: LocalDate, by: String) {
            if decision == .declined, reason.isEmpty { return nil }
            (self.decision, self.reason, self.day, self.by) = (decision, reason, day, by)
        }
    }

    public let id: CouncilProposalID
    public let firm: FirmID
    public let council: CouncilID
    public let councilName: String
    public let title: String
    public let text: String
    public let measure: NamedMeasure?
    public let handedIn: LocalDate
    public let due: LocalDate
    public let answer: Answer?

    public init(
        id: CouncilProposalID,
        firm: FirmID,
        council: CouncilID,
        councilName: String,
        title: String,
        text: String,
        measure: NamedMeasure?,
        handedIn: LocalDate,
        due: LocalDate,
        answer: Answer?
    ) {
        (self.id, self.firm, self.council, self.councilName) = (id, firm, council, councilName)
        (self.title, self.text, self.measure) = (title, text, measure)
        (self.handedIn, self.due, self.answer) = (handedIn, due, answer)
    }

    /// Whole days since the last day for an answer; 0 while there is time or an answer is there.
    public func daysOverdue(on today: LocalDate) -> Int {
        answer == nil ? max(0, today.dayNumber - due.dayNumber) : 0
    }

    public static let longestReason = 5_000
}
