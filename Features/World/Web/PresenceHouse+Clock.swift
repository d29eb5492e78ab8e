import Foundation
import Kernel
import SocketPlatform
import World

/// The beat of the house: fifteen ticks a second for all grounds, and now and then what has time.
extension PresenceHouse {
    /// Seconds after which somebody of whom nothing is heard is let go.
    static let patience = 1_800.0
    /// Seconds after which it is asked again who is connected.
    static let checking = 60.0

    func arrive(_ connection: PresenceConnection) {
        connections[ObjectIdentifier(connection)] = connection
        if ticker == nil { ticker = Task { [weak self] in await Self.run { self } } }
    }

    /// The connection has ended: its place is kept for a minute.
    func lose(_ connection: PresenceConnection) {
        connections[ObjectIdentifier(connection)] = nil
        if let seat = seats[ObjectIdentifier(connection)] {
            free(connection)
            apply(.lose(seat.id), to: seat.room)
        }
        if connections.isEmpty {
            ticker?.cancel()
            ticker = nil
        }
    }

    private static func run(_ house: () -> PresenceHouse?) async {
        let clock = ContinuousClock()
        let step = Duration.nanoseconds(1_000_000_000 / PresenceProtocol.tick)
        var next = clock.now
        var beat = 0
        while !Task.isCancelled {
            next += step
            // After a pause of the machine nothing is made up for.
            if next < clock.now { next = clock.now + step }
            guard (try? await clock.sleep(until: next, tolerance: .milliseconds(1))) != nil, let house = house() else {
                return
            }
            beat += 1
            for ground in await house.allGrounds { ground.tick() }
            if beat % (2 * PresenceProtocol.tick) == 0 { await house.lookAround() }
        }
    }

    private var allGrounds: [PresenceGround] { [landscape] + grounds.values }

    /// Every two seconds: how many are where, if that has changed, and who has been silent for long.
    private func lookAround() {
        let counts = counts()
        if counts != toldCounts {
            toldCounts = counts
            send(.counts(counts), to: inRoom.filter { $0.key.isPublic }.flatMap { $0.value.values })
        }
        let now = outside.now()
        letSpeakAgain(now)
        for (name, room) in rooms where room.isForgettable(at: now) { rooms[name] = nil }
        let steady = PresenceConnection.now
        for connection in connections.values where steady - connection.heardAt > Self.patience {
            connection.send(.ended(.idle))
            connection.socket?.close(.idle, reason: "idle")
        }
        if steady - checkedAt > Self.checking {
            checkedAt = steady
            Task {
                await checkStanding()
                // What another process has written is not told to this one.
                await recheckMeetings()
            }
        }
    }

    /// Whoever has been muted for as long as that lasts may speak again, and everybody is told.
    func letSpeakAgain(_ now: Date) {
        publicMarks.forget(at: now)
        for (name, room) in rooms {
            for act in room.unheld(name.isPublic ? publicMarks : room.marks, at: now) {
                carryOut(effects(of: .moderate(by: nil, act), in: name), in: name)
            }
        }
    }

    /// A connection outlasts its request: whoever has signed out since, left a firm or lost a role goes off the line, and
    /// comes back as who they are now.
    func checkStanding() async {
        for connection in Array(connections.values) {
            // Where it cannot be told nobody is put off.
            guard (try? await connection.stands()) == false else { continue }
            connection.socket?.close(.changed, reason: "changed")
        }
    }
}
