import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct MemberRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func membersAreFromTheirList() {
        #expect(sample.rules(answer(Name.legalForm, .member("CooperativeMember"))) == [])
        #expect(sample.rules(answer(Name.legalForm, .member("GmbHMember"))) == [.memberUnknown])
        #expect(sample.rules(figure(Name.scopeOne, 3, "NextYearMember")) == [.memberUnknown])
        #expect(sample.rules(figure(Name.byCountry, 3, "XX")) == [.memberUnknown])
    }

    @Test func aMemberIsChosenOnce() {
        let twice = FactValue.members(["B6-WaterMember", "B6-WaterMember"])
        #expect(sample.rules(answer(Name.sensitiveList, twice)) == [.memberDoubled])
    }

    @Test func wasteHasSixDigits() {
        #expect(sample.rules(figure(Name.rowMass, 20, CheckedSample.paper)) == [])
        #expect(sample.rules(figure(Name.rowMass, 20, "W-2001-Member")) == [.wasteGroup])
    }
}
