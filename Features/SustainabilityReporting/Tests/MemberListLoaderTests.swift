import Kernel
import SustainabilityReporting
import Testing

@Suite struct MemberListLoaderTests {
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

    private func read(_ json: String) throws -> [MemberList] {
        try MemberListLoader.lists(files: [ContentFile(path: "x.json", bytes: [UInt8](json.utf8))])
    }
}
