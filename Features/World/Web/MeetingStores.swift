public import DatabasePlatform
public import Kernel
import World
import WorldStorage

/// Where meetings are kept, and what presence and the world ask of them.
public struct MeetingStores: Sendable {
    let meetings: MeetingStore
    let talk: MeetingTalkStore
    let board: BoardStore
    let presentations: PresentationStore
    let reports: ReportStore
    let outside: OutsideWorld

    /// - Parameter files: where pictures of presentations lie.
    public init(_ database: any SQLDatabase, files: EvidenceStore, outside: OutsideWorld) {
        meetings = MeetingStore(database, outside: outside)
        talk = MeetingTalkStore(database, outside: outside)
        board = BoardStore(database, outside: outside)
        presentations = PresentationStore(database, files: files)
        reports = ReportStore(database, outside: outside)
        self.outside = outside
    }

    /// Lets people in and keeps what they write.
    public var door: MeetingDoor {
        MeetingDoor(
            admit: { [meetings] id, visitor in
                guard let id = MeetingID(id),
                    let seat = try await meetings.seat(in: id, for: MeetingVisitor(visitor))
                else { return nil }
                return MeetingDoor.Seat(isHost: seat.isHost, wall: seat.meeting.wall)
            },
            meet: { [meetings] id in
                guard let id = MeetingID(id) else { return }
                try await meetings.meet(id)
            },
            keep: { [talk] id, person, line in
                guard let id = MeetingID(id) else { return }
                try await talk.keep(line, by: person, in: id)
            },
            kept: { [talk] id in
                guard let id = MeetingID(id) else { return [] }
                return try await talk.lines(in: id)
            },
            isBarred: { [meetings] id, visitor in
                guard let id = MeetingID(id) else { return false }
                return try await meetings.isBarred(MeetingVisitor(visitor), from: id)
            },
            bar: { [meetings] id, visitor, name in
                guard let id = MeetingID(id) else { return }
                try await meetings.bar(MeetingVisitor(visitor), as: name, from: id)
            },
            isThere: { [meetings] id in
                guard let id = MeetingID(id) else { return false }
                return try await meetings.isThere(id)
            }
        )
    }

    /// Whoever used the browser of a visit has signed out or is gone.
    public func giveBackSeats(ofVisit visit: String) async throws {
        try await meetings.giveBackSeats(ofVisit: visit)
    }

    /// What the world shows at the doors of meeting rooms.
    public var worldDoor: MeetingsDoor {
        MeetingsDoor(meetings: { [meetings] visitor in
            let who = MeetingVisitor(visitor)
            guard let person = who.person else { return [] }
            return try await meetings.meetings(of: person, firm: who.firm).map {
                MeetingsDoor.Meeting(title: $0.title, href: MeetingURL.meeting($0.id))
            }
        })
    }

    /// Keeps what people say of others' behaviour, for the team.
    public func reported(_ report: PresenceReport) async throws {
        try await reports.add(
            ReportEntry(
                id: ReportEntryID(from: outside),
                room: ReportEntry.RoomKind(report.room),
                pseudonym: report.name,
                reason: report.reason,
                at: report.at
            )
        )
    }
}
