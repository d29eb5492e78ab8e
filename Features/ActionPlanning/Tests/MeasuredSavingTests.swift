import Kernel
import TestSupport
import Testing

@testable import ActionPlanning

@Suite struct MeasuredSavingTests {
    static let measure = MeasureID("01990000-0000-7000-8000-0000000000e1")!

    static func period(_ first: String, _ last: String) -> DatePeriod {
        DatePeriod(first: LocalDate(iso: first)!, last: LocalDate(iso: last)!)!
    }

    static func saving(
        before: Double = 100_000,
        after: Double = 90_000,
        _ driver: MeasuredSaving.Driver = .days,
        _ drivers: (Double, Double)? = nil,
        periods: (DatePeriod, DatePeriod) = (
            period("2024-01-01", "2024-12-31"), period("2025-01-01", "2025-12-31")
        )
    ) throws -> MeasuredSaving {
        try MeasuredSaving(
            id: MeasuredSavingID("01990000-0000-7000-8000-0000000000f1")!,
            firm: TestHub.firm,
            measure: measure,
            quantity: .electricity,
            unit: "kWh",
            before: .init(period: periods.0, value: before, driver: drivers?.0),
            after: .init(period: periods.1, value: after, driver: drivers?.1),
            driver: driver,
            driverUnit: driver == .production ? "Stück" : ""
        )
    }

    // 100,000 kWh for 5,000 pieces; 6,000 pieces would have needed 120,000; 102,000 were used: 18,000 saved,
    // though the meter shows 2,000 more.
    @Test func productionIsTakenOut() throws {
        let saving = try Self.saving(after: 102_000, .production, (5_000, 6_000))
        #expect(saving.expected == 120_000)
        #expect(saving.saving == 18_000)
        #expect(saving.savingPerYear == 18_000)
    }

    // 3,200 Kd before and 2,880 after (0.9): 100,000 · 0.9 − 72,000 = 18,000.
    @Test func theWeatherIsTakenOut() throws {
        #expect(abs(try Self.saving(after: 72_000, .degreeDays, (3_200, 2_880)).saving - 18_000) < 1e-6)
    }

    // 36,600 kWh in the 366 days of 2024 are 100 a day; 73 days after at 80: 1,460 saved, 7,300 a year.
    @Test func periodsOfDifferentLengthAreComparedByDays() throws {
        let saving = try Self.saving(
            before: 36_600,
            after: 5_840,
            periods: (Self.period("2024-01-01", "2024-12-31"), Self.period("2025-01-01", "2025-03-14"))
        )
        #expect(abs(saving.saving - 1_460) < 1e-9)
        #expect(abs(saving.savingPerYear - 7_300) < 1e-9)
    }

    @Test func whatWasUsedMoreIsBelowZero() throws {
        #expect(try Self.saving(after: 110_000, .production, (1, 1)).saving == -10_000)
    }

    @Test func whatCannotBeComparedIsRefused() {
        #expect(throws: MeasuredSaving.Fault.negativeValue) { try Self.saving(before: -1) }
        #expect(throws: MeasuredSaving.Fault.driverMissing) { try Self.saving(.production, (0, 5)) }
        #expect(throws: MeasuredSaving.Fault.driverMissing) { try Self.saving(.degreeDays) }
        let same = Self.period("2024-01-01", "2024-12-31")
        #expect(throws: MeasuredSaving.Fault.periodsOverlap) { try Self.saving(periods: (same, same)) }
    }
}
