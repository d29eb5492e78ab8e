import ActionPlanning
import ActionPlanningStorage
import Funding
import FundingStorage
import Kernel

/// What every page of the plan starts from: the firm's measures with their figures, by the firm's assumptions.
struct PlanBasis: Sendable {
    let measures: [Measure]
    let assumptions: PlanAssumptions
    let factors: QuantityFactors
    /// Those for a measure, the newest first.
    let applications: [FundingApplication]
    /// Each as if it began in the plan's first year, so that they can be compared.
    let figures: [MeasureID: MeasureFigures]

    init(
        _ measures: [Measure],
        _ assumptions: PlanAssumptions,
        _ factors: QuantityFactors,
        applications: [FundingApplication] = []
    ) {
        (self.measures, self.assumptions, self.factors) = (measures, assumptions, factors)
        let ids = Set(measures.map(\.id.text))
        self.applications = applications.filter { $0.measure.map { ids.contains($0) } ?? false }
        figures = Dictionary(
            measures.map { measure in
                let grant = Self.grant(of: measure.id, in: applications)
                return (
                    measure.id,
                    MeasureFigures(
                        measure,
                        assumptions: assumptions,
                        factors: factors,
                        grant: grant,
                        beginning: assumptions.firstYear
                    )
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// EUR that have been promised or paid; what is only asked for is no money yet.
    func grant(of measure: MeasureID) -> Double { Self.grant(of: measure, in: applications) }

    private static func grant(of measure: MeasureID, in applications: [FundingApplication]) -> Double {
        applications.filter { $0.measure == measure.text && ($0.state == .granted || $0.state == .paid) }
            .compactMap(\.amountGranted).filter { $0.currency == "EUR" }.reduce(0) { $0 + $1.euros }
    }
}

extension PlanFeature {
    func planBasis(of firm: FirmID) async throws -> PlanBasis {
        async let measures = measures.measures(of: firm)
        async let assumptions = assumptions.assumptions(of: firm)
        async let factors = factors.factors(of: firm)
        async let applications = applications.applications(of: firm)
        return PlanBasis(
            try await measures,
            try await assumptions,
            try await factors,
            applications: try await applications
        )
    }
}
