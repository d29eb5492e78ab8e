import EmissionFactorsStorage
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import EmissionFactors
@testable import EmissionFactorsWeb

/// Each page as it stands, on a catalogue of a few invented factors.
@Suite struct FactorPagesTests {
    private let t = Texts.feature("EmissionFactors")
    private let figures = FactorFigures(set: .ar6, table: FactorSamples.table)
    private let token = FormToken(name: "_proof", value: "beweis")

    private static let factors = [
        FactorSamples.factor(
            "strom-mix-de",
            2023,
            emission: .equivalent(0.387, basis: nil),
            upstreamSeries: "vorkette"
        ),
        FactorSamples.factor("strom-mix-de", 2024, upstreamSeries: "vorkette", status: .preliminary),
        FactorSamples.factor(
            "vorkette",
            2024,
            name: "Strom, Vorkette",
            emission: .gases(["co2": 0.05, "ch4Fossil": 0.0001, "r22": 0.00001]),
            boundary: .upstream,
            status: .proxy
        ),
        FactorSamples.factor(
            "strom-bafa-effizienz",
            2026,
            name: "Strom (BAFA)",
            emission: .equivalent(0.435, basis: nil),
            boundary: .whole,
            purposes: [.funding]
        ),
    ]
    private static let older = FactorSamples.catalogue(Array(factors.dropFirst(2)), edition: "2025.1")
    private static let newest = FactorSamples.catalogue(factors)
    private static let library = FactorLibrary(gwp: FactorSamples.table, catalogues: [older, newest])

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private func catalogue(_ text: String) -> CataloguePage {
        var search = CatalogueSearch()
        search.text = text
        let hits = search.hits(in: Self.newest)
        return CataloguePage(Self.newest, search: search, hits: hits, figures: figures, isMember: false, t)
    }

    @Test func catalogueAsItOpens() throws {
        #expect(try difference(catalogue(""), "catalogue") == nil)
    }

    @Test func catalogueWithoutAHit() throws {
        #expect(try difference(catalogue("BAFA"), "catalogueEmpty") == nil)
    }

    @Test(arguments: ["strom-mix-de", "vorkette", "strom-bafa-effizienz"]) func series(name: String) throws {
        let facts = try #require(SeriesFacts(name, Self.newest, isNewest: true))
        let page = SeriesPage(facts, figures: figures, isMember: true, t)
        #expect(try difference(page, "series-\(name)") == nil)
    }

    @Test func editions() throws {
        let page = EditionsPage(Self.library, figures: figures, isMember: false, t)
        #expect(try difference(page, "editions") == nil)
    }

    @Test func sources() throws {
        #expect(try difference(SourcesPage(Self.library, isMember: false, t), "sources") == nil)
    }

    private var own: CustomFactor {
        CustomFactor(
            id: EntityID("01935000-0000-7000-8000-000000000001")!,
            name: "Ökostrom Stadtwerke Hagen",
            activity: .electricity,
            unit: .kilowattHour,
            emission: .equivalent(0.021, basis: .ar6),
            boundary: .direct,
            scope2Method: .market,
            validFrom: 2025,
            sourceText: "Stromkennzeichnung 2025",
            evidence: "Beleg 4711",
            enteredBy: "Petra Kettler",
            enteredOn: FactorSamples.date
        )
    }

    private func ownPage(_ form: OwnFactorForm) -> OwnFactorPage {
        OwnFactorPage(
            title: "Ökostrom Stadtwerke Hagen",
            action: EmissionFactorsURL.own(own.id),
            token: token,
            version: 3,
            form: form,
            upstream: [Choice("Strom, Vorkette, je kWh", value: "vorkette")],
            removal: PostAction(
                t("own.remove.confirm"),
                action: EmissionFactorsURL.ownRemoval(own.id),
                tokens: [token],
                style: .destructive
            ),
            sections: []
        )
    }

    @Test func ownFactors() throws {
        let page = OwnFactorsPage([StoredCustomFactor(factor: own, version: 1)], figures: figures, t)
        #expect(try difference(page, "ownFactors") == nil)
    }

    @Test func ownFactor() throws {
        #expect(try difference(ownPage(OwnFactorForm(own)), "ownFactor") == nil)
    }

    @Test func ownFactorConflict() throws {
        var typed = OwnFactorForm(own)
        typed.value = "0,03"
        typed.boundary = "whole"
        var page = ownPage(typed)
        page.conflict = OwnFactorConflict(stored: OwnFactorForm(own), typed: typed, t)
        #expect(try difference(page, "ownFactorConflict") == nil)
    }
}
