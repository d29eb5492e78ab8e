import Foundation
import Kernel
import Testing

@testable import CarbonAccounting

@Suite struct ImportVocabularyTests {
    @Test func theShippedFileHasNoFault() {
        #expect(throws: Never.self) { try ImportSamples.vocabulary.get() }
    }

    @Test func understandsCategoriesByTitleNumberAndWord() throws {
        let categories = try ImportSamples.vocabulary.get().categories
        for word in ["2.1 Strom", "2.1", "Strom", "Scope 2.1", "STROMBEZUG"] {
            #expect(categories.code(word) == .purchasedElectricity, "\(word)")
        }
        #expect(categories.code("3.10") == .processingOfSoldProducts)
        #expect(categories.code("3.1") == .purchasedGoods)
        for category in EmissionCategory.allCases {
            #expect(categories.title(category).hasPrefix(category.number + " "))
            #expect(categories.code(categories.title(category)) == category)
        }
    }

    @Test func understandsEveryCategoryAsTheScreenNamesIt() throws {
        let categories = try ImportSamples.vocabulary.get().categories
        let texts = try Texts(folder: ImportSamples.content)
        for category in EmissionCategory.allCases {
            let name = texts("category.\(category.rawValue)")
            #expect(categories.title(category) == "\(category.number) \(name)")
            #expect(categories.code(name) == category, "\(name)")
            #expect(categories.code("\(category.number) \(name)") == category, "\(category.number) \(name)")
        }
        for word in ["1.1 Heizung und Prozesswärme", "Fahrzeuge und Maschinen", "3.5 Abfall", "Vermietete Sachen"] {
            #expect(categories.code(word) != nil, "\(word)")
        }
    }

    @Test func understandsTheFormerTitlesOfColumns() throws {
        let columns = try ImportSamples.vocabulary.get().columns
        #expect(columns.code("Datenqualität") == .dataQuality)
        #expect(columns.code("Preisjahr") == .priceYear)
        #expect(columns.code("Lieferantenwert") == .supplierFigure)
        #expect(columns.title(.dataQuality) == "Genauigkeit")
    }

    @Test func namesEveryFaultWithItsLine() throws {
        let location = ImportSamples.content.appendingPathComponent("import.de.json")
        var text = try String(contentsOf: location, encoding: .utf8)
        text = text.replacing("\"Bestandszahl\"", with: "")
        text = text.replacing("\"priceYear\": {", with: "\"preisjahr\": {")
        text = text.replacing("[\"ausgabenbasiert\"", with: "[\"Lieferant\", \"ausgabenbasiert\"")
        do {
            _ = try ImportVocabulary(json: Data(text.utf8))
            Issue.record("loaded all the same")
        } catch {
            let kinds = Set(error.faults.map(\.kind))
            #expect(kinds.contains(.unknownKey("columns.preisjahr")))
            #expect(kinds.contains(.missingKey("columns.priceYear")))
            #expect(kinds.contains { if case .ambiguousWord = $0 { true } else { false } })
            #expect(error.faults.allSatisfy { $0.line > 1 })
        }
        #expect(throws: ImportVocabularyFaults.self) { try ImportVocabulary(json: Data("{".utf8)) }
    }
}
