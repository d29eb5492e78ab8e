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

    /// Words of any kind, before anybody has looked what they are: what all kinds take together, and as many faults as are
    /// borne.
    private var texts: PresenceRate
    /// Whoever is put off the line is heard no more, until the line has ended.
    private var isOver = false
    /// So many of them whoever sends too much of one kind loses for each: who floods is soon not even read.
    private static let fine = 4
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
        texts = PresenceRate(133, per: 10, at: now)
        tellings = PresenceRate(2, per: 2, at: now)
        patience = PresenceRate(100, per: 10, at: now)
        faults = PresenceRate(20, per: 10, at: now)
    }

    /// Whether words may be read at all; what they are is not known yet.
    public mutating func takeText(at now: Double) -> Answer {
        if isOver { return .end }
        return texts.take(at: now) ? .fine : excess(texts.wait, now)
    }

    public mutating func take(_ kind: Kind, at now: Double) -> Answer {
        if kind == .move { return moves.take(at: now) ? .fine : excess(moves.wait, now) }
        if rates[kind.rawValue].take(at: now) { return .fine }
        for _ in 0..<Self.fine { _ = texts.take(at: now) }
        return excess(rates[kind.rawValue].wait, now)
    }

    private mutating func excess(_ wait: Int, _ now: Double) -> Answer {
        guard patience.take(at: now) else {
            isOver = true
            return .end
        }
        return tellings.take(at: now) ? .putOff(wait) : .ignored
    }

    /// A message out of order or unreadable; false when that were too many.
    public mutating func takeFault(at now: Double) -> Bool {
        let isBorne = faults.take(at: now)
        if !isBorne { isOver = true }
        return isBorne
    }
}
