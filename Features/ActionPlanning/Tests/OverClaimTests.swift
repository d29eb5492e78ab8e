import Kernel
import TestSupport
import Testing

@testable import ActionPlanning

@Suite struct OverClaimTests {
    private let factors = QuantityFactors([
        .init(
            quantity: .electricity,
            unit: .kilowattHour,
            year: 2025,
            tonnes: [:],
            source: .balance(lines: 1),
            held: 100_000
        )
    ])

    private func measure(
        _ title: String,
        _ amount: Double? = nil,
        unit: String = "kWh",
        template: String? = nil
    ) -> Measure {
        Measure(
            id: MeasureID(from: .live),
            firm: TestHub.firm,
            title: title,
            theme: "energy",
            origin: template.map { .init(kind: .catalogue, source: $0, title: "", reasons: []) },
            savings: amount.map { [.init(quantity: .electricity, amount: $0, unit: unit)] } ?? []
        )
    }

    private func all(_ measures: [Measure]) -> [OverClaim] {
        OverClaim.all(among: measures, factors: factors, catalogue: PlanHub.catalogue)
    }

    @Test func togetherTheySaveMoreThanThereIs() {
        let (first, second) = (measure("A", 70_000), measure("B", 50, unit: "MWh"))
        // 70,000 kWh + 50 MWh × 1,000
        #expect(
            all([first, second]) == [
                OverClaim(
                    measures: [first.id, second.id],
                    reason: .beyondBalance(.electricity, saved: 120_000, held: 100_000, unit: .kilowattHour, year: 2025)
                )
            ]
        )
        #expect(all([first, measure("C", 30_000)]).isEmpty)
    }

    @Test func onlyWhatCanComeTogetherCounts() {
        var (first, second) = (measure("A", 70_000), measure("B", 50_000))
        first.excludes = [second.id]
        second.excludes = [first.id]
        #expect(all([first, second]).isEmpty)
        (first.excludes, second.excludes, second.status) = ([], [], .done)
        #expect(all([first, second]).isEmpty)
        second.status = .dropped
        #expect(all([first, second]).isEmpty)
    }

    @Test func theCatalogueKnowsWhatSavesTheSameTwice() {
        // „Leckagen“ and „Druck absenken“ both save electricity of compressed air.
        let leaks = measure("A", template: "druckluft-leckagen")
        let pressure = measure("B", template: "druckluft-druck-absenken")
        #expect(all([leaks, pressure]).map(\.reason) == [.overlapping])
        #expect(all([leaks, pressure]).first?.measures == [leaks.id, pressure.id])
    }
}
