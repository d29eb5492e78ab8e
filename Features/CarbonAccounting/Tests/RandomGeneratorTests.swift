import CarbonAccounting
import Testing

@Suite struct RandomGeneratorTests {
    /// The first words that SplitMix64 and xoshiro256++ give for seed 0 in the authors' reference code.
    @Test func firstWordsAreThoseOfTheReference() {
        var generator = RandomGenerator(seed: 0)
        #expect(generator.next() == 0x5317_5d61_490b_23df)
        #expect(generator.next() == 0x61da_6f3d_c380_d507)
    }
}
