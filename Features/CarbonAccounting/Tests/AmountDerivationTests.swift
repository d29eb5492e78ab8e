import CarbonAccounting
import Testing

@Suite struct AmountDerivationTests {
    /// DESNZ-03: 2 t over 2 km are 4 tkm.
    @Test func tonnesTimesKilometres() throws {
        let freight = try FreightLeg(tonnes: 2, kilometres: 2).tonneKilometres()
        #expect(freight == 4)
        #expect(throws: DerivationProblem.invalid(field: "tonnes", value: -2)) {
            _ = try FreightLeg(tonnes: -2, kilometres: 2).tonneKilometres()
        }
    }

    /// There and back, 2 persons, 100 km of straight line by train: 100 × 1.2 × 2 × 2 = 480 pkm; without uplift 400.
    @Test func tripsTakeTheDetourOnlyWhenAsked() throws {
        let plain = try Trip(kilometres: 100, persons: 2, ways: 2).passengerKilometres()
        let uplifted = try Trip(kilometres: 100, persons: 2, ways: 2, detour: .train).passengerKilometres()
        #expect(plain == 400)
        #expect(uplifted == 480)
    }

    /// 2 × 17 km × 200 days × 3 persons = 20,400 pkm.
    @Test func commutesGoThereAndBack() throws {
        let commute = try Commute(mode: .car, kilometresOneWay: 17, days: 200, persons: 3).passengerKilometres()
        #expect(commute == 20_400)
        #expect(throws: DerivationProblem.invalid(field: "days", value: 400)) {
            _ = try Commute(mode: .car, kilometresOneWay: 17, days: 400).passengerKilometres()
        }
    }

    /// 12 kg filled into equipment of 10 kg (2 lost), 3 kg refilled, 8 kg retired of which 6.5 recovered (1.5 lost):
    /// 2 + 3 + 1.5 = 6.5 kg.
    @Test func refrigerantByBalance() throws {
        let leaked = try RefrigerantBalance(
            filledIntoNew: 12,
            chargeOfNew: 10,
            refilled: 3,
            chargeOfRetired: 8,
            recoveredFromRetired: 6.5
        ).leaked()
        #expect(close(leaked, 6.5))
        #expect(throws: DerivationProblem.negativeBalance(kilograms: -1)) {
            _ = try RefrigerantBalance(refilled: 1, recoveredFromRetired: 2).leaked()
        }
    }

    /// 20 kg × 6 % × 6 ÷ 12 months = 0.6 kg.
    @Test func refrigerantByLeakRate() throws {
        let screening = RefrigerantScreening(charge: 20, annualLeakRate: 0.06, monthsInService: 6, source: "maker")
        let leaked = try screening.leaked()
        #expect(close(leaked, 0.6))
        #expect(throws: DerivationProblem.invalid(field: "annualLeakRate", value: 6)) {
            _ = try RefrigerantScreening(charge: 20, annualLeakRate: 6, source: "maker").leaked()
        }
    }
}
