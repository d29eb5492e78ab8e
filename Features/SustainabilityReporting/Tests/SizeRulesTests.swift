import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct SizeRulesTests {
    private typealias Name = CheckedElement
    private let sample = CheckedSample()
    private let sixty = figure(CheckedElement.employees, 60)

    @Test func energyFitsTheFirm() {
        #expect(sample.rules(sixty, figure(Name.energy, 820)) == [])
        // kWh instead of MWh: 60 × 2,000 MWh = 120,000 MWh is the most.
        let found = sample.findings(sixty, figure(Name.energy, 820_000))
        #expect(found.map(\.rule) == [.energyPerPerson])
        #expect(found.first?.most?.value == .number(120_000))
        #expect(sample.rules(sixty, figure(Name.energy, 0.82)) == [.energyPerPerson])
    }

    @Test func waterAndTurnoverFitTheFirm() {
        #expect(sample.rules(sixty, figure(Name.withdrawal, 900)) == [])
        #expect(sample.rules(sixty, figure(Name.withdrawal, 900_000)) == [.waterPerPerson])
        #expect(sample.rules(sixty, figure(Name.turnover, 8_400_000)) == [])
        // In thousands.
        #expect(sample.rules(sixty, figure(Name.turnover, 8_400)) == [.turnoverPerPerson])
    }

    @Test func directEmissionsFitTheFuel() {
        let gas = figure(Name.fuels, 400, "NonRenewableEnergyMember")
        // 400 MWh × 0.201 t/MWh = 80.4 t
        #expect(sample.rules(gas, figure(Name.scopeOne, 80.4)) == [])
        #expect(sample.findings(gas, figure(Name.scopeOne, 8)).map(\.severity) == [.warning])
        // Refrigerants may come on top.
        #expect(sample.findings(gas, figure(Name.scopeOne, 200)).map(\.severity) == [.hint])
    }

    @Test func emissionsOfPowerFitThePower() {
        let power = figure(Name.electricity, 100)
        #expect(sample.rules(power, figure(Name.scopeTwoLocation, 36)) == [])
        #expect(sample.rules(power, figure(Name.scopeTwoLocation, 36_000)) == [.scopeTwoPerPower])
    }

    @Test func nobodyLearnsAllYear() {
        #expect(sample.rules(figure("AverageNumberOfAnnualTrainingHoursPerMaleEmployee", 150)) == [])
        #expect(sample.rules(figure("AverageNumberOfAnnualTrainingHoursPerMaleEmployee", 1_500)) == [.trainingHours])
    }
}
