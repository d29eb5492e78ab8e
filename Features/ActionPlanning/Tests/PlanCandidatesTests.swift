import EmissionFactors
import Kernel
import TestSupport
import Testing

@testable import ActionPlanning

/// Measures that save so many euros a year.
struct MeasureSamples {
    static func id(_ place: Int) -> MeasureID {
        MeasureID("01990000-0000-7000-8000-0000000001\(place < 10 ? "0" : "")\(place)")!
    }

    static func measure(
        _ place: Int,
        _ title: String,
        status: Measure.Status = .idea,
        investment: Double? = 1_000,
        euros: Double? = 500,
        life: Int? = 4,
        start: String? = nil,
        requires: [Int] = [],
        excludes: [Int] = [],
        tonnes: Double? = nil
    ) -> Measure {
        var savings: [Measure.Saving] = [.init(quantity: .none, amount: euros, unit: "EUR")]
        if let tonnes { savings.append(.init(quantity: .electricity, amount: tonnes, unit: Measure.Saving.tonnesUnit)) }
        return Measure(
            id: id(place),
            firm: TestHub.firm,
            title: title,
            theme: "energy",
            status: status,
            investment: investment,
            life: life,
            savings: savings,
            start: start.flatMap { LocalDate(iso: $0) },
            requires: Set(requires.map(id)),
            excludes: Set(excludes.map(id))
        )
    }

    static func candidates(_ measures: [Measure], _ assumptions: PlanAssumptions) -> PlanCandidates {
        let figures = measures.map {
            (
                $0.id,
                MeasureFigures(
                    $0,
                    assumptions: assumptions,
                    factors: QuantityFactors(),
                    beginning: assumptions.firstYear
                )
            )
        }
        return PlanCandidates(measures, figures: Dictionary(uniqueKeysWithValues: figures), assumptions: assumptions)
    }
}

@Suite struct PlanCandidatesTests {
    private let assumptions = PlanAssumptions(
        firstYear: 2026,
        years: 3,
        discountRate: 0,
        budgets: [2_000, nil, 500],
        target: 5
    )

    // 4 · 500 − 1,000 = 1,000.
    @Test func measuresBecomeCandidates() {
        let plan = MeasureSamples.candidates(
            [
                MeasureSamples.measure(1, "LED", requires: [2], tonnes: 3),
                MeasureSamples.measure(2, "Zähler", status: .running, start: "2027-04-01", excludes: [3]),
                MeasureSamples.measure(3, "Miete"), MeasureSamples.measure(4, "Erledigt", status: .done),
            ],
            assumptions
        )
        #expect(plan.measures.map(\.title) == ["LED", "Zähler", "Miete"])
        let candidates = plan.problem.candidates
        #expect(candidates.map(\.netPresentValue) == [1_000, 1_000, 1_000])
        #expect(candidates.map(\.saving) == [500, 500, 500])
        #expect(candidates.map(\.tonnes) == [3, nil, nil])
        #expect(candidates.map(\.years) == [0...2, 1...1, 0...2])
        #expect(candidates.map(\.isSettled) == [false, true, false])
        #expect(candidates.first?.requires == [1])
        #expect(plan.problem.exclusions == [[1, 2]])
        #expect(plan.problem.budgets == [2_000, nil, 500])
        #expect(plan.problem.target == 5)
        #expect(plan.hindered.isEmpty)
    }

    @Test func whoCannotBeChosenIsNamedWithTheReason() {
        let plan = MeasureSamples.candidates(
            [
                MeasureSamples.measure(1, "Ohne Kosten", investment: nil),
                MeasureSamples.measure(2, "Braucht 1", requires: [1]),
                MeasureSamples.measure(3, "Braucht 2", requires: [2]),
                MeasureSamples.measure(4, "Verworfen", status: .dropped),
                MeasureSamples.measure(5, "Braucht 4", requires: [4]),
                MeasureSamples.measure(6, "Fertig", status: .done, excludes: [7]), MeasureSamples.measure(7, "Statt 6"),
                MeasureSamples.measure(8, "Später", status: .ordered, start: "2031-01-01"),
                MeasureSamples.measure(9, "Ohne Nutzung", life: 0),
            ],
            assumptions
        )
        #expect(plan.measures.isEmpty)
        #expect(
            plan.hindered.map(\.reason) == [
                .gaps([.investment]), .needsHindered(MeasureSamples.id(1)), .needsHindered(MeasureSamples.id(2)),
                .needsDropped(MeasureSamples.id(4)), .excludedByDone(MeasureSamples.id(6)), .beginsLater,
                .fault(.lifeBelowOne),
            ]
        )
    }

    @Test func withoutARateNothingCanBeChosen() {
        let plan = MeasureSamples.candidates([MeasureSamples.measure(1, "LED")], PlanAssumptions(firstYear: 2026))
        #expect(plan.hindered.map(\.reason) == [.gaps([.discountRate])])
    }

    @Test func whatBeganBeforeThePlanIsPaid() {
        let plan = MeasureSamples.candidates(
            [MeasureSamples.measure(1, "LED", status: .running, start: "2024-01-01", requires: [9])],
            assumptions
        )
        #expect(plan.problem.candidates.map(\.investment) == [0])
        #expect(plan.problem.candidates.map(\.years) == [0...0])
    }
}
