import CarbonAccounting
import Kernel

/// Where a firm stands on the way to a balance: what is there, and what comes next.
struct Standing: Sendable {
    /// The newest year with lines, else the last calendar year.
    let year: ReportingYear
    let sites: Int
    let summary: InventorySummary
    let isReleased: Bool
    let hasTarget: Bool
    let hasBaseYear: Bool
    let estimate: QuickEstimate?
    let kompass: KeptKompass?

    /// The steps in the order in which a firm meets them.
    enum Step: String, CaseIterable, Sendable {
        case site, data, gaps, release, target
    }

    enum State: String, Sendable {
        case done, current, ahead
    }

    var lines: Int { summary.lines + summary.incomplete.count }

    /// Lines without a figure by at least one method.
    var missingLines: Int {
        summary.incomplete.count + Set(summary.missingMethods.values.flatMap { $0 }).count
    }

    /// Categories of Scope 3 about which nothing was decided, or the wrong thing.
    var openCategories: Int {
        summary.scopeThree.undecided.count + summary.scopeThree.contradictory.count
    }

    /// The first step that is not done is the current one; those behind it wait.
    var steps: [(step: Step, state: State)] {
        let next = Step.allCases.first { !isDone($0) }
        return Step.allCases.map { step in
            (step, isDone(step) ? .done : step == next ? .current : .ahead)
        }
    }

    func isDone(_ step: Step) -> Bool {
        switch step {
        case .site: sites > 0
        case .data: lines > 0
        case .gaps: isReleased || lines > 0 && missingLines == 0 && openCategories == 0
        case .release: isReleased
        case .target: hasTarget
        }
    }
}
