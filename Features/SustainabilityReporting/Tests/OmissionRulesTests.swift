import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct OmissionRulesTests {
    private typealias Name = CheckedElement

    private func sample(_ reason: Omission.Reason, _ text: String, required: Bool = false) -> CheckedSample {
        var sample = CheckedSample(required: required ? [Name.withdrawal] : [])
        sample.omissions = [Name.withdrawal: Omission(reason: reason, text: text)]
        return sample
    }

    @Test func reasonsNeedWords() {
        #expect(sample(.notApplicable, "Wir haben kein Wasser.").rules() == [])
        #expect(sample(.notApplicable, " ").rules() == [.omissionText])
        #expect(sample(.notAvailable, "k. A.").rules() == [.omissionText])
        #expect(sample(.permitted, "").rules() == [])
    }

    @Test func whatIsAskedForIsNotLeftOutForItsSize() {
        #expect(sample(.permitted, "", required: true).rules() == [.omissionNotAllowed])
        // A gap that is stated openly keeps nothing back, but the reader will ask.
        #expect(
            sample(.notAvailable, "Zähler seit Mai defekt", required: true).findings().map(\.severity) == [.warning]
        )
    }

    @Test func nothingIsLeftOutAndSaid() {
        #expect(sample(.notApplicable, "nein").rules(figure(Name.withdrawal, 3)) == [.omissionWithValue])
    }

    @Test func whatIsSensitiveIsListed() {
        let sample = sample(.sensitive, "Rezeptur")
        #expect(sample.rules() == [.sensitiveNotListed])
        #expect(sample.rules(answer(Name.sensitiveList, .members(["B6-WaterMember"]))) == [])
        #expect(sample.rules(answer(Name.sensitiveList, .members(["B7WasteGeneratedMember"]))) == [.sensitiveNotListed])
        #expect(!OmissionRules.isMember("B10-WorkforceMember", of: "B1"))
        #expect(OmissionRules.isMember("B1ListOfSiteSMember", of: "B1"))
    }
}
