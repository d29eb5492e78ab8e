import Synchronization

/// Connections that nobody uses at the moment.
final class PostgresPool: Sendable {
    private struct State {
        var idle: [PostgresConnection] = []
        var hasEnded = false
    }

    private let url: String
    private let state = Mutex(State())

    init(url: String) { self.url = url }

    /// An idle connection on which `first` succeeds, or a new one. Those that the server has given up meanwhile are
    /// thrown away: nothing of what was asked for has begun yet.
    func take<Value>(_ first: (PostgresConnection) throws -> Value) throws -> (PostgresConnection, Value) {
        while let known = state.withLock({ $0.idle.popLast() }) {
            do {
                return (known, try first(known))
            } catch {
                guard known.isLost else {
                    give(known)
                    throw error
                }
            }
        }
        let fresh = try PostgresConnection(url)
        return (fresh, try first(fresh))
    }

    func give(_ connection: PostgresConnection) {
        guard connection.isIdle else { return }
        state.withLock { if !$0.hasEnded { $0.idle.append(connection) } }
    }

    func end() {
        let last = state.withLock { state in
            state.hasEnded = true
            return exchange(&state.idle, with: [])
        }
        _ = consume last
    }

    private func exchange(_ place: inout [PostgresConnection], with new: [PostgresConnection]) -> [PostgresConnection] {
        defer { place = new }
        return place
    }
}
