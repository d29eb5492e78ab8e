import Coaching
import Foundation
import Kernel
import TestSupport
import Testing

struct CoachingContentTests {
    @Test func theShippedTemplatesAreRead() throws {
        let content = try CoachingContent(folder: repositoryRoot.appendingPathComponent("Features/Coaching/Content"))
        #expect(content.templates.map(\.id) == ["start-trial-learning", "material-flow", "free"])
        let template = try #require(content.template("start-trial-learning"))
        let start = try #require(LocalDate(iso: "2026-05-04"))
        let plan = try CasePlan(template.steps(from: start, outside: .frozen))
        #expect(
            plan.steps.map(\.phase).reduce(into: []) { if $0.last != $1 { $0.append($1) } } == [
                "Start", "Erprobung", "Lernen",
            ]
        )
        #expect(plan.days["kickoff"]?.iso == "2026-05-04")
        // 4 May + 7 days
        #expect(plan.days["kickoff-record"]?.iso == "2026-05-11")
        // 4 May + 21 + 14 + 14 + 84 days
        #expect(plan.days["trial-end"]?.iso == "2026-09-14")
        #expect(content.template("free")?.steps.isEmpty == true)
        #expect(content.template("unknown") == nil)
    }

    private func faults(_ json: String) throws -> [String] {
        let folder = try temporaryFolder()
        try Data(json.utf8).write(to: folder.appendingPathComponent("templates.json"))
        do {
            _ = try CoachingContent(folder: folder)
            return []
        } catch let faults as ContentFaults { return faults.faults.map(\.description) }
    }

    @Test func faultsAreNamedWithFileAndLine() throws {
        let found = try faults(
            """
            {"templates": [
              {"id": "a", "title": "A", "summary": "Kurz", "phases": [{"title": "P", "steps": [
                {"id": "x", "title": "X", "after": "y", "days": 1},
                {"id": "y", "title": "Y", "after": "x", "days": 1}]}]},
              {"id": "a", "title": "B", "summary": "Kurz", "phases": [{"title": "P", "steps": [
                {"id": "x", "title": "X", "days": -1},
                {"id": "z", "title": "Z", "after": "nothing", "days": 1, "note": "?"}]}]}
            ]}
            """
        )
        #expect(
            found == [
                "templates.json:2: circle(\"x\", \"y\")",
                "templates.json:5: duplicateID(\"a\", first: \"templates.json:2\")",
                "templates.json:5: invalidValue(field: \"after\", value: \"nothing\")",
                "templates.json:6: invalidValue(field: \"days\", value: \"-1.0\")",
                "templates.json:7: unknownKey(\"note\")",
            ]
        )
    }

    @Test func withoutTemplatesNothingStarts() throws {
        #expect(try faults("{\"templates\": []}") == ["templates.json:1: missingField(\"templates\")"])
        #expect(try faults("{").count == 1)
    }
}
