/// How long a failed job waits: 5 s, doubled with every try, at most 6 hours, give or take a fifth, so that what failed
/// together is not tried together.
enum JobDelay {
    static let longest: Double = 6 * 3_600
    private static let first: Double = 5

    /// Seconds after the given number of tries; `chance` is a random byte.
    static func seconds(attempts: Int, chance: UInt8) -> Double {
        var delay = first
        for _ in 1..<max(attempts, 1) where delay < longest { delay *= 2 }
        return min(delay, longest) * (0.8 + 0.4 * Double(chance) / 255)
    }
}
