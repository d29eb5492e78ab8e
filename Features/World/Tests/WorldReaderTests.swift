import Foundation
import Kernel
import TestSupport
import Testing
import World

/// What is wrong in a world is named with file and line, all of it at once.
@Suite struct WorldReaderTests {
    private static let shipped = repositoryRoot.appendingPathComponent(
        "Features/World/Content/worlds/westfaelisches-ruhrgebiet"
    )

    /// A copy of the shipped world in which one place was changed.
    private func changed(_ place: String, _ change: (String) -> String) throws -> URL {
        let folder = try temporaryFolder().appendingPathComponent("world")
        try FileManager.default.copyItem(at: Self.shipped, to: folder)
        let file = folder.appendingPathComponent("places/\(place).json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let other = change(text)
        #expect(other != text, "the change changed nothing")
        try other.write(to: file, atomically: true, encoding: .utf8)
        return folder
    }

    private func faults(_ folder: URL) throws -> [ContentFault] {
        do {
            _ = try WorldReader.read(folder)
            return []
        } catch { return error.faults }
    }

    @Test func theShippedWorldHasTenPlaces() throws {
        let reading = try WorldReader.read(Self.shipped)
        #expect(reading.map.places.map(\.order) == Array(1...10))
        #expect(reading.map.name == "Westf\u{e4}lisches Ruhrgebiet")
        for place in reading.map.places {
            #expect((5...7).contains(place.stations.count), "\(place.id) has \(place.stations.count) stations")
            #expect(Set(place.doors.map(\.way)).count == 4, "\(place.id) has four doors")
        }
    }

    @Test func aMisspeltKeyIsNamedWithItsLine() throws {
        let folder = try changed("lotsenhafen") { $0.replacing("\"facing\": 20", with: "\"facign\": 20") }
        let found = try faults(folder)
        #expect(found.contains { $0.file == "places/lotsenhafen.json" && $0.kind == .unknownKey("facign") })
        #expect(found.contains { $0.kind == .missingField("facing") })
        #expect(found.allSatisfy { $0.line > 0 })
    }

    @Test func twoStationsOfOneNameAreAFault() throws {
        let folder = try changed("lotsenhafen") { $0.replacing("\"id\": \"csr\"", with: "\"id\": \"kompass\"") }
        let found = try faults(folder)
        guard case .duplicateID("kompass", let first)? = found.first?.kind else {
            Issue.record("\(found)")
            return
        }
        #expect(first.hasPrefix("places/lotsenhafen.json:"))
    }

    @Test func aLinkThatLeadsElsewhereIsAFault() throws {
        for address in ["https://example.org", "//example.org", "kompass"] {
            let folder = try changed("lotsenhafen") { $0.replacing("\"/kompass\"", with: "\"\(address)\"") }
            #expect(
                try faults(folder).contains { $0.kind == .invalidValue(field: "href", value: address) },
                "\(address)"
            )
        }
    }

    @Test func anEmptyTextAndAnUnknownKindAreFaults() throws {
        let folder = try changed("gewaechshaus") { text in
            text.replacing("\"kind\": \"board\"", with: "\"kind\": \"bord\"", maxReplacements: 1)
        }
        #expect(try faults(folder).map(\.kind) == [.invalidValue(field: "kind", value: "bord")])
    }

    @Test func aPlaceWithoutADoorOrASpawnIsAFault() throws {
        let folder = try changed("forum-am-see") { text in
            text.replacing("\"way\": \"meet\"", with: "\"way\": \"act\"")
        }
        #expect(try faults(folder).contains { $0.kind == .missingField("doors.meet") })
    }

    @Test func aFileThatIsNoJSONIsNamed() throws {
        let folder = try changed("forum-am-see") { "\($0) x" }
        #expect(try faults(folder).map(\.file) == ["places/forum-am-see.json"])
    }

    @Test func theNameOfAPlaceIsTheNameOfItsFile() throws {
        let folder = try changed("forum-am-see") { text in
            text.replacing("\"id\": \"forum-am-see\"", with: "\"id\": \"forum\"")
        }
        #expect(try faults(folder).map(\.kind) == [.invalidValue(field: "id", value: "forum")])
    }
}
