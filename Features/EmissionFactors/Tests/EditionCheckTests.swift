import EmissionFactors
import Kernel
import Testing

@Suite struct EditionCheckTests {
    @Test func anIDStandsOnlyOnceInAnEdition() {
        var sample = ContentSample()
        sample.second = sample.first
        let first = "factors/electricity-de.json:7"
        #expect(sample.faults.contains(.row(8, .duplicateID("strom-mix-de:2024", first: first))))
    }

    @Test func aDirectFactorPointsAtAnUpstreamSeriesThatExists() {
        let sample = ContentSample.first(replacing: "strom-vorkette", with: "strom-gibtsnicht")
        #expect(sample.faults == [.row(7, .unknownUpstreamSeries("strom-gibtsnicht"))])
    }

    @Test func theUpstreamSeriesIsUpstreamAndInAUnitThatFits() {
        var sample = ContentSample()
        sample.second = sample.second.replacing("\"upstream\"", with: "\"whole\"")
        #expect(sample.faults == [.row(7, .unfitUpstreamSeries("strom-vorkette"))])

        sample = ContentSample()
        sample.second = sample.second.replacing("\"MWh\"", with: "\"kWh(Hi)\"")
        #expect(sample.faults == [.row(7, .unfitUpstreamSeries("strom-vorkette"))])
    }

    @Test func theRowsOfASeriesAgreeInWhatMakesThemOne() {
        var sample = ContentSample()
        sample.second = sample.first.replacing("2024", with: "2023").replacing("\"DE\"", with: "\"AT\"")
            .replacing("\"upstreamSeries\":\"strom-vorkette\",", with: "")
        sample.first = sample.first.replacing("\"upstreamSeries\":\"strom-vorkette\",", with: "")
        let first = "factors/electricity-de.json:7"
        #expect(sample.faults == [.row(8, .inconsistentSeries(field: "region", first: first))])
    }

    @Test func oneSourceIDMeansOnePublicationAcrossFiles() {
        var sample = ContentSample()
        var other = ContentSample()
        other.source = other.source.replacing("Strommix", with: "Etwas anderes")
        other.first = other.first.replacing("strom-mix-de", with: "strom-mix-at")
        other.second = other.second.replacing("strom-vorkette", with: "strom-vorkette-at")
        let listing = [(ContentSample.path, sample.digest), ("factors/other.json", other.digest)]
        sample.extra = [
            ContentSample.file("factors/other.json", other.factorFile),
            ContentSample.file(
                "editions/2026.2.json",
                ContentSample.edition("2026.2", previous: "2026.1", listing: listing.map { (path: $0.0, sha256: $0.1) })
            ),
        ]
        let kind = ContentFault.Kind.duplicateID("uba", first: "factors/electricity-de.json:4")
        #expect(sample.faults == [ContentFault(file: "factors/other.json", line: 4, kind: kind)])
    }
}
