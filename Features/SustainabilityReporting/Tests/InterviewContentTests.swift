import Foundation
import SustainabilityReporting
import Testing

/// The interview as it is shipped.
@Suite struct InterviewContentTests {
    private static let content = Result { try SustainabilityReportingContent(folder: ReportLists.content) }

    @Test func itAsksForEveryElementOfBothEditions() throws {
        let content = try Self.content.get()
        // 143 of 2025 and three that only 2026 has
        #expect(content.interview.questions.flatMap(\.elements).count == 146)
        for edition in content.standard.editions {
            #expect(edition.elements.allSatisfy { content.interview.question(asking: $0.name) != nil })
        }
    }

    @Test func questionsAreQuestionsWithHelpAndExample() throws {
        for question in try Self.content.get().interview.questions {
            #expect(question.title.hasSuffix("?"), "\(question.id)")
            #expect(question.help.count <= 480, "\(question.id)")
            #expect(question.example != nil, "\(question.id)")
            let words = [question.title, question.help, question.example ?? ""].joined()
            #expect(!words.contains("!"), "\(question.id)")
        }
    }

    @Test func rowsHaveAHome() throws {
        let interview = try Self.content.get().interview
        #expect(interview.home(of: .site)?.id == "sites")
        #expect(interview.home(of: .waste)?.id == "waste")
        #expect(interview.home(of: .country)?.id == "countries")
        #expect(interview.question(asking: "SiteLocatedNearABiodiversitySensitiveArea")?.table == .site)
    }

    /// The kinds of waste, industries and countries that help and examples speak of are found by these words.
    @Test(arguments: [
        ("waste", "Restmüll", "20 03 01"), ("nace", "Metallkonstruktionen", "25.11"),
        ("nace", "Pflegeheime", "87.10"), ("waste", "12 01 01", "12 01 01"),
    ])
    func whatTheWordsPromiseIsFound(_ list: String, _ typed: String, _ code: String) throws {
        let search = try #require(try Self.content.get().search(list))
        #expect(search.members(matching: typed).first?.code == code)
    }
}
