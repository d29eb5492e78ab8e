import Kernel
import SustainabilityReporting
import Testing

@Suite struct InterviewLoaderTests {
    private let edition = SmallStandard.edition("vsme-2026", isDefault: true)

    private func load(_ text: String) throws(ContentFaults) -> Interview {
        try InterviewLoader.interview(
            ContentFile(path: "interview.json", bytes: Array(text.utf8)),
            editions: [edition]
        )
    }

    private func faults(_ text: String) -> [String] {
        do throws(ContentFaults) {
            _ = try load(text)
            return []
        } catch { return error.faults.map(\.description) }
    }

    /// One question with these elements, and the rest of the edition in others by their dimension.
    private func file(_ first: [String], table: String? = nil) -> String {
        func quoted(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
        var questions = [
            """
            {"id": "first", "title": "Erste?", "elements": [\(quoted(first))],
            \(table.map { "\"table\": \"\($0)\"," } ?? "") "help": "Hilfe."}
            """
        ]
        let rest = edition.elements.filter { !first.contains($0.name.rawValue) }
        for (index, group) in Dictionary(grouping: rest, by: \.dimension).values.enumerated() {
            let table = group[0].dimension.map { "\"table\": \"\($0.rawValue)\"," } ?? ""
            questions.append(
                """
                {"id": "q\(index)", "title": "Frage?", "elements": [\(quoted(group.map(\.name.rawValue)))],
                \(table) "help": "Hilfe.", "example": "Beispiel."}
                """
            )
        }
        return """
            {"topics": [{"id": "topic", "title": "Thema", "intro": "Worum es geht.",
            "questions": [\(questions.joined(separator: ",\n"))]}]}
            """
    }

    @Test func everyElementStandsOnce() throws {
        let interview = try load(file(["Turnover"]))
        #expect(interview.questions.first?.title == "Erste?")
        #expect(interview.question(asking: "CityOfSite")?.table == .site)
        #expect(interview.home(of: .waste)?.elements.contains("WasteDirectedToDisposalMass") == true)
        #expect(interview.topic(of: "first")?.title == "Thema")
    }

    @Test func whatIsMissingOrStrangeIsNamed() {
        #expect(
            faults(file(["Turnover", "Umsatz"])) == [
                "interview.json:2: invalidValue(field: \"elements\", value: \"Umsatz\")"
            ]
        )
        #expect(
            faults(
                #"{"topics": [{"id": "t", "title": "T", "intro": "I", "questions": [{"id": "q", "title": "Q?", "elements": ["Turnover"], "help": "H"}]}]}"#
            )
            .first?.contains("elementsWithoutQuestion") == true
        )
        #expect(faults(file(["CityOfSite"])).first?.contains("elementOutsideTable(\"CityOfSite\")") == true)
        #expect(faults("{").count == 1)
    }
}
