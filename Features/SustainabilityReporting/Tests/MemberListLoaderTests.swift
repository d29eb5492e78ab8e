import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct MemberListLoaderTests {
    private static let features = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let lists = features.appending(path: "Content/lists")

    @Test func aListIsReadWithNamesInBothLanguages() throws {
        let list = try #require(
            try read(
                #"""
                {"list": "x", "prefix": "vsme", "source": "Quelle", "known": "2026-11-29", "members": [
                  {"name": "AMember", "code": "01", "de": "Eins", "en": "One", "hazardous": true},
                  {"name": "BMember", "de": "Zwei", "en": "Two"}
                ]}
                """#
            ).first
        )
        #expect(list.members.map(\.german) == ["Eins", "Zwei"])
        #expect(
            list["AMember"]
                == ListMember(name: "AMember", code: "01", german: "Eins", english: "One", isHazardous: true)
        )
        #expect(list["BMember"]?.code == "")
        #expect(list.source == "Quelle")
    }

    @Test func everyFaultIsNamedWithItsLine() throws {
        let faults = try #require(throws: ContentFaults.self) {
            try read(
                """
                {"list": "y", "prefix": "xyz", "source": "Quelle", "known": "2026-11-29", "members": [
                  {"name": "AMember", "de": "Eins", "en": "One"},
                  {"name": "AMember", "de": "Eins", "en": "One", "colour": "red"},
                  {"name": "A B", "de": "Eins"},
                  {"name": "vsme:C", "de": "Eins", "en": "One"}
                ]}
                """
            )
        }
        #expect(
            faults.faults.map(\.description) == [
                #"x.json:1: invalidValue(field: "list", value: "y")"#,
                #"x.json:1: invalidValue(field: "prefix", value: "xyz")"#,
                #"x.json:3: duplicateID("AMember", first: "x.json:2")"#,
                #"x.json:3: unknownKey("colour")"#,
                #"x.json:4: missingField("en")"#,
                #"x.json:5: invalidValue(field: "name", value: "vsme:C")"#,
            ]
        )
    }

    @Test func aListThatIsNoJSONIsNamed() throws {
        let faults = try #require(throws: ContentFaults.self) { try read("{") }
        #expect(faults.faults.map(\.line) == [1])
    }

    @Test(arguments: [
        ("legalForms", 5), ("basisForPreparation", 2), ("basisForReporting", 2), ("countingMethod", 2),
        ("countType", 2), ("disclosures", 51), ("sustainabilityIssues", 10), ("conductContents", 6),
        ("humanRights", 6),
    ])
    func theListsAreComplete(_ id: String, _ count: Int) throws {
        let lists = try MemberListLoader.lists(in: Self.lists)
        let list = try #require(lists.first { $0.id == id })
        #expect(list.members.count == count)
    }

    private func read(_ json: String) throws -> [MemberList] {
        try MemberListLoader.lists(files: [ContentFile(path: "x.json", bytes: [UInt8](json.utf8))])
    }
}
