import Documents
import Testing

@Suite struct FlowChartTests {
    /// A circle would make the library throw; amounts of nothing draw nothing.
    @Test func onlyFlowsThatLeadOnAreKept() {
        let nodes = [
            FlowChart.Node(id: "a", label: "A", depth: 0), FlowChart.Node(id: "b", label: "B", depth: 1),
            FlowChart.Node(id: "b", label: "B again", depth: 2),
        ]
        let flows = [
            FlowChart.Flow(from: "a", to: "b", amount: 2), FlowChart.Flow(from: "b", to: "a", amount: 1),
            FlowChart.Flow(from: "a", to: "a", amount: 1), FlowChart.Flow(from: "a", to: "c", amount: 1),
            FlowChart.Flow(from: "a", to: "b", amount: 0), FlowChart.Flow(from: "a", to: "b", amount: .nan),
        ]
        let chart = FlowChart(nodes: nodes, flows: flows)
        #expect(chart.nodes.map(\.id) == ["a", "b"])
        #expect(chart.flows == [flows[0]])
    }

    @Test func tooltipsSayFromWhereToWhere() {
        let json = String(decoding: ChartSamples.flow.option.json, as: UTF8.self)
        #expect(json.contains("Erdgas  120 → Verbrennung  120: 120"))
    }
}
