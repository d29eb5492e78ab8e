import ActionPlanning
import ActionPlanningStorage
import CompaniesStorage
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct MeasureStoreTests {
    private func full(_ id: MeasureID, requires: Set<MeasureID> = [], excludes: Set<MeasureID> = []) -> Measure {
        Measure(
            id: id,
            firm: TestHub.firm,
            title: "LED",
            description: "Halle 1",
            theme: "energy",
            status: .planned,
            origin: .init(
                kind: .catalogue,
                source: "led",
                title: "Katalog",
                reasons: [.init(question: "F", answer: "A")]
            ),
            investment: 18_000,
            runningCost: -200,
            life: 10,
            residualValue: 500,
            savings: [.init(quantity: .electricity, amount: 20_000, unit: "kWh", uncertainty: 0.2, price: 0.25)],
            start: LocalDate(iso: "2026-07-01"),
            end: LocalDate(iso: "2026-09-30"),
            responsible: "Werkstatt",
            qualification: "Q",
            participation: "P",
            risks: "R",
            nextStep: "N",
            coach: "C",
            lesson: "L",
            proof: "B",
            requires: requires,
            excludes: excludes
        )
    }

    @Test func everythingComesBackAsItWasStored() async throws {
        let house = try await PlanHub.make()
        let (first, second) = (try await house.add("A"), try await house.add("B"))
        let measure = full(MeasureID(from: .live), requires: [first.id], excludes: [second.id])
        try await house.measures.add(measure, by: TestHub.owner.id)
        #expect(try await house.measures.measure(measure.id, of: TestHub.firm) == measure)
        // An exclusion holds both ways, a need one way.
        #expect(try await house.measures.measure(second.id, of: TestHub.firm)?.excludes == [measure.id])
        #expect(try await house.measures.measure(first.id, of: TestHub.firm)?.requires == [])
        #expect(try await house.measures.measures(of: TestHub.firm).count == 3)
    }

    @Test func theSecondOfTwoSeesWhatTheFirstSaved() async throws {
        let house = try await PlanHub.make()
        var mine = try await house.add("LED")
        var theirs = mine
        theirs.title = "LED in Halle 1"
        mine.title = "LED in Halle 2"
        guard case .saved(let saved) = try await house.measures.save(theirs, by: TestHub.colleague.id) else {
            Issue.record("nothing was saved")
            return
        }
        #expect(saved.version == 2 && saved.title == "LED in Halle 1")
        guard case .conflict(let stored) = try await house.measures.save(mine, by: TestHub.owner.id) else {
            Issue.record("the earlier change was overwritten")
            return
        }
        #expect(stored == saved)
    }

    @Test func anotherFirmsMeasureIsNotThere() async throws {
        let house = try await PlanHub.make()
        let own = try await house.add("LED")
        let foreign = try await house.add("Fremd", of: TestHub.foreignFirm)
        #expect(try await house.measures.measure(own.id, of: TestHub.foreignFirm) == nil)
        #expect(try await house.measures.remove(own.id, of: TestHub.foreignFirm) == false)
        // A link to another firm's measure is left out.
        var linked = own
        linked.requires = [foreign.id]
        _ = try await house.measures.save(linked, by: TestHub.owner.id)
        #expect(try await house.measures.measure(own.id, of: TestHub.firm)?.requires == [])
        #expect(try await house.measures.remove(own.id, of: TestHub.firm))
        guard case .gone = try await house.measures.save(own, by: TestHub.owner.id) else {
            Issue.record("a removed measure was saved")
            return
        }
    }
}
