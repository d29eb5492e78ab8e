import Kernel
import TestSupport
import Testing

@testable import CoachingWeb

struct CaseTermsTests {
    private let t = Texts.feature("Coaching")

    @Test func hoursAreSaidInDecimalsWhereTheySayItExactly() {
        // 150 ÷ 60 = 2,5; 15 ÷ 60 = 0,25; 6 ÷ 60 = 0,1; 20 ÷ 60 has no end.
        #expect([150, 60, 15, 6, 20, 61].map(CaseTerms.hoursTyped) == ["2,5", "1", "0,25", "0,1", "0:20", "1:01"])
        #expect(CaseTerms.hours(150, t) == "2,5\u{202f}Std.")
    }
}
