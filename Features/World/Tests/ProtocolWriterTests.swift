import Foundation
import Testing

@testable import World

@Suite struct ProtocolWriterTests {
    private static let meeting = RoomPeople.meeting
    private static let hand = RaisedHand(who: 258, since: RoomPeople.start)

    private static func anna() -> RoomMember {
        var member = RoomMember(
            id: 258,
            key: "secret",
            person: nil,
            name: "Anna K.",
            look: 3,
            role: .guest,
            way: .world,
            isModerator: false,
            resume: "abc-DEF_0"
        )
        member.handSince = RoomPeople.start
        return member
    }

    private static func mehmet() -> RoomMember {
        var member = RoomMember(
            id: 7,
            key: "secret",
            person: nil,
            name: "Mehmet <b>Aksoy</b>",
            look: 0,
            role: .coach,
            way: .pages,
            isModerator: true,
            resume: "secret"
        )
        member.media = RoomMedia(audio: true, video: true)
        return member
    }

    private static let line = SpokenLine(
        who: 7,
        name: "Mehmet <b>Aksoy</b>",
        text: #"Gr\#u{FC}\#u{DF}e "aus" <script>alert(1)</script>\"#,
        at: Date(timeIntervalSince1970: 1_796_000_000.123),
        id: "z-1"
    )

    private static func welcome(
        _ room: RoomName,
        _ people: [RoomMember],
        _ said: [SpokenLine],
        _ wall: RoomWall?,
        isClosed: Bool,
        coaches: Int
    ) -> RoomMessage {
        var welcome = RoomWelcome(
            you: anna(),
            room: room,
            people: people,
            hands: [hand],
            wall: wall,
            isClosed: isClosed
        )
        (welcome.said, welcome.coaches) = (said, coaches)
        return .welcome(welcome)
    }

    private static func written() -> [String: RoomMessage] {
        let wall = RoomWall(document: "bericht", page: 2)
        let place = { PlaceID($0)! }
        let report = RoomReport(who: 258, name: "Anna K.", reporter: "Ben", reason: "laut", at: RoomPeople.start)
        let data = #"{"kind":"offer","sdp":"v=0\r\n","n":1.5,"list":[true,null,2]}"#
        return [
            "welcome": welcome(meeting, [mehmet(), anna()], [line], wall, isClosed: false, coaches: 1),
            "welcome-public": welcome(.hub, [anna()], [], nil, isClosed: true, coaches: 0),
            "joined": .joined(anna()), "left": .left(258), "changed": .changed(mehmet()), "said": .said(line),
            "reacted": .reacted(7, .clap), "hands": .hands([hand]), "signal": .signal(from: 7, data: data),
            "counts": .counts(
                PresenceCounts(places: [place("lotsenhafen"): 2, place("observatorium"): 1], hub: 4, coaches: 1)
            ),
            "people": .people([anna()]), "wall": .wall(wall), "board": .board,
            "reported": .reported(report, room: .place(place("lotsenhafen"))),
            "refused": .refused(.tooMany, retryAfter: 4), "refused-plain": .refused(.muted, retryAfter: nil),
            "refused-crowded": .refused(.crowded, retryAfter: 30),
            "removed": .removed, "closed": .closed, "opened": .opened, "ended": .ended(.replaced),
        ]
    }

    @Test func messagesAreWrittenAsPagesReadThem() throws {
        let messages = try ProtocolExamples.messages("server.json")
        let written = Self.written()
        #expect(Set(messages.keys) == Set(written.keys))
        for (name, text) in messages {
            let ours = written[name].map(ProtocolWriter.text) ?? ""
            #expect(ProtocolExamples.same(ours, text), "\(name): \(ours)")
        }
    }

    /// What names a person or lets somebody take their place is told nobody else.
    @Test func nobodyIsToldOfKeysAndTokens() {
        for message in Self.written().values {
            #expect(!ProtocolWriter.text(message).contains("secret"))
        }
    }

    @Test func controlCharactersAreEscaped() {
        let line = SpokenLine(who: 1, name: "A", text: "a\u{0}b\u{1F}\n\u{7F}\u{2028}", at: RoomPeople.start, id: "\"")
        let text = ProtocolWriter.text(.said(line))
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        let read = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(read?["text"] as? String == line.text && read?["id"] as? String == "\"")
    }
}
