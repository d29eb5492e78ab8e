import Kernel
import Testing

@testable import Funding

@Suite struct AidRulesTests {
    private let rules = DeMinimisAccountTests.rules

    @Test func theGeneralCeiling() {
        #expect(rules.general.cap == 300_000 && rules.general.years == 3)
        #expect(rules.general.regulation == "Verordnung (EU) 2023/2831")
        #expect(rules.ceilings.count == 4 && rules.rules.count == 6)
        #expect(rules.rules.allSatisfy { !$0.sources.isEmpty })
    }

    @Test func whatIsWrongIsNamedWithItsLine() {
        let text = """
            {"knowledge": {"date": "2026-01", "quality": "official"}, "sources": [],
            "deMinimis": [{"id": "general", "name": "x", "cap": -1, "years": 3, "window": "rolling",
            "text": "x", "sources": [4], "colour": "red"}], "rules": []}
            """
        let thrown = #expect(throws: ContentFaults.self) {
            try AidRules(file: ContentFile(path: "aid.json", bytes: Array(text.utf8)))
        }
        let kinds = thrown?.faults.map(\.kind) ?? []
        #expect(kinds.contains(.invalidValue(field: "cap", value: "-1.0")))
        #expect(kinds.contains(.unknownKey("colour")) && kinds.contains(.missingField("sources")))
        #expect(thrown?.faults.first { $0.kind == .unknownKey("colour") }?.line == 3)
    }

    @Test func withoutTheGeneralCeilingThereAreNoRules() {
        let text = #"{"knowledge": {"date": "2026-01", "quality": "official"}, "deMinimis": [], "rules": []}"#
        let thrown = #expect(throws: ContentFaults.self) {
            try AidRules(file: ContentFile(path: "aid.json", bytes: Array(text.utf8)))
        }
        #expect(thrown?.faults.map(\.kind) == [.rule("noGeneralCeiling", [])])
    }
}
