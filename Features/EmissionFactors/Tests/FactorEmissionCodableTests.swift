import EmissionFactors
import Foundation
import Testing

@Suite struct FactorEmissionCodableTests {
    @Test(arguments: [
        (FactorEmission.gases(["co2": 0.2]), #"{"gases":{"co2":0.2}}"#),
        (.carbonDioxideOnly(0.353), #"{"co2only":0.353}"#),
        (.equivalent(0.361, basis: .ar5), #"{"basis":"ar5","equivalent":0.361}"#),
        (.equivalent(0.361, basis: nil), #"{"equivalent":0.361}"#),
    ])
    func isStoredAsInContentFiles(emission: FactorEmission, text: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(emission), as: UTF8.self) == text)
        #expect(try JSONDecoder().decode(FactorEmission.self, from: Data(text.utf8)) == emission)
    }

    @Test func nothingIsRefused() {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(FactorEmission.self, from: Data("{}".utf8)) }
    }
}
