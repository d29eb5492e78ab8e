import CarbonAccounting
import Foundation
import Kernel
import TestSupport

@testable import EmissionFactors

/// A Schnellbilanz with few questions and round numbers, on the invented factors of ``CarbonSamples``.
enum QuickEstimateSamples {
    static let texts = Texts.feature("CarbonAccounting")
    static let year = CarbonSamples.year
    static let years = [2025, 2024, 2023].map { ReportingYear($0)! }
    static let library = FactorLibrary(gwp: CarbonSamples.table, catalogues: [CarbonSamples.catalogue])
    static let assumptions = try! QuickEstimateAssumptions(json: Data(json.utf8))

    /// The file as shipped, whose ids the words of the form belong to.
    static let shipped = try! QuickEstimateAssumptions(
        json: Data(
            contentsOf: repositoryRoot.appendingPathComponent("Features/CarbonAccounting/Content/quick-estimate.json")
        )
    )

    static func estimate(_ input: QuickEstimateInput) -> QuickEstimate {
        QuickEstimateCalculation(assumptions: assumptions, library: library).estimate(input)
    }

    private static let json = """
        {"licence": "CC0-1.0",
         "sources": [{"id": "s", "title": "Preise zum Üben", "publisher": "Statistisches Amt", "year": 2025,
                      "url": "https://example.org/preise", "dateRead": "2026-11-22"}],
         "electricity": {"label": "Strom", "series": "grid-up", "unit": "kWh",
            "price": {"low": 0.1, "mid": 0.2, "high": 0.4, "includesVAT": false, "sources": ["s"], "note": "Mitte."}},
         "heating": [
            {"id": "naturalGas", "label": "Erdgas", "series": "gas", "unit": "kWh"},
            {"id": "districtHeat", "label": "Fernwärme", "series": "heat", "unit": "kWh"}],
         "fuels": [],
         "commuting": {"label": "Arbeitswege",
            "kilometresOneWay": {"low": 10, "mid": 10, "high": 20, "sources": ["s"], "note": "Weg."},
            "days": {"low": 100, "mid": 200, "high": 220, "sources": ["s"], "note": "Tage."},
            "modes": [{"label": "Auto", "share": 0.5, "series": "car"}, {"label": "zu Fuß", "share": 0.5, "series": null}],
            "sources": ["s"], "note": "Gleich lange Wege."},
         "purchasing": [{"id": "metals", "label": "Metalle und Halbzeuge", "series": "metal"}]}
        """
}
