import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct CheckedAmountTests {
    @Test func unitsAreMadeEqual() {
        #expect(CheckedAmount(figure("A", 1.2, "", "t"))?.value == 1_200)
        #expect(CheckedAmount(figure("A", 3, "", "ha"))?.value == 30_000)
        #expect(CheckedAmount(answer("A", .flag(true))) == nil)
    }

    @Test func roundingGivesRoom() {
        // To a thousand: 5,000 stands for anything from 4,500 to 5,500.
        let rough = CheckedAmount(figure("A", 5_000, decimals: -3))!
        #expect(rough.slack == 500)
        #expect(rough.agrees(with: CheckedAmount(value: 5_500)))
        #expect(!rough.agrees(with: CheckedAmount(value: 5_501)))
        #expect(!rough.exceeds(CheckedAmount(value: 4_500)))
        #expect(rough.exceeds(CheckedAmount(value: 4_499)))
    }
}
