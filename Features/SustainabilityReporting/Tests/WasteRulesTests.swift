import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct WasteRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func rowsGiveTheTotalsOfTheirKind() {
        let rows = [
            figure(Name.rowMass, 1_200, CheckedSample.oils, "kg"), figure(Name.rowMass, 1.5, CheckedSample.paper, "t"),
        ]
        func rules(_ hazardous: Double, _ other: Double) -> [ReportRuleName] {
            let totals = [
                figure(Name.hazardousMass, .init(hazardous), "", "t"), figure(Name.otherMass, .init(other), "", "kg"),
            ]
            return ReportCheck(sample.checked(rows + totals)).findings.map(\.rule)
        }
        #expect(rules(1.2, 1_500) == [])
        #expect(rules(1.3, 1_500) == [.wasteHazardous])
        #expect(rules(1.2, 2_850) == [.wasteOther])
    }

    @Test func aRowWithoutTotalIsTheSumOfItsWays() {
        #expect(
            sample.rules(
                figure(Name.divertedMass, 300, CheckedSample.paper, "kg"),
                figure(Name.disposedMass, 100, CheckedSample.paper, "kg"),
                figure(Name.otherMass, 300, "", "kg")
            ) == [.wasteOther]
        )
    }

    @Test func materialsGiveTheirTotal() {
        let rows = [
            answer(Name.materialName, .text("Stahl"), "1"), figure(Name.materialMass, 12, "1", "t"),
            answer(Name.materialName, .text("Lack"), "2"), figure(Name.materialMass, 500, "2", "kg"),
        ]
        // 12 t + 500 kg = 12,500 kg
        #expect(ReportCheck(sample.checked(rows + [figure(Name.materialsMass, 12.5, "", "t")])).findings.isEmpty)
        let finding = ReportCheck(sample.checked(rows + [figure(Name.materialsMass, 12, "", "t")])).findings.first
        #expect(finding?.rule == .materialRows)
        #expect(finding?.expected?.value == .number(12.5))
    }
}
