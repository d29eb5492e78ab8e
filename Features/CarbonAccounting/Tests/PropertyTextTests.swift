import Kernel
import Testing

@testable import CarbonAccounting

@Suite struct PropertyTextTests {
    private func text() throws -> PropertyText { PropertyText(vocabulary: try ImportSamples.vocabulary.get()) }

    @Test func readsNamesNumbersAndSources() throws {
        let properties = try text().parse("Dichte 0,845 (Lieferschein 17); Hi/Hs = 0,903", source: "Datenblatt")
        #expect(
            properties == [
                UnitProperty(kind: .density, value: 0.845, source: "Lieferschein 17"),
                UnitProperty(kind: .lowerToHigherRatio, value: 0.903, source: "Datenblatt"),
            ]
        )
    }

    @Test func aSourceMayHoldEverythingWhenQuoted() throws {
        let source = "Blatt 3; Zeile \"7\" (alt)"
        let properties = [
            UnitProperty(kind: .massPerPiece, value: 2.5, source: source),
            UnitProperty(kind: .density, value: 0.84, source: "x"),
        ]
        let cells = try text().cells(properties)
        #expect(try text().parse(cells[.conversion] ?? "", source: "") == properties)
    }

    @Test func aGasBillHasItsOwnColumns() throws {
        let properties = [
            UnitProperty(kind: .higherHeatingValuePerStandardVolume, value: 11.421, source: "Rechnung"),
            UnitProperty(kind: .stateNumber, value: 0.9587, source: "Rechnung"),
            UnitProperty(kind: .lowerToHigherRatio, value: 0.903, source: "Rechnung"),
        ]
        let cells = try text().cells(properties)
        #expect(cells[.calorificValue] == "11,421")
        #expect(cells[.stateNumber] == "0,9587")
        #expect(cells[.conversion] == "Hi/Hs 0,903")
        #expect(cells[.conversionSource] == "Rechnung")
    }

    @Test func refusesWhatIsNoListOrNoNumberOrImpossible() throws {
        let text = try text()
        #expect(throws: (any Error).self) { try text.parse("0,845", source: "") }
        #expect(throws: (any Error).self) { try text.parse("Dichte \"0,8", source: "") }
        #expect(throws: (any Error).self) { try text.parse("Dichte viel", source: "") }
        // 845 kg/l is a density in kg/m³.
        #expect(throws: (any Error).self) { try text.parse("Dichte 845", source: "") }
    }
}
