import HTML
import Testing

@Suite struct TraceTests {
    let trace = Trace(
        steps: [
            TraceStep("Menge", term: "12.000 kWh", source: a(.href("/beleg/3")) { "Beleg 3" }),
            TraceStep("Faktor", term: "× 0,4 kg/kWh"),
        ],
        resultLabel: "Ergebnis",
        result: "4.800 kg"
    )

    @Test func theSumIsWrittenStepByStep() {
        let html = traceSteps(trace).html
        #expect(html.contains("<dt>Menge</dt><dd class=\"trace-term\">12.000 kWh</dd>"))
        #expect(html.contains("<dd class=\"trace-source\"><a href=\"/beleg/3\">Beleg 3</a></dd>"))
        #expect(html.contains("<dt>Ergebnis</dt><dd class=\"trace-term\">= 4.800 kg</dd>"))
    }

    @Test func itIsClosedUntilAskedFor() {
        let html = traceDisclosure(trace, label: "So gerechnet").html
        #expect(html.hasPrefix("<details class=\"trace\"><summary>So gerechnet</summary>"))
    }
}
