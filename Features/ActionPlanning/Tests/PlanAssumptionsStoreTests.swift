import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import EmissionFactors
import TestSupport
import Testing
import WebPlatform

@Suite struct PlanAssumptionsStoreTests {
    @Test func nothingSaidIsNothingKnown() async throws {
        let house = try await PlanHub.make()
        let value = try await house.assumptions.assumptions(of: TestHub.firm)
        #expect(value == PlanAssumptions(firstYear: 2026))
        #expect(value.discountRate == nil && value.prices.isEmpty && value.version == 0)
    }

    @Test func whatWasSaidComesBackForItsFirmAlone() async throws {
        let house = try await PlanHub.make()
        try await house.setAssumptions {
            ($0.carbonPrice, $0.budgets, $0.target) = ([2026: 60, 2030: 100], [50_000, nil], 12.5)
            ($0.liquidity, $0.targetProbability, $0.method) = ([nil, 20_000], 0.8, .market)
        }
        let value = try await house.assumptions.assumptions(of: TestHub.firm)
        #expect(value.version == 1 && value.discountRate == 0.05 && value.prices[.electricity]?.euros == 0.2)
        #expect(value.carbonPrice == [2026: 60, 2030: 100] && value.budgets == [50_000, nil] && value.target == 12.5)
        #expect(value.liquidity == [nil, 20_000] && value.targetProbability == 0.8 && value.method == .market)
        #expect(try await house.assumptions.assumptions(of: TestHub.foreignFirm).version == 0)
    }

    @Test func theSecondOfTwoSeesWhatTheFirstSaved() async throws {
        let house = try await PlanHub.make()
        var late = try await house.assumptions.assumptions(of: TestHub.firm)
        try await house.setAssumptions()
        late.discountRate = 0.08
        guard
            case .conflict(let stored) = try await house.assumptions.save(late, of: TestHub.firm, by: TestHub.owner.id)
        else {
            Issue.record("the earlier change was overwritten")
            return
        }
        #expect(stored.discountRate == 0.05 && stored.version == 1)
        guard
            case .saved(let saved) = try await house.assumptions.save(
                late.versioned(1),
                of: TestHub.firm,
                by: TestHub.owner.id
            )
        else {
            Issue.record("nothing was saved")
            return
        }
        #expect(saved.discountRate == 0.08 && saved.version == 2)
    }
}
