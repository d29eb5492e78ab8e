/// How much one token may ask: a stock of requests that refills evenly, so that short bursts pass and a program that
/// never rests is slowed down.
public struct RequestAllowance: Sendable {
    /// 20 a second on average; at most a minute's worth at once.
    public static let usual = RequestAllowance(stock: 1200, perSecond: 20)

    public let stock: Double
    public let perSecond: Double

    public init(stock: Double, perSecond: Double) { (self.stock, self.perSecond) = (stock, perSecond) }

    /// What is left of one token's stock.
    public struct Level: Sendable {
        var left: Double
        var seconds: Double
    }

    /// Takes one request out at `seconds` of any clock that does not run backwards.
    /// - Returns: the new level, and the whole seconds to wait, 0 where the request may pass.
    public func take(from level: Level?, at seconds: Double) -> (level: Level, wait: Int) {
        let known = level ?? Level(left: stock, seconds: seconds)
        let left = min(stock, known.left + max(0, seconds - known.seconds) * perSecond)
        guard left >= 1 else {
            return (Level(left: left, seconds: seconds), max(1, Int(((1 - left) / perSecond).rounded(.up))))
        }
        return (Level(left: left - 1, seconds: seconds), 0)
    }
}
