import Synchronization

/// What was worked out last, up to a number of values; the oldest make room. For keys that name one state of the data,
/// so that nothing in here can be out of date.
public final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var values: [Key: Value] = [:]
        var order: [Key] = []
        var first = 0
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// - Parameter capacity: at least 1.
    public init(capacity: Int) { self.capacity = max(1, capacity) }

    public subscript(key: Key) -> Value? { state.withLock { $0.values[key] } }

    public func keep(_ value: Value, for key: Key) {
        state.withLock { state in
            guard state.values.updateValue(value, forKey: key) == nil else { return }
            state.order.append(key)
            guard state.values.count > capacity else { return }
            state.values[state.order[state.first]] = nil
            state.first += 1
            guard state.first > capacity else { return }
            state.order.removeFirst(state.first)
            state.first = 0
        }
    }
}
