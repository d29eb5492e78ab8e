import Companies
import Kernel
import Testing

@Suite struct ReportingYearSettingsTests {
    @Test func whatHoldsUntilSaidOtherwise() {
        let settings = ReportingYearSettings(firm: Sample.firm, year: Sample.year)
        #expect(settings.approach == .operationalControl)
        #expect(settings.recalculationThreshold == 5)
        #expect(!settings.isBaseYear)
        #expect(settings.status == .open)
    }

    @Test(arguments: [0, -1, 100.1, .infinity, .nan]) func thresholdsOutOfRange(_ percent: Double) {
        #expect(throws: ReportingYearError.self) {
            try ReportingYearSettings(firm: Sample.firm, year: Sample.year, recalculationThreshold: percent)
        }
    }

    @Test func aReleasedYearIsClosed() throws {
        var settings = try ReportingYearSettings(firm: Sample.firm, year: Sample.year, recalculationThreshold: 3)
        try settings.mustBeOpen()
        settings.status = .released
        #expect(throws: ReportingYearError.released(Sample.year)) { try settings.mustBeOpen() }
    }
}
