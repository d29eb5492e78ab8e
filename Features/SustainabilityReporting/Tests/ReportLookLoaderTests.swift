import Foundation
import Kernel
import TestSupport
import Testing

@testable import SustainabilityReporting

@Suite struct ReportLookLoaderTests {
    private static let file = ReportingContent.folder.appendingPathComponent("report-words.json")

    private func faults(_ change: (String) -> String) throws -> [String] {
        let text = change(try String(contentsOf: Self.file, encoding: .utf8))
        do throws(ContentFaults) {
            _ = try ReportLookLoader.look(
                words: ContentFile(path: "report-words.json", bytes: Array(text.utf8)),
                style: ""
            )
            return []
        } catch { return error.faults.map(\.description) }
    }

    @Test func bothLanguagesAreThere() throws {
        let look = try ReportLookLoader.look(in: ReportingContent.folder)
        #expect(look.words(.title, .german) == "Nachhaltigkeitsbericht")
        #expect(look.words(.paragraphs, .english, ["numbers": "29"]) == "Paragraph 29")
        #expect(look.unit("m3", .german) == "m³")
        #expect(look.unit("CHF", .german) == "CHF")
    }

    /// Every disclosure of every edition stands under a heading.
    @Test func noDisclosureIsLost() throws {
        let content = try SustainabilityReportingContent(folder: ReportingContent.folder)
        for edition in content.standard.editions {
            let shown = content.look.groups(of: edition).flatMap(\.disclosures)
            #expect(Set(shown.map(\.id)) == Set(edition.disclosures.map(\.id)))
            #expect(shown.count == edition.disclosures.count)
        }
    }

    @Test func missingAndUnknownWordsAreFaults() throws {
        #expect(try faults { $0 }.isEmpty)
        #expect(try faults { $0.replacing("\"glance\"", with: "\"glanze\"") }.count == 2)
        #expect(try faults { $0.replacing("\"en\": \"Contents\"", with: "\"fr\": \"Contenu\"") }.count == 2)
    }

    /// The style goes into a document that is XML and loads nothing.
    @Test func theStyleNeedsNothingFromElsewhere() throws {
        let style = try ReportLookLoader.look(in: ReportingContent.folder).style
        for forbidden in ["<", ">", "&", "url(", "@import", "http"] { #expect(!style.contains(forbidden)) }
    }
}
