import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccountingWeb

@Suite struct SourceWordsTests {
    private let t = EntrySamples.texts

    private func factor(_ title: String, _ place: String) -> EmissionFactor {
        EmissionFactor(
            series: "probe",
            year: 2025,
            name: "Probe",
            activity: .material,
            unit: .kilogram,
            emission: .gases(["r410a": 1]),
            boundary: .direct,
            source: FactorSource(
                id: "probe",
                title: title,
                publisher: "Bund",
                year: 2022,
                licence: "OGL-UK-3.0",
                dateRead: LocalDate(year: 2026, month: 1, day: 2)!
            ),
            place: place
        )
    }

    @Test func anAnnexStandsOnce() {
        #expect(
            SourceWords.citation(factor("EBeV 2030, Anlage 2", "Anlage 2 Teil 4")) == "Bund, EBeV 2030, Anlage 2 Teil 4"
        )
        #expect(SourceWords.citation(factor("Tabellen, 2025", "Blatt 3")) == "Bund, Tabellen, 2025, Blatt 3")
    }

    @Test func codesHaveNames() {
        let factor = factor("Tabellen", "Blatt 3")
        #expect(SourceWords.licence(factor.source, t) == "Open Government Licence 3.0")
        #expect(SourceWords.region("DE", t) == "Deutschland")
        #expect(SourceWords.region("EU27", t) == "Europäische Union")
        #expect(SourceWords.value(factor, CarbonHub.library.gwp, t) == "1 kg R-410A je kg")
    }
}
