import Synchronization

/// Who listens on which channel, in this process.
final class Listeners: Sendable {
    private struct State {
        var next = 0
        var streams: [String: [Int: AsyncStream<String>.Continuation]] = [:]
        /// Those that have not been told yet that nothing is missed from here on.
        var strangers: [String: Set<Int>] = [:]
        var hasEnded = false
    }

    private let state = Mutex(State())

    /// A stream that is told nothing before ``greet(_:)``.
    func add(_ channel: String) -> AsyncStream<String> {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        let number: Int? = state.withLock { state in
            guard !state.hasEnded else { return nil }
            state.next += 1
            state.streams[channel, default: [:]][state.next] = continuation
            state.strangers[channel, default: []].insert(state.next)
            return state.next
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in self?.remove(number, from: channel) }
        return stream
    }

    /// Channels with somebody who has to be greeted.
    var strange: Set<String> { state.withLock { Set($0.strangers.keys) } }

    /// Tells newcomers on the channels that nothing is missed from here on.
    func greet(_ channels: Set<String>) {
        let newcomers = state.withLock { state in
            channels.flatMap { channel in
                (state.strangers.removeValue(forKey: channel) ?? []).compactMap { state.streams[channel]?[$0] }
            }
        }
        for newcomer in newcomers { newcomer.yield("") }
    }

    /// Everybody may have missed something.
    func estrange() {
        state.withLock { state in state.strangers = state.streams.mapValues { Set($0.keys) } }
    }

    func tell(_ channel: String, _ payload: String) {
        let all = state.withLock { state in state.streams[channel].map { Array($0.values) } ?? [] }
        for one in all { one.yield(payload) }
    }

    func end() {
        let all = state.withLock { state in
            let all = state.streams.values.flatMap(\.values)
            state = State(next: state.next, hasEnded: true)
            return all
        }
        for one in all { one.finish() }
    }

    private func remove(_ number: Int, from channel: String) {
        state.withLock { state in
            state.streams[channel]?[number] = nil
            state.strangers[channel]?.remove(number)
            if state.streams[channel]?.isEmpty == true { state.streams[channel] = nil }
            if state.strangers[channel]?.isEmpty == true { state.strangers[channel] = nil }
        }
    }
}
