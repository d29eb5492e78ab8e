import DatabasePlatform
import Foundation
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage
import TestSupport
import Testing

@Suite struct ReportStoreTests {
    private func turnover(_ value: Decimal) -> ReportFact {
        ReportFact("Turnover", .number(value), unit: .euro, decimals: 0)
    }

    @Test func anAnswerComesBackAsItWasGiven() async throws {
        let place = try await ReportPlace.make()
        let id = try await place.created()
        let facts = [
            turnover(4_200_000), ReportFact("CityOfSite", "1", .text("Hagen")),
            ReportFact("NaceSectorClassificationCodes", .members(["NACE_C2562", "NACE_C25"])),
            ReportFact("WasteDirectedToDisposalMass", "W-130205-Oil", .number(12.5), unit: .kilograms, decimals: 1),
        ]
        #expect(try await place.store.write(facts, to: id, of: place.firm, by: place.petra) == .written)
        let stored = try #require(try await place.store.report(id, of: place.firm))
        #expect(stored.report.fact("Turnover") == facts[0])
        #expect(stored.report.fact("CityOfSite", "1") == facts[1])
        #expect(
            stored.report.fact("NaceSectorClassificationCodes")?.value == .members(["NACE_C25", "NACE_C2562"])
        )
        #expect(stored.report.fact("WasteDirectedToDisposalMass", "W-130205-Oil") == facts[3])
        #expect(stored.answers[FactKey("Turnover")]?.answeredBy == "Petra")
        #expect(stored.answers[FactKey("Turnover")]?.content.origin == .typed)
        #expect(stored.head.changedBy == "Petra")
        // begun with 1, written once
        #expect(stored.version == 2)
    }

    @Test func anotherFirmSeesNothingAndChangesNothing() async throws {
        let place = try await ReportPlace.make()
        let id = try await place.created()
        #expect(try await place.store.report(id, of: place.other) == nil)
        #expect(try await place.store.write([turnover(1)], to: id, of: place.other, by: place.jonas) == .gone)
        let omission = Omission(reason: .notApplicable, text: "x")
        #expect(
            try await place.store.omit(["Turnover"], omission, in: id, of: place.other, by: place.jonas) == .gone
        )
        #expect(try await place.store.remove(id, of: place.other, by: place.jonas) == .gone)
        #expect(try await place.store.reports(of: place.other) == [])
        #expect(try await place.store.report(id, of: place.firm)?.answers.isEmpty == true)
    }

    @Test func aYearAndEditionHasOneReport() async throws {
        let place = try await ReportPlace.make()
        let first = try await place.created()
        #expect(try await place.created() == first)
        #expect(try await place.created(2025, "vsme-2025") != first)
        #expect(try await place.store.reports(of: place.firm).map(\.edition) == ["vsme-2026", "vsme-2025"])
    }

    @Test func differentAnswersAtTheSameTimeAreBothKept() async throws {
        let place = try await ReportPlace.make()
        let id = try await place.created()
        let none = AnswerChange.mark(nil)
        let city = ReportFact("CityOfSite", "1", .text("Hagen"))
        for (fact, who) in [(turnover(1), place.petra), (city, place.jonas)] {
            let change = AnswerChange(AnswerContent(fact), seen: none)
            #expect(try await place.store.write([change], to: id, of: place.firm, by: who) == .written)
        }
        #expect(try await place.store.report(id, of: place.firm)?.answers.count == 2)
    }

    @Test func theSameAnswerOfTwoIsAConflict() async throws {
        let place = try await ReportPlace.make()
        let (id, none) = (try await place.created(), AnswerChange.mark(nil))
        let mine = AnswerChange(AnswerContent(turnover(100)), seen: none)
        let theirs = AnswerChange(AnswerContent(turnover(200)), seen: none)
        #expect(try await place.store.write([mine], to: id, of: place.firm, by: place.petra) == .written)
        let outcome = try await place.store.write([theirs], to: id, of: place.firm, by: place.jonas)
        guard case .conflict(let conflicts) = outcome else {
            Issue.record("no conflict")
            return
        }
        #expect(conflicts.map(\.key) == [FactKey("Turnover")])
        #expect(conflicts.first?.stored?.answeredBy == "Petra")
        #expect(conflicts.first?.typed?.fact == turnover(200))
        // Who answers alike, or leaves the field as it was, is not in the way.
        let alike = AnswerChange(AnswerContent(turnover(100)), seen: none)
        #expect(try await place.store.write([alike], to: id, of: place.firm, by: place.jonas) == .written)
        let untouched = AnswerChange(removing: FactKey("Turnover"), seen: none)
        #expect(try await place.store.write([untouched], to: id, of: place.firm, by: place.jonas) == .written)
        #expect(try await place.store.report(id, of: place.firm)?.report.fact("Turnover") == turnover(100))
    }

    @Test func anOmissionIsAnAnswerUntilThereIsAValue() async throws {
        let place = try await ReportPlace.make()
        let (store, id) = (place.store, try await place.created())
        let omission = Omission(reason: .sensitive, text: "Verschlusssache")
        _ = try await store.omit(["Turnover", "CityOfSite"], omission, in: id, of: place.firm, by: place.petra)
        #expect(try await store.report(id, of: place.firm)?.report.omissions["Turnover"] == omission)
        _ = try await store.write([turnover(3)], to: id, of: place.firm, by: place.petra)
        #expect(try await store.report(id, of: place.firm)?.omissions.keys.sorted() == ["CityOfSite"])
        // What is answered is not left out.
        _ = try await store.omit(["Turnover"], omission, in: id, of: place.firm, by: place.petra)
        _ = try await store.include(["CityOfSite"], in: id, of: place.firm, by: place.petra)
        #expect(try await store.report(id, of: place.firm)?.omissions.isEmpty == true)
    }

    @Test func aReleasedReportTakesNothing() async throws {
        let place = try await ReportPlace.make()
        let (store, id) = (place.store, try await place.created())
        _ = try await store.write([turnover(3)], to: id, of: place.firm, by: place.petra)
        #expect(
            try await store.release(id, of: place.firm, version: 1, name: "P. Kettler", by: place.petra.id) == .changed
        )
        let outcome = try await store.release(id, of: place.firm, version: 2, name: "P. Kettler", by: place.petra.id)
        guard case .released(let release) = outcome else {
            Issue.record("not released")
            return
        }
        #expect(release.hash.count == 64)
        #expect(try await store.write([turnover(4)], to: id, of: place.firm, by: place.jonas) == .frozen)
        #expect(try await store.remove(id, of: place.firm, by: place.jonas) == .frozen)
        let stored = try #require(try await store.report(id, of: place.firm))
        #expect(stored.release?.name == "P. Kettler")
        #expect(stored.report.fact("Turnover") == turnover(3))
        #expect(try await store.reopen(id, of: place.other, reason: "x", by: place.jonas) == false)
        #expect(try await store.reopen(id, of: place.firm, reason: "Tippfehler", by: place.jonas))
        #expect(try await store.write([turnover(4)], to: id, of: place.firm, by: place.jonas) == .written)
    }

    @Test func theYearBeforeIsCompared() async throws {
        let place = try await ReportPlace.make()
        let before = try await place.created(2024, "vsme-2025")
        let id = try await place.created()
        _ = try await place.store.write([turnover(3)], to: before, of: place.firm, by: place.petra)
        let report = try #require(try await place.store.report(id, of: place.firm)).report
        #expect(report.comparatives[FactKey("Turnover")] == turnover(3))
        #expect(report.previousPeriod == ReportPeriod(year: 2024))
    }
}
