import EmissionFactors
import Foundation
import Testing

/// What is shipped in `Content` loads without a fault and keeps the promises made about it.
@Suite struct ShippedContentTests {
    private func newest() throws -> FactorCatalogue { try FactorSamples.shipped.get().newest }
    private func table() throws -> GWPTable { try FactorSamples.shipped.get().gwp }

    @Test func loadsWithoutAFault() {
        #expect(throws: Never.self) { try FactorSamples.shipped.get() }
    }

    @Test func holdsAtLeastThreeHundredFactors() throws {
        #expect(try newest().factors.count >= 300)
    }

    @Test func everyFactorCanBeWeighedInSomeSelectableSet() throws {
        let table = try table()
        for factor in try newest().factors {
            #expect(
                GWPSet.selectable.contains { (try? factor.emission.co2e(gwp: $0, table: table)) != nil },
                "\(factor.id)"
            )
        }
    }

    /// One kilowatt-hour of grid electricity in 2024: 361 g CO₂e in an inventory, and 53 g upstream in 3.3.
    @Test func electricityInAnInventoryIs361AndItsUpstream53() throws {
        let catalogue = try newest()
        let match = try catalogue.factor(series: "strom-mix-de", year: 2024)
        #expect(match.fit == .exact)
        #expect(match.factor.boundary == .direct)
        #expect(try match.factor.emission.co2e(gwp: .ar6, table: table()).kilograms == 0.361)
        let upstream = try #require(try catalogue.upstream(of: match.factor, year: 2024))
        #expect(try upstream.factor.emission.co2e(gwp: .ar6, table: table()).kilograms == 0.053)
    }

    /// 435 g for funding and 560 g for certificates are refused in an inventory, and 361 g there.
    @Test(arguments: [(FactorPurpose.funding, 0.435), (.certificate, 0.56)])
    func electricityOfAnotherPurposeIsRefused(purpose: FactorPurpose, kilograms: Double) throws {
        let catalogue = try newest()
        let factor = try #require(
            catalogue.factors.first {
                $0.activity == .electricity && $0.purposes == [purpose] && $0.hasFigure(kilograms)
            }
        )
        #expect(throws: FactorLookupError.self) { try catalogue.factor(series: factor.series, year: 2024) }
        #expect(throws: FactorLookupError.self) {
            try catalogue.factor(series: "strom-mix-de", year: 2024, purpose: purpose)
        }
    }

    /// Nine countries touch Germany; for Switzerland no citable figure was at hand, and the page of sources says so.
    @Test(arguments: ["at", "be", "cz", "dk", "fr", "lu", "nl", "pl"])
    func theGridOfEachNeighbourIsShipped(country: String) throws {
        let factor = try newest().factor(series: "strom-netz-\(country)", year: 2025).factor
        #expect(factor.region == country.uppercased() && factor.scope2Method == .location)
    }

    /// The figure of 2022 is known from a collection under CC BY-SA only; that of 2025 stands in the British edition.
    @Test func hotelNightsStandUnderTheLicenceOfTheirSource() throws {
        let catalogue = try newest()
        let older = try #require(catalogue.factor(id: "hotel-de:2022"))
        #expect(older.source.licence == "CC-BY-SA-4.0")
        #expect(older.validThrough == 2024)
        let newer = try catalogue.factor(series: "hotel-de", year: 2025)
        #expect(newer.fit == .exact && newer.factor.source.id == "desnz-2025")
    }

    @Test func theRevisionOf2023IsTheDifferenceOfTheEditions() throws {
        let library = try FactorSamples.shipped.get()
        let old = try #require(library.catalogues.first)
        let comparison = FactorEditionComparison(old: old, new: library.newest)
        #expect(old.edition.id != library.newest.edition.id)
        #expect(!comparison.changed.isEmpty || !comparison.added.isEmpty)
    }

    @Test(arguments: [
        ("Heizöl EL", "Heizöl EL"), ("Ökostrom", "Ökostrom"), ("Lkw", "Lkw"), ("Gas", "Erdgas"), ("Benzin", "Benzin"),
        ("oekostrom", "Ökostrom"), ("fernwarme", "Fernwärme"), ("R-410A", "R410A"),
    ])
    func commonWordsFindWhatIsMeant(text: String, name: String) throws {
        let hit = try #require(try newest().search(text).first)
        #expect(hit.name.contains(name), "\(text) → \(hit.name)")
    }

    @Test func publicTransportIsFoundByItsEverydayName() throws {
        #expect(try newest().search("Öffis").isEmpty == false)
    }
}

extension EmissionFactor {
    fileprivate func hasFigure(_ kilograms: Double) -> Bool {
        switch emission {
        case .equivalent(let value, _), .carbonDioxideOnly(let value): value == kilograms
        case .gases: false
        }
    }
}
