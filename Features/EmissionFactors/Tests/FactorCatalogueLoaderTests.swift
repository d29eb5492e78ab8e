import EmissionFactors
import Foundation
import Kernel
import Testing

@Suite struct FactorCatalogueLoaderTests {
    @Test func readsAnEditionWithAllItsFields() throws {
        let library = try ContentSample().load()
        let factor = try #require(library.newest.factor(id: "strom-mix-de:2024"))
        #expect(library.catalogues.count == 1)
        #expect(library.newest.edition.id == "2026.1")
        #expect(library.newest.edition.published == LocalDate(year: 2026, month: 11, day: 22))
        #expect(factor.emission == .equivalent(0.361, basis: .ar5))
        #expect(factor.unit == .kilowattHour)
        #expect(factor.source.publisher == "UBA")
        #expect(factor.status == .preliminary)
        #expect(!factor.isUserDefined)
        #expect(library.gwp.key(of: "CO2") == "co2")
    }

    @Test func nothingIsWrongWithTheSample() {
        #expect(ContentSample().faults.isEmpty)
    }

    @Test func allFaultsOfAllFilesAreNamedAtOnce() {
        var sample = ContentSample()
        sample.first = sample.first.replacing("\"place\":\"Tab. 2\",", with: "")
        sample.second = sample.second.replacing("\"final\"", with: "\"endgültig\"")
        sample.editionNote = ""
        #expect(
            sample.faults
                == [
                    ContentFault(
                        file: "editions/2026.1.json",
                        line: 4,
                        kind: .invalidValue(field: "note", value: "")
                    ),
                    .row(7, .missingField("place")),
                    .row(8, .invalidValue(field: "status", value: "endgültig")),
                    .row(7, .unknownUpstreamSeries("strom-vorkette")),
                ].sorted { ($0.file, $0.line) < ($1.file, $1.line) }.filter {
                    $0.kind != .unknownUpstreamSeries("strom-vorkette")
                }
        )
    }

    @Test func aChangedFileOfAPublishedEditionIsRefused() {
        var sample = ContentSample()
        let digest = sample.digest
        sample.checksum = String(repeating: "0", count: 64)
        let kind = ContentFault.Kind.checksumMismatch(expected: String(repeating: "0", count: 64), actual: digest)
        #expect(sample.faults == [ContentFault(file: "editions/2026.1.json", line: 6, kind: kind)])
    }

    @Test func aListedFileThatIsNotThereIsNamedInTheEdition() {
        var sample = ContentSample()
        let listing = [(path: ContentSample.path, sha256: sample.digest), (path: "factors/gone.json", sha256: "00")]
        let edition = ContentSample.edition("2026.2", previous: "2026.1", listing: listing)
        sample.extra = [ContentSample.file("editions/2026.2.json", edition)]
        #expect(sample.faults == [ContentFault(file: "editions/2026.2.json", line: 7, kind: .missingFile)])
    }

    @Test func aFileThatNoEditionListsIsAFault() {
        var sample = ContentSample()
        sample.extra = [ContentSample.file("factors/forgotten.json", sample.factorFile)]
        #expect(sample.faults == [ContentFault(file: "factors/forgotten.json", line: 1, kind: .unlistedFile)])
    }

    @Test func withoutTableOrEditionNothingIsLoaded() {
        let sample = ContentSample()
        #expect(throws: ContentFaults(faults: [.init(file: "gwp.json", line: 1, kind: .missingFile)])) {
            try FactorSamples.loader.load(files: Array(sample.files.dropFirst()))
        }
        #expect(throws: ContentFaults(faults: [.init(file: "editions", line: 1, kind: .missingFile)])) {
            try FactorSamples.loader.load(files: [sample.files[0], sample.files[2]])
        }
    }

    @Test func onlyTheNewestEditionIsReadWhereNoMoreIsNeeded() throws {
        var sample = ContentSample()
        let newer = ContentSample.edition("2026.2", previous: "2026.1", listing: [(ContentSample.path, sample.digest)])
        sample.checksum = "spoilt"
        sample.extra = [ContentSample.file("editions/2026.2.json", newer)]
        let library = try sample.load(.newest)
        #expect(library.catalogues.map(\.edition.id) == ["2026.2"])
        #expect(throws: ContentFaults.self) { try sample.load(.all) }
    }

    @Test func aMissingDirectoryIsAFaultAndNoCrash() {
        #expect(throws: ContentFaults.self) {
            try FactorSamples.loader.load(directory: FactorSamples.content.appendingPathComponent("missing"))
        }
    }

    @Test func aFaultNamesFileAndLineForTheLog() {
        let fault = ContentFault.row(12, .unknownKey("ratio"))
        #expect("\(fault)" == "factors/electricity-de.json:12: unknownKey(\"ratio\")")
    }
}
