import CarbonAccounting
import Kernel
import Testing

@Suite struct PedigreeUncertaintyTests {
    /// Marks 1;1;1;1;1: only the basic variance 0.0006; deviation = √(e^0.0006 − 1) = 0.024499.
    /// Marks 2;3;4;5;3: 0.0006 + 0.0006 + 0.0006 + 0.008 + 0.002 + 0.008 = 0.0198; √(e^0.0198 − 1) = 0.141413.
    @Test func pedigreeMarksAddVariances() throws {
        let best = try #require(PedigreeScore(text: "1;1;1;1;1"))
        let mixed = try #require(PedigreeScore(text: "2;3;4;5;3"))
        #expect(close(PedigreeUncertainty.uncertainty(of: best, dimension: .energy).deviation, 0.024499, 1e-6))
        #expect(close(PedigreeUncertainty.uncertainty(of: mixed, dimension: .energy).logVariance, 0.0198))
        #expect(close(PedigreeUncertainty.uncertainty(of: best, dimension: .freight).logVariance, 0.12))
        #expect(PedigreeScore(text: "0;1;1;1;1") == nil)
        #expect(mixed.text == "2;3;4;5;3")
    }
}
