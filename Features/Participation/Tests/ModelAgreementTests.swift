import Foundation
import Participation
import TestSupport
import Testing

@Suite struct ModelAgreementTests {
    private func content() throws -> ParticipationContent {
        try ParticipationContent(folder: repositoryRoot.appendingPathComponent("Features/Participation/Content"))
    }

    @Test(arguments: CouncilKind.allCases) func everyKindHasItsWords(kind: CouncilKind) throws {
        let model = try content().agreement
        let sections = model.sections(kind, .init(firm: "Brandt {council} KG", council: "BR", hubOperator: "Hub"))
        let text = sections.flatMap { [$0.title] + $0.paragraphs }.joined(separator: " ")
        #expect(sections.count == 12 && text.contains("Brandt {council} KG"), "a name stays what it is")
        #expect(!text.replacing("{council} KG", with: "").contains("{"))
        #expect(model.title(kind).contains(kind == .worksCouncil ? "Betriebsvereinbarung" : "Dienstvereinbarung"))
    }

    @Test func aMissingWordIsAFault() {
        let json = """
            {"asOf": "2026-11-28", "sources": [], "words": {"worksCouncil": {"title": "T"}},
            "sections": [{"title": "A", "paragraphs": ["{law}"]}]}
            """
        #expect(throws: ParticipationContentFault.missingWord(.worksCouncil, "law")) {
            try ModelAgreement(json: Data(json.utf8))
        }
    }

    @Test func aFeatureStandsOnceInTheInsight() {
        let part = #"{"feature": "A", "title": "A", "remark": "", "data": []}"#
        let json = #"{"asOf": "2026-11-28", "parts": [\#(part), \#(part)], "nobody": [], "off": []}"#
        #expect(throws: ParticipationContentFault.doubledFeature("A")) { try Insight(json: Data(json.utf8)) }
    }
}
