import Foundation
import Testing

@testable import Kernel

@Suite struct UnitSpacingTests {
    /// `_` stands for the narrow space, `~` for the no-break space.
    @Test(arguments: [
        ("größer als 20 MB.", "größer als 20_MB."), ("ab {share} % des Umsatzes", "ab {share}_% des Umsatzes"),
        ("± 5 %", "±_5_%"), ("ergibt {value} kg CO₂e je kWh", "ergibt {value}_kg_CO₂e je kWh"),
        ("6,2 Mio. €", "6,2_Mio._€"), ("Stand 1. November 2025", "Stand 1.~November 2025"),
        ("Bei 0 °C", "Bei 0_°C"), ("2.400 m²", "2.400_m²"),
    ])
    func numbersKeepTheirUnits(typed: String, shown: String) {
        let spaced = shown.replacing("_", with: "\u{202f}").replacing("~", with: "\u{a0}")
        #expect(UnitSpacing.applied(to: typed) == spaced)
    }

    @Test(arguments: [
        "2025 mehr", "{count} Zeilen", "{name} teilt", "1 Tag", "in kg CO₂e", "Ziffer 3. Die", "", " ", "5 ",
    ])
    func otherSpacesStay(text: String) {
        #expect(UnitSpacing.applied(to: text) == text)
    }

    @Test func textsAreReadWithThem() throws {
        let json = #"{"a": "bis 20 MB", "b": {"one": "{count} kg", "other": "{count} kg"}}"#
        let texts = try Texts(json: Data(json.utf8))
        #expect(texts("a") == "bis 20\u{202f}MB")
        #expect(texts("b", count: 2) == "2\u{202f}kg")
    }
}
