import Foundation
import SustainabilityReporting
import Testing

@Suite struct SourceStateTests {
    private func source(_ value: Decimal) -> SourceValue {
        SourceValue(fact: ReportFact("Turnover", .number(value)), origin: .figures, address: "/betrieb")
    }

    private func answer(_ value: Decimal, known: Decimal?, _ reason: String = "") -> SourcedAnswer {
        SourcedAnswer(value: .number(value), known: known.map { .number($0) }, reason: reason)
    }

    @Test func states() {
        #expect(SourceState.of(nil, source: nil) == nil)
        #expect(SourceState.of(answer(1, known: nil), source: nil) == nil)
        #expect(SourceState.of(nil, source: source(5)) == .untouched)
        #expect(SourceState.of(answer(5, known: 5), source: source(5)) == .taken)
        // typed by hand, and right
        #expect(SourceState.of(answer(5, known: nil), source: source(5)) == .taken)
        #expect(SourceState.of(answer(6, known: 5, "geprüft"), source: source(5)) == .overridden(reason: "geprüft"))
        #expect(SourceState.of(answer(6, known: nil), source: source(5)) == .overridden(reason: ""))
        #expect(
            SourceState.of(answer(5, known: 5), source: source(7)) == .changedSince(old: .number(5), new: .number(7))
        )
        // overridden, and the source has changed since all the same
        #expect(
            SourceState.of(answer(6, known: 5, "geprüft"), source: source(7))
                == .changedSince(old: .number(5), new: .number(7))
        )
        #expect(SourceState.of(answer(5, known: 5), source: nil) == .changedSince(old: .number(5), new: nil))
    }

    /// Renewable and other make up the row, rows the total: only the two parts are offered. With heat the total is not
    /// the sum of the rows (90 + 30 = 120), so it is offered as well.
    @Test func whatIsCalculatedIsNotTaken() throws {
        let edition = SmallStandard.edition("vsme-2026", isDefault: true)
        let period = try #require(ReportPeriod(year: 2025))
        let report = Report(
            edition: edition.id,
            entity: ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: "1"),
            period: period
        )
        func offers(_ total: Decimal, _ answers: [FactKey: AnswerContent] = [:]) -> [SourceOffer] {
            var found = SourceFindings()
            for (element, member, value) in [
                ("EnergyConsumptionFromFuels", "RenewableEnergyMember", 0),
                ("EnergyConsumptionFromFuels", "NonRenewableEnergyMember", 90), ("EnergyConsumptionFromFuels", "", 90),
                ("TotalEnergyConsumption", "", total), ("Unheard", "", 1),
            ] as [(ElementName, String, Decimal)] {
                let fact = ReportFact(element, member, .number(value), unit: .megawattHours, decimals: 2)
                found.values[fact.key] = SourceValue(fact: fact, origin: .balance, address: "/klimabilanz/2025")
            }
            return found.offers(for: report, edition: edition, standard: SmallStandard.standard, answers: answers)
        }
        #expect(offers(90).map(\.member) == ["NonRenewableEnergyMember", "RenewableEnergyMember"])
        #expect(offers(120).map(\.element.name.rawValue).last == "TotalEnergyConsumption")
        #expect(offers(120).allSatisfy { $0.isOpen })
        func content(_ fact: ReportFact, known: String) -> [FactKey: AnswerContent] {
            [fact.key: AnswerContent(fact, origin: .source(.balance), sourceText: known)]
        }
        let renewable = ReportFact("EnergyConsumptionFromFuels", "RenewableEnergyMember", .number(0))
        #expect(offers(90, content(renewable, known: "0")).map(\.isOpen) == [true, false])
        let gone = offers(90, content(ReportFact("Turnover", .number(4)), known: "4"))
        #expect(gone.first?.state == .changedSince(old: .number(4), new: nil))
        #expect(gone.first?.isOpen == false)
        // 85 was known and taken, 90 is known now: nobody has decided against it. 80 was said against 85.
        let fossil = FactKey("EnergyConsumptionFromFuels", "NonRenewableEnergyMember")
        let followed = offers(90, content(ReportFact(key: fossil, value: .number(85)), known: "85"))
        #expect(followed.first { $0.key == fossil }?.isFree == true)
        let decided = offers(90, content(ReportFact(key: fossil, value: .number(80)), known: "85"))
        #expect(decided.first { $0.key == fossil }?.isFree == false)
        #expect(decided.first { $0.key == fossil }?.isOpen == true)
    }
}
