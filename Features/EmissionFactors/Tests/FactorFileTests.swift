import EmissionFactors
import Kernel
import Testing

@Suite struct FactorFileTests {
    @Test func aSourceNeedsTheDateOnWhichItWasRead() {
        var sample = ContentSample()
        sample.source = sample.source.replacing(",\"dateRead\":\"2026-11-22\"", with: "")
        #expect(sample.faults.contains(.row(4, .missingField("dateRead"))))
        #expect(sample.faults.contains(.row(7, .unknownSource("uba"))))
    }

    @Test func aDateThatDoesNotExistIsRefused() {
        var sample = ContentSample()
        sample.source = sample.source.replacing("2026-11-22", with: "2026-02-30")
        #expect(sample.faults.contains(.row(4, .invalidValue(field: "dateRead", value: "2026-02-30"))))
    }

    @Test func shareAlikeRowsStandInFilesOfTheirOwn() {
        var sample = ContentSample()
        sample.source = sample.source.replacing("dl-de/by-2-0", with: "CC-BY-SA-4.0")
        #expect(sample.faults == [.row(4, .mixedLicence("uba"))])
        sample.licence = "CC BY-SA 4.0"
        #expect(sample.faults.isEmpty)
    }

    @Test func brokenJSONIsNamedByItsLine() {
        var sample = ContentSample()
        sample.second = "{\"series\": }"
        let faults = sample.faults
        #expect(faults == [.row(8, .invalidJSON(.unexpectedCharacter))])
    }
}
