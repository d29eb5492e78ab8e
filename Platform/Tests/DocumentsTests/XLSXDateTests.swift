import Kernel
import Testing

@testable import Documents

@Suite struct XLSXDateTests {
    /// Serial 45,747 is 31 March 2025: 45,747 − 25,569 = 20,178 days after 1 January 1970.
    @Test(arguments: [
        (1.0, "01.01.1900"), (59, "28.02.1900"), (61, "01.03.1900"), (25_569, "01.01.1970"), (45_747, "31.03.2025"),
        (45_747.75, "31.03.2025"), (46_022, "31.12.2025"), (45_351, "29.02.2024"),
    ])
    func daysSince1900(serial: Double, german: String) {
        #expect(XLSXDate(from1904: false).day(serial)?.german == german)
    }

    /// The same day is 1,462 less where counting begins in 1904.
    @Test(arguments: [(0.0, "01.01.1904"), (44_285, "31.03.2025")])
    func daysSince1904(serial: Double, german: String) {
        #expect(XLSXDate(from1904: true).day(serial)?.german == german)
    }

    @Test(arguments: [0.5, 60, -1, 1e9, .nan, .infinity])
    func numbersThatAreNoDays(serial: Double) {
        #expect(XLSXDate(from1904: false).day(serial) == nil)
    }

    /// 14:30 is 14.5 ÷ 24 = 0.60416…; 27:30 goes beyond the day; 0.5 s is rounded up.
    @Test(arguments: [
        (0.604_166_666_666_667, "14:30"), (1.145_833_333_333_333, "27:30"), (0.0, "00:00"),
        (0.000_011_574_1, "00:00:01"),
    ])
    func timesOfDay(serial: Double, text: String) {
        #expect(XLSXDate.time(serial) == text)
    }
}
