import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct PartRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func aPartIsNotMoreThanItsWhole() {
        #expect(sample.rules(figure(Name.withdrawal, 900), figure(Name.stressed, 900)) == [])
        #expect(sample.rules(figure(Name.withdrawal, 900), figure(Name.stressed, 901)) == [.partExceeds])
        #expect(sample.rules(figure("TotalUseOfLand", 2, "", "ha"), figure("TotalSealedArea", 0.01, "", "sqkm")) == [])
        #expect(
            sample.rules(figure("TotalUseOfLand", 2, "", "ha"), figure("TotalSealedArea", 0.03, "", "sqkm"))
                == [.partExceeds]
        )
        #expect(sample.rules(figure(Name.turnover, 100), figure(Name.fossil, 101)) == [.partExceeds])
    }

    @Test func waterUsedUpIsWhatIsNotLetGo() {
        let flows = [figure(Name.withdrawal, 900), figure(Name.discharge, 650)]
        // 900 − 650 = 250
        #expect(ReportCheck(sample.checked(flows + [figure(Name.consumption, 250)])).findings.isEmpty)
        let finding = ReportCheck(sample.checked(flows + [figure(Name.consumption, 350)])).findings.first
        #expect(finding?.rule == .water)
        #expect(finding?.expected?.value == .number(250))
    }
}
