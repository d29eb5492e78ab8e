import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct DetailRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func aYesAsksForMore() {
        let yes = answer(Name.publicDisclosure, .flag(true))
        let address = answer(Name.publicAddress, .text("https://kettler.example/umwelt.pdf"))
        #expect(sample.rules(yes, address) == [])
        #expect(sample.findings(yes).map(\.rule) == [.detailMissing])
        #expect(sample.findings(yes).map(\.key.element) == [Name.publicAddress])
        #expect(sample.rules(answer(Name.publicDisclosure, .flag(false)), address) == [.detailContradicts])
    }

    @Test func sitesAnswerEachForItself() {
        let inside: ElementName = "SiteLocatedInABiodiversitySensitiveArea"
        let found = sample.findings(
            answer(Name.siteAddress, .text("Hof 1"), "1"),
            answer(Name.siteAddress, .text("Hof 2"), "2"),
            answer(inside, .flag(true), "1"),
            answer(inside, .flag(true), "2"),
            figure("AreaOfSiteInBiodiversitySensitiveArea", 3, "1", "ha")
        )
        #expect(found.map(\.key) == [FactKey("AreaOfSiteInBiodiversitySensitiveArea", "2")])
    }

    @Test func otherNeedsWords() {
        let other = answer(Name.legalForm, .member("OtherUndertakingsLegalFormMember"))
        #expect(sample.rules(other) == [.detailMissing])
        #expect(sample.rules(other, answer(Name.otherLegalForm, .text("Stiftung"))) == [])
        let cooperative = answer(Name.legalForm, .member("CooperativeMember"))
        #expect(sample.rules(cooperative, answer(Name.otherLegalForm, .text("Stiftung"))) == [.detailContradicts])
    }

    @Test func convictionsAndFinesGoTogether() {
        #expect(sample.rules(figure(Name.convictions, 1), figure(Name.fines, 5_000)) == [])
        #expect(sample.rules(figure(Name.convictions, 1)) == [.detailMissing])
        #expect(sample.rules(figure(Name.convictions, 0), figure(Name.fines, 5_000)) == [.detailContradicts])
    }
}
