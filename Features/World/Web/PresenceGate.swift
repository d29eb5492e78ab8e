import Synchronization
import World

/// How many connections there may be, in all and from one address, and how many new ones from one address.
final class PresenceGate: Sendable {
    static let most = 1_000
    /// A school or a firm behind one address fits; nobody takes all places from there.
    static let mostOfAnAddress = 250
    static let newOnes = (count: 30, seconds: 10.0)

    enum Answer {
        /// Counts until it is given back, or nobody holds it any more.
        case welcome(Ticket)
        case tooManyFromThere(retryAfter: Int)
        /// As many as one address may have are open from there.
        case crowded
        case full
    }

    final class Ticket: Sendable {
        private let gate: PresenceGate
        private let address: String
        private let isBack = Mutex(false)

        fileprivate init(_ gate: PresenceGate, _ address: String) { (self.gate, self.address) = (gate, address) }

        /// The connection has ended, whoever still holds what is left of it. Once is enough.
        func giveBack() {
            let wasBack = isBack.withLock { isBack in
                defer { isBack = true }
                return isBack
            }
            if !wasBack { gate.inside.withLock { $0.giveBack(address) } }
        }

        /// A connection may end before it has begun, or without a word.
        deinit { giveBack() }
    }

    private struct Inside {
        var count = 0
        var counts: [String: Int] = [:]
        var rates: [String: PresenceRate] = [:]
        var sweptAt = 0.0

        mutating func giveBack(_ address: String) {
            count -= 1
            let left = counts[address, default: 1] - 1
            counts[address] = left > 0 ? left : nil
        }
    }

    private let inside = Mutex(Inside())

    /// Addresses from which somebody is connected now.
    var addresses: Int { inside.withLock { $0.counts.count } }

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
            guard inside.counts[address, default: 0] < Self.mostOfAnAddress else { return .crowded }
            inside.count += 1
            inside.counts[address, default: 0] += 1
            return .welcome(Ticket(self, address))
        }
    }
}
