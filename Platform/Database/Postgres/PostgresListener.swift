import Foundation
import Synchronization

/// Listens on a connection of its own, on a thread of its own, which begins with the first listener. When the server
/// goes away it connects again, and says so to everybody who listens.
final class PostgresListener: Sendable {
    private struct State {
        var isRunning = false
        var hasEnded = false
        /// Writing wakes the thread.
        var wake: Int32 = -1
    }

    private let url: String
    private let listeners = Listeners()
    private let state = Mutex(State())

    init(url: String) { self.url = url }

    func listen(_ channel: String) -> AsyncStream<String> {
        let stream = listeners.add(channel)
        let reading = state.withLock { state -> Int32? in
            guard !state.hasEnded else { return nil }
            guard !state.isRunning else {
                Self.ring(state.wake)
                return nil
            }
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
            state.isRunning = true
            state.wake = ends[1]
            return ends[0]
        }
        if let reading {
            let thread = Thread { [self] in run(waking: reading) }
            thread.name = "postgres-listen"
            thread.start()
        }
        return stream
    }

    func end() {
        state.withLock { state in
            state.hasEnded = true
            if state.isRunning { Self.ring(state.wake) }
        }
        listeners.end()
    }

    private static func ring(_ bell: Int32) { _ = write(bell, [1], 1) }

    private var hasEnded: Bool { state.withLock { $0.hasEnded } }

    private func run(waking bell: Int32) {
        var pause: Int32 = 100
        while !hasEnded {
            if let connection = try? PostgresConnection(url) {
                pause = 100
                serve(connection, bell)
                listeners.estrange()
            }
            guard !hasEnded else { break }
            _ = Self.wait(for: bell, and: -1, atMost: pause)
            pause = min(pause * 2, 5_000)
        }
        state.withLock { state in
            close(bell)
            close(state.wake)
            state.isRunning = false
        }
    }

    /// Returns when the connection is lost, or at the end.
    private func serve(_ connection: PostgresConnection, _ bell: Int32) {
        while !hasEnded {
            let newcomers = listeners.strange
            for channel in newcomers {
                let name = channel.replacing("\"", with: "\"\"")
                guard (try? connection.command("LISTEN \"\(name)\"")) != nil else { return }
            }
            listeners.greet(newcomers)
            guard let told = connection.notifications() else { return }
            for (channel, payload) in told { listeners.tell(channel, payload) }
            if told.isEmpty, !Self.wait(for: bell, and: connection.socket, atMost: -1) { return }
        }
    }

    /// Until one of the two has something to read; -1 is nobody, and for ever.
    private static func wait(for bell: Int32, and socket: Int32, atMost milliseconds: Int32) -> Bool {
        var places = [
            pollfd(fd: bell, events: Int16(POLLIN), revents: 0), pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&places, 2, milliseconds)
        guard count >= 0 || errno == EINTR else { return false }
        var rung = [UInt8](repeating: 0, count: 64)
        if places[0].revents != 0 { _ = read(bell, &rung, rung.count) }
        return true
    }
}
