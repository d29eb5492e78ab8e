import Companies
import Foundation
import Testing

@Suite struct IndustryClassificationTests {
    /// 21 sections, 88 divisions, 272 groups, 615 classes, 839 subclasses: the published structure of WZ 2008.
    @Test func wz2008IsComplete() throws {
        let classification = try Sample.content().industries2008
        #expect(counts(classification) == [21, 88, 272, 615, 839])
    }

    /// NACE Rev. 2.1 has 22 sections, 87 divisions, 287 groups and 651 classes; WZ 2025 adds 983 subclasses.
    @Test func wz2025IsComplete() throws {
        let classification = try Sample.content().industries2025
        #expect(counts(classification) == [22, 87, 287, 651, 983])
    }

    @Test func theSameDigitsCanMeanDifferentThings() throws {
        let content = try Sample.content()
        #expect(content.industries2008.entry("25.62")?.title == "Mechanik a. n. g.")
        #expect(
            content.industries2025.entry("25.62")?.title
                == "Herstellung von Schlössern und Beschlägen aus unedlen Metallen"
        )
    }

    @Test func pathRunsFromTheSection() throws {
        let classification = try Sample.content().industries2008
        let path = classification.path(to: IndustryCode("25.62.0", edition: .wz2008)!)
        #expect(path.map(\.code.text) == ["C", "25", "25.6", "25.62", "25.62.0"])
        #expect(path.first?.title == "Verarbeitendes Gewerbe")
    }

    @Test func unknownCodesAreNotThere() throws {
        #expect(try Sample.content().industries2008.entry("25.53") == nil)
        #expect(try Sample.content().industries2025.entry("04") == nil)
    }

    @Test func faultsAreListedWithTheirLines() throws {
        let json = """
            {
              "classification": "wz2008", "standard": "NACE Rev. 2",
              "source": {"title": "t", "publisher": "p", "year": 2008, "place": "x", "licence": "l", "dateRead": "2026-11-22"},
              "sections": [{"code": "C", "title": "Gewerbe", "divisions": ["25"]}],
              "codes": [
                ["25", "Metall"],
                ["25.62", "Mechanik"],
                ["2563", "schief"],
                ["25", "noch einmal"]
              ]
            }
            """
        let error = #expect(throws: ContentFaults.self) {
            try IndustryClassification(json: Data(json.utf8), file: "x.json", edition: .wz2008)
        }
        #expect(error?.faults.compactMap(\.line) == [8, 4, 7])
        #expect(error?.description.contains("x.json:7: \"25.62\" hangs in the air") == true)
    }

    @Test func aFactWithoutSourceIsRefused() throws {
        let json = #"{"classification": "wz2008", "standard": "", "sections": [], "codes": []}"#
        let error = #expect(throws: ContentFaults.self) {
            try IndustryClassification(json: Data(json.utf8), file: "x.json", edition: .wz2008)
        }
        #expect(error?.description == #"x.json: "source" is missing"#)
    }

    @Test func aKeyNobodyReadsIsRefused() throws {
        let json = #"{"klassifikation": "wz2008"}"#
        let error = #expect(throws: ContentFaults.self) {
            try IndustryClassification(json: Data(json.utf8), file: "x.json", edition: .wz2008)
        }
        #expect(error?.description == #"x.json: unknown key "klassifikation""#)
    }

    private func counts(_ classification: IndustryClassification) -> [Int] {
        (1...5).map { level in classification.entries.count { $0.code.level == level } }
    }
}
