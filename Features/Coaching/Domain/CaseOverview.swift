public import Kernel

/// A line of „Meine Betriebe“: how a case stands, without its notes.
public struct CaseOverview: Sendable, Hashable {
    /// How often the firm has changed something since the last contact, in one feature of the hub.
    public struct Change: Sendable, Hashable {
        /// Name of the feature, as in the audit log.
        public let feature: String
        public let count: Int
        public let last: LocalDate

        public init(feature: String, count: Int, last: LocalDate) {
            (self.feature, self.count, self.last) = (feature, count, last)
        }
    }

    public let `case`: CoachingCase
    public let reach: CoachingCase.Reach
    public let firmName: String
    public let plan: CasePlan
    public let openPromises: [CasePromise]
    public let lastContact: LocalDate?
    public let changes: [Change]

    public init(
        _ case: CoachingCase,
        reach: CoachingCase.Reach,
        firmName: String,
        plan: CasePlan,
        openPromises: [CasePromise],
        lastContact: LocalDate?,
        changes: [Change]
    ) {
        (self.case, self.reach, self.firmName, self.plan) = (`case`, reach, firmName, plan)
        (self.openPromises, self.lastContact, self.changes) = (openPromises, lastContact, changes)
    }
}
