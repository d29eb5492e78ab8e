import Companies
import Kernel
import Testing

@Suite struct SMEStatusTests {
    private func status(_ classes: SizeClass?...) -> SizeClass? {
        let years = classes.enumerated().map { (ReportingYear(2020 + $0.offset)!, $0.element) }
        return SMEStatus.status(after: Dictionary(uniqueKeysWithValues: years))
    }

    @Test func oneYearAboveChangesNothing() {
        #expect(status(.small, .small, .medium) == .small)
        #expect(status(.small, .medium, .small) == .small)
        #expect(status(.medium, .small) == .medium)
    }

    @Test func twoYearsMoveTheClass() {
        #expect(status(.small, .medium, .medium) == .medium)
        #expect(status(.medium, .small, .small) == .small)
    }

    /// Two years above small, one as medium and one as large: small is lost, medium is as far as both years reach.
    @Test func theNearerOfTwoYearsCounts() {
        #expect(status(.small, .large, .medium) == .medium)
        #expect(status(.large, .micro, .small) == .small)
    }

    @Test func gapsAndUnclearYearsGiveNoStatus() {
        #expect(status(.small, nil, .medium) == nil)
        #expect(status() == nil)
        #expect(SMEStatus.status(after: [ReportingYear(2020)!: .small, ReportingYear(2022)!: .small]) == nil)
    }
}
