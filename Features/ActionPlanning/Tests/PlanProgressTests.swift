import Kernel
import TestSupport
import Testing

@testable import ActionPlanning

@Suite struct PlanProgressTests {
    private func measure(_ savings: [Measure.Saving]) -> Measure {
        Measure(
            id: MeasuredSavingTests.measure,
            firm: TestHub.firm,
            title: "Leckagen",
            theme: "energy",
            savings: savings
        )
    }

    // 18,000 measured of 20,000 planned.
    @Test func measuredOfPlanned() throws {
        let lines = PlanProgress.lines(
            of: measure([.init(quantity: .electricity, amount: 20_000, unit: "kWh")]),
            measured: [try MeasuredSavingTests.saving(after: 102_000, .production, (5_000, 6_000))]
        )
        #expect(lines.count == 1)
        #expect(lines[0].measured == 18_000)
        #expect(lines[0].share == 0.9)
    }

    @Test func whatIsMissingStaysMissing() throws {
        let lines = PlanProgress.lines(
            of: measure([.init(quantity: .naturalGas, amount: nil, unit: "kWh")]),
            measured: [try MeasuredSavingTests.saving()]
        )
        #expect(lines.map(\.quantity) == [.naturalGas, .electricity])
        #expect(lines.map { $0.planned == nil } == [true, true])
        #expect(lines.map { $0.measured == nil } == [true, false])
        #expect(lines.allSatisfy { $0.share == nil })
    }
}
