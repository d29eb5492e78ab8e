import Foundation
import Testing

@testable import Kernel

@Suite struct EntityIDTests {
    private enum Thing {}

    private func id(atMillisecond millisecond: Int64, random: UInt8) -> EntityID<Thing> {
        let outside = OutsideWorld(
            now: { Date(timeIntervalSince1970: Double(millisecond) / 1000) },
            randomBytes: { Array(repeating: random, count: $0) }
        )
        return EntityID(from: outside)
    }

    /// RFC 9562, appendix A.6: 2022-02-22T19:22:22Z = 0x017F22E279B0 ms; all random bits set.
    @Test func anIdIsAUUIDOfVersion7() {
        let id = id(atMillisecond: 0x017F_22E2_79B0, random: 0xff)
        #expect(id.text == "017f22e2-79b0-7fff-bfff-ffffffffffff")
        #expect(UUID(uuidString: id.text) != nil)
    }

    @Test func idsSortByTime() {
        #expect(
            id(atMillisecond: 1_700_000_000_000, random: 255).text
                < id(atMillisecond: 1_700_000_000_001, random: 0).text
        )
    }

    @Test func onlyTheStoredShapeIsTaken() {
        let text = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
        #expect(EntityID<Thing>(text)?.text == text)
        for wrong in [
            "", text.uppercased(), String(text.dropLast()), text + "0", text.replacing("-", with: "0"), "' OR 1=1 --",
        ] {
            #expect(EntityID<Thing>(wrong) == nil, "\(wrong)")
        }
    }

    @Test func anIdIsStoredAsText() throws {
        let id = id(atMillisecond: 1_700_000_000_000, random: 7)
        let json = try JSONEncoder().encode([id])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(id.text)\"]")
        #expect(try JSONDecoder().decode([EntityID<Thing>].self, from: json) == [id])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([EntityID<Thing>].self, from: Data(#"["x"]"#.utf8))
        }
    }

    @Test func liveIdsDiffer() {
        let ids = (0..<1000).map { _ in EntityID<Thing>(from: .live) }
        #expect(Set(ids).count == 1000)
        #expect(ids.allSatisfy { EntityID<Thing>($0.text) == $0 })
    }
}
