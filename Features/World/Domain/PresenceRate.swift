/// How often something may be done: so many at once, and as many again in each while.
public struct PresenceRate: Sendable {
    private let most: Double
    private let perSecond: Double
    private var left: Double
    private var last: Double

    /// - Parameters:
    ///   - most: How many at once.
    ///   - seconds: In which as many may be done again.
    ///   - now: Seconds of any steady clock.
    public init(_ most: Int, per seconds: Double, at now: Double) {
        (self.most, perSecond, left, last) = (Double(most), Double(most) / seconds, Double(most), now)
    }

    /// Whether one more may be done now; it is counted then.
    public mutating func take(at now: Double) -> Bool {
        left = min(most, left + max(0, now - last) * perSecond)
        last = max(last, now)
        guard left >= 1 else { return false }
        left -= 1
        return true
    }

    /// Whether it is as if nothing had ever been done.
    public func isFull(at now: Double) -> Bool { left + max(0, now - last) * perSecond >= most }

    /// Whole seconds until the next one may be done, at least 1.
    public var wait: Int { max(1, Int(((1 - left) / perSecond).rounded(.up))) }
}
