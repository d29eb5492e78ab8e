import CarbonAccounting
import HTML
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import CarbonAccountingWeb

/// The pages of the Schnellbilanz as they stand, so that a change to them is seen.
@Suite struct QuickEstimatePagesTests {
    private let t = QuickEstimateSamples.texts

    private func difference(_ page: some Page, _ name: String) throws -> String? {
        try snapshotDifference(Node.group(page.body(t)).html, "\(name).html")
    }

    private func formPage(_ form: QuickEstimateForm) -> QuickEstimatePage {
        QuickEstimatePage(
            title: t("quick.title"),
            assumptions: QuickEstimateSamples.shipped,
            form: form,
            years: QuickEstimateSamples.years,
            isMember: false,
            token: FormToken(name: "_proof", value: "beweis")
        )
    }

    private func resultPage(_ input: QuickEstimateInput, isMember: Bool) -> QuickEstimateResultPage {
        let facts = QuickEstimateFacts(
            input: input,
            estimate: QuickEstimateSamples.estimate(input),
            assumptions: QuickEstimateSamples.assumptions,
            library: QuickEstimateSamples.library,
            isMember: isMember
        )
        return QuickEstimateResultPage(facts, t)
    }

    @Test func form() throws {
        #expect(try difference(formPage(QuickEstimateForm(year: QuickEstimateSamples.year)), "quickEstimate") == nil)
    }

    @Test func faults() throws {
        let values = ["year": ["2025"], "electricity": ["viel"], "heatingOil": ["400"], "heatingOil-unit": ["EUR"]]
        var form = QuickEstimateForm(Form(values: values))
        _ = form.validated(QuickEstimateSamples.shipped, years: QuickEstimateSamples.years, t)
        #expect(try difference(formPage(form), "quickEstimateFaults") == nil)
    }

    @Test func resultOfAFewAnswers() throws {
        let input = QuickEstimateInput(year: QuickEstimateSamples.year, electricity: .euros(20_000), headcount: 10)
        #expect(try difference(resultPage(input, isMember: false), "quickEstimateResult") == nil)
    }

    @Test func resultForAMember() throws {
        let input = QuickEstimateInput(
            year: QuickEstimateSamples.year,
            electricity: .units(100_000),
            heating: [.init(id: "naturalGas", amount: .units(50_000))],
            fuels: [.init(id: "coal", amount: .units(1))],
            headcount: 10,
            purchasing: ["metals": 100_000]
        )
        #expect(try difference(resultPage(input, isMember: true), "quickEstimateResultMember") == nil)
    }

    /// Every question of the shipped file is explained in a line.
    @Test func everyQuestionHasItsHint() {
        let shipped = QuickEstimateSamples.shipped
        let energies = [shipped.electricityField] + shipped.heatingFields + shipped.fuelFields
        for field in energies { #expect(t.has("quick.energy.\(field.name).hint"), "\(field.name)") }
        for group in shipped.purchasing { #expect(t.has("quick.purchase.\(group.id).hint"), "\(group.id)") }
    }
}
