import EmissionFactors
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import EmissionFactorsWeb

@Suite struct OwnFactorFormTests {
    private let t = Texts.feature("EmissionFactors")

    private func read(
        _ changes: [String: String]
    ) -> (factor: CustomFactor?, errors: FieldErrors) {
        let fields = FactorHub.form.merging(changes) { _, new in new }
        let context = OwnFactorForm.Context(
            id: EntityID("01935000-0000-7000-8000-000000000001")!,
            person: "Petra Kettler",
            today: FactorSamples.date,
            gwp: FactorSamples.table,
            upstream: ["strom-mix-de-vorkette"]
        )
        return OwnFactorForm(Form(values: fields.mapValues { [$0] })).validated(context, t)
    }

    @Test func aCompleteFormBecomesAFactor() throws {
        let factor = try #require(
            read(["upstream": "strom-mix-de-vorkette", "uncertainty": "10", "uncertaintyBasis": "geschätzt"]).factor
        )
        #expect(factor.emission == .equivalent(0.021, basis: .ar6))
        #expect(factor.synonyms == ["Grünstrom", "Hausmarke"])
        #expect(factor.scope2Method == .market)
        #expect(factor.upstreamSeries == "strom-mix-de-vorkette")
        #expect(factor.uncertainty == FactorUncertainty(percent: 10, basis: "geschätzt"))
        #expect(factor.enteredBy == "Petra Kettler")
        #expect(factor.validFrom == 2025 && factor.validThrough == nil)
    }

    @Test func gasesCountOnlyWhereTheyAreChosen() throws {
        let gases = ["gas-co2": "0,2", "gas-ch4Fossil": "0,001", "value": "7"]
        let total = try #require(read(gases).factor)
        #expect(total.emission == .equivalent(7, basis: .ar6))
        let apart = try #require(read(gases.merging(["statement": "gases"]) { $1 }).factor)
        #expect(apart.emission == .gases(["co2": 0.2, "ch4Fossil": 0.001]))
    }

    @Test func unitsAreReadAsPeopleWriteThem() throws {
        let factor = try #require(read(["unit": "Kilowattstunde"]).factor)
        #expect(factor.unit == .kilowattHour)
    }

    @Test(arguments: [
        ("name", "", "Bitte geben Sie dem Faktor einen Namen."), ("activity", "", "Bitte wählen Sie die Art."),
        ("unit", "Fuder", "„Fuder“"), ("unit", "", "Bitte nennen Sie die Einheit."),
        ("value", "", "Bitte nennen Sie den Wert."), ("value", "viel", "„viel“ ist keine Zahl"),
        ("value", "-1", "„−1“ geht hier nicht"), ("value", "361000", "Sind Gramm oder Tonnen gemeint?"),
        ("value", "1e300", "„1e300“ ist keine Zahl"), ("biogenic", "-2", "Biogenes CO₂ ist 0 oder größer"),
        ("boundary", "", "ob die Vorkette enthalten ist"), ("upstream", "einkauf-c24", "ist keine Vorkette"),
        ("validFrom", "", "das erste Jahr"), ("validFrom", "25", "„25“ ist kein Jahr"),
        ("validFrom", "1850", "außerhalb der Jahre 1990 bis 2100"),
        ("validThrough", "2024", "liegt vor dem ersten, 2025"),
        ("region", "Hagen am Rand", "kein Länderkürzel"), ("source", "", "Bitte nennen Sie die Quelle."),
        ("evidence", "", "Ohne Beleg zählt"), ("uncertainty", "-5", "ist keine Unsicherheit"),
        ("note", String(repeating: "x", count: 501), "501 Zeichen"),
    ]) func whatIsWrongIsSaidAtItsField(field: String, typed: String, words: String) {
        let (factor, errors) = read([field: typed])
        #expect(factor == nil)
        #expect(errors[field]?.contains(words) == true, "\(errors.faults.map(\.message))")
    }

    @Test func theMethodIsForPurchasedEnergyOnly() {
        let errors = read(["activity": "material"]).errors
        #expect(errors["method"]?.contains("nicht für Material") == true)
    }

    @Test func electricityNeedsAMethod() {
        let errors = read(["method": ""]).errors
        #expect(errors["method"]?.contains("Bitte wählen Sie die Scope-2-Methode") == true)
    }

    @Test func onlyADirectFigureIsCompleted() {
        let errors = read(["boundary": "whole", "upstream": "strom-mix-de-vorkette"]).errors
        #expect(errors["upstream"]?.contains("Dieser gilt mit Vorkette") == true)
    }

    @Test func gasByGasNeedsAGas() {
        let errors = read(["statement": "gases"]).errors
        #expect(errors["gas-co2"]?.contains("wenigstens eines Gases") == true)
    }

    @Test func faultsStandInTheOrderOfTheForm() {
        let errors = read(["name": "", "unit": "", "value": "", "evidence": ""]).errors
        #expect(errors.faults.map(\.fieldID) == ["name", "unit", "value", "evidence"])
    }

    @Test func aStoredFactorFillsTheForm() throws {
        let factor = try #require(read(["upstream": "strom-mix-de-vorkette", "uncertainty": "12,5"]).factor)
        let again = OwnFactorForm(factor)
        #expect(again.value == "0,021")
        #expect(again.uncertainty == "12,5")
        #expect(again.synonyms == "Grünstrom, Hausmarke")
        #expect(again.method == "market" && again.boundary == "direct" && again.validFrom == "2025")
    }
}
