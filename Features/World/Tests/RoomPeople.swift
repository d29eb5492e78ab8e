import Foundation
import Kernel

@testable import World

/// People and moments for tests of rooms.
enum RoomPeople {
    static let start = Date(timeIntervalSince1970: 1_796_000_000)
    static let meeting = RoomName.meeting("01990000-0000-7000-8000-0000000000f1")

    static func after(_ seconds: Double) -> Date { start.addingTimeInterval(seconds) }

    static func member(
        _ id: UInt16,
        _ name: String = "Anna",
        key: String? = nil,
        isModerator: Bool = false,
        way: PresenceWay = .world
    ) -> RoomMember {
        RoomMember(
            id: id,
            key: key ?? "key-\(id)",
            person: nil,
            name: name,
            look: 3,
            role: isModerator ? .coach : .guest,
            way: way,
            isModerator: isModerator,
            resume: "token-\(id)"
        )
    }

    /// A room with a moderator 1 and guests 2 and 3.
    static func room(_ name: RoomName = .hub) -> Room {
        var room = Room(name)
        for member in [member(1, "Mehmet", isModerator: true), member(2, "Anna"), member(3, "Ben")] {
            _ = room.apply(.join(member, resume: nil), at: start)
        }
        return room
    }

    static func refused(_ id: UInt16, _ refusal: RoomRefusal) -> [RoomEffect] {
        [.send(.one(id), .refused(refusal, retryAfter: nil))]
    }
}
