import CarbonAccounting
import Kernel
import Testing

@Suite struct TargetPathTests {
    private func reduction(_ path: TargetPath, _ year: Int, base: Int) -> Double? {
        path.reduction(in: ReportingYear(year)!, base: ReportingYear(base)!)
    }

    /// 4.2 % a year from 2025 are 21 % by 2030, not the 42 % of the route for small firms.
    @Test func linearAndSmallFirmsAreTwoThings() {
        #expect(close(reduction(.linear1_5, 2030, base: 2025), 0.21))
        #expect(close(reduction(.smallFirms, 2030, base: 2020), 0.42))
        #expect(close(reduction(.smallFirms, 2025, base: 2020), 0.21))
        #expect(reduction(.smallFirms, 2031, base: 2020) == nil)
    }

    @Test func theRouteForSmallFirmsIsOpenToSomeBaseYears() {
        #expect(TargetPath.smallFirmsBaseYears.contains(2024))
        #expect(!TargetPath.smallFirmsBaseYears.contains(2025))
    }

    @Test func pathsNeverGoBelowNothingAndNeverBackInTime() {
        #expect(reduction(.linear1_5, 2060, base: 2025) == 1)
        #expect(reduction(.linear1_5, 2024, base: 2025) == nil)
    }

    /// Half by 2035 from 2025: 25 % by 2030, and it stays there afterwards.
    @Test func ownGoals() {
        let path = TargetPath.own(reduction: 0.5, by: ReportingYear(2035)!)
        #expect(close(reduction(path, 2030, base: 2025), 0.25))
        #expect(reduction(path, 2040, base: 2025) == 0.5)
    }
}
