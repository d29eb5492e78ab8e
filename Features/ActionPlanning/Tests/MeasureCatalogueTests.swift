import Foundation
import Kernel
import Testing

@testable import ActionPlanning

@Suite struct MeasureCatalogueTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Content/measures").standardizedFileURL
    static let catalogue = try! MeasureCatalogue(directory: folder)

    @Test func thereAreEnoughForEachSector() {
        #expect(Self.catalogue.measures.count >= 60)
        for sector in ["manufacturing", "trade", "social"] {
            #expect(Self.catalogue.measures.count { $0.sectors.contains(sector) } >= 60)
        }
    }

    @Test func whatExcludesOrOverlapsDoesSoBothWays() {
        for measure in Self.catalogue.measures {
            for other in measure.excludes { #expect(Self.catalogue[other]?.excludes.contains(measure.id) == true) }
            for other in measure.overlaps { #expect(Self.catalogue[other]?.overlaps.contains(measure.id) == true) }
        }
    }

    @Test func noMeasureNeedsWhatExcludesIt() {
        let measures = Self.catalogue.measures
        let index = Dictionary(uniqueKeysWithValues: measures.enumerated().map { ($1.id, $0) })
        let problem = PlanProblem(
            candidates: measures.map { measure in
                .init(
                    investment: 0,
                    netPresentValue: 0,
                    years: 0...0,
                    requires: Set(measure.requires.compactMap { index[$0] })
                )
            },
            budgets: [nil],
            exclusions: measures.flatMap { measure in
                measure.excludes.compactMap { index[$0] }.map { [index[measure.id]!, $0] }
            },
            discountRate: 0
        )
        #expect(problem.contradictions.isEmpty)
    }

    @Test func aFaultIsNamedWithFileAndLine() {
        let text = """
            {"measures": [
              {"id": "a", "title": "A", "theme": "energy", "summary": "S", "difficulty": "easy", "selfPaying": "often",
               "lifeYears": {"low": 5, "high": 3, "note": "n"}, "requires": ["b"]}
            ]}
            """
        let file = ContentFile(path: "energy.json", bytes: Array(text.utf8))
        #expect(
            throws: ContentFaults(faults: [
                ContentFault(file: "energy.json", line: 2, kind: .rule("unknownMeasure", ["b"])),
                ContentFault(file: "energy.json", line: 3, kind: .invalidValue(field: "low", value: "5.0")),
            ])
        ) { try MeasureCatalogue(files: [file]) }
    }
}
