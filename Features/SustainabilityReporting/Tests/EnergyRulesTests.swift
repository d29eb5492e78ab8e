import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct EnergyRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()

    @Test func carriersGiveTheTotal() {
        // 100 + 43 + 16.4 = 159.4
        let carriers = [figure(Name.electricity, 100), figure(Name.ownElectricity, 43), figure(Name.fuels, 16.4)]
        func findings(_ total: ReportFact) -> [ReportFinding] {
            ReportCheck(sample.checked(carriers + [total])).findings
        }
        #expect(findings(figure(Name.energy, 159.4)).isEmpty)
        let less = findings(figure(Name.energy, 150))
        #expect(less.map(\.rule) == [.energyExceeds])
        #expect(less.map(\.severity) == [.error])
        // The sample that EFRAG publishes says 250: 90.6 MWh have no carrier.
        let more = findings(figure(Name.energy, 250))
        #expect(more.map(\.rule) == [.energyGap])
        #expect(more.first?.most?.value == .number(90.6))
    }

    @Test func renewableAndOtherGiveTheCarrier() {
        let parts = [
            figure(Name.fuels, 6.4, "RenewableEnergyMember"), figure(Name.fuels, 10, "NonRenewableEnergyMember"),
        ]
        // 6.4 + 10 = 16.4
        #expect(ReportCheck(sample.checked(parts + [figure(Name.fuels, 16.4)])).findings.isEmpty)
        #expect(
            ReportCheck(sample.checked(parts + [figure(Name.fuels, 16)])).findings.map(\.rule) == [.energyParts]
        )
        // Without sums of carriers the parts count.
        #expect(ReportCheck(sample.checked(parts + [figure(Name.energy, 16.4)])).findings.isEmpty)
    }
}
