import Foundation
import Kernel
import Testing

@testable import World

@Suite struct MeetingTests {
    @Test(arguments: [(Meeting.Retention.week, 7.0), (.month, 30), (.quarter, 90)])
    func itEndsSoManyDaysAfterThePeopleMetLast(_ retention: Meeting.Retention, _ days: Double) {
        let met = Date(timeIntervalSince1970: 1_778_830_200)
        let meeting = Meeting(
            id: MeetingID("01990000-0000-7000-8000-000000000001")!,
            title: "Audit",
            firm: nil,
            host: PersonID("01990000-0000-7000-8000-0000000000a1")!,
            hostName: "Petra Kettler",
            retention: retention,
            openedAt: met.addingTimeInterval(-86_400),
            lastMetAt: met
        )
        #expect(meeting.endsAt.timeIntervalSince(met) == days * 86_400)
    }

    @Test func onlyTheHostIsHost() {
        let meeting = Meeting(
            id: MeetingID("01990000-0000-7000-8000-000000000001")!,
            title: "Audit",
            firm: nil,
            host: PersonID("01990000-0000-7000-8000-0000000000a1")!,
            hostName: "Petra Kettler",
            openedAt: .distantPast,
            lastMetAt: .distantPast
        )
        #expect(MeetingSeat(meeting: meeting, kind: .host).isHost)
        #expect(!MeetingSeat(meeting: meeting, kind: .colleague).isHost)
        #expect(!MeetingSeat(meeting: meeting, kind: .guest, guestName: "Ayla").isHost)
    }
}
