import ActionPlanning
import ActionPlanningStorage
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct MeasuredSavingStoreTests {
    @Test func aReadingComesBackAsItWas() async throws {
        let plan = try await PlanHub.make()
        let store = MeasuredSavingStore(plan.database, outside: PlanHub.outside)
        let measure = try await plan.add("LED")
        let saving = try MeasuredSaving(
            id: MeasuredSavingID(from: .live),
            firm: TestHub.firm,
            measure: measure.id,
            quantity: .naturalGas,
            unit: "kWh(Hs)",
            before: .init(
                period: MeasuredSavingTests.period("2024-01-01", "2024-12-31"),
                value: 100_000.5,
                driver: 3_200
            ),
            after: .init(period: MeasuredSavingTests.period("2025-01-01", "2025-12-31"), value: 72_000, driver: 2_880),
            driver: .degreeDays,
            driverUnit: "Kd",
            note: "Zähler 2",
            evidence: "Foto"
        )
        #expect(try await store.add(saving, by: TestHub.owner.id))
        #expect(try await store.savings(of: TestHub.firm) == [saving])
        #expect(try await store.savings(of: TestHub.foreignFirm).isEmpty)
        #expect(try await !store.remove(saving.id, of: TestHub.foreignFirm))
        #expect(try await store.remove(saving.id, of: TestHub.firm))
        #expect(try await store.savings(of: TestHub.firm).isEmpty)
    }

    @Test func aMeasureOfAnotherFirmTakesNone() async throws {
        let plan = try await PlanHub.make()
        let store = MeasuredSavingStore(plan.database, outside: PlanHub.outside)
        let foreign = try await plan.add("Fremd", of: TestHub.foreignFirm)
        let saving = try MeasuredSaving(
            id: MeasuredSavingID(from: .live),
            firm: TestHub.firm,
            measure: foreign.id,
            quantity: .electricity,
            unit: "kWh",
            before: .init(period: MeasuredSavingTests.period("2024-01-01", "2024-12-31"), value: 1),
            after: .init(period: MeasuredSavingTests.period("2025-01-01", "2025-12-31"), value: 1),
            driver: .days
        )
        #expect(try await !store.add(saving, by: TestHub.owner.id))
        #expect(try await store.savings(of: TestHub.firm).isEmpty)
    }

    @Test func itsReadingsGoWithAMeasure() async throws {
        let plan = try await PlanHub.make()
        let store = MeasuredSavingStore(plan.database, outside: PlanHub.outside)
        let measure = try await plan.add("LED")
        let template = try MeasuredSavingTests.saving()
        let saving = try MeasuredSaving(
            id: template.id,
            firm: TestHub.firm,
            measure: measure.id,
            quantity: .electricity,
            unit: "kWh",
            before: template.before,
            after: template.after,
            driver: .days
        )
        #expect(try await store.add(saving, by: TestHub.owner.id))
        #expect(try await plan.measures.remove(measure.id, of: TestHub.firm))
        #expect(try await store.savings(of: TestHub.firm).isEmpty)
    }
}
