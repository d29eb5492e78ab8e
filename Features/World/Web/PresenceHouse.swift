import Foundation
import Kernel
import Logging
import SocketPlatform
public import World

/// Everybody who is connected now, and their rooms. In memory of this process alone: nothing about who was where is stored
/// or logged. What follows from events is decided by ``Room``; this carries it out.
public actor PresenceHouse {
    /// A public ground for all; private rooms have one of their own.
    struct Seat {
        let room: RoomName
        let id: UInt16
    }

    let outside: OutsideWorld
    let places: Set<PlaceID>
    let meetings: MeetingDoor
    let reported: @Sendable (PresenceReport) async -> Void
    let logger = Logger(label: "oekohub.presence")
    var rooms: [RoomName: Room] = [:]
    var inRoom: [RoomName: [UInt16: PresenceConnection]] = [:]
    var seats: [ObjectIdentifier: Seat] = [:]
    var connections: [ObjectIdentifier: PresenceConnection] = [:]
    /// Whom moderators of public rooms have marked.
    var publicMarks = RoomMarks()
    let landscape = PresenceGround(capacity: 1_024)
    var grounds: [RoomName: PresenceGround] = [:]
    private var lastNumber: UInt16 = 0
    var ticker: Task<Void, Never>?
    var toldCounts: PresenceCounts?
    /// Goes up whenever somebody may have lost a place: whoever is about to come in is asked about again.
    var expulsions = 0
    /// Of the steady clock, in seconds.
    var checkedAt = 0.0
    /// Reports that others take, one after the other.
    let errands: AsyncStream<@Sendable () async -> Void>.Continuation

    init(
        outside: OutsideWorld,
        places: Set<PlaceID>,
        meetings: MeetingDoor,
        reported: @escaping @Sendable (PresenceReport) async -> Void
    ) {
        (self.outside, self.places, self.meetings, self.reported) = (outside, places, meetings, reported)
        let (stream, continuation) = AsyncStream<@Sendable () async -> Void>.makeStream(
            bufferingPolicy: .bufferingOldest(256)
        )
        errands = continuation
        Task { for await errand in stream { await errand() } }
    }

    deinit { errands.finish() }

    // MARK: For pages

    /// By name.
    public func occupants(of room: RoomName) -> [Occupant] {
        (rooms[room]?.people ?? []).map(Occupant.init).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    public func counts() -> PresenceCounts {
        var (places, hub, coaches): ([PlaceID: Int], Int, Int) = ([:], 0, 0)
        for (name, room) in rooms where name.isPublic && !room.members.isEmpty {
            coaches += room.members.values.count { $0.role == .coach }
            if case .place(let place) = name { places[place] = room.members.count } else { hub = room.members.count }
        }
        return PresenceCounts(places: places, hub: hub, coaches: coaches)
    }

    public func isClosed(_ room: RoomName) -> Bool { rooms[room]?.isClosed ?? false }

    public func mute(_ id: UInt16, in room: RoomName) { apply(.moderate(by: nil, .mute(id)), to: room) }
    public func unmute(_ id: UInt16, in room: RoomName) { apply(.moderate(by: nil, .unmute(id)), to: room) }
    public func remove(_ id: UInt16, in room: RoomName) { apply(.moderate(by: nil, .remove(id)), to: room) }
    public func close(_ room: RoomName) { apply(.moderate(by: nil, .close), to: room) }
    public func open(_ room: RoomName) { apply(.moderate(by: nil, .open), to: room) }

    /// Tells everybody in the meeting to fetch its board.
    public func boardChanged(inMeeting id: String) { apply(.boardChanged, to: .meeting(id)) }

    public func wall(document: String, page: Int, inMeeting id: String) {
        apply(.wall(by: nil, RoomWall(document: document, page: page)), to: .meeting(id))
    }

    /// The meeting is over: everybody is told and put out.
    public func end(meeting id: String) {
        expulsions += 1
        apply(.finish, to: .meeting(id))
    }

    /// Looks again at every meeting that has a room here: those that were deleted, by whatever way, end, and whoever has no
    /// seat in the others is put out.
    public func recheckMeetings() async {
        expulsions += 1
        for case .meeting(let id) in Array(rooms.keys) {
            // Whether there is one is not known; nobody is put out for that.
            guard let isThere = try? await meetings.isThere(id) else { continue }
            if isThere { await recheck(meeting: id) } else { end(meeting: id) }
        }
    }

    /// Puts out whoever has no seat in the meeting any more, such as those whose link was revoked.
    public func recheck(meeting id: String) async {
        expulsions += 1
        let room = RoomName.meeting(id)
        for connection in Array((inRoom[room] ?? [:]).values) {
            do {
                if try await meetings.admit(id, connection.visitor) != nil { continue }
            } catch {
                // Whether they may stay is not known; nobody is put out for that.
                continue
            }
            // They may have left in the meantime.
            guard let seat = seats[ObjectIdentifier(connection)], seat.room == room else { continue }
            connection.send(.removed)
            free(connection)
            apply(.leave(seat.id), to: room)
        }
    }

    // MARK: State

    func ground(of room: RoomName) -> PresenceGround {
        if room.isPublic { return landscape }
        if let ground = grounds[room] { return ground }
        let ground = PresenceGround(capacity: 256)
        grounds[room] = ground
        return ground
    }

    /// A number that nobody on that ground has.
    func number(for room: RoomName) -> UInt16 {
        repeat { lastNumber &+= 1 } while lastNumber == 0 || isTaken(lastNumber, on: room)
        return lastNumber
    }

    func isTaken(_ id: UInt16, on room: RoomName) -> Bool {
        guard room.isPublic else { return inRoom[room]?[id] != nil }
        return inRoom.contains { $0.key.isPublic && $0.value[id] != nil }
    }

    /// Lets the room take the event and carries out what follows.
    func apply(_ event: RoomEvent, to name: RoomName) {
        // An empty room forgets what it is told, but for closing.
        let marks = publicMarks
        carryOut(effects(of: event, in: name), in: name)
        if publicMarks != marks { holdMarks(besides: name) }
    }

    /// Somebody may be in several public rooms, with a window each: who is muted or sent away in one is so in all.
    private func holdMarks(besides done: RoomName) {
        let now = outside.now()
        for (name, room) in rooms where name.isPublic && name != done {
            for act in room.unheld(publicMarks, at: now) {
                carryOut(effects(of: .moderate(by: nil, act), in: name), in: name)
            }
        }
    }

    func effects(of event: RoomEvent, in name: RoomName) -> [RoomEffect] {
        let now = outside.now()
        var room = rooms[name] ?? Room(name)
        if name.isPublic { room.marks = publicMarks }
        let effects = room.apply(event, at: now)
        if name.isPublic { publicMarks = room.marks }
        rooms[name] = room.isForgettable(at: now) ? nil : room
        return effects
    }
}
