import Foundation
import Kernel
import Testing

@testable import Participation

@Suite struct ParticipationGuideTests {
    static let guide: ParticipationGuide = {
        let place = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Content/guide.json")
        return try! ParticipationGuide(file: ContentFile(path: "guide.json", bytes: [UInt8](Data(contentsOf: place))))
    }()

    // „Energiemessung je Arbeitsplatz“
    @Test func measuringAtTheWorkplaceIsAMatterOfCodetermination() throws {
        let matter = try #require(Self.guide.matters.first { $0.id == "monitoring" })
        let rights = Self.guide.rights(matter.rights, employees: 180)
        #expect(rights.map(\.law) == ["§ 87 Abs. 1 Nr. 6 BetrVG", "§ 90 BetrVG"])
        #expect(rights.first?.kind == .codetermination)
        #expect(Self.guide.disclaimer.hasPrefix("Keine Rechtsberatung"))
    }

    @Test func theEconomicCommitteeNeedsMoreThanAHundred() {
        let ids = ["betrvg-106-3-5a"]
        #expect(Self.guide.rights(ids, employees: 100).isEmpty)
        #expect(Self.guide.rights(ids, employees: 101).count == 1)
        // Unknown leaves it to the reader, who sees the condition.
        #expect(Self.guide.rights(ids, employees: nil).first?.from?.contains("100") == true)
    }

    @Test func everyKindOfRightIsExplained() {
        for kind in ParticipationGuide.Right.Kind.allCases { #expect(Self.guide.kinds[kind] != nil) }
    }
}
