/// What one connection may send in a while. Whoever goes on beyond it is put off first and then off the line.
public struct PresenceBounds: Sendable {
    public enum Answer: Sendable, Equatable {
        case fine
        /// Not done; the client is told to wait so many seconds.
        case putOff(Int)
        /// Not done, and nothing said: it was said a moment ago.
        case ignored
        /// The connection is to be ended.
        case end
    }

    public enum Kind: Int, Sendable, CaseIterable {
        case move, say, react, signal, join, report, other
    }

    /// By itself, because it is asked for every step.
    private var moves: PresenceRate
    private var rates: [PresenceRate]
    /// Told so often at most, however much comes.
    private var tellings: PresenceRate
    /// More than so much too much ends the connection.
    private var patience: PresenceRate
    private var faults: PresenceRate

    /// - Parameter now: Seconds of a steady clock.
    public init(at now: Double) {
        // Twenty a second, with room for what the net held back for two.
        let steps = PresenceRate(40, per: 2, at: now)
        moves = steps
        rates = Kind.allCases.map { kind in
            switch kind {
            case .move: steps
            case .say: PresenceRate(5, per: 10, at: now)
            case .react: PresenceRate(10, per: 10, at: now)
            case .signal: PresenceRate(60, per: 10, at: now)
            case .join: PresenceRate(5, per: 10, at: now)
            // Each is kept for a season.
            case .report: PresenceRate(3, per: 60, at: now)
            case .other: PresenceRate(30, per: 10, at: now)
            }
        }
        tellings = PresenceRate(2, per: 2, at: now)
        patience = PresenceRate(100, per: 10, at: now)
        faults = PresenceRate(20, per: 10, at: now)
    }

    public mutating func take(_ kind: Kind, at now: Double) -> Answer {
        if kind == .move ? moves.take(at: now) : rates[kind.rawValue].take(at: now) { return .fine }
        guard patience.take(at: now) else { return .end }
        guard tellings.take(at: now) else { return .ignored }
        return .putOff(kind == .move ? moves.wait : rates[kind.rawValue].wait)
    }

    /// A message out of order or unreadable; false when that were too many.
    public mutating func takeFault(at now: Double) -> Bool { faults.take(at: now) }
}
