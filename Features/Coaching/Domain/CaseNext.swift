public import Kernel

/// What comes next in an open case, in short: no notes, no names.
public struct CaseNext: Sendable, Hashable {
    public let id: CoachingCaseID
    public let plan: CasePlan
    /// How much of what the firm promised is not kept.
    public let openPromises: Int
    /// The first day on which some of it is due; nil where no day is agreed.
    public let promisesDue: LocalDate?

    public init(id: CoachingCaseID, plan: CasePlan, openPromises: Int, promisesDue: LocalDate?) {
        (self.id, self.plan) = (id, plan)
        (self.openPromises, self.promisesDue) = (openPromises, promisesDue)
    }

    /// How many steps are not done although their day has passed.
    public func lateSteps(on today: LocalDate) -> Int { plan.steps.count { plan.isOverdue($0, on: today) } }
}
