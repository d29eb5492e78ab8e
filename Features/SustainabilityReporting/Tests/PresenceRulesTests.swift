import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct PresenceRulesTests {
    private typealias Name = CheckedElement

    @Test func whatIsAskedForIsThere() {
        let sample = CheckedSample(required: [Name.employees, Name.energy])
        #expect(sample.rules(figure(Name.employees, 60), figure(Name.energy, 900)) == [])
        let found = sample.findings(figure(Name.employees, 60))
        #expect(found.map(\.rule) == [.missing])
        #expect(found.map(\.key.element) == [Name.energy])
    }

    @Test func anOmissionIsAnAnswer() {
        var sample = CheckedSample(required: [Name.energy])
        sample.omissions = [Name.energy: Omission(reason: .sensitive, text: "Rezeptur")]
        #expect(!sample.rules().contains(.missing))
    }

    @Test func whatIsNotInTheFirmIsOneHintForADisclosure() {
        let sample = CheckedSample(ifApplicable: [Name.withdrawal, Name.discharge, Name.convictions])
        let found = sample.findings()
        #expect(found.map(\.rule) == [.open, .open])
        #expect(found.map(\.severity) == [.hint, .hint])
        #expect(found.first?.others.map(\.element) == [Name.withdrawal, Name.discharge])
    }

    @Test func wasteByMassNeedsNoVolume() {
        let sample = CheckedSample(required: [Name.divertedMass, Name.disposedMass])
        #expect(sample.rules(figure(Name.divertedMass, 3, CheckedSample.paper)) == [])
        #expect(sample.rules() == [.missing, .missing])
    }

    @Test func groupsWithoutPeopleLearnNothing() {
        let hours: ElementName = "AverageNumberOfAnnualTrainingHoursPerFemaleEmployee"
        let sample = CheckedSample(required: [hours])
        #expect(sample.rules(figure(Name.women, 0)) == [])
        #expect(sample.rules(figure(Name.women, 1)) == [.missing])
    }

    @Test func detailsHangOnTheirQuestion() {
        let sample = CheckedSample(ifApplicable: [Name.publicAddress, Name.sensitiveList])
        #expect(sample.rules(answer(Name.publicDisclosure, .flag(false))) == [])
        #expect(sample.findings().flatMap(\.others).map(\.element) == [Name.publicAddress])
    }
}
