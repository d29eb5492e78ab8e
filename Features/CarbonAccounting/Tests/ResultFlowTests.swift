import CarbonAccounting
import Documents
import Kernel
import TestSupport
import Testing

@testable import CarbonAccountingWeb

@Suite struct ResultFlowTests {
    private let t: Texts

    init() { t = Texts.feature("CarbonAccounting") }

    private func chart(kilowattHours: Double, tonneKilometres: Double) -> FlowChart {
        let inventory = CarbonSamples.inventory([
            CarbonSamples.entry(1, .stationaryCombustion, kilowattHours, .kilowattHour, "gas"),
            CarbonSamples.entry(2, .upstreamTransport, tonneKilometres, .tonneKilometre, "lorry"),
        ])
        return ResultFlow(InventorySummary(inventory, draws: 10).sankeyLocation, t).chart
    }

    /// 1000 kWh of gas are 216.24 kg and 30 kg upstream; 10 tkm at 0.1 kg are 1 kg, less than 2 % of 247.24.
    @Test func whatIsSmallIsGathered() {
        let chart = chart(kilowattHours: 1000, tonneKilometres: 10)
        #expect(chart.nodes.filter { $0.depth == 0 }.map(\.id) == ["q:factor:gas", "q:rest"])
        #expect(chart.nodes.contains { $0.id == "q:rest" && $0.label.hasPrefix("Übriges ") && $0.colour == nil })
        #expect(abs(chart.flows.filter { $0.to.hasPrefix("s:") }.reduce(0) { $0 + $1.amount } - 0.24724) < 1e-9)
    }

    /// The gas burns in scope 1 and brings its chain in scope 3; it has the colour of where most of it arises.
    @Test func everyNodeHasTheColourOfItsScope() {
        let colours = Dictionary(
            uniqueKeysWithValues: chart(kilowattHours: 1000, tonneKilometres: 1000).nodes.map { ($0.id, $0.colour) }
        )
        #expect(colours["q:factor:gas"] == 0 && colours["s:1"] == 0)
        #expect(colours["q:factor:lorry"] == 2 && colours["s:3"] == 2)
    }
}
