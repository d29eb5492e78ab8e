import Foundation
import Testing

@testable import Kernel

@Suite struct ReportingYearTests {
    @Test func onlyPlausibleYearsAreTaken() {
        #expect(ReportingYear(1989) == nil && ReportingYear(2101) == nil && ReportingYear(25) == nil)
        #expect(ReportingYear(1990)?.description == "1990" && ReportingYear(2100) != nil)
    }

    @Test func aYearIsTheCalendarYear() throws {
        let year = try #require(ReportingYear(2024))
        #expect(year.period.first.iso == "2024-01-01" && year.period.last.iso == "2024-12-31")
        #expect(year.period.days == 366)
    }

    @Test func yearsAreOrderedAndStoredAsNumbers() throws {
        let year = try #require(ReportingYear(2025))
        #expect(try #require(ReportingYear(2024)) < year)
        #expect(String(decoding: try JSONEncoder().encode([year]), as: UTF8.self) == "[2025]")
        #expect(try JSONDecoder().decode([ReportingYear].self, from: Data("[2025]".utf8)) == [year])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ReportingYear].self, from: Data("[5]".utf8)) }
    }
}
