import EmissionFactors
import Kernel
import Testing

@Suite struct GWPTableContentTests {
    @Test func sharesOfABlendAddUpToOne() {
        var sample = ContentSample()
        sample.blends = #"{"gas":"r1","label":"R-1","shares":{"co2":0.5,"ch4Fossil":0.4}}"#
        #expect(sample.faults == [fault(9, .shareSum(0.9))])
    }

    @Test func aBlendHoldsOnlyGasesOfTheTable() {
        var sample = ContentSample()
        sample.blends = #"{"gas":"r1","label":"R-1","shares":{"co2":0.5,"xenon":0.5}}"#
        #expect(sample.faults == [fault(1, .unknownGas("r1"))])
    }

    @Test func aNameStandsForOneGas() {
        var sample = ContentSample()
        sample.blends = #"{"gas":"CO2","label":"R-1","shares":{"co2":1}}"#
        #expect(sample.faults == [fault(1, .duplicateID("CO2", first: "co2"))])
    }

    @Test func noGasCools() {
        var sample = ContentSample()
        sample.substances = sample.substances.replacing("\"ar6\":29.8", with: "\"ar6\":-29.8")
        #expect(sample.faults == [fault(6, .negativeValue(field: "ar6", value: -29.8))])
    }

    @Test func aFigureWithoutSourceIsRefused() {
        var sample = ContentSample()
        sample.substances = sample.substances.replacing("\"ar6\":29.8", with: "\"ar6\":29.8,\"ar4\":25")
        #expect(sample.faults == [fault(6, .missingField("source"))])
    }

    @Test func anExceptionNamesAKnownSource() {
        var sample = ContentSample()
        sample.substances = sample.substances.replacing(
            "\"values\":{\"ar5\":30",
            with: #""elsewhere":{"ar5":{"source":"desnz","place":"x"}},"values":{"ar5":30"#
        )
        #expect(sample.faults == [fault(6, .unknownSource("desnz"))])
    }

    private func fault(_ line: Int, _ kind: ContentFault.Kind) -> ContentFault {
        ContentFault(file: "gwp.json", line: line, kind: kind)
    }
}
