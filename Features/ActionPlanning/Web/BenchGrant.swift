import ActionPlanning
import ActionPlanningStorage
import Funding
import FundingStorage
import Kernel

/// What a programme that fits would pay of a measure, as an estimate.
struct BenchGrant: Sendable {
    let euros: Double
    let programme: String
}

extension ActionPlanningFeature {
    /// By id of the measure: the largest grant of a programme that fits; nothing where none does or something is unclear.
    func estimatedGrants(of firm: FirmID, _ measures: [Measure]) async throws -> [String: BenchGrant] {
        let today = outside.today()
        let basis = try await funding.basis(of: firm, on: today)
        var found: [String: BenchGrant] = [:]
        for measure in measures where (measure.investment ?? 0) > 0 {
            let project = FundingProject(
                id: measure.id.text,
                title: measure.title,
                theme: measure.theme,
                catalogueID: measure.origin?.template,
                investment: measure.investment,
                isOrdered: [.ordered, .running, .done].contains(measure.status)
            )
            // Whether a contest or a lottery pays is anybody's guess.
            for programme in programmes.programmes
            where programme.paysInvestment && [.open, .limited].contains(programme.state(on: today)) {
                let offer = FundingOffer(
                    FundingFit(programme, basis.facts(for: programme, project), today: today),
                    cost: measure.investment,
                    freeAid: basis.aid.free?.euros
                )
                guard offer.verdict == .fits, let grant = offer.grant, grant > (found[measure.id.text]?.euros ?? 0)
                else { continue }
                found[measure.id.text] = BenchGrant(euros: grant, programme: programme.name)
            }
        }
        return found
    }
}
