import CarbonAccounting
import Kernel
import Testing
import WebPlatform

@testable import CarbonAccountingWeb

@Suite struct QuickEstimateFormTests {
    private let t = QuickEstimateSamples.texts

    private func read(_ fields: [String: String]) -> (input: QuickEstimateInput?, form: QuickEstimateForm) {
        let values = fields.merging(["year": "2025"]) { typed, _ in typed }.mapValues { [$0] }
        var form = QuickEstimateForm(Form(values: values))
        let input = form.validated(QuickEstimateSamples.shipped, years: QuickEstimateSamples.years, t)
        return (input, form)
    }

    @Test func germanNumbersBecomeAnswers() throws {
        let input = try #require(
            read([
                "electricity": "12.500,5", "electricity-unit": "EUR", "naturalGas": "1 204 300",
                "naturalGas-unit": "kWh(Hs)", "heatingOil": "0", "diesel": "900", "headcount": "40",
                "purchase-metals": "310.000 €",
            ]).input
        )
        #expect(input.electricity == .euros(12_500.5))
        #expect(input.heating.map(\.id) == ["naturalGas", "heatingOil"])
        #expect(input.heating[0].amount == .units(1_204_300))
        #expect(input.heating[1].amount == .units(0))
        #expect(input.fuels == [.init(id: "diesel", amount: .units(900))])
        #expect(input.headcount == 40)
        #expect(input.purchasing == ["metals": 310_000])
    }

    @Test func whatIsLeftEmptyIsMissing() throws {
        let input = try #require(read(["headcount": "3"]).input)
        #expect(input.electricity == nil)
        #expect(input.heating.isEmpty && input.fuels.isEmpty && input.purchasing.isEmpty)
    }

    @Test(arguments: [
        ("electricity", "viel", "Strom: „viel“ ist keine Zahl"), ("electricity", "1e300", "„1e300“ ist keine Zahl"),
        ("heatingOil", "-4", "Heizöl EL: „-4“ liegt unter 0"),
        ("purchase-wood", "10000000001", "höchstens 10.000.000.000"),
        ("purchase-wood", "1" + String(repeating: "0", count: 39), "ist mehr, als wir hier rechnen"),
        ("headcount", "12,5", "„12,5“ ist keine ganze Zahl"), ("year", "1850", "Für das Jahr „1850“"),
    ]) func whatCannotBeReadIsSaidAtItsField(field: String, typed: String, words: String) {
        let (input, form) = read([field: typed])
        #expect(input == nil)
        #expect(form.errors[field]?.contains(words) == true)
        #expect(form[field] == typed)
    }

    @Test func eurosNeedAPrice() {
        let (input, form) = read(["heatingOil": "4000", "heatingOil-unit": "EUR"])
        #expect(input == nil)
        #expect(form.errors["heatingOil"]?.contains("keinen belegten Preis") == true)
        #expect(form.errors["heatingOil"]?.contains("Liter") == true)
    }

    @Test func anUnknownUnitIsNamed() {
        let form = read(["electricity": "4000", "electricity-unit": "BTU"]).form
        #expect(form.errors["electricity"]?.contains("„BTU“") == true)
    }

    @Test func anEmptyFormAsksForOneFigure() {
        let (input, form) = read([:])
        #expect(input == nil)
        #expect(form.errors["electricity"]?.contains("Eine einzige Angabe genügt") == true)
    }

    @Test func aVeryLongTextIsQuotedInPart() {
        let form = read(["electricity": String(repeating: "x", count: 5000)]).form
        #expect(form.errors["electricity"].map { $0.count < 250 } == true)
        #expect(form["electricity"].count == 5000)
    }

    @Test func answersFillTheFormAgain() throws {
        let fields = [
            "electricity": "12.500,5", "electricity-unit": "EUR", "diesel": "900", "purchase-metals": "310.000",
        ]
        let input = try #require(read(fields).input)
        let again = QuickEstimateForm(input, QuickEstimateSamples.shipped)
        for (name, typed) in fields { #expect(again[name] == typed) }
        #expect(again["year"] == "2025")
        #expect(again["headcount"] == "")
    }
}
