import EmissionFactors
import Testing

@Suite struct FactorCatalogueLookupTests {
    private let catalogue = FactorSamples.catalogue([
        FactorSamples.factor("strom", 2021), FactorSamples.factor("strom", 2023),
        FactorSamples.factor("strom", 2024, upstreamSeries: "strom-vorkette"),
        FactorSamples.factor("strom-vorkette", 2024, boundary: .upstream),
        FactorSamples.factor("erdgas", 2023, validThrough: 2030),
        FactorSamples.factor("strom-geg", 2020, purposes: [.certificate]),
        FactorSamples.factor("bafa", 2024, validThrough: 2025, purposes: [.funding]),
    ])

    @Test func theExactYearIsTaken() throws {
        let match = try catalogue.factor(series: "strom", year: 2023)
        #expect(match.factor.id == "strom:2023")
        #expect(match.fit == .exact)
        #expect(!match.isSubstitute)
    }

    @Test func elseTheNearestEarlierAndItSaysHowOld() throws {
        let match = try catalogue.factor(series: "strom", year: 2026)
        #expect(match.factor.id == "strom:2024")
        #expect(match.fit == .earlier(years: 2))
        #expect(match.isSubstitute)
        #expect(try catalogue.factor(series: "strom", year: 2022).factor.id == "strom:2021")
    }

    @Test func aLaterYearOnlyWhereNoEarlierExists() throws {
        let match = try catalogue.factor(series: "strom", year: 2018)
        #expect(match.factor.id == "strom:2021")
        #expect(match.fit == .later(years: 3))
    }

    @Test func aFigureHoldsThroughItsValidity() throws {
        #expect(try catalogue.factor(series: "erdgas", year: 2030).fit == .exact)
        #expect(try catalogue.factor(series: "erdgas", year: 2032).fit == .earlier(years: 2))
    }

    @Test func anUnknownSeriesIsNamed() {
        #expect(throws: FactorLookupError.unknownSeries("kohle")) { try catalogue.factor(series: "kohle", year: 2024) }
    }

    @Test func aFigureOfAnotherPurposeIsRefused() {
        #expect(
            throws: FactorLookupError.wrongPurpose(factorID: "strom-geg:2020", has: [.certificate], wanted: .inventory)
        ) {
            try catalogue.factor(series: "strom-geg", year: 2024)
        }
        #expect(
            throws: FactorLookupError.wrongPurpose(factorID: "strom:2024", has: [.inventory], wanted: .certificate)
        ) {
            try catalogue.factor(series: "strom", year: 2025, purpose: .certificate)
        }
    }

    @Test func aStatutoryFigureIsInForceUntilReplaced() throws {
        #expect(try catalogue.factor(series: "strom-geg", year: 2026, purpose: .certificate).fit == .exact)
        #expect(throws: FactorLookupError.noYear(series: "strom-geg", year: 2019)) {
            try catalogue.factor(series: "strom-geg", year: 2019, purpose: .certificate)
        }
    }

    @Test func aStatutoryFigureDoesNotOutliveItsValidity() {
        #expect(throws: FactorLookupError.noYear(series: "bafa", year: 2026)) {
            try catalogue.factor(series: "bafa", year: 2026, purpose: .funding)
        }
    }

    @Test func aDirectFactorLeadsToItsUpstreamOne() throws {
        let direct = try catalogue.factor(series: "strom", year: 2024).factor
        #expect(try catalogue.upstream(of: direct, year: 2024)?.factor.id == "strom-vorkette:2024")
        let whole = try catalogue.factor(series: "erdgas", year: 2024).factor
        #expect(try catalogue.upstream(of: whole, year: 2024) == nil)
    }
}
