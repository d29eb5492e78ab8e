/// xoshiro256++ 1.0 by Blackman and Vigna (2018): period 2²⁵⁶ − 1, four words of state.
///
/// Not for secrets. The same seed gives the same numbers on every machine.
public struct RandomGenerator: RandomNumberGenerator, Sendable {
    private var first: UInt64
    private var second: UInt64
    private var third: UInt64
    private var fourth: UInt64

    /// Spreads the seed over the state by SplitMix64, as its authors advise.
    public init(seed: UInt64) {
        var state = seed
        func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var word = state
            word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
            word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
            return word ^ (word >> 31)
        }
        (first, second, third, fourth) = (next(), next(), next(), next())
    }

    @inline(__always)
    public mutating func next() -> UInt64 {
        let sum = first &+ fourth
        let result = (sum << 23 | sum >> 41) &+ first
        let shifted = second << 17
        third ^= first
        fourth ^= second
        second ^= third
        first ^= fourth
        third ^= shifted
        fourth = fourth << 45 | fourth >> 19
        return result
    }
}
