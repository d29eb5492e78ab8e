import Synchronization
import World

/// How many connections there may be, and how many new ones from one address.
final class PresenceGate: Sendable {
    static let most = 1_000
    static let newOnes = (count: 30, seconds: 10.0)

    enum Answer {
        /// Counts as long as somebody holds it.
        case welcome(Ticket)
        case tooManyFromThere(retryAfter: Int)
        case full
    }

    final class Ticket: Sendable {
        private let gate: PresenceGate

        fileprivate init(_ gate: PresenceGate) { self.gate = gate }

        deinit { gate.inside.withLock { $0.count -= 1 } }
    }

    private struct Inside {
        var count = 0
        var rates: [String: PresenceRate] = [:]
        var sweptAt = 0.0
    }

    private let inside = Mutex(Inside())

    /// - Parameter now: Seconds of a steady clock.
    func ask(_ address: String, at now: Double) -> Answer {
        inside.withLock { inside in
            // Whoever has not come for a while begins anew, so their address is forgotten.
            if now - inside.sweptAt > Self.newOnes.seconds {
                inside.rates = inside.rates.filter { !$0.value.isFull(at: now) }
                inside.sweptAt = now
            }
            var rate = inside.rates[address] ?? PresenceRate(Self.newOnes.count, per: Self.newOnes.seconds, at: now)
            let isFine = rate.take(at: now)
            inside.rates[address] = rate
            guard isFine else { return .tooManyFromThere(retryAfter: rate.wait) }
            guard inside.count < Self.most else { return .full }
            inside.count += 1
            return .welcome(Ticket(self))
        }
    }
}
