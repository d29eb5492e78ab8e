import Testing

@testable import CarbonAccounting

@Suite struct DerivationTextTests {
    private func text() throws -> DerivationText { DerivationText(vocabulary: try ImportSamples.vocabulary.get()) }

    @Test(arguments: [
        AmountDerivation.freight(FreightLeg(tonnes: 12.5, kilometres: 340, runs: 24)),
        .trip(Trip(kilometres: 612.5, persons: 2, ways: 4, detour: .train)), .trip(Trip(kilometres: 10)),
        .commute(Commute(mode: .electricCar, kilometresOneWay: 17.25, days: 212, persons: 3)),
        .refrigerantBalance(RefrigerantBalance(refilled: 1.2, chargeOfRetired: 0.5, recoveredFromRetired: 0.4)),
        .refrigerantScreening(
            RefrigerantScreening(charge: 36, annualLeakRate: 0.04, monthsInService: 7, source: "Blatt 2; \"alt\"")
        ),
    ])
    func whatIsWrittenIsRead(_ derivation: AmountDerivation) throws {
        let text = try text()
        #expect(try text.parse(text.text(derivation)) == derivation)
    }

    @Test func readsWhatPeopleWrite() throws {
        // 12 t × 340 km × 2 = 8,160 tkm
        let derivation = try text().parse("Transport: t 12; km 340; Touren 2")
        #expect(try derivation.amount() == 8160)
    }

    @Test(arguments: [
        "Tonnen 12", "Fracht Tonnen 12", "Fracht: Tonnen 12", "Fracht: Tonnen 12; Kilometer 3; Personen 4",
        "Fracht: Tonnen viel; Kilometer 3", "Arbeitsweg: Verkehrsmittel Rakete; Kilometer 3; Tage 5",
        "Kältemittelschätzung: Füllmenge 36; Leckrate 0,04",
    ])
    func refusesWhatIsNoDerivation(_ text: String) throws {
        let reader = try self.text()
        #expect(throws: DerivationText.Problem.malformed) { try reader.parse(text) }
    }
}
