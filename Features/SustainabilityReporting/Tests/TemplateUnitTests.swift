import Foundation
import SustainabilityReporting
import Testing

@testable import SustainabilityReportingWeb

@Suite struct TemplateUnitTests {
    @Test func theUnitStandsInBrackets() {
        #expect(TemplateUnit.unit("kilograms (kg)") == .kilograms)
        #expect(TemplateUnit.unit(" cubic meters (m³) ") == .cubicMetres)
        #expect(TemplateUnit.unit("Quadratmeter (m2)") == "sqm")
        #expect(TemplateUnit.unit("t") == .tonnes)
        #expect(TemplateUnit.unit("Stück") == nil)
    }

    @Test func onlyUnitsOfAKindAreConverted() {
        #expect(TemplateUnit.convert(1.5, from: .tonnes, to: .kilograms) == 1_500)
        #expect(TemplateUnit.convert(5, from: .hectares, to: "sqm") == 50_000)
        #expect(TemplateUnit.convert(5, from: .hectares, to: .kilograms) == nil)
        #expect(TemplateUnit.convert(5, from: .cubicMetres, to: .cubicMetres) == 5)
    }
}
