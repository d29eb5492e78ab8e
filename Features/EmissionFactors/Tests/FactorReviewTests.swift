import HTTPTypes
import Kernel
import TestSupport
import Testing

@testable import EmissionFactors

@Suite struct FactorReviewTests {
    private func library(_ factors: [EmissionFactor]) -> FactorLibrary {
        FactorLibrary(gwp: FactorSamples.table, catalogues: [FactorSamples.catalogue(factors)])
    }

    /// The samples were read on 22 November 2026: 365 days later is 22 November 2027.
    @Test func aSourceGrowsOldAfterAYear() {
        let library = library([FactorSamples.factor("strom-mix-de", 2024), FactorSamples.factor("strom-mix-de", 2023)])
        let young = FactorReview(library, today: LocalDate(year: 2027, month: 11, day: 22)!)
        #expect(young.oldSources == [] && young.sources == 1)
        let old = FactorReview(library, today: LocalDate(year: 2027, month: 11, day: 23)!)
        #expect(old.oldSources.map(\.source.id) == ["uba-cc16-2026"] && old.oldSources.map(\.figures) == [2])
    }

    @Test func onlyTheNewestFigureOfASeriesCounts() {
        let library = library([
            FactorSamples.factor("strom-mix-de", 2023, status: .preliminary),
            FactorSamples.factor("strom-mix-de", 2024),
            FactorSamples.factor("gas", 2024, name: "Erdgas", status: .estimated),
            FactorSamples.factor("holz", 2024, name: "Holz", status: .proxy),
        ])
        let review = FactorReview(library, today: FactorSamples.date)
        #expect(review.unsettled.map(\.id) == ["gas:2024"])
    }

    @Test func thePageIsForEditorsAlone() async throws {
        let hub = try await FactorHub.make().hub
        let page = try await hub.client(as: .contentEditor).get("/redaktion/stand")
        #expect(page.status == .ok && page.lacks("Was geprüft werden sollte") == nil && !page.body.contains("⟦"))
        for who in [TestHub.Who.owner, .administrator, .coach] {
            #expect(try await hub.client(as: who).get("/redaktion/stand").status == .forbidden)
        }
    }
}
