import Foundation
import Testing
import World

@Suite struct ProtocolRequestTests {
    private static let expected: [String: ProtocolRequest] = [
        "say": .say(text: "Gr\u{FC}\u{DF}e <b>", id: "z-1"), "react": .react(.idea), "hand": .hand(up: true),
        "media": .media(RoomMedia(audio: true)), "signal": .signal(to: 7, data: #"{"a":[1,null,false],"sdp":"v=0"}"#),
        "report": .report(who: 258, reason: "laut"), "moderate-mute": .moderate(.mute(258)),
        "moderate-lower": .moderate(.lower(nil)), "moderate-close": .moderate(.close),
        "wall": .wall(RoomWall(document: "bericht", page: 2)), "people": .people([1, 65_535]), "leave": .leave,
    ]

    @Test func messagesAreReadAsPagesWriteThem() throws {
        let messages = try ProtocolExamples.messages("client.json")
        #expect(Set(messages.keys) == Set(Self.expected.keys).union(["join", "join-again"]))
        for (name, text) in messages where !name.hasPrefix("join") {
            #expect(try ProtocolRequest(text) == Self.expected[name], "\(name)")
        }
        guard case .join(let join) = try ProtocolRequest(messages["join-again"]!) else {
            Issue.record("no join")
            return
        }
        #expect((join.room, join.name, join.look) == ("hub", "Anna K.", 11))
        #expect(join.way == .pages && join.resume == "abc-DEF_0")
    }

    struct Bad: Decodable {
        let text: String
        let fault: String
    }

    @Test func whatIsNoMessageIsRefused() throws {
        for bad in try JSONDecoder().decode([Bad].self, from: ProtocolExamples.data("bad.json")) {
            let fault: ProtocolFault = bad.fault == "badVersion" ? .badVersion : .badMessage
            #expect(throws: fault, "\(bad.text)") { try ProtocolRequest(bad.text) }
        }
    }

    @Test func messagesHaveBounds() throws {
        func say(_ count: Int) -> String {
            let text = String(repeating: "x", count: count)
            return #"{"v":1,"t":"say","id":"z","text":"\#(text)"}"#
        }
        // The frame around the text takes 36 bytes.
        #expect(throws: Never.self) { try ProtocolRequest(say(4_096 - 36)) }
        #expect(throws: ProtocolFault.tooLarge) { try ProtocolRequest(say(4_096)) }
        let signal = { (count: Int) in
            #"{"v":1,"t":"signal","to":7,"data":{"sdp":"\#(String(repeating: "x", count: count))"}}"#
        }
        #expect(throws: Never.self) { try ProtocolRequest(signal(16_000)) }
        #expect(throws: ProtocolFault.tooLarge) { try ProtocolRequest(signal(16_384)) }
    }

    @Test func valuesWithoutEndAreRefused() {
        let many = #"{"v":1,"t":"signal","to":7,"data":{"a":[0"# + String(repeating: ",0", count: 3_000) + "]}}"
        #expect(throws: ProtocolFault.badMessage) { try ProtocolRequest(many) }
    }

    /// A thousand brackets must not bring the hub down.
    @Test func nestingWithoutEndIsRefused() {
        let deep = String(repeating: "[", count: 4_000)
        #expect(throws: ProtocolFault.badMessage) { try ProtocolRequest(deep) }
        let closed = #"{"v":1,"t":"signal","to":7,"data":{"a":"# + String(repeating: "[", count: 1_500)
        #expect(throws: ProtocolFault.badMessage) {
            try ProtocolRequest(closed + String(repeating: "]", count: 1_500) + "}}")
        }
    }
}
