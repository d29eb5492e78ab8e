import Companies
import Foundation
import SustainabilityReporting
import Testing

/// Whether the lists hold each member of the published taxonomy, and nothing else.
@Suite struct TaxonomyListsTests {
    /// `../shared/data/vsme` beside the repository.
    private static let data = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/vsme/enumerations_and_members.csv").standardizedFileURL
    private static let companies = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Companies/Content")
    private static let isThere = FileManager.default.fileExists(atPath: data.path)

    @Test(arguments: [
        ("legalForms", 5), ("basisForPreparation", 2), ("basisForReporting", 2), ("countingMethod", 2),
        ("countType", 2), ("disclosures", 51), ("sustainabilityIssues", 10), ("conductContents", 6),
        ("humanRights", 6), ("countries", 256), ("nace", 1_047), ("pollutants", 94), ("waste", 973),
    ])
    func theListsAreComplete(_ id: String, _ count: Int) throws {
        #expect(try ReportLists.list(id).members.count == count)
    }

    @Test(
        .enabled(if: isThere, "needs ../shared/data/vsme"),
        arguments: [
            ("legalForms", "vsme:UndertakingsLegalForm,"), ("basisForPreparation", "vsme:BasisForPreparation,"),
            ("basisForReporting", "vsme:BasisForReporting,"),
            ("countingMethod", "vsme:EmployeeCountingMethodology,"), ("countType", "vsme:TypeOfNumberOfEmployees,"),
            ("disclosures", "vsme:ListOfOmittedDisclosuresDeemedToBeClassifiedOrSensitiveInformation,"),
            (
                "disclosures",
                "vsme:ListOfDisclosuresForWhichNoChangesAreReportedComparedToThePreviousPeriodReporting,"
            ),
            ("sustainabilityIssues", "vsme:SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative,"),
            (
                "conductContents",
                "vsme:TypeOfContentCoveredByTheCodeOfConductOrHumanRightsPolicyForItsOwnWorkforce,"
            ),
            ("humanRights", "vsme:TypeOfHumanRightRelatedToTheConfirmedIncident,"),
            ("countries", "vsme:CountryOfSite,"), ("nace", "vsme:NaceSectorClassificationCodes,"),
            ("pollutants", "vsme:AmountOfEmissionsTable,"), ("waste", "vsme:WasteGeneratedTable,"),
        ]
    )
    func theListsHoldWhatTheTaxonomyHolds(_ id: String, _ owner: String) throws {
        let rows = try String(contentsOf: Self.data, encoding: .utf8).split(whereSeparator: \.isNewline)
        // Which of the members of an axis stands for none of them, is no kind of anything.
        let totals: Set = ["TypeOfPollutantMember", "W-WasteCategoriesMember"]
        let names = rows.filter { $0.hasPrefix(owner) }
            .compactMap { $0.split(separator: ",")[2].split(separator: ":").last.map(String.init) }
        let list = try ReportLists.list(id)
        #expect(Set(list.members.map(\.name)) == Set(names).subtracting(totals))
        #expect(!names.isEmpty)
    }

    @Test func industriesHaveTheNamesOfTheClassification() throws {
        let classification = try CompaniesContent(folder: Self.companies).industries2025
        let list = try ReportLists.list("nace")
        for member in list.members {
            #expect(classification.entry(member.code)?.title == member.german, "\(member.name)")
        }
        #expect(classification.entries.count { $0.code.level < 5 } == list.members.count)
    }

    @Test func industriesAreFoundByTheEverydayWordsOfCompanies() throws {
        struct Keyword: Decodable {
            let words: [String]
            let wz2025: [String]
        }
        let keywords = try JSONDecoder().decode(
            [Keyword].self,
            from: Data(contentsOf: Self.companies.appending(path: "wz-keywords.json"))
        )
        let list = try ReportLists.list("nace")
        for keyword in keywords {
            for code in keyword.wz2025 {
                let member = list.members.first { $0.code == code }
                #expect(Set(keyword.words).isSubset(of: member?.words ?? []), "\(code)")
            }
        }
        #expect(keywords.count > 50)
    }

    @Test func wasteBearsTheAsteriskThatItsNameSays() throws {
        for member in try ReportLists.list("waste").members where member.code.count == 8 {
            #expect(member.isHazardous != member.name.contains("-Non-Hazardous-"), "\(member.name)")
        }
    }

    @Test func hazardousWasteIsPrintedWithItsAsterisk() throws {
        let list = try ReportLists.list("waste")
        let codes = list.members.filter { $0.code.hasPrefix("15 02") }.map(\.printedCode)
        #expect(codes == ["15 02", "15 02 02*", "15 02 03"])
    }
}
